using System.Collections.Immutable;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;
using Memo.Runtime;

namespace Memo.Compiler.Tests.Comparing;

/// <summary>Where the answers of packs can turn: the bounds of whatever their rules ask, with what stands beside them.</summary>
internal sealed class Turns
{
    private Turns()
    {
    }

    /// <summary>Days asked about.</summary>
    public required ImmutableArray<CalendarDate> AsOf { get; init; }

    public required ILookup<Fact, CalendarDate> Days { get; init; }

    public required ILookup<Fact, Distance> Distances { get; init; }

    public required ILookup<Fact, long> Numbers { get; init; }

    public static Turns Of(params ImmutableArray<RulePack> packs)
    {
        var tests = packs.SelectMany(AllAsked).SelectMany(ConditionWalk.TestsIn).Distinct().ToArray();
        return new Turns
        {
            AsOf = [.. tests.Where(t => t.Variable is Variable.AsOfDate).SelectMany(t => DaysAround((Predicate.OnDays)t.Predicate)).Distinct()],
            Days = OfFacts<CalendarDate>(tests, t => t.Predicate is Predicate.OnDays days ? DaysAround(days) : []),
            Numbers = OfFacts<long>(tests, t => t.Predicate is Predicate.InRange range ? [range.Lowest - 1, range.Lowest, range.Highest, range.Highest + 1] : []),
            Distances = tests.Where(t => t.Variable is Variable.Elapsed).SelectMany(DistancesIn).Distinct().ToLookup(d => d.Date, d => d.Distance),
        };
    }

    private static ILookup<Fact, T> OfFacts<T>(Condition.Test[] tests, Func<Condition.Test, IEnumerable<T>> turns) => tests
        .Where(t => t.Variable is Variable.Declared)
        .SelectMany(t => turns(t).Select(turn => (((Variable.Declared)t.Variable).Fact, Turn: turn)))
        .Distinct()
        .ToLookup(t => t.Fact, t => t.Turn);

    private static IEnumerable<Condition> AllAsked(RulePack pack)
    {
        var asked = pack.Measures.Select(m => Measures.IsTriggered(m, pack))
            .Concat(pack.ExitRules.Select(Exits.IsOpen))
            .Concat(pack.Lists.SelectMany(l => Standings.AnswersOf(l, pack).Append(Entries.IsAllowed(l, pack))))
            .Concat(pack.Lifts.Select(Lifts.CannotBe))
            .ToArray();
        return asked.Concat(asked.SelectMany(ConditionWalk.GuardsIn).Select(g => g.With));
    }

    private static IEnumerable<CalendarDate> DaysAround(Predicate.OnDays days) =>
        new[] { days.First.AddDays(-1), days.First, days.Last, days.Last.AddDays(1) }.OfType<CalendarDate>();

    private static IEnumerable<(Fact Date, Distance Distance)> DistancesIn(Condition.Test test)
    {
        var (elapsed, length) = ((Variable.Elapsed)test.Variable, (Predicate.Lasted)test.Predicate);
        yield return (elapsed.From, new Distance(elapsed.To, elapsed.Unit, -length.Count));
        if (elapsed.To is { } to)
        {
            yield return (to, new Distance(elapsed.From, elapsed.Unit, length.Count));
        }
    }
}

/// <summary>How far a date stands behind another, or before it, where an answer can turn.</summary>
/// <param name="From">Null: the day asked about.</param>
internal readonly record struct Distance(Fact? From, DurationUnit Unit, int Count);
