using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Cases;

/// <summary>How a failed case names things: as a reader knows them, with the id that a case file may use in brackets.</summary>
internal sealed class CaseWording(RulePack pack)
{
    public static readonly Localized None = new("none", "无");

    private readonly AnswerIds _ids = new(pack);

    /// <summary>What an answer names by an id.</summary>
    /// <param name="own">The rule that names it.</param>
    public Localized Of(string id, Rule? own = null) => Both.Languages(language => WithId(_ids.Said(id, language, declaration => Name(declaration, language), own), id, language));

    public Localized Of(IEnumerable<string> ids) => List([.. ids.Order(StringComparer.Ordinal).Select(id => Of(id))]);

    public Localized Of(IEnumerable<Need> needs) => Of(needs.Select(need => need.Fact).Distinct());

    public static Localized Of(Rule rule) => Quoted(rule, rule.QualifiedId);

    public static Localized Of(Instrument instrument) => Quoted(instrument, instrument.Name.Id);

    /// <summary>Whom a result is about.</summary>
    public static Localized Of(ImmutableArray<Role> roles) => roles.IsEmpty
        ? new("a person who holds no role", "不具任何身份的人")
        : Both.Languages(language => new Localized("", "身份").In(language) + string.Join(
            new Localized(" + ", "、").In(language),
            roles.Select(role => WithId(Name(role, language), role.Name.Id, language))));

    public static Localized Of<T>(WordTable<T> words, T? word) where T : struct, Enum => word is { } value
        ? new(words.Id(value).Replace('_', ' '), words.Said(value, Language.Chinese))
        : None;

    public static Localized Of(CalendarDate? date) => date is { } day ? new(day.ToString(), day.ToString()) : None;

    public static Localized List(ImmutableArray<Localized> items) => items.IsEmpty
        ? None
        : Both.Languages(language => string.Join(new Localized(", ", "、").In(language), items.Select(item => item.In(language))));

    private static Localized Quoted(Declaration declaration, string id) =>
        new(WithId($"“{Name(declaration, Language.English)}”", id, Language.English), WithId($"“{Name(declaration, Language.Chinese)}”", id, Language.Chinese));

    /// <summary>In English the title, where the text has one in English; in Chinese the name that case files use.</summary>
    private static string Name(Declaration declaration, Language language) => (language, declaration) switch
    {
        (Language.Chinese, { Name.Chinese: { Length: > 0 } chinese }) => chinese,
        (_, Rule { Title.English: { Length: > 0 } title }) => title,
        (_, Instrument { Title.English: { Length: > 0 } title }) => title,
        (_, ListDefinition { Title.English: { Length: > 0 } title }) => title,
        _ => declaration.Name.Id.Replace('_', ' '),
    };

    private static string WithId(string name, string id, Language language) => name == id ? id : name + new Localized($" ({id})", $"（{id}）").In(language);
}
