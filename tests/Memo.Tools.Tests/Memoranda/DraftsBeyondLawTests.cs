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
    [InlineData("declared_number")]
    [InlineData("life_by_unknown_number", "MEMO5001 Error", "MEMO5015 Error")]
    [InlineData("life_by_article_not_read", "MEMO5015 Error")]
    [InlineData("life_by_statute_alone", "MEMO5015 Error")]
    [InlineData("life_by_policy", "MEMO5015 Error")]
    [InlineData("no_set_time", "MEMO5015 Error")]
    [InlineData("life_by_debt_article", "MEMO5004 Error", "MEMO5015 Error")]
    [InlineData("life_by_two", "MEMO5004 Warning", "MEMO5015 Error")]
    [InlineData("two_bases")]
    [InlineData("wider_by_two", "MEMO5006 Warning")]
    [InlineData("length_left_out", "MEMO5015 Error", "MEMO5020 Error")]
    [InlineData("with_notice")]
    [InlineData("without_notice", "MEMO5019 Error")]
    [InlineData("nobody_hears", "MEMO5016 Error")]
    [InlineData("last_bar")]
    [InlineData("first_bar", "MEMO5017 Error")]
    [InlineData("flights_by_market_bureau", "MEMO5001 Error", "MEMO5021 Warning")]
    [InlineData("food_for_eight_years", "MEMO5004 Error", "MEMO5006 Error")]
    public void A_clause_is_reported_as_the_law_has_it(string clause, params string[] expected) =>
        Assert.Equal(expected, Found.Where(d => d.Message.English.Contains($"“{clause}”", StringComparison.Ordinal)).Select(d => $"{d.Code} {d.Severity}"));

    [Fact]
    public void What_was_not_checked_is_said() => Assert.EndsWith(
        "; whether Administrative Punishment Law art 1 carries it was not checked.",
        Found.Single(d => d.Code == "MEMO5006" && d.Severity == Severity.Warning).Message.English,
        StringComparison.Ordinal);
}
