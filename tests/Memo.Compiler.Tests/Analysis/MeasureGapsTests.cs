using System.Collections.Immutable;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;

namespace Memo.Compiler.Tests.Analysis;

/// <summary>Days between a measure that ends and the one that takes its place, as <c>memo check</c> reports them.</summary>
public sealed class MeasureGapsTests
{
    private const string Vocabulary = """
        agency bureau = 渡运管理局

        list ferries = 渡运安全失信企业
          colour black
          owner  bureau

        list barges = 驳船失信企业
          colour black
          owner  bureau

        ground overloading = 超载
          covers ferries

        ground collision = 碰撞
          covers ferries

        source text = 渡运文件文本
          kind  primary
          where "the text as issued"

        item restrict_routes = 限制新增航线
          class 1

        item stop_subsidies = 停止补贴
          class 1

        fact fined = 已罚款
          type  yes_no
          scope entry

        role director = 董事
          holders natural_person


        """;

    private const string First = "effective from 2020-03-01 until 2024-12-31";
    private const string Second = "effective from 2025-02-01";

    /// <summary>Without <c>supersedes</c> it was not seen, when a comparison of two versions joins the same two.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("when fined")]
    public void A_gap_across_instruments_is_seen_without_supersedes(string clause) => Assert.Equal(
        [
            "MEMO6006 Between “routes” and “routes_2” there is a gap: from 2025-01-01 to 2025-01-31 neither is in force; the measure does not follow on these days. "
                + "at effective from 2025-02-01 [sanction routes = 不予新增航线]",
        ],
        Gaps(Text("old", First) + Text("new", Second) + Routes("routes", "old") + Routes("routes_2", "new", clause)));

    [Fact]
    public void A_gap_is_said_in_Chinese() => Assert.Equal(
        "“routes”与“routes_2”之间有空档：2025-01-01至2025-01-31均不施行，其间该措施不适用。",
        Assert.Single(Analysed(Text("old", First) + Text("new", Second) + Routes("routes", "old") + Routes("routes_2", "new"))).Message.Chinese
            .Replace("不予新增航线二", "routes_2", StringComparison.Ordinal).Replace("不予新增航线", "routes", StringComparison.Ordinal));

    [Fact]
    public void A_gap_is_seen_within_one_instrument() => Assert.Equal(
        [
            "MEMO6006 Between “routes” and “routes_2” there is a gap: from 2025-01-01 to 2025-01-31 neither is in force; the measure does not follow on these days. "
                + "at effective from 2025-02-01 [sanction routes = 不予新增航线]",
        ],
        Gaps(Text("old", "effective from 2020-03-01") + Routes("routes", "old", First) + Routes("routes_2", "old", Second)));

    /// <summary>One mistake in the dates of an instrument is one warning.</summary>
    [Fact]
    public void Several_measures_of_two_instruments_are_reported_once() => Assert.Equal(
        [
            "MEMO6006 Between “old” and “new” there is a gap: from 2025-01-01 to 2025-01-31 neither is in force; “aid” and “routes_2” do not follow on these days. "
                + "at effective from 2025-02-01 [memorandum old = 文件old]",
        ],
        Gaps(Text("old", First) + Text("new", Second) + Routes("routes", "old") + Routes("routes_2", "new") + Aid("aid", "old") + Aid("aid", "new")));

    [Fact]
    public void With_supersedes_the_instruments_are_reported_as_a_whole() => Assert.Equal(
        [
            "MEMO6006 Between “old” and “new” there is a gap: from 2025-01-01 to 2025-01-31 neither is in force; none of their measures follows on these days. "
                + "at supersedes old [memorandum old = 文件old]",
        ],
        Gaps(Text("old", First) + Text("new", Second + "\nsupersedes old") + Routes("routes", "old") + Routes("routes_2", "new")));

    /// <summary>The instruments follow each other without a gap; one measure does not.</summary>
    [Fact]
    public void With_supersedes_a_measure_may_have_a_gap_alone() => Assert.Equal(
        [
            "MEMO6006 Between “routes” and “routes_2” there is a gap: from 2025-01-01 to 2025-01-31 neither is in force; the measure does not follow on these days. "
                + "at effective from 2025-02-01 [sanction routes = 不予新增航线]",
        ],
        Gaps(Text("old", First) + Text("new", "effective from 2025-01-01\nsupersedes old") + Routes("routes", "old") + Routes("routes_2", "new", Second)));

