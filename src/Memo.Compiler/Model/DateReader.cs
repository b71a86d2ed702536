namespace Memo.Compiler.Model;

/// <summary>Written dates to days: <c>2016-01-20</c>, <c>2016年1月20日</c>, and months as their first and last day.</summary>
public static class DateReader
{
    /// <summary>The first and last day a date may mean; the same for a full date. Null if there is no such day.</summary>
    public static (CalendarDate First, CalendarDate Last)? Read(string text)
    {
        var numbers = text.TrimEnd('日').Split('-', '年', '月').Where(p => p.Length > 0).ToArray();
        if (numbers.Length is not (2 or 3) || numbers[0].Length != 4 || !numbers.All(n => n.All(c => c is >= '0' and <= '9')) || numbers.Any(n => n.Length > 4))
        {
            return null;
        }

        var parts = numbers.Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        if (parts[1] is < 1 or > 12 || parts[0] is < 1949 or > 2199)
        {
            return null;
        }

        var isDay = parts.Length == 3;
        var first = isDay ? parts[2] : 1;
        var last = isDay ? parts[2] : DateTime.DaysInMonth(parts[0], parts[1]);
        return CalendarDate.IsDay(parts[0], parts[1], first) && CalendarDate.IsDay(parts[0], parts[1], last)
            ? (new CalendarDate(parts[0], parts[1], first), new CalendarDate(parts[0], parts[1], last))
            : null;
    }
}
