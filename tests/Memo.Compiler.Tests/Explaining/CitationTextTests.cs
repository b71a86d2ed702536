using System.Collections.Immutable;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Tests.Explaining;

public sealed class CitationTextTests
{
    [Theory]
    [InlineData("146条 1款 2项", "Company Law art 146(1)(2)", "《公司法》第一百四十六条第一款第（二）项")]
    [InlineData("68条; 82条", "Company Law art 68, 82", "《公司法》第六十八条、第八十二条")]
    [InlineData("7条; 13条 2款; 21条", "Company Law art 7, 13(2), 21", "《公司法》第七条、第十三条第二款、第二十一条")]
    [InlineData("26条 4项", "Company Law art 26 item 4", "《公司法》第二十六条第（四）项")]
    [InlineData("133条之1 1款", "Company Law art 133-1(1)", "《公司法》第一百三十三条之一第一款")]
    [InlineData("100条 1款 2项 3目", "Company Law art 100(1)(2)(3)", "《公司法》第一百条第一款第（二）项第三目")]
    [InlineData("3章 2节", "Company Law ch 3 sec 2", "《公司法》第三章第二节")]
    [InlineData("3章; 40条", "Company Law ch 3, art 40", "《公司法》第三章、第四十条")]
    [InlineData("", "Company Law", "《公司法》")]
    public void A_statute_is_cited_as_statutes_are(string articles, string english, string chinese)
    {
        var citation = new Citation(Sample.Statute("Company Law", "公司法"), null, Articles(articles, false));

        Assert.Equal(english, CitationText.Of(citation, Language.English));
        Assert.Equal(chinese, CitationText.Of(citation, Language.Chinese));
    }

    [Theory]
    [InlineData("2部分", "发改财金〔2013〕920号 part 2", "发改财金〔2013〕920号第二部分")]
    [InlineData("2部分 3项", "发改财金〔2013〕920号 part 2(3)", "发改财金〔2013〕920号第二部分第（三）项")]
    public void A_document_is_cited_by_its_number_and_part(string articles, string english, string chinese)
    {
        var citation = new Citation(null, "发改财金〔2013〕920号", Articles(articles, true));

        Assert.Equal(english, CitationText.Of(citation, Language.English));
        Assert.Equal(chinese, CitationText.Of(citation, Language.Chinese));
    }

    [Theory]
    [InlineData("", "公司法", "《公司法》 art 5", "《公司法》第五条")]
    [InlineData("", "《诚信》合作备忘录", "《《诚信》合作备忘录》 art 5", "《《诚信》合作备忘录》第五条")]
    [InlineData("", "《诚信备忘录》", "《诚信备忘录》 art 5", "《诚信备忘录》第五条")]
    public void Without_an_English_title_the_Chinese_one_stands(string titleInEnglish, string titleInChinese, string english, string chinese)
    {
        var citation = new Citation(Sample.Statute(titleInEnglish, titleInChinese), null, Articles("5条", false));

        Assert.Equal(english, CitationText.Of(citation, Language.English));
        Assert.Equal(chinese, CitationText.Of(citation, Language.Chinese));
    }

    [Fact]
    public void A_level_that_is_not_written_follows_from_its_place()
    {
        var article = new ArticleReference(false, [new(146, "", null), new(1, "", null), new(2, "", null)]);
        var citation = new Citation(Sample.Statute("Company Law", "公司法"), null, [article]);

        Assert.Equal("Company Law art 146(1)(2)", CitationText.Of(citation, Language.English));
        Assert.Equal("《公司法》第一百四十六条第一款第（二）项", CitationText.Of(citation, Language.Chinese));
    }

    [Theory]
    [InlineData(0, "零")]
    [InlineData(2, "二")]
    [InlineData(10, "十")]
    [InlineData(12, "十二")]
    [InlineData(20, "二十")]
    [InlineData(101, "一百零一")]
    [InlineData(110, "一百一十")]
    [InlineData(146, "一百四十六")]
    [InlineData(1001, "一千零一")]
    [InlineData(1010, "一千零一十")]
    [InlineData(1260, "一千二百六十")]
    [InlineData(10_000, "一万")]
    [InlineData(10_012, "一万零一十二")]
    [InlineData(120_300, "十二万零三百")]
    public void Numerals_are_those_of_statutes(int number, string chinese) => Assert.Equal(chinese, ChineseNumeral.Of(number));

    /// <summary><c>146条 1款; 82条</c>; 133条之1 is an inserted article.</summary>
    private static ImmutableArray<ArticleReference> Articles(string text, bool isPart) =>
        [.. text.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(article => Article(article, isPart))];

    private static ArticleReference Article(string text, bool isPart) => new(isPart, [.. text.Split(' ').Select(Number)]);

    private static ArticleNumber Number(string text)
    {
        var parts = text.Split('之');
        var level = parts[0].TrimStart([.. "0123456789"]);
        return new ArticleNumber(int.Parse(parts[0][..^level.Length]), level, parts.Length > 1 ? int.Parse(parts[1]) : null);
    }
}
