namespace Memo.Runtime.Packs.Bulk;

/// <summary>Which codes are days of the calendar.</summary>
internal static class DaysOfCalendar
{
    private static readonly bool[] IsDay = Make();

    public static bool Has(int code) => (uint)(code - DayCode.FirstDay) < (uint)IsDay.Length && IsDay[code - DayCode.FirstDay];

    private static bool[] Make()
    {
        var isDay = new bool[DayCode.LastDay - DayCode.FirstDay + 1];
        for (CalendarDate? day = CalendarDate.First; day is { } one; day = one.AddDays(1))
        {
            isDay[one.Code - DayCode.FirstDay] = true;
        }

        return isDay;
    }
}
