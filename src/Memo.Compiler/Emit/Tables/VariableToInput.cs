using System.Diagnostics;
using Memo.Compiler.Model;
using Memo.Runtime.Packs;
using Memo.Runtime.Packs.Evaluation;
using Memo.Runtime.Packs.Tables;

namespace Memo.Compiler.Emit.Tables;

/// <summary>A variable, and the predicates some decision asks of it, to an input with its classes.</summary>
internal sealed class VariableToInput
{
    private readonly PackNumbers _numbers;
    private readonly Func<Fact, string[]> _prefixesOf;
    private readonly Func<ImmutableArray<Ground>, int> _groundSets;

    /// <param name="prefixesOf">Every prefix that some decision of the pack asks of a code.</param>
    /// <param name="groundSets">The number of a set of grounds among those of the list; −1 for all of an entry's.</param>
    public VariableToInput(PackNumbers numbers, Func<Fact, string[]> prefixesOf, Func<ImmutableArray<Ground>, int> groundSets)
    {
        (_numbers, _prefixesOf, _groundSets) = (numbers, prefixesOf, groundSets);
    }

    /// <summary>With, for each class, which of the predicates its values satisfy.</summary>
    public (Input Input, ImmutableArray<bool[]> Satisfies) Make(Variable variable, ImmutableArray<Predicate> predicates)
    {
        var classes = new Classes(predicates);
        return (Make(variable, classes, predicates), classes.Satisfies);
    }

    private Input Make(Variable variable, Classes classes, ImmutableArray<Predicate> predicates) => variable switch
    {
        Variable.Declared { Fact: var fact } => OfFact(fact, classes, predicates),
        Variable.AsOfDate => Days(InputKind.AsOf, -1, classes, predicates, mayBeNever: false),
        Variable.Elapsed elapsed => OfElapsed(elapsed, classes, predicates),
        Variable.OnGround ground => YesOrNo(InputKind.Ground, _numbers.Of(ground.Ground), classes),
        Variable.HoldsRole role => YesOrNo(InputKind.Role, _numbers.Of(role.Role), classes),
        Variable.Listed listed => YesOrNo(InputKind.Guard, _numbers.Of(listed.Guard), classes),
        Variable.KindOfParty => Values(InputKind.Kind, -1, _numbers.Kinds, classes, (kind, p) => ((Predicate.IsKind)p).Kinds.Any(kind.IsUnder)),
        Variable.Standing standing => Values(InputKind.Standing, _groundSets(standing.Grounds), States, classes, (state, p) => ((Predicate.HasState)p).States.Contains(state)),
        _ => throw new UnreachableException($"No input for {variable.GetType().Name}."),
    };

    /// <summary>In the order of their numbers.</summary>
    private static ImmutableArray<StandingState> States => [StandingState.NotYet, StandingState.InEffect, StandingState.Suspended, StandingState.Ended];

    private Input OfFact(Fact fact, Classes classes, ImmutableArray<Predicate> predicates)
    {
        var number = _numbers.Of(fact);
        switch (fact.Type)
        {
            case Model.FactType.YesNo:
                return YesOrNo(InputKind.Fact, number, classes);
            case Model.FactType.Enumeration enumeration:
                return Values(InputKind.Fact, number, enumeration.Values, classes, (value, p) => ((Predicate.IsOneOf)p).Values.Contains(value));
            case Model.FactType.Code:
                return Values(InputKind.Fact, number, _prefixesOf(fact), classes, (node, p) => ((Predicate.BeginsWith)p).Prefixes.Any(prefix => node.StartsWith(prefix, StringComparison.Ordinal)));
            case Model.FactType.Date:
                return Days(InputKind.Fact, number, classes, predicates, mayBeNever: true);
            default:
                var ranges = predicates.Cast<Predicate.InRange>().ToArray();
                var (lowest, highest) = Bounds(fact);
                long[] starts = [.. ranges.SelectMany(r => new[] { r.Lowest, r.Highest + 1 }).Where(n => n > lowest && n <= highest).Distinct().OrderBy(n => n)];
                var classOf = starts.Prepend(lowest).Select(n => classes.Of(p => ((Predicate.InRange)p) is var range && n >= range.Lowest && n <= range.Highest)).ToArray();
                return Input(InputKind.Fact, number, starts, classOf, -1, classes);
        }
    }

