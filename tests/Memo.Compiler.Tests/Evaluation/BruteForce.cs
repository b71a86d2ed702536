using System.Collections.Immutable;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Runtime;

namespace Memo.Compiler.Tests.Evaluation;

/// <summary>Section 5 of the language reference to the letter: every way the unknown facts could turn out is tried, one by one.</summary>
internal sealed class BruteForce
{
    private const int Limit = 60_000;

    private readonly Condition _condition;
    private readonly ImmutableArray<Variable> _variables;
    private readonly ImmutableArray<Condition.Test> _tests;

    /// <summary>Per variable, the distinct ways its tests can turn out together.</summary>
    private readonly ImmutableArray<ImmutableArray<ImmutableHashSet<Condition.Test>>> _ways;

    public BruteForce(Condition condition, World world)
    {
        _condition = condition;
        _tests = [.. ConditionWalk.TestsIn(condition).Distinct()];
        _variables = [.. _tests.Select(t => t.Variable).Distinct()];
        _ways = [.. _variables.Select(v => WaysOf([.. _tests.Where(t => t.Variable.Equals(v))], v, world))];
    }

    public bool IsSmall => _ways.Aggregate(1L, (product, ways) => Math.Min(Limit + 1, product * ways.Length)) <= Limit;

    public (Truth Truth, ImmutableHashSet<Variable> Needs) Decide()
    {
        var outcomes = new Dictionary<string, bool>();
        foreach (var choice in Choices(0, []))
        {
            outcomes[string.Join(",", choice)] = Holds(_condition, choice);
        }

        var needs = ImmutableHashSet.CreateBuilder<Variable>();
        for (var v = 0; v < _variables.Length; v++)
        {
            var without = outcomes.GroupBy(o => string.Join(",", o.Key.Split(',').Where((_, i) => i != v)));
            if (without.Any(g => g.Select(o => o.Value).Distinct().Count() > 1))
            {
                needs.Add(_variables[v]);
            }
        }

        var truth = outcomes.Values.All(o => o) ? Truth.True : outcomes.Values.Any(o => o) ? Truth.Unknown : Truth.False;
        return (truth, needs.ToImmutable());
    }

    private IEnumerable<ImmutableList<int>> Choices(int variable, ImmutableList<int> chosen) => variable == _variables.Length
        ? [chosen]
        : Enumerable.Range(0, _ways[variable].Length).SelectMany(w => Choices(variable + 1, chosen.Add(w)));

    private bool Holds(Condition condition, ImmutableList<int> choice) => condition switch
    {
        Condition.Not not => !Holds(not.Operand, choice),
        Condition.All all => all.Operands.All(o => Holds(o, choice)),
        Condition.Any any => any.Operands.Any(o => Holds(o, choice)),
        Condition.Test test => _variables.IndexOf(test.Variable) is var v && _ways[v][choice[v]].Contains(test),
        _ => throw new InvalidOperationException(condition.GetType().Name),
    };

    private static ImmutableArray<ImmutableHashSet<Condition.Test>> WaysOf(ImmutableArray<Condition.Test> tests, Variable variable, World world)
    {
        IEnumerable<Func<Predicate, bool>> values = variable switch
        {
            Variable.Declared { Fact.Type: FactType.Date } date => DaysOf(date.Fact, world).Select(day => Test(p => p is Predicate.OnDays on && day >= on.First && day <= on.Last)),
            Variable.Declared declared => ValuesOf(declared.Fact, tests, world),
            Variable.Elapsed elapsed => PairsOf(elapsed, world).Select(pair => Test(p => pair is { } days && PlainTime.Holds(days.From, days.To, (Predicate.Lasted)p, elapsed.Unit, null) == true)),
            Variable.OnGround on => Bools(world.EntryGrounds?.Contains(on.Ground)),
            Variable.HoldsRole holds => Bools(world.Held?.Contains(holds.Role)),
            Variable.KindOfParty => World.Pack.SubjectKinds.Where(k => world.Subject is null || k.IsUnder(world.Subject)).Select(k => Test(p => ((Predicate.IsKind)p).Kinds.Any(k.IsUnder))),
            _ => throw new InvalidOperationException(variable.GetType().Name),
        };
        return [.. values.Select(v => (Key: string.Concat(tests.Select(t => v(t.Predicate) ? '1' : '0')), Way: v)).DistinctBy(v => v.Key).Select(v => tests.Where(t => v.Way(t.Predicate)).ToImmutableHashSet())];
    }

