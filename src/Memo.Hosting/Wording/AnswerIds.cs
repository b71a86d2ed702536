using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Hosting.Wording;

/// <summary>What an answer names by an id: a declaration of the pack, or something that the language itself knows.</summary>
public sealed class AnswerIds(RulePack pack)
{
    private readonly ILookup<string, Declaration> _byId = Declarations(pack).Concat(BuiltIn.Facts).ToLookup(declaration => declaration.Name.Id);
    private readonly ILookup<string, Rule> _byQualifiedId = pack.Rules.ToLookup(rule => rule.QualifiedId);

    /// <summary>The id as a reader knows it.</summary>
    /// <param name="id">A fact, condition, ground, role, list or rule, or a word of the language itself; several parted by commas.</param>
    /// <param name="name">How a declaration is called.</param>
    /// <param name="own">The rule that names the id: by its own id it means its own terms.</param>
    public string Said(string id, Language language, Func<Declaration, string> name, Rule? own = null) => id switch
    {
        "ground" => Pick(language, "the ground of the entry", "列入事由"),
        "subject" => Pick(language, "the kind of subject", "主体类型"),
        "roles" => Pick(language, "the roles held", "所具身份"),
        _ when id == BuiltIn.Reach.Name.Id => Pick(language, "whom it reaches", "适用对象") + ReachGiven(own, language),
        _ when id == BuiltIn.TooComplex.Name.Id => Pick(language, "a simpler rule (the work on this one was given up at its limit)", "更简单的规则（本规则的计算已达上限）"),
        BuiltIn.Suspended => Pick(language, "a suspension recorded in the entry", "条目记录的暂停"),
        _ when id.Contains(',', StringComparison.Ordinal) => Either([.. id.Split(',').Select(part => Said(part, language, name))], language),
        _ when After("also.", id) is { } list => Pick(language, $"whether the subject is on \"{Said(list, language, name)}\"", $"是否列于“{Said(list, language, name)}”"),
        _ when After("calendar ", id) is { } year => Pick(language, $"the working days of {year}", $"{year}年工作日历"),
        _ when _byQualifiedId[id].FirstOrDefault() is { } rule => name(rule),
        _ when own?.Name.Id == id && _byId[id].All(declaration => declaration is Rule) => Pick(language, "its own terms", "本措施自身的规定"),
        _ when _byId[id].FirstOrDefault() is { } declaration => name(declaration),
        _ when Enum.TryParse<Colour>(id, ignoreCase: true, out var colour) => Pick(language, "any ", "任一") + WordText.ListOf(colour, language),
        _ => id.Replace('_', ' '),
    };

    /// <summary>A key of a listing, as a listing in this language writes it.</summary>
    public string Key(string key, Language language) => language == Language.English ? key.Split('.')[0] : key switch
    {
        "ground" => "事由",
        "subject" => "主体",
        "roles" => "身份",
        _ when key.Split('.')[0] == "also" => "其他名单",
        _ => _byId[key].FirstOrDefault()?.Name.Chinese ?? key,
    };

    private static string ReachGiven(Rule? own, Language language) => own is Measure { On.Absence: var absence } && WordText.Of(absence, language) is var given
        ? Pick(language, $" ({given})", $"（{given}）")
        : "";

    private static string Pick(Language language, string english, string chinese) => new Localized(english, chinese).In(language);

    private static string Either(ImmutableArray<string> items, Language language) =>
        string.Join(Pick(language, ", ", "、"), items[..^1]) + Pick(language, " or ", "或") + items[^1];

    private static string? After(string prefix, string id) => id.StartsWith(prefix, StringComparison.Ordinal) ? id[prefix.Length..] : null;

    /// <summary>In the order in which an id is understood: what conditions ask about first, then the rules that answers name without their instrument.</summary>
    private static IEnumerable<Declaration> Declarations(RulePack pack) =>
        pack.Facts.Cast<Declaration>().Concat(pack.Conditions).Concat(pack.Grounds).Concat(pack.Roles).Concat(pack.Lists)
            .Concat(pack.Lifts).Concat(pack.TermRules).Concat(pack.ExitRules).Concat(pack.Measures).Concat(pack.Inadmissibilities);
}
