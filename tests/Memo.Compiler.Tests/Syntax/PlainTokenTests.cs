using System.Text.RegularExpressions;
using Memo.Compiler.Syntax;
using Memo.Compiler.Syntax.Parsing;

namespace Memo.Compiler.Tests.Syntax;

/// <summary>What is read without ANTLR is read as ANTLR reads it. A character beyond the first plane leaves a whole text to ANTLR.</summary>
public sealed partial class PlainTokenTests
{
    private const string LeftToAntlr = "\n-- \U00020000";

    public static TheoryData<string> Files =>
    [
        .. Directory.EnumerateFiles(Repository.PathTo("memoranda"), "*.memo", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.PathTo("tests"), "*.memo", SearchOption.AllDirectories))
            .Select(f => Path.GetRelativePath(Repository.PathTo("."), f))
            .Where(f => !f.Contains("artifacts", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_read_alike(string path) => IsReadAlike(File.ReadAllText(Repository.PathTo(path)));

    [Theory]
    [InlineData("a --b\r\n\tc--\r-- d")]
    [InlineData("- a\u3000b　--c\n")]
    [InlineData("“a“b”c” “” “a“b” x\n”“\n“")]
    [InlineData("第一条 第（一）项 第一 甲第一条 第")]
    [InlineData("限制乘机 限制乘机。 a\u00E9b 甲\u3400 a“b” 惩戒限制 惩戒 惩戒：a＝b")]
    [InlineData("100万元 万元100 a_1 _a 2020年1月 art 146(1) arts en title en")]
    [InlineData("《a》「b」\"c\" 《a「b\"c")]
    [InlineData("a\u200Bb \uFEFFa \u00A0b")]
    public void A_text_is_read_alike(string text) => IsReadAlike(text);

    [Fact]
    public void Every_keyword_of_the_grammar_is_in_the_table()
    {
        var grammar = File.ReadAllText(Repository.PathTo("grammar/MemoLexer.g4"));
        var keywords = grammar[..grammar.IndexOf("// ---- literals", StringComparison.Ordinal)];

        Assert.Equal(
            Literal().Matches(keywords).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal),
            KeywordText.Spellings(_ => true).Select(s => s.Text).Order(StringComparer.Ordinal));
    }

    private static void IsReadAlike(string text)
    {
        if (!text.Any(char.IsSurrogate))
        {
            var tokens = TextToTokens.Lex(text).Select(t => (t.Syntax, t.Antlr.Type)).SkipLast(1);
            Assert.Equal(TextToTokens.Lex(text + LeftToAntlr).Select(t => (t.Syntax, t.Antlr.Type)).SkipLast(1), tokens);
        }
    }

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Literal();
}
