namespace Memo.Runtime.Packs;

/// <summary>Days as their codes, for the predicates of compiled packs.</summary>
public static class DayCode
{
    /// <summary>The first day of the calendar.</summary>
    public static readonly int FirstDay = CalendarDate.First.Code;

    /// <summary>The last day of the calendar.</summary>
    public static readonly int LastDay = CalendarDate.Last.Code;

    /// <summary>The <see cref="CalendarDate.Code"/> of a day.</summary>
    /// <param name="year">1949 to 2199.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to 31.</param>
    public static int Day(int year, int month, int day) => (((year * 12) + month - 1) * 31) + day - 1;
}
