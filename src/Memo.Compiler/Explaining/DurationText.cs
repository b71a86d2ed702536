using System.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>Lengths of time: <c>2 years</c>, 2年. Months that make whole years are years.</summary>
public static class DurationText
{
    public static string Of(Duration duration, Language language) => duration switch
    {
        { Unit: DurationUnit.Days, Count: var days } => Count(days, "day", "日", language),
        { Unit: DurationUnit.WorkingDays, Count: var days } => Count(days, "working day", "个工作日", language),
        { Unit: DurationUnit.Months, Count: var months } when months != 0 && months % 12 == 0 => Count(months / 12, "year", "年", language),
        { Unit: DurationUnit.Months, Count: var months } => Count(months, "month", "个月", language),
        _ => throw new UnreachableException($"No such unit of time: {duration.Unit}."),
    };

    private static string Count(int count, string english, string chinese, Language language) =>
        NumberText.Plain(count) + language.Pick($" {english}{(count == 1 ? "" : "s")}", chinese);
}
