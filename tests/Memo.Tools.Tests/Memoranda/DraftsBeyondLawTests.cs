using Memo.Compiler.Diagnostics;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>Clauses of a draft against the law of the national pack: the diagnostics of each, with their severity, and no other.</summary>
public sealed class DraftsBeyondLawTests
{
    private const string Drafts = "beyond.memo";

    private static readonly ImmutableArray<Diagnostic> Found =
        [.. NationalWith.Compile(Drafts).Diagnostics.Where(d => d.Location.Source.Path == NationalWith.PathTo(Drafts))];

    [Theory]
    [InlineData("unknown_number", "MEMO5001 Error")]
    [InlineData("invented_central_number", "MEMO5001 Error")]
    [InlineData("declared_number", "MEMO5023 Warning")]
    [InlineData("life_by_unknown_number", "MEMO5001 Error", "MEMO5015 Error")]
    [InlineData("life_by_article_not_read", "MEMO5015 Error", "MEMO5023 Warning")]
    [InlineData("life_by_statute_alone", "MEMO5015 Error", "MEMO5023 Warning")]
    [InlineData("life_by_policy", "MEMO5015 Error", "MEMO5023 Warning")]
    [InlineData("no_set_time", "MEMO5015 Error", "MEMO5023 Warning")]
    [InlineData("life_by_debt_article", "MEMO5004 Error", "MEMO5015 Error")]
    [InlineData("life_by_two", "MEMO5004 Warning", "MEMO5015 Error")]
    [InlineData("two_bases")]
    [InlineData("wider_by_two", "MEMO5006 Warning")]
    [InlineData("length_left_out", "MEMO5015 Error", "MEMO5020 Error", "MEMO5023 Warning")]
    [InlineData("with_notice")]
    [InlineData("without_notice", "MEMO5019 Error")]
    [InlineData("nobody_hears", "MEMO5016 Error", "MEMO5017 Warning", "MEMO5023 Warning")]
    [InlineData("last_bar", "MEMO5023 Warning")]
    [InlineData("first_bar", "MEMO5017 Error", "MEMO5023 Warning")]
    [InlineData("flights_by_market_bureau", "MEMO5001 Error", "MEMO5021 Warning")]
    [InlineData("food_for_eight_years", "MEMO5004 Error", "MEMO5006 Error")]
    [InlineData("statute_without_article", "MEMO5006 Error")]
    [InlineData("statute_without_article_in_case")]
    [InlineData("trade_by_company_law", "MEMO5023 Warning")]
    [InlineData("repealed_beside_general", "MEMO5007 Error")]
    [InlineData("repealed_beside_successor")]
    [InlineData("study_while_listed", "MEMO5023 Warning")]
    [InlineData("study_for_two_years")]
    [InlineData("study_for_three_years", "MEMO5004 Error")]
    [InlineData("no_marriage", "MEMO5001 Error", "MEMO5002 Warning")]
    [InlineData("no_marriage_of_units", "MEMO5001 Warning", "MEMO5002 Warning")]
    [InlineData("no_flights_of_class_two", "MEMO5001 Error", "MEMO5021 Warning")]
    [InlineData("weddings_by_bureau", "MEMO5001 Error", "MEMO5002 Warning")]
    [InlineData("weddings_by_banks")]
    [InlineData("loudspeaker", "MEMO5001 Warning", "MEMO5002 Warning", "MEMO5009 Error")]
    [InlineData("loudspeaker_for_units", "MEMO5001 Warning", "MEMO5002 Warning")]
    [InlineData("shown_as_sharing", "MEMO5001 Warning", "MEMO5002 Warning", "MEMO5009 Error")]
    [InlineData("shared", "MEMO5001 Warning", "MEMO5002 Warning")]
    [InlineData("kept_from_honours_as_child", "MEMO5001 Warning", "MEMO5014 Error")]
    [InlineData("honours_but_of_children", "MEMO5001 Warning")]
    [InlineData("brought_bar", "MEMO5017 Error")]
    [InlineData("colourless_bar", "MEMO5017 Error")]
    [InlineData("founded_bar", "MEMO5017 Warning")]
    [InlineData("unread_bar", "MEMO5017 Error")]
    [InlineData("hired_by_item")]
    [InlineData("hired_by_item_of_paragraph")]
    [InlineData("hired_by_paragraph", "MEMO5023 Warning")]
    [InlineData("bar_on_watch", "MEMO5018 Error")]
    [InlineData("bar_on_black", "MEMO5017 Warning")]
    [InlineData("bar_on_either")]
    [InlineData("bar_on_uncoloured_watch", "MEMO5018 Error")]
    [InlineData("bar_on_serious_of_watch", "MEMO5017 Warning")]
    [InlineData("objection_when_gone", "MEMO5016 Error", "MEMO5017 Warning")]
    [InlineData("objection_when_told")]
    [InlineData("by_unconfirmed_kind", "MEMO5023 Warning")]
    [InlineData("by_unconfirmed_kind_of_paragraph", "MEMO5023 Warning")]
    public void A_clause_is_reported_as_the_law_has_it(string clause, params string[] expected) =>
        Assert.Equal(expected, Found.Where(d => d.Message.English.Contains($"“{clause}”", StringComparison.Ordinal)).Select(d => $"{d.Code} {d.Severity}"));

    [Theory]
    [InlineData("by_unconfirmed_kind", "2026-05-01: Civil Procedure Law art 266 (the kind of measure was not confirmed).", "《民事诉讼法》第二百六十六条（措施种类未核实）。")]
    [InlineData(
        "by_unconfirmed_kind_of_paragraph",
        "2026-05-01: Civil Procedure Law art 266(1) (Civil Procedure Law art 266: the kind of measure was not confirmed).",
        "《民事诉讼法》第二百六十六条第一款（《民事诉讼法》第二百六十六条：措施种类未核实）。")]
    public void The_article_is_named_once(string clause, string english, string chinese)
    {
        var message = Found.Single(d => d.Code == "MEMO5023" && d.Message.English.Contains($"“{clause}”", StringComparison.Ordinal)).Message;
        Assert.EndsWith(english, message.English, StringComparison.Ordinal);
        Assert.EndsWith(chinese, message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_checked_is_said() => Assert.EndsWith(
        "; whether Administrative Punishment Law art 1 carries it was not checked.",
        Found.Single(d => d.Code == "MEMO5006" && d.Severity == Severity.Warning).Message.English,
        StringComparison.Ordinal);
}
