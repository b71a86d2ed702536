using Memo.Compiler.Syntax;
using Memo.Compiler.Syntax.Parsing;
using Memo.Compiler.Text;

namespace Memo.Compiler.Tests.Syntax;

public class KeywordTests
{
    public static TheoryData<Keyword> AllKeywords => [.. Enum.GetValues<Keyword>().Where(k => k != Keyword.None)];

    public static TheoryData<Keyword> KeywordsOfLines => [.. Enum.GetValues<Keyword>().Where(k => k.BeginsBlock() || k.BeginsClause())];

    [Fact]
    public void Block_and_clause_keywords_have_no_spelling_in_common()
    {
        var blocks = KeywordText.Spellings(k => k.BeginsBlock()).Select(s => s.Text);
        var clauses = KeywordText.Spellings(k => k.BeginsClause()).Select(s => s.Text);
        Assert.Empty(blocks.Intersect(clauses));
    }

    [Fact]
    public void Every_keyword_is_in_the_table_once_and_spelt_as_no_other() =>
        Assert.Multiple(
            () => Assert.Equal(Enum.GetValues<Keyword>().Where(k => k != Keyword.None), KeywordText.All.Select(k => k.Keyword)),
            () => Assert.Distinct(KeywordText.Spellings(_ => true).Select(s => s.Text)));

    [Theory]
    [MemberData(nameof(AllKeywords))]
    public void Every_spelling_is_read_as_one_word_that_is_that_keyword(Keyword keyword)
    {
        foreach (var (text, _) in KeywordText.Spellings(k => k == keyword))
        {
            var tokens = SyntaxReader.Read(new SourceText("test.memo", text)).Tokens;
            Assert.Equal([(TokenKind.Keyword, keyword, text), (TokenKind.EndOfFile, Keyword.None, "")], tokens.Select(t => (t.Kind, t.Keyword, t.Text)));
        }
    }

    [Theory]
    [MemberData(nameof(KeywordsOfLines))]
    public void Every_form_of_a_line_can_be_read_in_both_languages(Keyword keyword)
    {
        foreach (var language in new[] { Language.English, Language.Chinese })
        {
            var form = LineForms.Of(keyword).In(language);
            var text = keyword.BeginsBlock() ? form : "fact a = 甲\n  " + form;
            var tree = SyntaxReader.Read(new SourceText("test.memo", text));
            Assert.Empty(tree.Diagnostics);
            Assert.Equal(keyword, keyword.BeginsBlock() ? tree.Blocks.Single().Kind : tree.Blocks.Single().Clauses.Single().Keyword);
        }
    }

    [Theory]
    [MemberData(nameof(KeywordsOfLines))]
    public void A_colon_may_follow_the_keyword_of_a_line(Keyword keyword)
    {
        var chinese = KeywordText.All.Single(k => k.Keyword == keyword).Chinese[0];
        var form = LineForms.Of(keyword).Chinese.Replace(chinese + " ", chinese + "：", StringComparison.Ordinal);
        var tree = SyntaxReader.Read(new SourceText("test.memo", keyword.BeginsBlock() ? form : "事实 甲 = a\n" + form));
        Assert.Empty(tree.Diagnostics);
    }
}
