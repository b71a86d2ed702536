using Memo.Cli.Rendering;
using Memo.Cli.Rendering.Answers;
using Memo.Cli.Rendering.Explanations;
using Memo.Compiler.Model;
using Memo.Compiler.Reasoning;
using Memo.Compiler.Text;
using Memo.Hosting.Json;

namespace Memo.Cli.Commands;

/// <summary><c>memo explain NAME --listing FILE [--as-of DATE] [--role A,B]</c>: why a rule applies to a listing or does not, and what would change it.</summary>
internal sealed class WhyCommand(Terminal terminal, Language? asked)
{
    private readonly Language _language = asked ?? Language.English;

    public int Run(string word, string path, string listing, CalendarDate? asOf, string[] roles, bool json)
    {
        if (UsablePack.Load(terminal, path, _language) is not { } pack
            || RuleOf(word, pack.Rules) is not { } rule
            || new AskedListing(terminal, _language).Read(pack.Rules, listing, asOf, roles) is not var (dossier, day, held))
        {
            return ExitCode.Unusable;
        }

        var explanations = DossierToExplanations.Explain(pack.Rules, rule, dossier, day, held);
        if (json)
        {
            terminal.Output.Raw(ExplanationsJson.Of(pack, rule, day, explanations));
        }
        else
        {
            EachLanguage.Write(terminal.Output, asked, language => ExplanationText.Write(terminal.Output, new Naming(pack.Rules, language), explanations));
        }

        return ExitCode.Fine;
    }

    /// <summary>Null once it is said that there is no such rule, or none that a listing can be asked about.</summary>
    private Rule? RuleOf(string word, RulePack pack)
    {
        var lookup = new RuleLookup(pack);
        var problem = lookup.Problem(word)
            ?? (lookup.Rule(word) is { } rule && DossierToExplanations.CanExplain(rule) ? null : new Localized?(new Localized(
                $"'{word}' is not asked of a listing by itself: name a sanction or reward, an exit or an entry rule.",
                $"“{word}”不单独适用于记录：请写明惩戒、激励、移出规则或列入规则的名称。")));
        if (problem is not { } said)
        {
            return lookup.Rule(word);
        }

        terminal.Error.Line(said.In(_language), Ink.Error);
        return null;
    }
}
