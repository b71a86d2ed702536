using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Cli.Rendering.Answers;

/// <summary>What things are called in the language of the reader: by title where there is one, else by name.</summary>
internal sealed class Naming(RulePack pack, Language language)
{
    private readonly ILookup<string, Declaration> _byId = Declarations(pack).Concat(BuiltIn.Facts).ToLookup(declaration => declaration.Name.Id);
    private readonly ILookup<string, Rule> _byQualifiedId = pack.Rules.ToLookup(rule => rule.QualifiedId);

    public Language Language { get; } = language;

    public string Say(Localized text) => text.In(Language);

    public string Say(string english, string chinese) => Language == Language.Chinese ? chinese : english;

    public string Of(Declaration declaration) => declaration switch
    {
        Agency agency => Of(agency),
        ListDefinition list => Title(list.Title, list),
        Instrument instrument => Title(instrument.Title, instrument),
        Rule { Title: { } title } rule => Title(title, rule),
        _ => Name(declaration),
    };

    public string Of(IEnumerable<Declaration> declarations) => Join(declarations.Select(Of));

    /// <summary>
    /// What an answer names by its id: a fact, condition, ground, role, list or rule, or a word of the language itself.
    /// A rule that is named by its own id means its own terms.
    /// </summary>
    public string OfId(string id, Rule? own = null) => id switch
    {
        "ground" => Say("the ground of the entry", "列入事由"),
        "subject" => Say("the kind of subject", "主体类型"),
        "roles" => Say("the roles held", "所具身份"),
        _ when id == BuiltIn.Reach.Name.Id => Say("whom it reaches", "适用对象") + (own is Measure { On.Absence: var absence } ? InBrackets(WordText.Of(absence, Language)) : ""),
        BuiltIn.Suspended => Say("a suspension recorded in the entry", "条目记录的暂停"),
        _ when id.Contains(',', StringComparison.Ordinal) => Or([.. id.Split(',').Select(part => OfId(part))]),
        _ when After("also.", id) is { } list => Say($"whether the subject is on \"{OfId(list)}\"", $"是否列于“{OfId(list)}”"),
        _ when After("calendar ", id) is { } year => Say($"the working days of {year}", $"{year}年工作日历"),
        _ when _byQualifiedId[id].FirstOrDefault() is { } rule => Of(rule),
        _ when own?.Name.Id == id && _byId[id].All(declaration => declaration is Rule) => Say("its own terms", "本措施自身的规定"),
        _ when _byId[id].FirstOrDefault() is { } declaration => Of(declaration),
        _ when Enum.TryParse<Colour>(id, ignoreCase: true, out var colour) => Say("any ", "任一") + WordText.ListOf(colour, Language),
        _ => Spaced(id),
    };

    public string OfIds(IEnumerable<string> ids, Rule? own = null) => Join(ids.Select(id => OfId(id, own)));

    public string Join(IEnumerable<string> items) => string.Join(Say(", ", "、"), items);

    /// <summary>Phrases that have commas of their own.</summary>
    public string Phrases(IEnumerable<string?> phrases) => string.Join(Say("; ", "；"), phrases.Where(phrase => !string.IsNullOrEmpty(phrase)));

    public string And(IReadOnlyList<string> items) => Join(items, Say(" and ", "和"));

    public string Or(IReadOnlyList<string> items) => Join(items, Say(" or ", "或"));

    public string InBrackets(string text) => Say($" ({text})", $"（{text}）");

    public string Labelled(string label, string value) => label + Say(": ", "：") + value;

    /// <summary><c>not stated</c>, <c>not seen</c>.</summary>
    public string Absent(string what, Absence absence) => what + Say(" ", "") + WordText.Of(absence, Language);

    /// <summary>The title in the language, else in the other one, else the name.</summary>
    private string Title(Localized title, Declaration declaration) =>
        new[] { title.In(Language), title.Chinese, title.English }.FirstOrDefault(text => !string.IsNullOrEmpty(text)) ?? Name(declaration);

    private string Of(Agency agency) => Language == Language.English && agency.Title is { English.Length: > 0 } title
        ? title.English + InBrackets(agency.Name.Id)
        : Name(agency, agency.Name.Id);

    private string Name(Declaration declaration) => Name(declaration, Spaced(declaration.Name.Id));

    private string Name(Declaration declaration, string english) =>
        Language == Language.Chinese && !string.IsNullOrEmpty(declaration.Name.Chinese) ? declaration.Name.Chinese : english;

    public static string Spaced(string id) => id.Replace('_', ' ');

    private static string? After(string prefix, string id) => id.StartsWith(prefix, StringComparison.Ordinal) ? id[prefix.Length..] : null;

    private string Join(IReadOnlyList<string> items, string last) =>
        items.Count < 2 ? string.Concat(items) : Join(items.Take(items.Count - 1)) + last + items[^1];

    /// <summary>In the order in which an id is understood: what conditions ask about first, then the rules that answers name without their instrument.</summary>
    private static IEnumerable<Declaration> Declarations(RulePack pack) =>
        pack.Facts.Cast<Declaration>().Concat(pack.Conditions).Concat(pack.Grounds).Concat(pack.Roles).Concat(pack.Lists)
            .Concat(pack.Lifts).Concat(pack.TermRules).Concat(pack.ExitRules).Concat(pack.Measures);
}
