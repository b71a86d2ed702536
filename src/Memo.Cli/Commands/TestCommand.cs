using System.CommandLine;
using Memo.Cli.Rendering;
using Memo.Cli.Usage;
using Memo.Compiler.Text;
using Memo.Hosting.Cases;
using Memo.Hosting.Json;
using Memo.Hosting.Packs;

namespace Memo.Cli.Commands;

/// <summary><c>memo test [PACK]</c>: the cases of every rule pack under a folder.</summary>
internal static class TestCommand
{
    public static Command Create(Terminal terminal, Option<string> lang)
    {
        var format = CommonOptions.Format();
        var command = new Command("test", "Runs the cases of rule packs") { format };
        var pack = new PackPlace(command);
        command.SetAction(parsed => Run(terminal, pack.Of(parsed), parsed.IsJson(format), parsed.Language(lang)));
        return command;
    }

    private static int Run(Terminal terminal, string folder, bool json, Language language)
    {
        var (roots, problems) = PackRoots.Under(folder);
        DiagnosticText.Write(terminal.Error, problems, language);
        if (!problems.IsEmpty)
        {
            return ExitCode.Unusable;
        }

        var reports = ImmutableArray.CreateBuilder<TestReport>();
        var usable = true;
        foreach (var root in roots)
        {
            if (roots.Length > 1 && !PackTests.HasCases(root))
            {
                continue;
            }

            if (UsablePack.Load(terminal, root, language) is not { } pack)
            {
                usable = false;
                continue;
            }

            var report = PackTests.Run(pack);
            DiagnosticText.Write(terminal.Error, report.Diagnostics, language);
            reports.Add(report);
        }

        if (json)
        {
            terminal.Output.Raw(TestJson.Of(reports));
        }
        else
        {
            TestText.Write(terminal.Output, reports.ToImmutable(), language);
        }

        var isNothing = reports.All(report => report.Outcomes.IsEmpty && report.Unread == 0);
        if (usable && isNothing)
        {
            terminal.Error.Line(new Localized("There is no case (*.cases.yaml), so nothing was tested.", "没有案例（*.cases.yaml），因此没有测试任何内容。").In(language), Ink.Error);
        }

        usable &= reports.All(report => report.IsReadable);
        return !usable ? ExitCode.Unusable : isNothing || reports.Any(report => report.Failed > 0) ? ExitCode.Findings : ExitCode.Fine;
    }
}
