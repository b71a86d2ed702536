using System.Globalization;
using Memo.Compiler.Model;
using Memo.Runtime;

namespace Memo.Compiler.Tests.Evaluation;

/// <summary>Section 6 of the language reference once more, on <see cref="DateTime"/> and day by day.</summary>
internal static class PlainTime
{
    private static readonly DateTime End = new(2199, 12, 31);

    /// <summary>2024 and 2025, with some holidays and a Sunday worked.</summary>
    public static readonly WorkingCalendar Calendar = new(new Name("days", "工作日"), Explaining.Sample.Somewhere)
    {
        Years = new Period(new CalendarDate(2024, 1, 1), new CalendarDate(2025, 12, 31)),
        Holidays = [.. Days("2025-01-28", "2025-02-04"), .. Days("2024-10-01", "2024-10-07"), new CalendarDate(2025, 1, 1)],
        Worked = [new CalendarDate(2025, 1, 26), new CalendarDate(2025, 2, 8), new CalendarDate(2024, 9, 29)],
    };

    public static IEnumerable<CalendarDate> Days(string first, string last)
    {
        for (var day = DateTime.Parse(first, CultureInfo.InvariantCulture); day <= DateTime.Parse(last, CultureInfo.InvariantCulture); day = day.AddDays(1))
        {
            yield return Of(day);
        }
    }

    public static CalendarDate Of(DateTime day) => new(day.Year, day.Month, day.Day);

    public static DateTime? Of(CalendarDate? day) => day is { } d ? new DateTime(d.Year, d.Month, d.Day) : null;

    public static DateTime? LastDay(CalendarDate from, Duration length, Counting counting)
    {
        var start = Of(from)!.Value;
        return Inside(length.Unit switch
        {
            DurationUnit.Days => start.AddDays(counting.StartDayIncluded ? length.Count - 1 : length.Count),
            DurationUnit.Months when !counting.StartDayIncluded || DateTime.DaysInMonth(start.AddMonths(length.Count).Year, start.AddMonths(length.Count).Month) < start.Day => start.AddMonths(length.Count),
            DurationUnit.Months => start.AddMonths(length.Count).AddDays(-1),
            _ => WorkingDay(start, length.Count, counting),
        });
    }

    public static DateTime? FullFrom(CalendarDate from, Duration length, Counting counting)
    {
        var start = Of(from)!.Value;
        return Inside(length.Unit switch
        {
            DurationUnit.Days => start.AddDays(length.Count),
            DurationUnit.Months => start.AddMonths(length.Count),
            _ => length.Count == 0 ? start : WorkingDay(start, length.Count, counting),
        });
    }

    public static bool? Holds(CalendarDate from, CalendarDate to, Predicate.Lasted test, DurationUnit unit, WorkingCalendar? calendar)
    {
        if (unit == DurationUnit.WorkingDays && (from.Year is < 2024 or > 2025 || to.Year is < 2024 or > 2025))
        {
            return null;
        }

        var counting = new Counting(test.StartDayIncluded, calendar);
        var length = new Duration(test.Count, unit);
        var last = LastDay(from, length, counting) ?? DateTime.MaxValue;
        var full = FullFrom(from, length, counting) ?? DateTime.MaxValue;
        var day = Of(to);
        return test.Comparison switch
        {
            TimeComparison.AtMost => day <= last,
            TimeComparison.MoreThan => day > last,
            TimeComparison.AtLeast => day >= full,
            _ => day < full,
        };
    }

    private static DateTime? Inside(DateTime? day) => day <= End ? day : null;

    private static DateTime? WorkingDay(DateTime start, int count, Counting counting)
    {
        if (count == 0)
        {
            return counting.StartDayIncluded ? start.AddDays(-1) : start;
        }

        var worked = 0;
        for (var day = counting.StartDayIncluded ? start : start.AddDays(1); day.Year is 2024 or 2025; day = day.AddDays(1))
        {
            var free = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || counting.Calendar!.Holidays.Contains(Of(day));
            worked += counting.Calendar!.Worked.Contains(Of(day)) || !free ? 1 : 0;
            if (worked == count)
            {
                return day;
            }
        }

        return null;
    }
}
