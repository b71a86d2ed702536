using Memo.Compiler.Text;
using Memo.Hosting.Listings;

namespace Memo.Tools.Tests.Listings;

public sealed class YamlTests
{
    [Theory]
    [InlineData("list: tax\nground: [a, b]\n", "{list: tax, ground: [a, b]}")]
    [InlineData("名单: 失信\r\n决定日期: 2024-03-04\r\n", "{名单: 失信, 决定日期: 2024-03-04}")]
    [InlineData("a: 'x: y'\nb: \"1\"\nc: ~\nd:\ne: null\nf: 'null'\n", "{a: x: y, b: 1, c: , d: , e: , f: null}")]
    [InlineData("entries:\n  - id: E-1\n    list: tax\n  - id: E-2\n", "{entries: [{id: E-1, list: tax}, {id: E-2}]}")]
    [InlineData("note: |\n  first\n  second\nx: 1", "{note: first\nsecond\n, x: 1}")]
    [InlineData("paid: yes # a comment\n", "{paid: yes}")]
    public void Values_are_kept_as_they_are_written(string yaml, string expected) => Assert.Equal(expected, Shown.Of(Read(yaml)));

    [Theory]
    [InlineData("", "MEMO9003 1:1")]
    [InlineData("# nothing\n", "MEMO9003 2:1")]
    [InlineData("a: [1, 2\nb: 3\n", "MEMO9003 1:6")]
    [InlineData("a: b: c\n", "MEMO9003 1:5")]
    [InlineData("a: 1\n\tb: 2\n", "MEMO9003 2:1")]
    [InlineData("a: \"x\n", "MEMO9003 2:1")]
    [InlineData("? [a, b]\n: 1\n", "MEMO9003 1:3")]
    [InlineData("a: 1\nb: 2\na: 3\n", "MEMO9004 3:1")]
    [InlineData("x:\n  - {a: 1, a: 2, a: 3}\n", "MEMO9004 2:12; MEMO9004 2:18")]
    [InlineData("a: &x 1\nb: *x\n", "MEMO9006 1:4")]
    [InlineData("b: *x\n", "MEMO9006 1:4")]
    [InlineData("a: 1\n---\nb: 2\n", "MEMO9009 2:1")]
    [InlineData("a: !!str 1\n", "MEMO9010 1:4")]
    [InlineData("a: !foo {b: 1}\n", "MEMO9010 1:4")]
    public void A_mistake_has_a_code_and_a_place(string yaml, string expected) => Assert.Equal(expected, Shown.Of(Read(yaml)));

    [Fact]
    public void A_duplicate_key_is_named_with_the_line_of_the_first()
    {
        var diagnostic = Assert.Single(Read("事由: a\nid: 1\n事由: b\n").Diagnostics);

        Assert.Equal("'事由' is given twice; it was given first in line 1.", diagnostic.Message.English);
        Assert.Equal("“事由”重复给出；第一次在第 1 行。", diagnostic.Message.Chinese);
    }

    [Fact]
    public void An_alias_bomb_is_refused_at_its_first_anchor()
    {
        var levels = Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]");

        Assert.Equal("MEMO9006 1:5", Shown.Of(Read($"a0: &a0 [x]\n{string.Join('\n', levels)}\n")));
    }

    [Theory]
    [InlineData("[", "MEMO9005 1:65")]
    [InlineData("{a: ", "MEMO9005 1:257")]
    [InlineData("- ", "MEMO9005 1:129")]
    public void Nesting_beyond_64_is_refused_where_it_begins(string opening, string expected) =>
        Assert.Equal(expected, Shown.Of(Read(string.Concat(Enumerable.Repeat(opening, 100_000)))));

    [Fact]
    public void Nesting_of_64_is_read() =>
        Assert.Equal(new string('[', 64) + new string(']', 64), Shown.Of(Read(new string('[', 64) + new string(']', 64))));

    [Fact]
    public void More_than_a_million_values_are_refused() =>
        Assert.Equal("MEMO9007 1:2000000", Shown.Of(Read("[" + string.Concat(Enumerable.Repeat("1,", 1_000_005)) + "1]")));

    [Fact]
    public void Every_node_knows_its_text() => Assert.Equal(
        "a: [x, 'y']\n地区: {b: 1}|a|[x, 'y']|x|'y'|地区|{b: 1}|b|1|",
        Shown.Places(Read("a: [x, 'y']\n地区: {b: 1}\n").Input!));

    private static (Compiler.Listings.InputNode? Input, ImmutableArray<Compiler.Diagnostics.Diagnostic> Diagnostics) Read(string yaml) =>
        InputFile.Parse(new SourceText("listing.yaml", yaml));
}
