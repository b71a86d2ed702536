using Memo.Compiler.Explaining;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;

namespace Memo.Compiler.Tests.Explaining;

/// <summary>Every clause has a phrase in both languages: no reader meets a keyword, or the other language, in a sentence.</summary>
public sealed class ClauseTextTests
{
    public static TheoryData<Keyword> Clauses() =>
        [.. KeywordText.All.Select(k => k.Keyword).SkipWhile(k => k != Keyword.Title).TakeWhile(k => k != Keyword.And)];

    [Theory]
    [MemberData(nameof(Clauses))]
    public void A_clause_has_a_phrase_in_each_language(Keyword clause)
    {
        var keyword = KeywordText.Canonical(clause);

        Assert.Matches("^[A-Za-z ,-]+$", ClauseText.Of(keyword, Language.English));
        Assert.Matches(@"^\p{IsCJKUnifiedIdeographs}+$", ClauseText.Of(keyword, Language.Chinese));
    }

    [Theory]
    [InlineData(Keyword.TitleEn, "its English title", "英文名称")]
    [InlineData(Keyword.Sourced, "where it was read", "来源")]
    public void It_is_what_the_clause_is_about(Keyword clause, string english, string chinese) => Assert.Equal(
        (english, chinese),
        (ClauseText.Of(KeywordText.Canonical(clause), Language.English), ClauseText.Of(KeywordText.Canonical(clause), Language.Chinese)));
}
