using Memo.Compiler.Decisions;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>The days a witness is made of.</summary>
/// <param name="Given">The dates that have happened and are not derived from others.</param>
internal sealed record Days(CalendarDate AsOf, ImmutableDictionary<Fact, CalendarDate> Given);

/// <summary>The first and last day of a lift; one longer than allowed cannot be.</summary>
internal sealed record LiftDays(Fact First, Fact Last, Duration? Longest, Counting? Counting);

/// <summary>The choices on a way to days that fit them all.</summary>
/// <param name="since">Where nothing asks for an earlier day, none is made up.</param>
internal sealed class ChoicesToDays(Alignment alignment, ImmutableArray<LiftDays> lifts, CalendarDate since)
{
    /// <summary>Null if there are no such days.</summary>
    public Days? Find(IReadOnlyList<Choice> choices, CalendarDate? asOf = null)
    {
        if (Bounds(choices, asOf) is not var (bounds, dates))
        {
            return null;
        }

        const int AsOf = 0;
        if (bounds.EarliestOf(AsOf) < since.DayNumber)
        {
            bounds = With(bounds, b => b.Between(AsOf, since.DayNumber, int.MaxValue)) ?? bounds;
        }

        // The earliest day on which the two can differ; then every date as near to it as it can be, and not after it if it can be.
        var day = bounds.EarliestOf(AsOf);
        bounds = With(bounds, b => b.Between(AsOf, day, day)) ?? throw new InvalidOperationException("The earliest days do not go together.");
        foreach (var date in dates.Values)
        {
            bounds = With(bounds, b => b.Between(date, 0, day)) ?? With(bounds, b => b.Between(date, 0, b.EarliestOf(date)))!;
        }

        return new Days(
            DateBounds.DayOf(day),
            dates.Where(d => d.Key.Derived is null).ToImmutableDictionary(d => d.Key, d => DateBounds.DayOf(bounds.LatestOf(d.Value))));
    }

    /// <summary>Whether there are such days.</summary>
    public bool ArePossible(IReadOnlyList<Choice> choices, CalendarDate? asOf = null) => Bounds(choices, asOf) is not null;

    private (DateBounds Bounds, Dictionary<Fact, int> Dates)? Bounds(IReadOnlyList<Choice> choices, CalendarDate? asOf)
    {
        var bounds = new DateBounds();
        var today = bounds.Add();
        var dates = new Dictionary<Fact, int>();
        var never = new HashSet<Fact>();
        if (asOf is { } fixedDay)
        {
            bounds.Between(today, fixedDay.DayNumber, fixedDay.DayNumber);
        }

        foreach (var choice in choices.Where(c => c.IsNever))
        {
            if (DateOf(choice) is not { } date)
            {
                continue;
            }

            never.Add(date);
            never.Add(Root(date));
            if (!alignment.IsSilent(Root(date)))
            {
                return null;
            }
        }

        int Number(Fact date)
        {
            if (!dates.TryGetValue(date, out var number))
            {
                number = bounds.Add();
                dates.Add(date, number);
                if (date.Derived is { } derived)
                {
                    var start = Number(alignment.Facts.Of(derived.From));
                    int At(int day) => TimeElapsed.LastDay(DateBounds.DayOf(day), derived.Term, derived.Counting)?.DayNumber ?? int.MaxValue;
                    bounds.Boundary(start, number, At, true);
                    bounds.Boundary(start, number, day => At(day) is var last && last < int.MaxValue ? last + 1 : last, false);
                    Cover(start, derived.Counting.Calendar);
                }
            }

            return number;
        }

        void Cover(int day, WorkingCalendar? calendar)
        {
            if (calendar is not null)
            {
                bounds.Between(day, calendar.Years.From?.DayNumber ?? 0, calendar.Years.Until?.DayNumber ?? int.MaxValue);
            }
        }

        Number(BuiltIn.Decided);
        foreach (var choice in choices.Where(c => !c.IsNever))
        {
            switch (choice)
            {
                case { Axis.Variable: Variable.AsOfDate, Part: ValuePart.Stretch stretch }:
                    bounds.Between(today, Read(stretch.From), Read(stretch.To));
                    break;
                case { Axis.Variable: Variable.Declared { Fact: { Type: FactType.Date } date }, Part: ValuePart.Stretch stretch }:
                    bounds.Between(Number(date), Read(stretch.From), Read(stretch.To));
                    break;
                case { Axis.Variable: Variable.Elapsed elapsed }:
                    var (from, to) = (Number(elapsed.From), elapsed.To is { } other ? Number(other) : today);
                    Cover(from, elapsed.Calendar);
                    Cover(to, elapsed.Calendar);
                    var satisfies = choice.Dimension.Classes[choice.Class].Satisfies;
                    for (var p = 0; p < satisfies.Length; p++)
                    {
                        var test = (Predicate.Lasted)choice.Dimension.Predicates[p];
                        var reached = satisfies[p] == test.Comparison is TimeComparison.AtLeast or TimeComparison.MoreThan;
                        bounds.Boundary(from, to, DateBounds.Turning(test, elapsed.Unit, elapsed.Calendar), reached);
                    }

                    break;
            }
        }

        if (dates.Keys.Any(never.Contains))
        {
            return null;
        }

        foreach (var (earlier, later) in InOrder)
        {
            if (dates.TryGetValue(earlier, out var first) && dates.TryGetValue(later, out var second))
            {
                bounds.NotAfter(first, second);
            }
        }

        foreach (var lift in lifts)
        {
            if (dates.TryGetValue(lift.First, out var first) && dates.TryGetValue(lift.Last, out var last))
            {
                bounds.NotAfter(first, last);
                if (lift.Longest is { } longest && lift.Counting is { } counting)
                {
                    bounds.Boundary(first, last, day => TimeElapsed.LastDay(DateBounds.DayOf(day), longest, counting) is { } end ? end.DayNumber + 1 : int.MaxValue, false);
                }
            }
        }

        return bounds.Settle() ? (bounds, dates) : null;
    }

    /// <summary>What section 7 of the language reference refuses otherwise.</summary>
    private static readonly ImmutableArray<(Fact Earlier, Fact Later)> InOrder =
    [
        (BuiltIn.Decided, BuiltIn.Listed),
        (BuiltIn.Decided, BuiltIn.Published),
        (BuiltIn.Decided, BuiltIn.Removed),
        (BuiltIn.Listed, BuiltIn.Removed),
        (BuiltIn.SuspendedFrom, BuiltIn.SuspendedUntil),
        (BuiltIn.SuspendedFrom, BuiltIn.Removed),
    ];

    /// <summary>The date that has not happened; of the time between two, one that can be left out.</summary>
    private Fact? DateOf(Choice choice) => choice.Axis.Variable switch
    {
        Variable.Declared declared => declared.Fact,
        Variable.Elapsed elapsed => elapsed.To is { } to && !alignment.IsSilent(Root(elapsed.From)) ? to : elapsed.From,
        _ => null,
    };

    private Fact Root(Fact date) => date.Derived is { } derived ? Root(alignment.Facts.Of(derived.From)) : date;

    private static DateBounds? With(DateBounds bounds, Action<DateBounds> more)
    {
        var copy = bounds.Copy();
        more(copy);
        return copy.Settle() ? copy : null;
    }

    private static int Read(string day) => CalendarDate.TryParse(day, out var date) ? date.DayNumber : throw new FormatException($"'{day}' is no day.");
}
