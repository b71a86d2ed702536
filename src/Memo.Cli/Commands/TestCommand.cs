using System.CommandLine;
using Memo.Cli.Rendering;
using Memo.Cli.Usage;
using Memo.Compiler.Text;
using Memo.Hosting.Cases;
using Memo.Hosting.Json;
using Memo.Hosting.Packs;

namespace Memo.Cli.Commands;

/// <summary><c>memo test [PACK]</c>: the cases of every rule pack under a folder, what they show of the rules, and which are missing.</summary>
internal static class TestCommand
{
    public static Command Create(Terminal terminal, Option<string> lang)
    {
        var format = CommonOptions.Format();
        var command = new Command("test", "Runs the cases of rule packs") { format };
        var coverage = new CoverageOptions(command);
        var pack = new PackPlace(command);
        command.SetAction(parsed => new Run(terminal, parsed.Language(lang), parsed.IsJson(format), coverage.Asked(parsed)).Test(pack.Of(parsed)));
        return command;
    }

    private sealed class Run(Terminal terminal, Language language, bool json, AskedCoverage asked)
    {
        /// <summary>The standard output is for the suggested cases where they go nowhere else.</summary>
        private readonly Screen _screen = asked is { IsSuggested: true, Out: null } ? terminal.Error : terminal.Output;

        public int Test(string folder)
        {
            var (roots, problems) = PackRoots.Under(folder);
            DiagnosticText.Write(terminal.Error, problems, language);
            if (!problems.IsEmpty)
            {
                return ExitCode.Unusable;
            }

            if (asked.IsSuggested && roots.Length > 1)
            {
                Say(new("Cases are suggested for one rule pack at a time: name one of those under the folder.", "每次只为一个规则包补充案例：请指定该文件夹下的一个规则包。"));
                return ExitCode.Unusable;
            }

            var (reports, usable) = Reports(roots);
            Write(reports);
            var isNothing = reports.All(report => report.Outcomes.IsEmpty && report.Unread == 0);
            if (usable && isNothing)
            {
                Say(asked switch
                {
                    { IsSuggested: false } => new("There is no case (*.cases.yaml), so nothing was tested.", "没有案例（*.cases.yaml），因此没有测试任何内容。"),
                    { Out: { } path } => new($"There was no case (*.cases.yaml) to run. Those suggested are in {path}.", $"此前没有可运行的案例（*.cases.yaml）。补充的案例已写入 {path}。"),
                    _ => new("There was no case (*.cases.yaml) to run. Those suggested are written to the standard output.", "此前没有可运行的案例（*.cases.yaml）。补充的案例已写到标准输出。"),
                });
            }

            usable &= reports.All(report => report.IsReadable);
            var isBelow = IsBelow(reports);
            return !usable ? ExitCode.Unusable : (isNothing && !asked.IsSuggested) || isBelow || reports.Any(report => report.Failed > 0) ? ExitCode.Findings : ExitCode.Fine;
        }

        private (ImmutableArray<TestReport> Reports, bool AreUsable) Reports(ImmutableArray<string> roots)
        {
            var reports = ImmutableArray.CreateBuilder<TestReport>();
            var usable = true;
            foreach (var root in roots.Where(root => roots.Length == 1 || PackTests.HasCases(root)))
            {
                if (UsablePack.Load(terminal, root, language) is not { } pack)
                {
                    usable = false;
                    continue;
                }

                var report = PackTests.Run(pack, asked.IsAsked);
                DiagnosticText.Write(terminal.Error, report.Diagnostics, language);
                reports.Add(report);
                usable &= !asked.IsSuggested || IsWritten(SuggestedToCases.Write(report.Coverage!, language));
            }

            return (reports.ToImmutable(), usable);
        }

        private void Write(ImmutableArray<TestReport> reports)
        {
            if (json)
            {
                _screen.Raw(TestJson.Of(reports));
                return;
            }

            TestText.Write(_screen, reports, language);
            if (asked.IsShown)
            {
                CoverageText.Write(_screen, reports, language);
            }
        }

        private bool IsBelow(ImmutableArray<TestReport> reports)
        {
            var below = asked.AtLeast is { } least ? reports.Where(report => report.Coverage!.Percent < least).ToImmutableArray() : [];
            foreach (var report in below)
            {
                Say(new(
                    $"{report.Pack}: the cases cover {report.Coverage!.Percent} % of the tests, less than the {asked.AtLeast} % asked for.",
                    $"{report.Pack}：案例覆盖率为 {report.Coverage!.Percent} %，低于要求的 {asked.AtLeast} %。"));
            }

            return !below.IsEmpty;
        }

        private bool IsWritten(string cases)
        {
            if (asked.Out is not { } path)
            {
                terminal.Output.Raw(cases);
                return true;
            }

            try
            {
                File.WriteAllText(path, cases);
                return true;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Say(new($"{path} could not be written: {exception.Message}", $"无法写入 {path}：{exception.Message}"));
                return false;
            }
        }

        private void Say(Localized text) => terminal.Error.Line(text.In(language), Ink.Error);
    }
}
