using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Wording;

namespace Memo.Cli.Rendering.Answers;

/// <summary>What things are called in the language of the reader: by title where there is one, else by name.</summary>
internal sealed class Naming(RulePack pack, Language language)
{
    private readonly AnswerIds _ids = new(pack);
    private readonly HashSet<(Instrument, string)> _sharedTitles =
        [.. pack.Rules.GroupBy(rule => (rule.Instrument, NameText.Title(rule, language))).Where(alike => alike.Count() > 1).Select(alike => alike.Key)];

    public Language Language { get; } = language;

    public RulePack Pack { get; } = pack;

    public string Say(Localized text) => text.In(Language);

    public string Say(string english, string chinese) => Language == Language.Chinese ? chinese : english;

    public string Of(Declaration declaration) => declaration switch
    {
        Agency agency => Of(agency),
        ListDefinition list => NameText.Title(list, Language),
        Instrument instrument => NameText.Title(instrument, Language),
        Rule rule => Of(rule),
        Fact or NamedCondition => NameText.Within(declaration, Language),
        _ => NameText.Of(declaration, Language),
    };

    public string Of(IEnumerable<Declaration> declarations) => Join(declarations.Select(Of));

    /// <summary>Bodies of the as-of date, each with a mark where nobody confirmed by what succession it acts.</summary>
    public string OfBodies(IEnumerable<Performer> bodies, ImmutableArray<Performer> unverified) =>
        Join(bodies.Select(body => Of(body) + (unverified.Contains(body) ? InBrackets(Say("succession unverified", "承继未核实")) : "")));

    /// <summary>What an answer names by its id. A rule that is named by its own id means its own terms.</summary>
    public string OfId(string id, Rule? own = null) => _ids.Said(id, Language, Of, own);

    /// <summary>A key of a listing in the language of the reader.</summary>
    public string OfKey(string key) => _ids.Key(key, Language);

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

    /// <summary>One heading of a text may say several things: then the name of each stands behind it.</summary>
    private string Of(Rule rule)
    {
        var title = NameText.Title(rule, Language);
        var name = NameText.Of(rule, Language);
        return _sharedTitles.Contains((rule.Instrument, title)) && name != title ? Labelled(title, name) : title;
    }

    /// <summary>In English with the id: bodies are known by it.</summary>
    private string Of(Agency agency) => Language == Language.Chinese ? NameText.Of(agency, Language)
        : agency.Title is { English.Length: > 0 } title ? title.English + InBrackets(agency.Name.Id)
        : agency.Name.Id;

    private string Join(IReadOnlyList<string> items, string last) =>
        items.Count < 2 ? string.Concat(items) : Join(items.Take(items.Count - 1)) + last + items[^1];
}
