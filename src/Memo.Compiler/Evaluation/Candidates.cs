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

    public static IEnumerable<Value> Days(ImmutableArray<Predicate> predicates) =>
        predicates.OfType<Predicate.OnDays>()
            .SelectMany(d => new[] { d.First.AddDays(-1), d.First, d.Last, d.Last.AddDays(1) })
            .OfType<CalendarDate>()
            .Append(CalendarDate.First)
            .Append(CalendarDate.Last)
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

    /// <summary>Pairs of days for a time elapsed; null for a date that has not happened.</summary>
    public static IEnumerable<(CalendarDate From, CalendarDate To)?> Pairs(
        ImmutableArray<Value>? starts, ImmutableArray<Value>? ends, DurationUnit unit, WorkingCalendar? calendar, ImmutableArray<Predicate> predicates)
    {
        if (starts?.Any(v => v is Value.NotHappened) == true || ends?.Any(v => v is Value.NotHappened) == true)
        {
            yield return null;
        }

        var knownEnds = ends?.OfType<Value.Day>().Select(d => d.Date) ?? TypicalDays;
        foreach (var end in knownEnds)
        {
            var knownStarts = starts?.OfType<Value.Day>().Select(d => d.Date) ?? StartsAround(end, unit, calendar, predicates);
            foreach (var start in knownStarts)
            {
                if (ends is null && starts is not null)
                {
                    foreach (var other in EndsAround(start, unit, calendar, predicates))
                    {
                        yield return (start, other);
                    }
                }
                else
                {
                    yield return (start, end);
                }
            }
        }
    }

    /// <summary>Every combination of outcomes a time elapsed can have, whatever the calendar: shorter than all terms, between any two, longer than all.</summary>
    public static IEnumerable<bool[]> AnyElapsed(ImmutableArray<Predicate> predicates)
    {
        var counts = predicates.OfType<Predicate.Lasted>().Select(l => l.Count).Distinct().OrderBy(c => c).ToArray();
        foreach (var elapsed in counts.SelectMany(c => new[] { c - 0.5, c, c + 0.5 }).Distinct())
        {
            yield return predicates.OfType<Predicate.Lasted>().Select(l => l.Comparison switch
            {
                TimeComparison.AtLeast => elapsed >= l.Count,
                TimeComparison.LessThan => elapsed < l.Count,
                TimeComparison.AtMost => elapsed <= l.Count,
                _ => elapsed > l.Count,
            }).ToArray();
        }
    }

    private static IEnumerable<CalendarDate> StartsAround(CalendarDate end, DurationUnit unit, WorkingCalendar? calendar, ImmutableArray<Predicate> predicates) =>
        Around(end, unit, calendar, predicates, direction: -1);

    private static IEnumerable<CalendarDate> EndsAround(CalendarDate start, DurationUnit unit, WorkingCalendar? calendar, ImmutableArray<Predicate> predicates) =>
        Around(start, unit, calendar, predicates, direction: 1);

    /// <summary>Days next to every boundary that a term from or to the known day has, and the ends of the calendar.</summary>
    private static IEnumerable<CalendarDate> Around(CalendarDate known, DurationUnit unit, WorkingCalendar? calendar, ImmutableArray<Predicate> predicates, int direction)
    {
        const int Margin = 4;
        return predicates.OfType<Predicate.Lasted>()
            .Select(l => Boundary(known, l.Count * direction, unit, calendar))
            .Append(known)
            .OfType<CalendarDate>()
            .SelectMany(day => Enumerable.Range(-Margin, (2 * Margin) + 1).Select(offset => day.AddDays(offset)))
            .OfType<CalendarDate>()
            .Append(CalendarDate.First)
            .Append(CalendarDate.Last)
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
