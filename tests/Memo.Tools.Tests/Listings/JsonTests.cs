using Memo.Compiler.Text;
using Memo.Hosting.Listings;

namespace Memo.Tools.Tests.Listings;

public sealed class JsonTests
{
    [Theory]
    [InlineData("{\"list\": \"tax\", \"ground\": [\"a\", \"b\"]}", "{list: tax, ground: [a, b]}")]
    [InlineData("{\"名单\": \"失信\", \"n\": 1.50, \"b\": true, \"c\": null}", "{名单: 失信, n: 1.50, b: true, c: }")]
    [InlineData("{\"a\": \"\\u5931\\u4fe1 \\\"x\\\"\"}", "{a: 失信 \"x\"}")]
    public void Values_are_kept_as_they_are_written(string json, string expected) => Assert.Equal(expected, Shown.Of(Read(json)));

    [Theory]
    [InlineData("", "MEMO9003 1:1")]
    [InlineData("{\"a\": 1,}", "MEMO9003 1:9")]
    [InlineData("{\"a\": 1 /* no */}", "MEMO9003 1:9")]
    [InlineData("{\"a\": 1\n\"b\": 2}", "MEMO9003 2:1")]
    [InlineData("{\"a\": 1} {}", "MEMO9003 1:10")]
    [InlineData("{\"a\": 01}", "MEMO9003 1:8")]
    [InlineData("{'a': 1}", "MEMO9003 1:2")]
    [InlineData("{\"a\": ", "MEMO9003 1:7")]
    [InlineData("{\"失信\": \"\\ud800\"}", "MEMO9003 1:8")]
    [InlineData("{\"失信\": 1,\n \"𠮷\": x}", "MEMO9003 2:8")]
    [InlineData("{\"a\": 1, \"b\": {\"a\": 1}, \"a\": 2}", "MEMO9004 1:25")]
    [InlineData("{\"a\": 1, \"\\u0061\": 2}", "MEMO9004 1:10")]
    public void A_mistake_has_a_code_and_a_place(string json, string expected) => Assert.Equal(expected, Shown.Of(Read(json)));

    [Theory]
    [InlineData("[", "MEMO9005 1:65")]
    [InlineData("{\"a\":", "MEMO9005 1:321")]
    public void Nesting_beyond_64_is_refused_where_it_begins(string opening, string expected) =>
        Assert.Equal(expected, Shown.Of(Read(string.Concat(Enumerable.Repeat(opening, 100_000)))));

    [Fact]
    public void More_than_a_million_values_are_refused() =>
        Assert.Equal("MEMO9007 1:2000000", Shown.Of(Read("[" + string.Concat(Enumerable.Repeat("1,", 1_000_005)) + "1]")));

    [Fact]
    public void Every_node_knows_its_text() => Assert.Equal(
        "{\"𠮷\": [1, \"失信\"], \"b\": null}|\"𠮷\"|[1, \"失信\"]|1|\"失信\"|\"b\"|null|",
        Shown.Places(Read("{\"𠮷\": [1, \"失信\"], \"b\": null}").Input!));

    private static (Compiler.Listings.InputNode? Input, ImmutableArray<Compiler.Diagnostics.Diagnostic> Diagnostics) Read(string json) =>
        InputFile.Parse(new SourceText("listing.json", json));
}
