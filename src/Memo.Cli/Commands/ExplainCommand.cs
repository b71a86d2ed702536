using System.CommandLine;
using Memo.Cli.Rendering;
using Memo.Cli.Usage;
using Memo.Compiler.Text;
using Memo.Hosting.Catalogue;

namespace Memo.Cli.Commands;

/// <summary>
/// <c>memo explain NAME</c>: what a diagnostic means; a rule or instrument read back as sentences; with a listing, why a rule applies to it
/// or does not. With <c>--decisions</c>: the decisions, of a name or of the whole pack.
/// </summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal, Option<string> lang)
    {
        var name = new Argument<string?>("NAME") { Description = "A rule, an instrument, or a code such as MEMO2003", Arity = ArgumentArity.ZeroOrOne };
        var decisions = new Option<bool>("--decisions") { Description = "the decisions with their cases" };
        var pack = CommonOptions.Pack();
        var format = CommonOptions.Format();
        var command = new Command("explain", "Reads a rule back, says why it applies, or says what a diagnostic means") { name, pack, format, decisions };
        var asked = new ListingOptions(command, required: false);
        command.SetAction(parsed =>
        {
            var language = parsed.GetValue(lang) is null ? (Language?)null : parsed.Language(lang);
            var folder = parsed.GetValue(pack) ?? CommonOptions.CurrentFolder;
            var (listing, asOf, roles, json) = (asked.Listing(parsed), asked.AsOf(parsed), asked.Roles(parsed), parsed.IsJson(format));
            if (parsed.GetValue(decisions))
            {
                return DecisionsCommand.Run(terminal, parsed.GetValue(name), folder, json, parsed.Language(lang));
            }

            if (parsed.GetValue(name) is not { } word)
            {
                return Missing("NAME");
            }

            return (listing, asOf) switch
            {
                ({ } file, _) => new WhyCommand(terminal, language).Run(word, folder, file, asOf, roles, json),
                (null, null) when roles.Length == 0 && !json => IsCode(word) ? Page(terminal, word.ToUpperInvariant(), parsed.Language(lang)) : Rule(terminal, word, folder, language),
                _ => Missing("--listing"),
            };

            int Missing(string option)
            {
                terminal.Error.Line(new Localized($"{option} is missing.", $"缺少 {option}。").In(parsed.Language(lang)), Ink.Error);
                return ExitCode.Unusable;
            }
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

        EachLanguage.Write(terminal.Output, asked, spoken =>
        {
            foreach (var sentence in lookup.Describe(word, spoken))
            {
                terminal.Output.Line(sentence);
            }
        });
        return ExitCode.Fine;
    }
}
