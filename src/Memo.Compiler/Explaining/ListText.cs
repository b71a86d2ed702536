using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>Several phrases as one: <c>a, b and c</c>, a、b和c.</summary>
internal static class ListText
{
    public static string And(IEnumerable<string> items, Language language) => Join(items, language, " and ", "和");

    public static string Or(IEnumerable<string> items, Language language) => Join(items, language, " or ", "或者");

    /// <summary>Side by side, where none of them is more than an item of a list.</summary>
    public static string Row(IEnumerable<string> items, Language language) => string.Join(language.Pick(", ", "、"), items);

    /// <summary>Phrases that have commas of their own.</summary>
    public static string Semicolons(IEnumerable<string> items, Language language) => string.Join(language.Pick("; ", "；"), items);

    private static string Join(IEnumerable<string> items, Language language, string english, string chinese)
    {
        var all = items.ToImmutableArray();
        return all.Length < 2
            ? string.Concat(all)
            : Row(all.Take(all.Length - 1), language) + language.Pick(english, chinese) + all[all.Length - 1];
    }
}
