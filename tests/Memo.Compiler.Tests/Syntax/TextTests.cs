using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Memo.Compiler.Syntax;
using Memo.Compiler.Syntax.Parsing;
using Memo.Compiler.Text;

namespace Memo.Compiler.Tests.Syntax;

public class TextTests
{
    /// <summary>What texts are mixed from: words of the language, marks, Chinese, and what should not be there.</summary>
    private static readonly string[] Pieces =
    [
        .. KeywordText.Spellings(_ => true).Select(s => s.Text),
        "「", "」", "“", "”", "\"", "《", "》", "（", "）", "(", ")", "，", "、", ",", "：", ":", "=", "＝", "--", ";", "%", "-", "_", ".", "§",
        "法人", "甲", "某部", "第五条第一款第（二）项", "100万元", "50人", "2016-01-20", "2016年1月", "2023-02-29", "146(1)(2)", "1_000", "3",
        "a", "fact_1", "MEMO4001", "\"text\"", "“文”", "《公司法》", " ", "  ", "\t", "\u3000", "\n", "\r", "\r\n", "\n  ",
        "\0", "\u0001", "\u007F", "\u0085", "\u2028", "\uFEFF", "\u200B", "\u202E", "\uD800", "\uDC00", "\uDBFF", "\uFFFF", "\uFFFD",
        "😀", "𠀀", "𝒜", "e\u0301", "\u0301", "\uF900",
    ];

    private static Gen<string> ArrayOf(int most) => from n in Gen.Choose(0, most) from pieces in Gen.Elements(Pieces).ArrayOf(n) select string.Concat(pieces);

    [Fact]
    public void Any_text_is_read_and_the_tree_is_that_text() =>
        Prop.ForAll(Arb.From(ArrayOf(60)), text =>
        {
            var tree = SyntaxReader.Read(new SourceText("test.memo", text));
            Assert.Equal(text, tree.ToText());
            Assert.All(tree.Diagnostics, d => Assert.InRange(d.Location.Span.End, d.Location.Span.Start, text.Length));
            Assert.All(tree.Blocks, b => Assert.InRange(b.HeaderSpan.End, b.HeaderSpan.Start, text.Length));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Any_text_is_bound_without_fail() =>
        Prop.ForAll(Arb.From(ArrayOf(60)), text =>
        {
            var compilation = Compilation.Of([new SourceText("test.memo", "fact a = 甲\n  " + text)]);
            Assert.All(compilation.Diagnostics, d => Assert.InRange(d.Location.Span.End, d.Location.Span.Start, d.Location.Source.Text.Length));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_do_not_matter(string lineEnd)
    {
        var text = "fact a = 甲\n  type yes_no\n  scope entry\n\n-- note\nfact b = 乙\n  tipe yes_no\n".Replace("\n", lineEnd, StringComparison.Ordinal);
        var diagnostic = Expect.Compile(text).Diagnostics.Single();
        Assert.Equal(("MEMO1010", new LinePosition(7, 3)), (diagnostic.Code, diagnostic.Location.Start));
    }

    [Fact]
    public void Line_ends_may_be_mixed() =>
        Expect.Reports("fact a = 甲\r  type yes_no\r\n  scope entry\n\rfact b = 乙\r\n\r\n  [|tipe|] yes_no\r", "MEMO1010");

    [Theory]
    [InlineData("fact fine[|\u200B|]_paid = 甲\n", "MEMO1002")]
    [InlineData("fact [|\u202E|]a = 甲\n", "MEMO1002")]
    [InlineData("fact a = 甲\n  type yes_no [|\u2066|]\n  scope entry\n", "MEMO1002")]
    [InlineData("fact a = 甲\n  type yes_no[|\0|]\n  scope entry\n", "MEMO1002")]
    [InlineData("fact a = 甲\n  type yes_no[|;|]\n  scope entry\n", "MEMO1001")]
    [InlineData("fact a = 甲\n  type yes_no [|😀|]\n  scope entry\n", "MEMO1001")]
    public void What_cannot_be_seen_or_does_not_belong_is_refused(string marked, string code) => Expect.Reports(marked, code);

    [Fact]
    public void Half_a_character_fits_nowhere() => Expect.Reports("fact a = 甲\n  type yes_no [|\uD800|]\n  scope entry\n", "MEMO1001");

    [Theory]
    [InlineData("pack p = 包\n  version \"\u202E\u200B\u0007\uD800😀\" -- \u202E\0\n")]
    public void Inside_strings_and_comments_it_may_stand(string text) => Expect.Reports(text);

    [Theory]
    [InlineData("pack p = 包\n  version [|\"Cafe\u0301\"|]\n", "\"Café\"")]
    [InlineData("pack p = 包\n  -- [|か\u3099|] x\n  version \"1\"\n", "が")]
    [InlineData("pack p = 包\n  version [|\"\uF900\"|]\n", null)]
    public void Text_is_in_normal_form_C(string marked, string? mended)
    {
        var diagnostic = Expect.Reports(marked, "MEMO1004").Diagnostics.Single();
        Assert.Equal(mended, diagnostic.Fix?.Replacement);
    }

    [Fact]
    public void Marks_that_join_with_nothing_are_normal() => Expect.Reports("pack p = 包\n  version \"q\u0301 x\u0302\"\n");

    [Theory]
    [InlineData(new byte[] { 0x61, 0x0A, 0x62, 0xFF, 0x63 }, 2, 2, "byte 4")]
    [InlineData(new byte[] { 0xE6, 0xB3, 0x95, 0x20, 0xE6, 0xB3 }, 1, 3, "byte 5")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, 1, 1, "byte 1")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x61, 0xC0, 0x80 }, 1, 2, "byte 5")]
    [InlineData(new byte[] { 0xEF, 0xBF, 0xBD, 0x80 }, 1, 2, "byte 4")]
    public void Bytes_that_are_no_text_are_named_by_their_place(byte[] bytes, int line, int column, string named)
    {
        var text = SourceDecoder.Decode("test.memo", bytes, out var diagnostics);
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal(("MEMO1006", new LinePosition(line, column), ""), (diagnostic.Code, diagnostic.Location.Start, text.Text));
        Assert.Contains(named + " ", diagnostic.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_no_text() =>
        Assert.Equal("a", SourceDecoder.Decode("test.memo", Encoding.UTF8.GetPreamble().Append((byte)'a').ToArray(), out _).Text);
}
