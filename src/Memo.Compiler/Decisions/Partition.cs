using System.Diagnostics;
using System.Globalization;
using Memo.Compiler.Diagrams;
using Memo.Compiler.Model;

namespace Memo.Compiler.Decisions;

/// <summary>Parts the values of a variable by the predicates of one decision.</summary>
internal static class Partition
{
    /// <summary>Classes times predicates; more are not told apart.</summary>
    public const int MostOutcomes = 4_000_000;

    /// <param name="id">The variable's name.</param>
    /// <exception cref="BeyondLimitException">There are too many values to tell apart.</exception>
    public static Dimension Of(Variable variable, string id, ImmutableArray<Predicate> predicates, ImmutableArray<SubjectKind> kinds)
    {
        var parts = variable switch
        {
            Variable.Declared { Fact.Type: FactType.YesNo } or Variable.OnGround or Variable.HoldsRole or Variable.Listed => YesAndNo(predicates),
            Variable.Declared { Fact.Type: FactType.Enumeration type } => Members(type, predicates),
            Variable.Declared { Fact.Type: FactType.Code } => Codes(predicates),
            Variable.Declared { Fact.Type: FactType.Date } => Days(predicates).Append(Never(predicates)),
            Variable.AsOfDate => Days(predicates),
            Variable.Declared { Fact: { Type: FactType.Count count } fact } => Numbers(predicates, fact.Silence == Silence.No ? 0 : count.Lowest, count.Highest),
            Variable.Declared => Numbers(predicates, 0, FactType.LargestNumber),
            Variable.Elapsed => Elapsed(predicates),
            Variable.KindOfParty => Kinds(kinds, predicates),
            Variable.Standing => States(predicates),
            _ => throw new UnreachableException($"No values of {variable.GetType().Name}."),
        };
        return new Dimension(variable, id, predicates, Join(parts, predicates.Length));
    }

    /// <summary>Parts with the same outcomes make one class; classes are in the order of their first part.</summary>
    private static ImmutableArray<ValueClass> Join(IEnumerable<(ImmutableArray<bool> Satisfies, ValuePart Part)> parts, int predicates)
    {
        var outcomes = 0L;
        IEnumerable<(ImmutableArray<bool> Satisfies, ValuePart Part)> Counted() => parts.Select(part => (outcomes += predicates) <= MostOutcomes
            ? part
            : throw new BeyondLimitException(new Limit(LimitKind.Values, outcomes, MostOutcomes)));
        return
        [
            .. Counted()
                .GroupBy(p => string.Concat(p.Satisfies.Select(s => s ? '1' : '0')))
                .Select(g => new ValueClass(g.First().Satisfies, [.. g.Select(p => p.Part)])),
        ];
    }

    private static IEnumerable<(ImmutableArray<bool>, ValuePart)> YesAndNo(ImmutableArray<Predicate> predicates) =>
    [
        ([.. predicates.Select(_ => false)], new ValuePart.Single("no")),
        ([.. predicates.Select(_ => true)], new ValuePart.Single("yes")),
    ];

    private static IEnumerable<(ImmutableArray<bool>, ValuePart)> Members(FactType.Enumeration type, ImmutableArray<Predicate> predicates)
    {
        var accepted = predicates.Select(p => ((Predicate.IsOneOf)p).Values.ToImmutableHashSet()).ToArray();
        return type.Values.Select(v => (accepted.Select(values => values.Contains(v)).ToImmutableArray(), (ValuePart)new ValuePart.Single(v.Id)));
    }

    private static IEnumerable<(ImmutableArray<bool>, ValuePart)> States(ImmutableArray<Predicate> predicates) =>
        new[] { StandingState.NotYet, StandingState.InEffect, StandingState.Suspended, StandingState.Ended }
            .Select(s => (predicates.Select(p => ((Predicate.HasState)p).States.Contains(s)).ToImmutableArray(), (ValuePart)new ValuePart.Single(s.ToString())));

    private static IEnumerable<(ImmutableArray<bool>, ValuePart)> Kinds(ImmutableArray<SubjectKind> kinds, ImmutableArray<Predicate> predicates) =>
        kinds.Select(kind => (
            predicates.Select(p => ((Predicate.IsKind)p).Kinds.Any(kind.IsUnder)).ToImmutableArray(),
            (ValuePart)new ValuePart.Node(kind.Name.Id, kind.Parent?.Name.Id)));

