using System.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>
/// Time elapsed: <c>published at least 6 months ago</c>, 公布日期满6个月. "Not at least" reads "less than", "not at most" reads "more than".
/// </summary>
internal static class ElapsedText
{
    public static string Of(Variable.Elapsed elapsed, Predicate.Lasted lasted, bool holds, Language language)
    {
        var from = NameText.Within(elapsed.From, language);
        if (lasted.Count == 0 && elapsed.To is null)
        {
            return Day(from, lasted.Comparison, holds, language);
        }

        var length = Comparison(lasted.Comparison, holds, language) + DurationText.Of(new Duration(lasted.Count, elapsed.Unit), language);
        return elapsed.To is { } to && NameText.Within(to, language) is var later
            ? language.Pick($"{later} {length} after {DateFactText.Of(elapsed.From, language)}", $"{later}距{from}{length}")
            : language.Pick($"{from} {length} ago", from + length);
    }

    /// <summary>No time at all: the day has come by the as-of date, or has passed before it.</summary>
    private static string Day(string from, TimeComparison comparison, bool holds, Language language) => (comparison, holds) switch
    {
        (TimeComparison.AtLeast, true) or (TimeComparison.LessThan, false) => language.Pick($"{from}: the day has come", $"{from}已到"),
        (TimeComparison.AtLeast, false) or (TimeComparison.LessThan, true) => language.Pick($"{from}: the day has not come", $"{from}未到"),
        (TimeComparison.MoreThan, true) or (TimeComparison.AtMost, false) => language.Pick($"{from}: the day has passed", $"{from}已过"),
        _ => language.Pick($"{from}: the day has not passed", $"{from}未过"),
    };

    private static string Comparison(TimeComparison comparison, bool holds, Language language) => (comparison, holds) switch
    {
        (TimeComparison.AtLeast, true) or (TimeComparison.LessThan, false) => language.Pick("at least ", "满"),
        (TimeComparison.LessThan, true) or (TimeComparison.AtLeast, false) => language.Pick("less than ", "未满"),
        (TimeComparison.AtMost, true) or (TimeComparison.MoreThan, false) => language.Pick("at most ", "不超过"),
        (TimeComparison.MoreThan, true) or (TimeComparison.AtMost, false) => language.Pick("more than ", "超过"),
        _ => throw new UnreachableException($"No such comparison of time: {comparison}."),
    };
}
