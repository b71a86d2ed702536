using Memo.Compiler.Binding;
using Memo.Compiler.Explaining;
using Memo.Compiler.Law;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Cli.Commands;

/// <summary>A word from the command line to the rule, instrument or list it names, in either language.</summary>
internal sealed class RuleLookup(RulePack pack)
{
    /// <summary>Why the word names nothing, or several rules; null where it names exactly one thing.</summary>
    public Localized? Problem(string word)
    {
        var several = Rules(word);
        if (Instrument(word) is not null || several is [_] || (several.IsEmpty && List(word) is not null))
        {
            return null;
        }

        return several.IsEmpty
            ? OtherKind(word) ?? UnknownName.Of(word, Suggestion.Nearest(word, AllNames()), new("rule, instrument or list", "规则、文件或名单"))
            : new(
                $"'{word}' is the name of several rules: {string.Join(", ", several.Select(rule => rule.QualifiedId))}.",
                $"名为“{word}”的规则不止一条：{string.Join("、", several.Select(rule => rule.QualifiedId))}。");
    }

    public ImmutableArray<string> Describe(string word, Language language) => Instrument(word) is { } instrument
        ? [.. ModelToSentences.Describe(pack, instrument, language), .. pack.Measures.Where(measure => measure.Instrument == instrument).SelectMany(measure => OfLaw(measure, language))]
        : Rule(word) is { } rule ? [.. ModelToSentences.Describe(rule, language), .. rule is Measure measure ? LawSentences.Of(pack, measure, language) : []]
        : ModelToSentences.Describe(pack, List(word)!, language);

    private IEnumerable<string> OfLaw(Measure measure, Language language) =>
        LawSentences.Of(pack, measure, language).Select(sentence => new Localized($"“{measure.Name.Id}”: {sentence}", $"“{measure.Name.Chinese}”：{sentence}").In(language));

    /// <summary>The one rule of this name; null where the word names an instrument or a list.</summary>
    public Rule? Rule(string word) => Instrument(word) is null && Rules(word) is [var rule] ? rule : null;

    /// <summary>A name that is declared, but of something that has no reading of its own.</summary>
    private Localized? OtherKind(string word)
    {
        IEnumerable<Declaration>[] others = [pack.Agencies, pack.PerformerClasses, pack.Facts, pack.Conditions, pack.Grounds, pack.Roles, pack.SubjectKinds, pack.Items, pack.Sources];
        if (others.SelectMany(declared => declared).FirstOrDefault(declaration => IsNamed(declaration, word)) is not { } other)
        {
            return null;
        }

        var kind = CategoryText.Of(other);
        return new(
            $"'{word}' ({kind.English}) is not read back by itself: name a rule, an instrument or a list.",
            $"“{word}”（{kind.Chinese}）不单独解读：请写明规则、文件或名单的名称。");
    }

    /// <summary>The one rule of this name, or all rules of the instrument of this name.</summary>
    public ImmutableArray<Rule> RulesOf(string word) => Instrument(word) is { } instrument ? [.. pack.Rules.Where(rule => rule.Instrument == instrument)] : Rules(word);

    public ListDefinition? List(string word) => pack.Lists.FirstOrDefault(list => IsNamed(list, word));

    private Instrument? Instrument(string word) => pack.Instruments.FirstOrDefault(instrument => IsNamed(instrument, word));

    private ImmutableArray<Rule> Rules(string word) => word.LastIndexOf('.') is var dot && dot < 0
        ? [.. pack.Rules.Where(rule => IsNamed(rule, word))]
        : [.. pack.Rules.Where(rule => IsNamed(rule.Instrument, word[..dot]) && IsNamed(rule, word[(dot + 1)..]))];

    private IEnumerable<string> AllNames() =>
        pack.Instruments.Cast<Declaration>().Concat(pack.Rules).Concat(pack.Lists).SelectMany(declaration => new[] { declaration.Name.Id, declaration.Name.Chinese })
            .Concat(pack.Rules.Select(rule => rule.QualifiedId));

    private static bool IsNamed(Declaration declaration, string word) =>
        declaration.Name.Id == word || declaration.Name.Chinese == word || declaration.Formerly.Contains(word);
}
