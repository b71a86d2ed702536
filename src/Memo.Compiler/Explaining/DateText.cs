using System.Globalization;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>Days, months and periods: <c>2016-01-20</c>, 2016年1月20日. What is known to the month stays a month.</summary>
public static class DateText
{
    public static string Of(CalendarDate date, Language language) =>
        language.Pick(date.ToString(), string.Format(CultureInfo.InvariantCulture, "{0}年{1}月{2}日", date.Year, date.Month, date.Day));

    public static string Month(CalendarDate date, Language language) => string.Format(
        CultureInfo.InvariantCulture, language.Pick("{0:0000}-{1:00}", "{0}年{1}月"), date.Year, date.Month);

    /// <summary>Empty for a period that is open at both ends.</summary>
    public static string Of(Period period, Language language) => (From(period, language), Until(period, language)) switch
    {
        (null, null) => "",
        ({ } from, null) => language.Pick($"from {from}", $"自{from}起"),
        (null, { } until) => language.Pick($"until {until}", $"至{until}止"),
        ({ } from, { } until) => language.Pick($"from {from} until {until}", $"自{from}起至{until}止"),
    };

    private static string? From(Period period, Language language) =>
        period.From is { } from ? Known(from, period.FromIsMonth, language) : null;

    private static string? Until(Period period, Language language) =>
        period.Until is { } until ? Known(until, period.UntilIsMonth, language) : null;

    private static string Known(CalendarDate date, bool toTheMonth, Language language) =>
        toTheMonth ? Month(date, language) : Of(date, language);
}