    private static (long Lowest, long Highest) Bounds(Fact fact) => fact.Type is Model.FactType.Count count
        ? (fact.Silence == Silence.No ? 0 : count.Lowest, count.Highest)
        : (0, Model.FactType.LargestNumber);

    private static Input YesOrNo(InputKind kind, int of, Classes classes) =>
        Input(kind, of, [], [classes.Of(_ => false), classes.Of(_ => true)], -1, classes);

    private static Input Values<T>(InputKind kind, int of, IEnumerable<T> values, Classes classes, Func<T, Predicate, bool> satisfies) =>
        Input(kind, of, [], [.. values.Select(value => classes.Of(p => satisfies(value, p)))], -1, classes);

    private static Input Days(InputKind kind, int of, Classes classes, ImmutableArray<Predicate> predicates, bool mayBeNever)
    {
        CalendarDate[] starts =
        [
            .. predicates.Cast<Predicate.OnDays>()
                .SelectMany(r => new[] { r.First, r.Last.AddDays(1) })
                .OfType<CalendarDate>()
                .Where(d => d != CalendarDate.First)
                .Distinct()
                .OrderBy(d => d.Code),
        ];
        int[] classOf = [.. starts.Prepend(CalendarDate.First).Select(day => classes.Of(p => day >= ((Predicate.OnDays)p).First && day <= ((Predicate.OnDays)p).Last))];
        return Input(kind, of, [.. starts.Select(d => (long)d.Code)], classOf, mayBeNever ? classes.Of(_ => false) : -1, classes);
    }

    private Input OfElapsed(Variable.Elapsed elapsed, Classes classes, ImmutableArray<Predicate> predicates)
    {
        var points = predicates.Cast<Predicate.Lasted>().Select(PointOf).Distinct().OrderBy(p => p).ToArray();
        int[] classOf =
        [
            .. Enumerable.Range(0, points.Length + 1).Select(reached => classes.Of(p =>
                Array.IndexOf(points, PointOf((Predicate.Lasted)p), 0, reached) >= 0 == ((Predicate.Lasted)p).Comparison is TimeComparison.AtLeast or TimeComparison.MoreThan)),
        ];
        var never = classes.Of(_ => false);
        return new Input(
            InputKind.Elapsed,
            _numbers.Of(elapsed.From),
            elapsed.To is { } to ? _numbers.Of(to) : -1,
            UnitOf(elapsed.Unit),
            elapsed.StartDayIncluded,
            _numbers.Of(elapsed.Calendar),
            points,
            classOf,
            never,
            classes.Satisfies.Length);
    }

    private static long PointOf(Predicate.Lasted test) => (test.Count * (long)TimeElapsed.Kinds) + test.Comparison switch
    {
        TimeComparison.AtLeast or TimeComparison.LessThan => TimeElapsed.Full,
        _ => test.StartDayIncluded ? TimeElapsed.OverStartDayCounted : TimeElapsed.Over,
    };

    public static TimeUnit UnitOf(DurationUnit unit) => unit switch
    {
        DurationUnit.Days => TimeUnit.Days,
        DurationUnit.WorkingDays => TimeUnit.WorkingDays,
        DurationUnit.Months => TimeUnit.Months,
        _ => throw new UnreachableException($"No unit {unit}."),
    };

    private static Input Input(InputKind kind, int of, long[] points, int[] classOf, int never, Classes classes) =>
        new(kind, of, -1, TimeUnit.Days, false, -1, points, classOf, never, classes.Satisfies.Length);

    /// <summary>Values that satisfy the same predicates are in one class; classes are numbered as they are met.</summary>
    private sealed class Classes(ImmutableArray<Predicate> predicates)
    {
        private readonly List<bool[]> _classes = [];

        public ImmutableArray<bool[]> Satisfies => [.. _classes];

        public int Of(Func<Predicate, bool> satisfies)
        {
            bool[] outcome = [.. predicates.Select(satisfies)];
            var known = _classes.FindIndex(c => c.SequenceEqual(outcome));
            if (known < 0)
            {
                known = _classes.Count;
                _classes.Add(outcome);
            }

            return known;
        }
    }
}
