using System.Text.RegularExpressions;

namespace Memo.Compiler.Model;

/// <summary>Written dates to days: <c>2016-01-20</c>, <c>2016年1月20日</c>, and months as their first and last day.</summary>
public static class DateReader
{
    private static readonly Regex Form = new(
        "^([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?\\z|^([0-9]{4})年([0-9]{1,2})月(?:([0-9]{1,2})日)?\\z", RegexOptions.CultureInvariant);

    /// <summary>The first and last day a date may mean; the same for a full date. Null if there is no such day.</summary>
    public static (CalendarDate First, CalendarDate Last)? Read(string text)
    {
        var form = Form.Match(text);
        if (!form.Success)
        {
            return null;
        }

        var numbers = form.Groups.Cast<Group>().Skip(1).Where(g => g.Success);
        var parts = numbers.Select(g => int.Parse(g.Value, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
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
