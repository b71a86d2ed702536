using System.CommandLine;
using Memo.Cli.Rendering;
using Memo.Cli.Usage;
using Memo.Compiler.Text;
using Memo.Hosting.Catalogue;

namespace Memo.Cli.Commands;

/// <summary><c>memo explain NAME</c>: what a diagnostic means, or a rule or instrument read back as sentences.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal, Option<string> lang)
    {
        var name = new Argument<string>("NAME") { Description = "A rule, an instrument, or a code such as MEMO2003" };
        var pack = CommonOptions.Pack();
        var command = new Command("explain", "Reads a rule back, or says what a diagnostic means") { name, pack };
        command.SetAction(parsed =>
        {
            var word = parsed.GetValue(name)!;
            return IsCode(word)
                ? Page(terminal, word.ToUpperInvariant(), parsed.Language(lang))
                : Rule(terminal, word, parsed.GetValue(pack) ?? CommonOptions.CurrentFolder, parsed.GetValue(lang) is null ? null : parsed.Language(lang));
        });
        return command;
    }

    private static bool IsCode(string word) =>
        word.Length == 8 && word.StartsWith("MEMO", StringComparison.OrdinalIgnoreCase) && word[4..].All(char.IsAsciiDigit);

    private static int Page(Terminal terminal, string code, Language language)
    {
        if (DiagnosticCatalogue.Find(code) is { } page)
        {
            terminal.Output.Line(PageText.Of(page, language));
            return ExitCode.Fine;
        }

        var near = Suggestion.Nearest(code, DiagnosticCatalogue.Pages.Select(known => known.Code));
        terminal.Error.Line(UnknownName.Of(code, near, new("diagnostic", "诊断代码")).In(language), Ink.Error);
        return ExitCode.Unusable;
    }

    /// <summary>In both languages, Chinese first, where none is asked for.</summary>
    private static int Rule(Terminal terminal, string word, string path, Language? asked)
    {
        var language = asked ?? Language.English;
        if (UsablePack.Load(terminal, path, language) is not { } pack)
        {
            return ExitCode.Unusable;
        }

        var lookup = new RuleLookup(pack.Rules);
        if (lookup.Problem(word) is { } problem)
        {
            terminal.Error.Line(problem.In(language), Ink.Error);
            return ExitCode.Unusable;
        }

        foreach (var spoken in asked is { } only ? [only] : new[] { Language.Chinese, Language.English })
        {
            foreach (var sentence in lookup.Describe(word, spoken))
            {
                terminal.Output.Line(sentence);
            }

            if (asked is null && spoken == Language.Chinese)
            {
                terminal.Output.Line();
            }
        }

        return ExitCode.Fine;
    }
}
