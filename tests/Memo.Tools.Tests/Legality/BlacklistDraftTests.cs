using Memo.Compiler;
using Memo.Compiler.Text;

namespace Memo.Tools.Tests.Legality;

/// <summary>What a blacklist that came with a draft is asked: how one is heard before one gets onto it, and how one leaves it.</summary>
public sealed class BlacklistDraftTests
{
    private const string Prelude = """
        source invented = 虚构示例
          kind       memory
          where      "invented"

        agency bureau = 示例主管部门
          kind       government

        item more_checks = 增加检查
          class      2

        statute big_law = 大法
          title      "大法（示例）"
          title en   "Big Law"

        fact debt = 欠款
          type       money
          scope      entry

        fact public_since = 公开之日
          type       date
          scope      entry

        list bad = 示例名单
          colour     black
          owner      bureau
          sourced from invented


        """;

    private const string Entry = "entry listing = 列入\n  under draft\n  covers bad\n  when debt more than 0 CNY\n  sourced from invented\n\n";

    /// <summary>Whoever may object only from an event after the decision was not heard before it, unless the entry waits for the publicity to end.</summary>
    [Theory]
    [InlineData("objection to bureau within 5 days from notice", "decided", "")]
    [InlineData("objection to bureau within 5 days from publicity", "decided", "")]
    [InlineData("objection to bureau within 5 days", "decided", "")]
    [InlineData("hearing to bureau", "decided", "")]
    [InlineData("objection to bureau within 5 days from published", "decided", "MEMO5019")]
    [InlineData("objection to bureau within 5 days from published", "listed", "MEMO5019")]
    [InlineData("objection to bureau within 5 days from published", "published", "MEMO5019")]
    [InlineData("objection to bureau within 5 days from published", "5 days after published", "")]
    [InlineData("objection to bureau within 5 days from published", "1 days after public_since", "")]
    [InlineData("objection to bureau within 5 days from publication", "published", "MEMO5019")]
    [InlineData("objection to bureau within 5 days from publication", "5 days after published", "")]
    [InlineData("objection to bureau within 5 days from decided", "5 days after published", "MEMO5019")]
    [InlineData("objection to bureau within 5 days from decision", "decided", "MEMO5019")]
    [InlineData("objection to bureau within 5 days from service", "decided", "MEMO5019")]
    [InlineData("hearing to bureau within 5 days from listed", "decided", "MEMO5019")]
    public void One_is_heard_before_the_entry_counts(string remedy, string begins, string expected) =>
        Gives(expected, Instrument(remedy) + Entry + Term(begins));

    /// <summary>A list of which no rule is written is asked for its end and for notice where a sanction of the draft with which it came follows from it.</summary>
    [Theory]
    [InlineData("draft", "review to bureau within 5 days from decision", "MEMO5015 Error, MEMO5019 Error")]
    [InlineData("draft", "notice", "MEMO5015 Error, MEMO5016 Error")]
    [InlineData("draft", "objection to bureau within 5 days from notice", "MEMO5015 Error")]
    [InlineData("draft", "not stated", "MEMO5015 Error, MEMO5016 Error, MEMO5019 Error")]
    [InlineData("draft", "not seen", "MEMO5015 Error, MEMO5016 Error, MEMO5019 Error")]
    [InlineData("issued", "not seen", "")]
    [InlineData("issued", "review to bureau within 5 days from decision", "")]
    public void A_list_without_a_rule_is_asked_where_it_came_with_a_draft(string status, string remedy, string expected) =>
        Assert.Equal(expected, string.Join(", ", Diagnostics(Instrument(remedy, status) + Sanction).Select(d => $"{d.Code} {d.Severity}").Order(StringComparer.Ordinal)));

    /// <summary>A list is what follows from it, whatever its colour is called; black in one case is black.</summary>
    [Theory]
    [InlineData("black", 2, "oversight", "MEMO5015, MEMO5019")]
    [InlineData("none", 2, "oversight", "")]
    [InlineData("none", 1, "oversight", "")]
    [InlineData("none", 1, "mandatory", "MEMO5015, MEMO5019")]
    [InlineData("none", 1, "discretionary", "MEMO5015, MEMO5019")]
    [InlineData("none\n  colour black when debt more than 5 CNY", 2, "oversight", "MEMO5015, MEMO5019")]
    [InlineData("watch", 2, "mandatory", "")]
    public void A_list_of_another_colour(string colour, int itemClass, string strength, string expected) => Assert.Equal(expected, string.Join(", ", Compilation.Of(
        [
            new SourceText("draft.memo", Prelude.Replace("colour     black", "colour     " + colour, StringComparison.Ordinal).Replace("class      2", "class      " + itemClass, StringComparison.Ordinal)
                + Instrument("review to bureau within 5 days from decision")
                + Sanction.Replace("strength oversight", "strength " + strength, StringComparison.Ordinal)),
        ]).Diagnostics.Select(d => d.Code)));

    [Fact]
    public void A_list_from_which_nothing_follows_is_not_asked() => Gives("", Instrument("not stated"));

    [Fact]
    public void A_list_that_an_issued_text_uses_too_did_not_come_with_the_draft() => Assert.Empty(
        Diagnostics(Instrument("objection to bureau") + Sanction + Instrument("objection to bureau", "issued").Replace("draft = 草案", "older = 旧文件", StringComparison.Ordinal)
            + Sanction.Replace("draft", "older", StringComparison.Ordinal).Replace("checks = 检查", "others = 旧检查", StringComparison.Ordinal)));

    private const string Sanction = """
        sanction checks = 检查措施
          under draft
          title "增加检查（示例）"
          title en "More checks"
          clause "一"
          measure more_checks
          strength oversight
          by bureau
          on legal_person as itself
          basis 《Big Law》
          lasts while listed
          sourced from invented


        """;

    private static string Term(string begins) => $"term two_years = 两年\n  under draft\n  covers bad\n  begins {begins}\n  lasts 2 years from decided\n  sourced from invented\n\n";

    private static string Instrument(string remedy, string status = "draft") => $"""
        order draft = 草案
          title "办法（示例）"
          title en "Rules"
          lead bureau
          effective from 2024-03-01
          status {status}
          covers bad
          counts start day excluded
          remedy {remedy}
          sourced from invented


        """;

    private static void Gives(string expected, string added) => Assert.Equal(expected, string.Join(", ", Diagnostics(added).Select(d => d.Code)));

    private static ImmutableArray<Compiler.Diagnostics.Diagnostic> Diagnostics(string added) => Compilation.Of([new SourceText("draft.memo", Prelude + added)]).Diagnostics;
}
