using System.CommandLine;
using Memo.Cli.Rendering;
using Memo.Cli.Usage;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;
using Memo.Hosting.Json;
using Memo.Hosting.Packs;

namespace Memo.Cli.Commands;

/// <summary><c>memo check [PACK]</c>: what is wrong with a rule pack, and how much of the texts it holds.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal, Option<string> lang)
    {
        var format = new Option<string>("--format") { Description = "text, json or sarif" };
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        var notes = new Option<bool>("--notes") { Description = "what need not be wrong too" };
        var command = new Command("check", "Reports what is wrong with a rule pack") { format, notes };
        var pack = new PackPlace(command);
        command.SetAction(parsed => Run(terminal, pack.Of(parsed), parsed.GetValue(format), parsed.GetValue(notes), parsed.Language(lang)));
        return command;
    }

    private static int Run(Terminal terminal, string path, string? format, bool withNotes, Language language)
    {
        var pack = LoadedPack.Load(path).AsIfIssued();
        ImmutableArray<Diagnostic> found = [.. pack.Diagnostics, .. pack.TurnedOff, .. pack.Analyse()];
        ImmutableArray<Diagnostic> diagnostics = [.. found.Where(diagnostic => !diagnostic.IsOff)];
        var hasErrors = diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
        if (format == "sarif")
        {
            terminal.Output.Raw(DiagnosticsSarif.Of(found, Directory.GetCurrentDirectory(), language));
        }
        else if (format == "json")
        {
            terminal.Output.Raw(DiagnosticsJson.Of(found));
        }
        else if (!pack.IsReadable)
        {
            DiagnosticText.Write(terminal.Error, diagnostics, language);
        }
        else
        {
            DiagnosticText.Write(terminal.Output, [.. diagnostics.Where(d => withNotes || d.Severity != Severity.Note)], language);
            foreach (var lowered in LoweredChecks.Of(pack.Rules, found, language))
            {
                terminal.Output.Line(lowered, Ink.Dim);
            }

            foreach (var builtOn in BuiltOnText.Lines(pack, language))
            {
                terminal.Output.Line(builtOn, Ink.Dim);
            }

            terminal.Output.Line(CheckSummary.Of(pack, diagnostics, language), hasErrors ? Ink.Error : Ink.Good);
        }

        return !pack.IsReadable ? ExitCode.Unusable : hasErrors ? ExitCode.Findings : ExitCode.Fine;
    }
}
