using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Hosting.Exchange;

/// <summary>An answer, checked against what was asked: what it says, or why it says nothing that can be counted.</summary>
internal static class AnswerCheck
{
    /// <param name="asOf">The day of the check: what lies after it has not happened.</param>
    public static (CarriedOut? Answer, FindingKind Kind, Localized Reason) Of(ReturnedRecord returned, IssuedRecord issued, CalendarDate asOf)
    {
        if (CarriedOutWords.Read(returned.Said) is not { } answer)
        {
            return (null, FindingKind.AnswerUnclear, returned.Said.Length == 0
                ? new("Something is filled in, but not whether the measure was carried out: yes, no or not yet.", "已填写部分内容，但未写明是否执行：是、否或尚未。")
                : new($"Whether it was carried out cannot be \"{returned.Said}\"; it is yes, no or not yet.", $"是否执行不能是“{returned.Said}”；可写：是、否、尚未。"));
        }

        return answer == CarriedOut.Yes ? OnDay(returned, issued, asOf)
            : returned.Day.Length == 0 ? (answer, default, default)
            : (null, FindingKind.DayNotDue, new($"A day is given ({returned.Day}), though the measure was not carried out.", $"措施未执行，却写有日期（{returned.Day}）。"));
    }

    private static (CarriedOut? Answer, FindingKind Kind, Localized Reason) OnDay(ReturnedRecord returned, IssuedRecord issued, CalendarDate asOf)
    {
        if (returned.Day.Length == 0)
        {
            return (null, FindingKind.DayMissing, new("Carried out, but on which day is not said.", "已执行，但未写明日期。"));
        }

        // Spreadsheets write 2026/6/1.
        if (DateReader.Read(returned.Day.Replace('/', '-')) is not var (first, last) || first != last)
        {
            return (null, FindingKind.DayUnclear, new($"\"{returned.Day}\" is no day; a day is written 2026-06-01.", $"“{returned.Day}”不是日期；日期写作 2026-06-01。"));
        }

        return first < issued.Since ? (null, FindingKind.BeforeEntry, new(
                $"{first} is before {issued.Since}, the day on which the entry took effect.", $"{first} 早于条目生效的 {issued.Since}。"))
            : first > issued.Until ? (null, FindingKind.AfterEnd, new($"{first} is after {issued.Until}, the last day of the measure.", $"{first} 晚于措施的最后一日 {issued.Until}。"))
            : first > asOf ? (null, FindingKind.AfterCheck, new($"{first} is after {asOf}, the day of this check.", $"{first} 晚于核对日 {asOf}。"))
            : (CarriedOut.Yes, default, default);
    }
}
