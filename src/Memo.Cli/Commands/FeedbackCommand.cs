using System.CommandLine;
using Memo.Cli.Rendering.Exchange;
using Memo.Cli.Usage;
using Memo.Compiler.Explaining;
using Memo.Compiler.Text;
using Memo.Hosting.Exchange;
using Memo.Hosting.Packs;
using Memo.Hosting.Screening;

namespace Memo.Cli.Commands;

/// <summary>
/// <c>memo feedback [PACK] --listings FILE --result RESULT --out FORM</c>: what those who act are asked; <c>memo feedback --check FILLED --issued
/// FORM --as-of DATE --out FILE</c>: whether what they answered can be.
/// </summary>
internal static class FeedbackCommand
{
    public static Command Create(Terminal terminal, Option<string> lang)
    {
        var agency = new Option<string?>("--agency") { Description = "the id of an agency" };
        var command = new Command("feedback", "Asks those who act what they did, and checks the answers") { agency };
        var exchange = new ExchangeOptions(command, required: false);
        var pack = new PackPlace(command);
        var check = new CheckOptions(command, exchange, pack);
        command.SetAction(parsed =>
        {
            var language = parsed.Language(lang);
            var asked = exchange.Asked(parsed);
            return check.Asked(parsed) is var (returned, issued, asOf)
                ? Check(terminal, language, new(returned, issued, asked.Output, asked.WritesJson, language, asOf, parsed.GetValue(agency)))
                : Ask(terminal, language, pack.Of(parsed), asked, parsed.GetValue(agency));
        });
        return command;
    }

    private static int Ask(Terminal terminal, Language language, string path, AskedExchange asked, string? agency)
    {
        var register = new AskedRegister(terminal, language);
        return register.Run<FormSummary>(
            path,
            asked,
            (pack, compiled, order, progress) => AgencyIn(pack, agency) is var (id, unknown) && unknown is { } problem
                ? (null, problem)
                : FeedbackForm.Write(pack, compiled, order, id, progress),
            (summary, order) =>
            {
                register.Line(
                    $"{NumberText.Grouped(summary.Records)} records on {NumberText.Grouped(summary.Entries)} entries, as of {summary.AsOf}.", $"以 {summary.AsOf} 为基准日，就 {NumberText.Grouped(summary.Entries)} 条记录写出 {NumberText.Grouped(summary.Records)} 项。");
                foreach (var (body, measure, count) in summary.Asked)
                {
                    register.Line($"  {NumberText.Grouped(count),14}  {body}  {measure}", $"  {NumberText.Grouped(count),14}  {body}  {measure}");
                }

                if (summary.WithoutBody > 0)
                {
                    register.Line(
                        $"{NumberText.Grouped(summary.WithoutBody)} times a measure is triggered of which the text names nobody who acts: nobody is asked about it.",
                        $"另有 {NumberText.Grouped(summary.WithoutBody)} 次触发的措施没有载明实施机关，无从要求反馈。");
                }

                register.Line(
                    $"Form: {order.Output}; what it was made of: {Screening.SummaryOf(order.Output)}. Keep both; what is filled in is a copy.",
                    $"反馈表：{order.Output}；由何得出：{Screening.SummaryOf(order.Output)}。请保留二者，另以副本填写。");
            });
    }

    private static int Check(Terminal terminal, Language language, CheckOrder order) =>
        new AskedRegister(terminal, language).Guarded(progress => FeedbackCheck.Run(order, progress), summary =>
        {
            CheckText.Write(terminal.Output, language, summary, order);
            return summary.Findings.IsEmpty ? ExitCode.Fine : ExitCode.Findings;
        });

    /// <summary>The id of the body, by either of its names; or why there is none.</summary>
    private static (string? Id, Localized? Problem) AgencyIn(LoadedPack pack, string? name)
    {
        if (name is null)
        {
            return (null, null);
        }

        var bodies = pack.Rules.Agencies.Select(a => a.Name).Concat(pack.Rules.PerformerClasses.Select(c => c.Name)).ToArray();
        return bodies.FirstOrDefault(body => body.Id == name || body.Chinese == name) is { Id: { } id }
            ? (id, null)
            : (null, UnknownName.Of(name, Suggestion.Nearest(name, bodies.SelectMany(body => new[] { body.Id, body.Chinese })), new("agency", "机关")));
    }
}
