using System.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>How long it is from one day to another, by the calendar, as section 6 of the language reference says.</summary>
public static class TimeElapsed
{
    /// <summary>The day with the same number so many months later, or the month's last day; null outside the calendar.</summary>
    public static CalendarDate? CorrespondingDay(CalendarDate start, int months)
    {
        var month = (start.Year * 12) + start.Month - 1 + months;
        var (year, monthOfYear) = (month / 12, (month % 12) + 1);
        if (year is < 1949 or > 2199)
        {
            return null;
        }

        var day = Math.Min(start.Day, DateTime.DaysInMonth(year, monthOfYear));
        return CalendarDate.IsDay(year, monthOfYear, day) ? new CalendarDate(year, monthOfYear, day) : null;
    }

    /// <summary>The last day of a term, inclusive; null outside the calendar, or where the working calendar does not reach.</summary>
    public static CalendarDate? LastDay(CalendarDate start, Duration length, Counting counting) => length.Unit switch
    {
        DurationUnit.Days => start.AddDays(counting.StartDayIncluded ? length.Count - 1 : length.Count),
        DurationUnit.WorkingDays => WorkingDay(start, length.Count, counting.StartDayIncluded, counting.Calendar!),
        DurationUnit.Months => LastDayOfMonths(start, length.Count, counting.StartDayIncluded),
        _ => throw new UnreachableException($"No term of {length.Unit}."),
    };

    /// <summary>The first day on which a time has passed in full; null outside the calendar or the working calendar.</summary>
    public static CalendarDate? FullFrom(CalendarDate start, Duration length, Counting counting) => length.Unit switch
    {
        DurationUnit.Days => start.AddDays(length.Count),
        DurationUnit.WorkingDays => length.Count == 0 ? start : WorkingDay(start, length.Count, counting.StartDayIncluded, counting.Calendar!),
        DurationUnit.Months => CorrespondingDay(start, length.Count),
        _ => throw new UnreachableException($"No term of {length.Unit}."),
    };

    /// <summary>The n-th working day after the start, the start being the first if it counts and is one; null outside the calendar's years.</summary>
    public static CalendarDate? WorkingDay(CalendarDate start, int count, bool startDayIncluded, WorkingCalendar calendar)
    {
        if (count == 0)
        {
            return startDayIncluded ? start.AddDays(-1) : start;
        }

        var day = startDayIncluded ? start : start.AddDays(1);
        for (var left = count; day is { } at; day = at.AddDays(1))
        {
            if (!calendar.Covers(at))
            {
                return null;
            }

            if (calendar.IsWorkingDay(at) && --left <= 0)
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>Whether the comparison holds between two days; null where the working calendar does not say.</summary>
    public static bool? Holds(CalendarDate from, CalendarDate to, Predicate.Lasted test, DurationUnit unit, WorkingCalendar? calendar)
    {
        var length = new Duration(test.Count, unit);
        var counting = new Counting(test.StartDayIncluded, calendar);
        if (unit == DurationUnit.WorkingDays && !ReachesWithin(from, to, calendar!))
        {
            return null;
        }

        return test.Comparison switch
        {
            // A boundary beyond the calendar is later than every day in it.
            TimeComparison.AtMost => LastDay(from, length, counting) is not { } last || to <= last,
            TimeComparison.MoreThan => LastDay(from, length, counting) is { } last && to > last,
            TimeComparison.AtLeast => FullFrom(from, length, counting) is { } full && to >= full,
            TimeComparison.LessThan => FullFrom(from, length, counting) is not { } full || to < full,
            _ => throw new UnreachableException($"No comparison {test.Comparison}."),
        };
    }

    /// <summary>The first year the working calendar would have to cover and does not.</summary>
    public static int? MissingYear(CalendarDate from, CalendarDate to, WorkingCalendar calendar) =>
        !calendar.Covers(from) ? from.Year : !calendar.Covers(to) ? to.Year : null;

    private static bool ReachesWithin(CalendarDate from, CalendarDate to, WorkingCalendar calendar) => MissingYear(from, to, calendar) is null;

    private static CalendarDate? LastDayOfMonths(CalendarDate start, int months, bool startDayIncluded)
    {
        if (CorrespondingDay(start, months) is not { } corresponding)
        {
            return null;
        }

        var monthHasNoSuchDay = corresponding.Day < start.Day;
        return startDayIncluded && !monthHasNoSuchDay ? corresponding.AddDays(-1) : corresponding;
    }
}