    private static IEnumerable<(ImmutableArray<bool>, ValuePart)> Codes(ImmutableArray<Predicate> predicates)
    {
        var accepted = predicates.Select(p => ((Predicate.BeginsWith)p).Prefixes.ToImmutableHashSet()).ToArray();
        var prefixes = accepted.SelectMany(p => p).Append("").ToImmutableHashSet();
        return prefixes.OrderBy(p => p, StringComparer.Ordinal).Select(code => (
            accepted.Select(a => BeginningsOf(code).Any(a.Contains)).ToImmutableArray(),
            (ValuePart)new ValuePart.Node(NameOf(code), BeginningsOf(code).Skip(1).Where(prefixes.Contains).Select(NameOf).FirstOrDefault())));
    }

    /// <summary>The code itself, and it without its last characters, down to none.</summary>
    private static IEnumerable<string> BeginningsOf(string code) => Enumerable.Range(0, code.Length + 1).Select(less => code.Substring(0, code.Length - less));

    private static string NameOf(string code) => code.Length == 0 ? "*" : code;

    private static IEnumerable<(ImmutableArray<bool>, ValuePart)> Numbers(ImmutableArray<Predicate> predicates, long lowest, long highest)
    {
        var ranges = predicates.Cast<Predicate.InRange>().ToArray();
        var starts = ranges.SelectMany(r => new[] { r.Lowest, r.Highest + 1 }).Append(lowest).Where(n => n >= lowest && n <= highest).Distinct().OrderBy(n => n).ToArray();
        for (var i = 0; i < starts.Length; i++)
        {
            var (first, last) = (starts[i], i + 1 < starts.Length ? starts[i + 1] - 1 : highest);
            yield return (
                [.. ranges.Select(r => first >= r.Lowest && first <= r.Highest)],
                new ValuePart.Stretch(i, i, first.ToString(CultureInfo.InvariantCulture), last.ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Days in order.</summary>
    private static IEnumerable<(ImmutableArray<bool>, ValuePart)> Days(ImmutableArray<Predicate> predicates)
    {
        var ranges = predicates.Cast<Predicate.OnDays>().ToArray();
        var starts = ranges.SelectMany(r => new[] { r.First, r.Last.AddDays(1) }).Append(CalendarDate.First).OfType<CalendarDate>().Distinct().OrderBy(d => d.Code).ToArray();
        for (var i = 0; i < starts.Length; i++)
        {
            var (first, last) = (starts[i], i + 1 < starts.Length ? starts[i + 1].AddDays(-1)!.Value : CalendarDate.Last);
            yield return ([.. ranges.Select(r => first >= r.First && first <= r.Last)], new ValuePart.Stretch(i, i, first.ToString(), last.ToString()));
        }
    }

    /// <summary>The date has not happened: no test on it holds.</summary>
    private static (ImmutableArray<bool>, ValuePart) Never(ImmutableArray<Predicate> predicates) => ([.. predicates.Select(_ => false)], new ValuePart.Single("never"));

    /// <summary>
    /// Points in time after the start, each later than the one before: for every length first the corresponding day, then the end of a term
    /// that counts its start day, then of one that does not.
    /// </summary>
    private static IEnumerable<(ImmutableArray<bool>, ValuePart)> Elapsed(ImmutableArray<Predicate> predicates)
    {
        var tests = predicates.Cast<Predicate.Lasted>().ToArray();
        var points = tests.Select(PointOf).Distinct().OrderBy(p => p.Count).ThenBy(p => p.Kind).ToArray();
        var places = tests.Select(t => Array.IndexOf(points, PointOf(t))).ToArray();
        for (var i = 0; i <= points.Length; i++)
        {
            var reached = i;
            yield return (
                [.. tests.Select((t, n) => places[n] < reached == t.Comparison is TimeComparison.AtLeast or TimeComparison.MoreThan)],
                new ValuePart.Stretch(i, i, i == 0 ? "" : TextOf(points[i - 1]), i == points.Length ? "" : TextOf(points[i])));
        }

        yield return Never(predicates);
    }

    private static (int Count, int Kind) PointOf(Predicate.Lasted test) => test.Comparison switch
    {
        TimeComparison.AtLeast or TimeComparison.LessThan => (test.Count, 0),
        _ => (test.Count, test.StartDayIncluded ? 1 : 2),
    };

    private static string TextOf((int Count, int Kind) point) =>
        point.Count.ToString(CultureInfo.InvariantCulture) + point.Kind switch { 0 => " full", 1 => " over, start day counted", _ => " over" };
}
