using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>Articles, paragraphs and items: <c>art 68, 82(1)</c>, 第六十八条、第八十二条第一款.</summary>
internal static class ArticleText
{
    private const string Part = "部分";

    public static string Of(ImmutableArray<ArticleReference> articles, Language language) =>
        articles.IsDefaultOrEmpty ? ""
        : language == Language.Chinese ? ListText.Row(articles.Select(InChinese), language)
        : InEnglish(articles);

    private static string InChinese(ArticleReference article) =>
        string.Concat(article.Numbers.Select((number, i) => InChinese(number, LevelAt(article, i))));

    private static string InChinese(ArticleNumber number, string level)
    {
        var numeral = ChineseNumeral.Of(number.Number);
        var suffix = number.Inserted is { } inserted ? "之" + ChineseNumeral.Of(inserted) : "";
        return $"第{(level == "项" ? $"（{numeral}）" : numeral)}{level}{suffix}";
    }

    /// <summary>The word <c>art</c> stands once before the articles it governs.</summary>
    private static string InEnglish(ImmutableArray<ArticleReference> articles) =>
        ListText.Row(articles.Select((article, i) => InEnglish(article, i == 0 ? null : LevelAt(articles[i - 1], 0))), Language.English);

    private static string InEnglish(ArticleReference article, string? levelBefore)
    {
        var level = LevelAt(article, 0);
        var numbers = string.Concat(article.Numbers.Select((number, i) => InEnglish(article, number, i)));
        return level == levelBefore ? numbers : Word(level) + " " + numbers;
    }

    private static string InEnglish(ArticleReference article, ArticleNumber number, int index)
    {
        var digits = NumberText.Plain(number.Number) + (number.Inserted is { } inserted ? "-" + NumberText.Plain(inserted) : "");
        return index == 0 ? digits
            : Follows(LevelAt(article, index - 1), LevelAt(article, index)) ? $"({digits})"
            : $" {Word(LevelAt(article, index))} {digits}";
    }

    /// <summary>Brackets alone say the level only where none is skipped: article, paragraph, item, point.</summary>
    private static bool Follows(string upper, string lower) =>
        (upper, lower) is ("条", "款") or ("款", "项") or ("项", "目") or (Part, "款" or "项");

    private static string LevelAt(ArticleReference article, int index) => article.Numbers[index].Level switch
    {
        { Length: > 0 } level when !(index == 0 && article.IsPart) => level,
        _ => index switch { 0 => article.IsPart ? Part : "条", 1 => article.IsPart ? "项" : "款", 2 => "项", _ => "目" },
    };

    private static string Word(string level) => level switch
    {
        "条" => "art",
        "款" => "para",
        "项" => "item",
        "目" => "point",
        "章" => "ch",
        "节" => "sec",
        Part => "part",
        _ => level,
    };
}
