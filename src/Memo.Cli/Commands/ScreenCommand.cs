using System.CommandLine;
using Memo.Cli.Rendering;
using Memo.Cli.Usage;
using Memo.Compiler.Emit;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Compiled;
using Memo.Hosting.Screening;

namespace Memo.Cli.Commands;

/// <summary><c>memo screen [PACK] --listings FILE --as-of DATE --out FILE</c>: a whole register in bulk.</summary>
internal static class ScreenCommand
{
    public static Command Create(Terminal terminal, Option<string> lang)
    {
        var listings = new Option<string>("--listings") { Description = "FILE", Required = true };
        var asOf = CommonOptions.AsOf(required: true);
        var output = new Option<string>("--out") { Description = "FILE", Required = true };
        var mapping = new Option<string?>("--mapping") { Description = "FILE" };
        var role = new Option<string[]>("--role") { Description = "A,B" };
        var format = new Option<string>("--format") { Description = "csv or ndjson" };
        format.AcceptOnlyFromAmong("csv", "ndjson");
        var since = new Option<string?>("--since") { Description = "RESULT" };
        var command = new Command("screen", "Screens a register") { listings, asOf, output, mapping, role, format, since };
        var pack = new PackPlace(command);
        command.SetAction(parsed => new Run(terminal, parsed.Language(lang)).Screen(
            pack.Of(parsed),
            parsed.GetValue(listings)!,
            parsed.GetValue(asOf),
            parsed.GetValue(output)!,
            parsed.GetValue(mapping),
            parsed.GetValue(role) ?? [],
            parsed.GetValue(format) == "ndjson",
            parsed.GetValue(since)));
        return command;
    }

    private sealed class Run(Terminal terminal, Language language)
    {
        public int Screen(string path, string listings, string? asOf, string output, string? mappingFile, string[] roles, bool writesJson, string? since)
        {
            if (UsablePack.LoadAny(terminal, path, language) is not var (pack, opened))
            {
                return ExitCode.Unusable;
            }

            using var built = opened;
            CompiledPack? compiled = null;
            if ((built is not null && (compiled = UsablePack.Compiled(terminal, built, language)) is null)
                || AskedMapping.Read(terminal, mappingFile, language) is not { } mapping
                || !CalendarDate.TryParse(asOf, out var date)
                || !new AskedListing(terminal, language).TryRoles(pack.Rules, roles, out var held))
            {
                return ExitCode.Unusable;
            }

            try
            {
                var progress = new ProgressBar(terminal.Error);
                var order = new ScreeningOrder(listings, output, writesJson, date, held ?? [BuiltIn.Itself], mapping) { Since = since };
                var (summary, problem) = new Screening(pack, order, progress.Show) { Compiled = compiled?.Pack }.Run();
                progress.Clear();
                if (problem is not null)
                {
                    Say(problem.Value);
                    return ExitCode.Unusable;
                }

                Write(summary!, output, since);
                return ExitCode.Fine;
            }
            catch (TooComplexToCompileException tooComplex)
            {
                Say(tooComplex.Said);
                return ExitCode.Findings;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                Say(new($"The register could not be read, or the result not written: {exception.Message}", $"无法读取名册或写出结果：{exception.Message}"));
                return ExitCode.Unusable;
            }
        }

        private void Write(ScreeningSummary summary, string output, string? since)
        {
            if (summary.ResumedAfter > 0)
            {
                Line(new($"Taken up after line {NumberText.Grouped(summary.ResumedAfter)}, where an earlier run stopped.", $"从第 {NumberText.Grouped(summary.ResumedAfter)} 行之后继续，前一次运行止于该处。"));
            }

            Line(new(
                $"{NumberText.Grouped(summary.Read)} records read: {NumberText.Grouped(summary.Screened)} screened, {NumberText.Grouped(summary.Rejected)} rejected.",
                $"读取 {NumberText.Grouped(summary.Read)} 条记录：已处理 {NumberText.Grouped(summary.Screened)} 条，拒绝 {NumberText.Grouped(summary.Rejected)} 条。"));
            if (since is not null)
            {
                Line(new(
                    $"{NumberText.Grouped(summary.TakenOver)} stand as in {since}, on lists about which the rules decide as they did; {NumberText.Grouped(summary.Screened - summary.TakenOver)} were asked again.",
                    $"{NumberText.Grouped(summary.TakenOver)} 条所在名单的规则未变，沿用 {since}；{NumberText.Grouped(summary.Screened - summary.TakenOver)} 条重新判断。"));
            }

            foreach (var (id, entries) in summary.Lists)
            {
                terminal.Output.Line($"  {NumberText.Grouped(entries),14}  {id}");
            }

            Line(new(
                $"Result: {output}; rejects: {Screening.RejectsOf(output)}; by list, agency and measure: {Screening.SummaryOf(output)}",
                $"结果：{output}；被拒记录：{Screening.RejectsOf(output)}；按名单、机关、措施汇总：{Screening.SummaryOf(output)}"));
        }

        private void Line(Localized text) => terminal.Output.Line(text.In(language));

        private void Say(Localized text) => terminal.Error.Line(text.In(language), Ink.Error);
    }
}