    [Fact]
    public void A_gap_on_some_lists_and_grounds_names_them() => Assert.Equal(
        [
            "MEMO6006 Between “routes” and “routes_2” there is a gap: from 2025-01-01 to 2025-01-31 neither is in force; the measure does not follow from an entry on ferries on collision on these days. "
                + "at effective from 2025-02-01 [sanction routes = 不予新增航线]",
        ],
        Gaps(Text("old", First) + Text("new", Second) + Text("barge", "effective from 2020-03-01") + Routes("routes", "old", "covers ferries") + Routes("routes_2", "new", "covers ferries, barges")
            + Routes("routes_3", "barge", "covers ferries\ngrounds overloading")));

    /// <summary>What is of another title, reaches others, or can follow from no listing from which the other can, is another measure; and what is in force on these days fills them.</summary>
    [Theory]
    [InlineData("routes_2", "“不予新增泊位”", "")]
    [InlineData("routes_2", "“不予新增航线”", "covers barges")]
    [InlineData("routes_2", "“不予新增航线”", "measure stop_subsidies")]
    [InlineData("routes_2", "“不予新增航线”", "on legal_person as director")]
    [InlineData("routes_2", "“不予新增航线”", "on natural_person as itself")]
    [InlineData("routes_2", "“不予新增航线”", "when not fined")]
    [InlineData("routes_2", "“不予新增航线”", "grounds collision")]
    public void What_is_another_measure_leaves_no_gap(string name, string title, string clause) => Assert.Empty(
        Gaps(Text("old", First) + Text("new", Second) + Routes("routes", "old", "when fined\ngrounds overloading")
            + Routes(name, "new", clause).Replace("“不予新增航线”", title, StringComparison.Ordinal)));

    [Theory]
    [InlineData("effective from 2024-06-01 until 2025-03-31", "“不予新增航线”")]
    [InlineData("effective from 2025-01-01 until 2025-01-31", "“不予新增航线”")]
    [InlineData("effective from 2025-01-01 until 2025-01-31", "“不予新增泊位”")]
    public void What_is_in_force_in_between_fills_the_gap(string effective, string title) => Assert.Empty(
        Gaps(Text("old", First) + Text("new", Second) + Text("between", effective) + Routes("routes", "old") + Routes("routes_2", "new")
            + Routes("routes_3", "between").Replace("“不予新增航线”", title, StringComparison.Ordinal)));

    [Fact]
    public void What_follows_on_the_next_day_leaves_no_gap() => Assert.Empty(
        Gaps(Text("old", First) + Text("new", "effective from 2025-01-01") + Routes("routes", "old") + Routes("routes_2", "new")));

    private static string Text(string name, string clauses) => $"""
        memorandum {name} = 文件{name}
          title        “{name}（示例）”
          covers       ferries
          counts       start day excluded
          remedy       objection to bureau within 5 working days from notice
          sourced from text
        {Lines(clauses)}

        """;

    private static string Routes(string name, string under, string clauses = "") => Measure(name, name == "routes" ? "不予新增航线" : $"不予新增航线{name[^1]}".Replace('2', '二').Replace('3', '三'), "不予新增航线", "restrict_routes", under, clauses);

    private static string Aid(string name, string under) => Measure(name, under == "old" ? "停止补贴" : "停止补贴新", "停止补贴", "stop_subsidies", under, "");

    /// <summary>A clause that is given takes the place of the usual one.</summary>
    private static string Measure(string name, string chinese, string title, string item, string under, string clauses)
    {
        string[] usual = ["measure " + item, "on legal_person as itself"];
        var given = clauses.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var all = usual.Where(clause => !given.Any(g => g.Split(' ')[0] == clause.Split(' ')[0])).Concat(given);
        return $"""
            sanction {name} = {chinese}
              under        {under}
              title        “{title}”
              clause       “二”
              strength     mandatory
              by           bureau
              basis        not seen
              lasts        while listed
              sourced from text
            {Lines(string.Join('\n', all))}

            """;
    }

    private static string Lines(string clauses) => string.Join('\n', clauses.Split('\n').Where(line => line.Length > 0).Select(line => "  " + line));

    private static IEnumerable<string> Gaps(string rules) => Analysed(rules)
        .Select(d => $"{d.Code} {d.Message.English} at {TextAt(d.Location)} [{string.Join("; ", d.Related.Select(r => TextAt(r.Location)))}]");

    private static ImmutableArray<Diagnostic> Analysed(string rules)
    {
        var compilation = Compilation.Of(PackSyntax.Read([new SourceText("rules.memo", Vocabulary + rules)]), [], draftsInForce: true);
        Assert.Empty(compilation.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Message.English));
        return [.. compilation.Analyse().Where(d => d.Code != "MEMO6009" && d.Code != "MEMO6005")];
    }

    private static string TextAt(Location location) => location.Source.Text.Substring(location.Span.Start, location.Span.Length);
}
