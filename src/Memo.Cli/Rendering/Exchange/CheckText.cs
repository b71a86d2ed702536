using Memo.Compiler.Explaining;
using Memo.Compiler.Text;
using Memo.Hosting.Exchange;
using Memo.Hosting.Screening;

namespace Memo.Cli.Rendering.Exchange;

/// <summary>What was done, by body and measure, and what there is to say of what came back; for a person.</summary>
internal static class CheckText
{
    public static void Write(Screen screen, Language language, FeedbackSummary summary, CheckOrder order)
    {
        void Line(string english, string chinese) => screen.Line(new Localized(english, chinese).In(language));
        var total = summary.Total;
        Line(
            $"{NumberText.Grouped(summary.Returned)} records came back: {NumberText.Grouped(summary.Taken)} taken, {NumberText.Grouped(summary.Blank)} blank, {NumberText.Grouped(summary.Refused)} refused.",
            $"收回 {NumberText.Grouped(summary.Returned)} 项：采纳 {NumberText.Grouped(summary.Taken)} 项，空白 {NumberText.Grouped(summary.Blank)} 项，不予采纳 {NumberText.Grouped(summary.Refused)} 项。");
        Line($"{NumberText.Grouped(total.Asked)} were asked: {Parts(total, language)}.", $"共要求反馈 {NumberText.Grouped(total.Asked)} 项：{Parts(total, language)}。");
        foreach (var body in summary.Measures.GroupBy(m => m.Agency))
        {
            screen.Line(body.Key, Ink.Strong);
            foreach (var measure in body)
            {
                screen.Line($"  {measure.Title.In(language)} ({measure.Measure})");
                Line($"    {NumberText.Grouped(measure.Asked)} asked: {Parts(measure, language)}", $"    要求 {NumberText.Grouped(measure.Asked)} 项：{Parts(measure, language)}");
            }
        }

        if (!summary.Findings.IsEmpty)
        {
            Line("To be looked at:", "需要查看：");
            foreach (var (_, _, said, count) in summary.Findings)
            {
                screen.Line($"  {NumberText.Grouped(count),14}  {said.In(language)}");
            }

            Line("The first of them:", "其中最前的几项：");
            foreach (var finding in summary.First)
            {
                var place = finding.Line > 0
                    ? new Localized($"line {NumberText.Grouped(finding.Line)}", $"第 {NumberText.Grouped(finding.Line)} 行")
                    : new Localized($"line {NumberText.Grouped(finding.FormLine)} of the form", $"反馈表第 {NumberText.Grouped(finding.FormLine)} 行");
                screen.Line($"  {place.In(language)}: {finding.Entry} {finding.Measure}: {finding.Reason.In(language)}");
            }
        }

        Line($"All of them: {order.Output}; the counts: {Screening.SummaryOf(order.Output)}", $"全部：{order.Output}；计数：{Screening.SummaryOf(order.Output)}");
    }

    private static string Parts(CarriedOutCounts counts, Language language) => new Localized(
        $"{NumberText.Grouped(counts.Done)} done, {NumberText.Grouped(counts.NotDone)} not done, {NumberText.Grouped(counts.Open)} open, {NumberText.Grouped(counts.Unanswered)} unanswered",
        $"已执行 {NumberText.Grouped(counts.Done)}，未执行 {NumberText.Grouped(counts.NotDone)}，尚未 {NumberText.Grouped(counts.Open)}，未反馈 {NumberText.Grouped(counts.Unanswered)}").In(language);
}
