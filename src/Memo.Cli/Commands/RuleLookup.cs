using Memo.Compiler.Explaining;
using Memo.Compiler.Law;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Cli.Commands;

/// <summary>A word from the command line to the rule or instrument it names, in either language.</summary>
internal sealed class RuleLookup(RulePack pack)
{
    /// <summary>Why the word names nothing, or several rules; null where it names exactly one thing.</summary>
    public Localized? Problem(string word)
    {
        if (Instrument(word) is not null || Rules(word) is [_])
        {
            return null;
        }

        var several = Rules(word);
        return several.IsEmpty
            ? UnknownName.Of(word, Suggestion.Nearest(word, AllNames()), new("rule or instrument", "规则或文件"))
            : new(
                $"'{word}' is the name of several rules: {string.Join(", ", several.Select(rule => rule.QualifiedId))}.",
                $"名为“{word}”的规则不止一条：{string.Join("、", several.Select(rule => rule.QualifiedId))}。");
    }

    public ImmutableArray<string> Describe(string word, Language language) => Instrument(word) is { } instrument
        ? ModelToSentences.Describe(pack, instrument, language)
        : [.. ModelToSentences.Describe(Rules(word)[0], language), .. Rules(word)[0] is Measure measure ? LawSentences.Of(pack, measure, language) : []];

    /// <summary>The one rule of this name; null where the word names an instrument.</summary>
    public Rule? Rule(string word) => Instrument(word) is null ? Rules(word)[0] : null;

    private Instrument? Instrument(string word) => pack.Instruments.FirstOrDefault(instrument => IsNamed(instrument, word));

    private ImmutableArray<Rule> Rules(string word) => word.LastIndexOf('.') is var dot && dot < 0
        ? [.. pack.Rules.Where(rule => IsNamed(rule, word))]
        : [.. pack.Rules.Where(rule => IsNamed(rule.Instrument, word[..dot]) && IsNamed(rule, word[(dot + 1)..]))];

    private IEnumerable<string> AllNames() =>
        pack.Instruments.Cast<Declaration>().Concat(pack.Rules).SelectMany(declaration => new[] { declaration.Name.Id, declaration.Name.Chinese })
            .Concat(pack.Rules.Select(rule => rule.QualifiedId));

    private static bool IsNamed(Declaration declaration, string word) =>
        declaration.Name.Id == word || declaration.Name.Chinese == word || declaration.Formerly.Contains(word);
}
