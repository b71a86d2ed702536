using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation;

/// <summary>
/// Times elapsed, compared with lengths of time without naming the last day of any: on the codes of days months are added plainly, and the
/// end of a term in a month that lacks the day comes out by itself.
/// </summary>
internal static class TimeElapsed
{
    /// <summary>Kinds of point in time after a start: the corresponding day has come; a term that counts its start day is over; one that does not.</summary>
    public const int Full = 0;

    /// <inheritdoc cref="Full"/>
    public const int OverStartDayCounted = 1;

    /// <inheritdoc cref="Full"/>
    public const int Over = 2;

    /// <summary>A point as one number: four times the count plus its kind.</summary>
    public const int Kinds = 4;

    private const int DaysPerMonthCode = 31;

    /// <summary>How many of the input's points the time from one day to another has reached; −1 if a working calendar does not say.</summary>
    public static int Reached(Input input, CalendarDate from, CalendarDate to, WorkingDays[] calendars)
    {
        switch (input.Unit)
        {
            case TimeUnit.Months:
                var elapsed = to.Code - from.Code;
                return Count(input.Points, DaysPerMonthCode, elapsed, to.IsLastOfMonth ? elapsed + DaysPerMonthCode - to.Day : elapsed);
            case TimeUnit.Days:
                var days = to.DayNumber - from.DayNumber;
                return Count(input.Points, 1, days, days);
            default:
                return CountWorkingDays(input, from.DayNumber, to.DayNumber, calendars[input.Calendar]);
        }
    }

    /// <summary>The last day of a term, inclusive; null outside the calendar, or where the working calendar does not reach.</summary>
    public static CalendarDate? LastDay(CalendarDate start, TermTable term, WorkingDays[] calendars) => LastDay(start, term.Count, term, calendars);

    /// <summary>The last day of a term that is of another length.</summary>
    public static CalendarDate? LastDay(CalendarDate start, int count, TermTable term, WorkingDays[] calendars) => term.Unit switch
    {
        TimeUnit.Days => start.AddDays(term.StartDayIncluded ? count - 1 : count),
        TimeUnit.WorkingDays => calendars[term.Calendar].Nth(start.DayNumber, count, term.StartDayIncluded) is { } day ? CalendarDate.FromDayNumber(day) : null,
        _ => LastDayOfMonths(start, count, term.StartDayIncluded),
    };

    /// <summary>The first day on which a time has passed in full.</summary>
    public static CalendarDate? FullFrom(CalendarDate start, TermTable term, WorkingDays[] calendars) => term.Unit switch
    {
        TimeUnit.Days => start.AddDays(term.Count),
        TimeUnit.WorkingDays when term.Count == 0 => start,
        TimeUnit.WorkingDays => calendars[term.Calendar].Nth(start.DayNumber, term.Count, term.StartDayIncluded) is { } day ? CalendarDate.FromDayNumber(day) : null,
        _ => CorrespondingDay(start, term.Count),
    };

    /// <summary>The day with the same number so many months later (or earlier), or the month's last; null outside the calendar.</summary>
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

    private static CalendarDate? LastDayOfMonths(CalendarDate start, int months, bool startDayIncluded)
    {
        if (CorrespondingDay(start, months) is not { } corresponding)
        {
            return null;
        }

        return startDayIncluded && corresponding.Day == start.Day ? corresponding.AddDays(-1) : corresponding;
    }

    private static int Count(long[] points, int perCount, long elapsed, long elapsedInFull)
    {
        var reached = 0;
        foreach (var point in points)
        {
            var bound = point / Kinds * perCount;
            var isReached = (point % Kinds) switch
            {
                Full => elapsedInFull >= bound,
                OverStartDayCounted => elapsed >= bound,
                _ => elapsed > bound,
            };
            if (!isReached)
            {
                break;
            }

            reached++;
        }

        return reached;
    }

    private static int CountWorkingDays(Input input, int from, int to, WorkingDays calendar)
    {
        if (!calendar.Covers(from) || !calendar.Covers(to))
        {
            return -1;
        }

        var before = calendar.UpTo(input.StartDayIncluded ? from - 1 : from);
        var reached = 0;
        foreach (var point in input.Points)
        {
            var (count, kind) = ((int)(point / Kinds), (int)(point % Kinds));
            var isReached = (count, kind) switch
            {
                (0, Over) => to > from,
                (0, _) => to >= from,
                (_, Full) => calendar.UpTo(to) - before >= count,
                _ => calendar.UpTo(to - 1) - before >= count,
            };
            if (!isReached)
            {
                break;
            }

            reached++;
        }

        return reached;
    }
}
