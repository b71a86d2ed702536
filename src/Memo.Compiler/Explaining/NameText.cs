using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>What declarations are called. In Chinese their Chinese name; in English their English title (of a kind of measure that has a Chinese one only, that), else the id with spaces.</summary>
public static class NameText
{
    /// <summary>By itself, as in a list of names.</summary>
    public static string Of(Declaration declaration, Language language) =>
        language == Language.English && EnglishTitle(declaration) is { } title ? title : Of(declaration.Name, language);

    /// <summary>Of what has no title: a value, a unit, a parameter.</summary>
    public static string Of(Name name, Language language) =>
        language == Language.English || string.IsNullOrEmpty(name.Chinese) ? Spaced(name.Id) : name.Chinese;

    /// <summary>Inside a phrase. A title is quoted there: it begins with a capital and may be a phrase itself.</summary>
    public static string Within(Declaration declaration, Language language) =>
        language == Language.English && EnglishTitle(declaration) is { } title ? QuotedTitle(title) : Of(declaration, language);

    /// <summary>The title of a rule in the language, else the Chinese one, else its name.</summary>
    public static string Title(Rule rule, Language language) =>
        rule.Title is { } title ? Title(title, rule.Name, language) : Of(rule, language);

    /// <summary>The title of an instrument in the language, else the Chinese one, else its name.</summary>
    public static string Title(Instrument instrument, Language language) => Title(instrument.Title, instrument.Name, language);

    /// <summary>The title of a list in the language, else the Chinese one, else its name.</summary>
    public static string Title(ListDefinition list, Language language) => Title(list.Title, list.Name, language);

    internal static string Spaced(string id) => id.Replace('_', ' ');

    internal static string Quoted(Declaration declaration, Language language) => QuotedTitle(Of(declaration, language));

    /// <summary>A title that is itself in 《》 keeps them and gets no other marks.</summary>
    internal static string QuotedTitle(string title) => IsMarked(title) ? title : $"“{title}”";

    internal static string MarkedTitle(string title) => IsMarked(title) ? title : $"《{title}》";

    /// <summary>Many texts have no English title: then the Chinese one stands in its place.</summary>
    private static string Title(Localized title, Name name, Language language) =>
        !string.IsNullOrEmpty(title.In(language)) ? title.In(language)
        : !string.IsNullOrEmpty(title.Chinese) ? title.Chinese
        : Of(name, language);

    private static string? EnglishTitle(Declaration declaration) => TitleOf(declaration)?.English is { Length: > 0 } title ? title : null;

    private static Localized? TitleOf(Declaration declaration) => declaration switch
    {
        Agency agency => agency.Title,
        Item item => item.Title is { English.Length: 0 } title ? new Localized(title.Chinese, title.Chinese) : item.Title,
        Source source => source.Title,
        Ground ground => ground.Title,
        Fact fact => fact.Title,
        NamedCondition named => named.Title,
        _ => null,
    };

    private static bool IsMarked(string title) =>
        title.StartsWith("《", StringComparison.Ordinal) && title.EndsWith("》", StringComparison.Ordinal);
}
