using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>Names and titles of declarations as a reader says them: in Chinese the Chinese name; in English the English title of a body, a kind of measure or a source (of a kind that has a Chinese one only, that), else the id with spaces.</summary>
internal static class NameText
{
    public static string Of(Declaration declaration, Language language) =>
        language == Language.English && TitleOf(declaration)?.English is { Length: > 0 } title ? title : Of(declaration.Name, language);

    public static string Of(Name name, Language language) =>
        language == Language.English || string.IsNullOrEmpty(name.Chinese) ? Spaced(name.Id) : name.Chinese;

    public static string Spaced(string id) => id.Replace('_', ' ');

    public static string Quoted(Declaration declaration, Language language) => $"“{Of(declaration, language)}”";

    public static string Title(Rule rule, Language language) =>
        rule.Title is { } title ? Title(title, rule.Name, language) : Of(rule, language);

    public static string Title(Instrument instrument, Language language) => Title(instrument.Title, instrument.Name, language);

    public static string Title(ListDefinition list, Language language) => Title(list.Title, list.Name, language);

    /// <summary>A title that is itself in 《》 keeps them and gets no other marks.</summary>
    public static string QuotedTitle(string title) => IsMarked(title) ? title : $"“{title}”";

    public static string MarkedTitle(string title) => IsMarked(title) ? title : $"《{title}》";

    /// <summary>Many texts have no English title: then the Chinese one stands in its place.</summary>
    private static string Title(Localized title, Name name, Language language) =>
        !string.IsNullOrEmpty(title.In(language)) ? title.In(language)
        : !string.IsNullOrEmpty(title.Chinese) ? title.Chinese
        : Of(name, language);

    private static Localized? TitleOf(Declaration declaration) => declaration switch
    {
        Agency agency => agency.Title,
        Item item => item.Title is { English.Length: 0 } title ? new Localized(title.Chinese, title.Chinese) : item.Title,
        Source source => source.Title,
        _ => null,
    };

    private static bool IsMarked(string title) =>
        title.StartsWith("《", StringComparison.Ordinal) && title.EndsWith("》", StringComparison.Ordinal);
}