    private static IEnumerable<Func<Predicate, bool>> ValuesOf(Fact fact, ImmutableArray<Condition.Test> tests, World world)
    {
        var given = world.Given.TryGetValue(fact, out var values) ? (Value?)values[0] : null;
        return fact.Type switch
        {
            FactType.YesNo => Bools(given is Value.Bool bit ? bit.Is : fact.Silence == Silence.No ? false : null),
            FactType.Enumeration e => e.Values.Where(m => given is not Value.Member member || member.Name == m).Select(m => Test(p => ((Predicate.IsOneOf)p).Values.Contains(m))),
            FactType.Code => CodesUnder(given is Value.Code code ? code.Text : "").Select(c => Test(p => ((Predicate.BeginsWith)p).Prefixes.Any(x => c.StartsWith(x, StringComparison.Ordinal)))),
            _ => Numbers(fact, given, tests).Select(n => Test(p => p is Predicate.InRange range && n >= range.Lowest && n <= range.Highest)),
        };
    }

    private static IEnumerable<long> Numbers(Fact fact, Value? given, ImmutableArray<Condition.Test> tests)
    {
        var (low, high) = fact.Type is FactType.Count count ? (count.Lowest, count.Highest) : (0, FactType.LargestNumber);
        return given is Value.Number number
            ? [number.Amount]
            : Enumerable.Range(0, 12).Select(n => (long)n).Append(high).Append(987_654_321).Where(n => n >= low && n <= high);
    }

    /// <summary>Every code of up to four places over what the tests can tell apart.</summary>
    private static IEnumerable<string> CodesUnder(string given) => given.Length >= 4
        ? [given]
        : "AB127C".SelectMany(c => CodesUnder(given + c)).Prepend(given);

    /// <summary>Null: it has not happened.</summary>
    private static IEnumerable<CalendarDate?> DaysOf(Fact fact, World world) =>
        world.Given.TryGetValue(fact, out var given) ? given.Select(v => (CalendarDate?)((Value.Day)v).Date)
        : fact.Silence == Silence.No ? [null]
        : Window(400, 160).Select(d => (CalendarDate?)d).Append(null);

    private static IEnumerable<(CalendarDate From, CalendarDate To)?> PairsOf(Variable.Elapsed elapsed, World world)
    {
        var bothOpen = elapsed.To is { } end && !world.Given.ContainsKey(end) && !world.Given.ContainsKey(elapsed.From);
        IEnumerable<CalendarDate?> ends = elapsed.To is null ? [World.AsOf] : DaysOf(elapsed.To, world);
        var starts = DaysOf(elapsed.From, world);
        if (bothOpen)
        {
            starts = starts.Where(s => s is null || s.Value.Day >= 27 || s.Value.Day == 15);
            ends = ends.Where(e => e is null || e.Value.Day is >= 27 or <= 2 or 14 or 15 or 16 || e.Value.Month == 2);
        }

        return starts.SelectMany(s => ends.Select(e => s is { } from && e is { } to ? (from, to) : ((CalendarDate, CalendarDate)?)null));
    }

    private static IEnumerable<CalendarDate> Window(int before, int after) => Enumerable.Range(-before, before + after).Select(n => World.AsOf.AddDays(n)!.Value);

    private static IEnumerable<Func<Predicate, bool>> Bools(bool? known) => known is { } only ? [Test(_ => only)] : [Test(_ => true), Test(_ => false)];

    private static Func<Predicate, bool> Test(Func<Predicate, bool> test) => test;
}
