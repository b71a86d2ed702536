using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>Values of an unknown variable, at least one from every class that the predicates tell apart.</summary>
internal static class Candidates
{
    public static readonly ImmutableArray<Value> Bools = [new Value.Bool(true), new Value.Bool(false)];

    /// <summary>Days at which the end of a term depends on the month: one in its middle, and last days of months of each length.</summary>
    private static readonly CalendarDate[] TypicalDays = [new(2025, 6, 15), new(2024, 2, 29), new(2025, 2, 28), new(2025, 4, 30), new(2025, 1, 31)];

    public static IEnumerable<Value> Numbers(ImmutableArray<Predicate> predicates, long lowest, long highest) =>
        predicates.OfType<Predicate.InRange>()
            .SelectMany(r => new[] { r.Lowest - 1, r.Lowest, r.Highest, r.Highest + 1 })
            .Append(lowest)
            .Append(highest)
            .Where(n => n >= lowest && n <= highest)
            .Distinct()
            .Select(n => new Value.Number(n));

    /// <summary>Any day of the calendar, up to the latest.</summary>
    public static IEnumerable<Value> Days(ImmutableArray<Predicate> predicates, CalendarDate? latest) =>
        predicates.OfType<Predicate.OnDays>()
            .SelectMany(d => new[] { d.First.AddDays(-1), d.First, d.Last, d.Last.AddDays(1) })
            .OfType<CalendarDate>()
            .Append(CalendarDate.First)
            .Append(latest ?? CalendarDate.Last)
            .Where(d => latest is null || d <= latest)
            .Distinct()
            .Select(d => new Value.Day(d));

    /// <summary>The codes given, and the longer ones that the predicates name: a short code may be any that begins so.</summary>
    public static IEnumerable<Value> CodesUnder(ImmutableArray<Value> given, ImmutableArray<Predicate> predicates) =>
        given.OfType<Value.Code>()
            .SelectMany(code => predicates.OfType<Predicate.BeginsWith>()
                .SelectMany(p => p.Prefixes)
                .Where(prefix => prefix.StartsWith(code.Text, StringComparison.Ordinal))
                .Append(code.Text))
            .Distinct()
            .Select(text => new Value.Code(text));

    /// <summary>Pairs of days for a time elapsed.</summary>
    public static IEnumerable<(CalendarDate From, CalendarDate To)> Pairs(
        PossibleDays starts, PossibleDays ends, DurationUnit unit, WorkingCalendar? calendar, ImmutableArray<Predicate> predicates) =>
        (starts.Known, ends.Known) switch
        {
            ({ } from, { } to) => from.SelectMany(start => to.Select(end => (start, end))),
            ({ } from, null) => from.SelectMany(start => Around(start, ends.Latest, unit, calendar, predicates, direction: 1).Select(end => (start, end))),
            (null, { } to) => to.SelectMany(end => Around(end, starts.Latest, unit, calendar, predicates, direction: -1).Select(start => (start, end))),
            _ => TypicalDays.SelectMany(end => Around(end, null, unit, calendar, predicates, direction: -1).Select(start => (start, end))),
        };

    /// <summary>
    /// Every combination of outcomes a number of working days can have, whatever the calendar: fewer than all terms, as many as one, between
    /// any two, more than all; with a start day that is a working day, so that it uses up one of a term it counts in, or is not.
    /// </summary>
    public static IEnumerable<bool[]> AnyElapsed(ImmutableArray<Predicate> predicates)
    {
        var tests = predicates.Cast<Predicate.Lasted>().ToArray();
        var bounds = tests.SelectMany(t => new[] { t.Count - 1.0, t.Count }).Distinct().ToArray();
        return
            from usedUp in Enumerable.Range(0, 2)
            from elapsed in bounds.SelectMany(b => new[] { b - 0.5, b, b + 0.5 }).Distinct()
            select tests.Select(t => Compares(elapsed, t.Comparison, t.Count - (t.StartDayIncluded ? usedUp : 0))).ToArray();
    }

    private static bool Compares(double elapsed, TimeComparison comparison, int count) => comparison switch
    {
        TimeComparison.AtLeast => elapsed >= count,
        TimeComparison.LessThan => elapsed < count,
        TimeComparison.AtMost => elapsed <= count,
        _ => elapsed > count,
    };

    /// <summary>Days next to every boundary that a term from or to the known day has, and the ends of the calendar, up to the latest.</summary>
    private static IEnumerable<CalendarDate> Around(CalendarDate known, CalendarDate? latest, DurationUnit unit, WorkingCalendar? calendar, ImmutableArray<Predicate> predicates, int direction)
    {
        const int Margin = 4;
        return predicates.OfType<Predicate.Lasted>()
            .Select(l => Boundary(known, l.Count * direction, unit, calendar))
            .Append(known)
            .OfType<CalendarDate>()
            .SelectMany(day => Enumerable.Range(-Margin, (2 * Margin) + 1).Select(offset => day.AddDays(offset)))
            .OfType<CalendarDate>()
            .Append(CalendarDate.First)
            .Append(latest ?? CalendarDate.Last)
            .Where(day => latest is null || day <= latest)
            .Where(day => calendar is null || calendar.Covers(day))
            .Distinct();
    }

    private static CalendarDate? Boundary(CalendarDate known, int count, DurationUnit unit, WorkingCalendar? calendar)
    {
        switch (unit)
        {
            case DurationUnit.Days:
                return known.AddDays(count);
            case DurationUnit.Months:
                return TimeElapsed.CorrespondingDay(known, count);
            default:
                var left = Math.Abs(count);
                var day = known;
                while (left > 0 && day.AddDays(Math.Sign(count)) is { } next)
                {
                    day = next;
                    left -= calendar!.IsWorkingDay(day) ? 1 : 0;
                }

                return day;
        }
    }
}

/// <summary>The days a date may lie on: those that are known; else any, up to the latest.</summary>
internal readonly record struct PossibleDays(ImmutableArray<CalendarDate>? Known, CalendarDate? Latest);
