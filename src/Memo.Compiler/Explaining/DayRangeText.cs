using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>A date compared with days of the calendar: <c>decided on or after 2020-03-01</c>, 决定日期不早于2020年3月1日.</summary>
internal static class DayRangeText
{
    public static string Of(Fact fact, Predicate.OnDays days, bool holds, Language language) =>
        NameText.Within(fact, language) + language.Pick(" ", "") + Compared(days, holds, language);

    public static string OfAsOf(Predicate.OnDays days, bool holds, Language language) =>
        language.Pick("the as-of date is ", "基准日") + Compared(days, holds, language);

    /// <summary>Without what is compared.</summary>
    public static string Compared(Predicate.OnDays days, bool holds, Language language)
    {
        var first = DateText.Of(days.First, language);
        var last = DateText.Of(days.Last, language);
        return (days.First > CalendarDate.First, days.Last < CalendarDate.Last) switch
        {
            _ when days.First == days.Last => (holds ? language.Pick("on ", "为") : language.Pick("not on ", "不为")) + first,
            (true, false) => (holds ? language.Pick("on or after ", "不早于") : language.Pick("before ", "早于")) + first,
            (false, true) => (holds ? language.Pick("on or before ", "不晚于") : language.Pick("after ", "晚于")) + last,
            (true, true) => (holds ? "" : language.Pick("not ", "不"))
                + language.Pick($"from {first} until {last}", $"在{first}至{last}之间"),
            (false, false) => holds ? language.Pick("on whatever day", "无论为何日") : language.Pick("on no day there is", "无任何日期"),
        };
    }
}
