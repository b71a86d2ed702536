using System.Globalization;

namespace Memo.Runtime;

/// <summary>
/// A day of the calendar from 1949-10-01 to 2199-12-31, without time or zone. Nothing in Memo reads a clock: an as-of date is always given.
/// </summary>
/// <remarks>
/// The day is kept as the code (year·12 + month − 1)·31 + day − 1. On codes, adding months is plain addition: the result may name a day its
/// month does not have (2025-02-31), which compares as the end of that month.
/// </remarks>
public readonly struct CalendarDate : IEquatable<CalendarDate>, IComparable<CalendarDate>
{
    private const int DaysPerMonthCode = 31;
    private const int MonthsPerYear = 12;

    /// <summary>The first day of the calendar: 1949-10-01.</summary>
    public static readonly CalendarDate First = new CalendarDate(1949, 10, 1);

    /// <summary>The last day of the calendar: 2199-12-31.</summary>
    public static readonly CalendarDate Last = new CalendarDate(2199, 12, 31);

    /// <summary>Makes the day of a year, a month (1 to 12) and a day of that month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day, or it lies outside the calendar.</exception>
    public CalendarDate(int year, int month, int day)
    {
        if (!IsDay(year, month, day))
        {
            throw new ArgumentOutOfRangeException(nameof(day), "There is no such day between 1949-10-01 and 2199-12-31.");
        }

        Code = (((year * MonthsPerYear) + month - 1) * DaysPerMonthCode) + day - 1;
    }

    private CalendarDate(int code) => Code = code;

    /// <summary>(year·12 + month − 1)·31 + day − 1. Later days have larger codes.</summary>
    public int Code { get; }

    /// <summary>The year, 1949 to 2199.</summary>
    public int Year => Code / DaysPerMonthCode / MonthsPerYear;

    /// <summary>The month, 1 to 12.</summary>
    public int Month => (Code / DaysPerMonthCode % MonthsPerYear) + 1;

    /// <summary>The day of the month, 1 to 31.</summary>
    public int Day => (Code % DaysPerMonthCode) + 1;

    /// <summary>The number of days since 0001-01-01; consecutive days have consecutive numbers.</summary>
    public int DayNumber => (int)(new DateTime(Year, Month, Day).Ticks / TimeSpan.TicksPerDay);

    /// <summary>The day of the week.</summary>
    public DayOfWeek DayOfWeek => (DayOfWeek)((DayNumber + 1) % 7);

    /// <summary>Whether this is the last day of its month.</summary>
    public bool IsLastOfMonth => Day == DateTime.DaysInMonth(Year, Month);

    /// <summary>The day with this <see cref="DayNumber"/>, or null if it lies outside the calendar.</summary>
    public static CalendarDate? FromDayNumber(long dayNumber)
    {
        if (dayNumber < First.DayNumber || dayNumber > Last.DayNumber)
        {
            return null;
        }

        var date = new DateTime(dayNumber * TimeSpan.TicksPerDay);
        return new CalendarDate(date.Year, date.Month, date.Day);
    }

    /// <summary>The day with this <see cref="Code"/>, which must be one.</summary>
    internal static CalendarDate FromCode(long code) => new CalendarDate((int)code);

    /// <summary>Whether the calendar has this day.</summary>
    public static bool IsDay(int year, int month, int day) =>
        year is >= 1949 and <= 2199
        && (year > 1949 || month >= 10)
        && month is >= 1 and <= MonthsPerYear
        && day >= 1
        && day <= DateTime.DaysInMonth(year, month);

    /// <summary>Reads <c>yyyy-MM-dd</c>; false for anything else and for days the calendar does not have.</summary>
    public static bool TryParse(string? text, out CalendarDate date)
    {
        date = First;
        if (text is not { Length: 10 } || text[4] != '-' || text[7] != '-'
            || !TryNumber(text, 0, 4, out var year) || !TryNumber(text, 5, 2, out var month) || !TryNumber(text, 8, 2, out var day)
            || !IsDay(year, month, day))
        {
            return false;
        }

        date = new CalendarDate(year, month, day);
        return true;
    }

    /// <summary>The day so many days later (or earlier), or null if it lies outside the calendar.</summary>
    public CalendarDate? AddDays(long days) => FromDayNumber(DayNumber + days);

    /// <summary>Earlier, same or later.</summary>
    public int CompareTo(CalendarDate other) => Code.CompareTo(other.Code);

    /// <summary>Whether this is the same day.</summary>
    public bool Equals(CalendarDate other) => Code == other.Code;

    /// <summary>Whether <paramref name="obj"/> is the same day.</summary>
    public override bool Equals(object? obj) => obj is CalendarDate other && Equals(other);

    /// <summary>The code.</summary>
    public override int GetHashCode() => Code;

    /// <summary><c>yyyy-MM-dd</c>.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}-{2:00}", Year, Month, Day);

    /// <summary>Same day.</summary>
    public static bool operator ==(CalendarDate left, CalendarDate right) => left.Code == right.Code;

    /// <summary>Different days.</summary>
    public static bool operator !=(CalendarDate left, CalendarDate right) => left.Code != right.Code;

    /// <summary>Earlier.</summary>
    public static bool operator <(CalendarDate left, CalendarDate right) => left.Code < right.Code;

    /// <summary>Later.</summary>
    public static bool operator >(CalendarDate left, CalendarDate right) => left.Code > right.Code;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(CalendarDate left, CalendarDate right) => left.Code <= right.Code;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(CalendarDate left, CalendarDate right) => left.Code >= right.Code;

    private static bool TryNumber(string text, int start, int length, out int number)
    {
        number = 0;
        for (var i = start; i < start + length; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }

            number = (number * 10) + (text[i] - '0');
        }

        return true;
    }
}
