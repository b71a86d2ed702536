using System.Globalization;
using Memo.Compiler.Text;
using Memo.Hosting.Exchange;

namespace Memo.Cli.Rendering.Exchange;

/// <summary>What was done, by body and measure, and what there is to say of what came back; for a person.</summary>
internal static class CheckText
{
    public static void Write(Screen screen, Language language, FeedbackSummary summary, CheckOrder order)
    {
        void Line(string english, string chinese) => screen.Line(new Localized(english, chinese).In(language));
        var total = summary.Total;
        Line(
            $"{N(summary.Returned)} records came back: {N(summary.Taken)} taken, {N(summary.Blank)} blank, {N(summary.Refused)} refused.",
            $"收回 {N(summary.Returned)} 项：采纳 {N(summary.Taken)} 项，空白 {N(summary.Blank)} 项，不予采纳 {N(summary.Refused)} 项。");
        Line($"{N(total.Asked)} were asked: {Parts(total, language)}.", $"共要求反馈 {N(total.Asked)} 项：{Parts(total, language)}。");
        foreach (var body in summary.Measures.GroupBy(m => m.Agency))
        {
            screen.Line(body.Key, Ink.Strong);
            foreach (var measure in body)
            {
                screen.Line($"  {measure.Title.In(language)} ({measure.Measure})");
                Line($"    {N(measure.Asked)} asked: {Parts(measure, language)}", $"    要求 {N(measure.Asked)} 项：{Parts(measure, language)}");
            }
        }

        if (!summary.Findings.IsEmpty)
        {
            Line("To be looked at:", "需要查看：");
            foreach (var (_, _, said, count) in summary.Findings)
            {
                screen.Line($"  {N(count),14}  {said.In(language)}");
            }

            Line("The first of them:", "其中最前的几项：");
            foreach (var finding in summary.First)
            {
                var place = finding.Line > 0
                    ? new Localized($"line {N(finding.Line)}", $"第 {N(finding.Line)} 行")
                    : new Localized($"line {N(finding.FormLine)} of the form", $"反馈表第 {N(finding.FormLine)} 行");
                screen.Line($"  {place.In(language)}: {finding.Entry} {finding.Measure}: {finding.Reason.In(language)}");
            }
        }

        Line($"All of them: {order.Output}; the counts: {order.Output}.summary.json", $"全部：{order.Output}；计数：{order.Output}.summary.json");
    }

    private static string Parts(CarriedOutCounts counts, Language language) => new Localized(
        $"{N(counts.Done)} done, {N(counts.NotDone)} not done, {N(counts.Open)} open, {N(counts.Unanswered)} unanswered",
        $"已执行 {N(counts.Done)}，未执行 {N(counts.NotDone)}，尚未 {N(counts.Open)}，未反馈 {N(counts.Unanswered)}").In(language);

    private static string N(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
