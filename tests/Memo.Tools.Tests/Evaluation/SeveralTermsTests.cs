using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Runtime;
using Memo.Tools.Tests.Listings;
using Memo.Tools.Tests.Reference;

namespace Memo.Tools.Tests.Evaluation;

/// <summary>Several term rules that apply to one entry: its first day, its last day, and which of them ended it.</summary>
public sealed class SeveralTermsTests
{
    private const string Rules = """
        fact refloated_on = 打捞日期
          type       date
          scope      entry
          silence    means no

        term two_years = 两年
          under      ferry_safety
          covers     ferry_defaulter
          lasts      2 years from decided
          sourced from bulletin

        term anew = 重新起算
          under      ferry_safety
          covers     ferry_defaulter
          begins     refloated_on
          lasts      3 years from refloated_on
          ended when fine_paid
          sourced from bulletin
        """;

    private static readonly RulePack Pack = PreludePack.With(Rules);

    /// <summary>A term whose start has not happened has not begun and does not run: it says nothing of the first and the last day.</summary>
    [Fact]
    public void A_term_that_has_not_begun_says_nothing() => Assert.Equal(
        "InEffect 2020-05-06..2022-05-06 ",
        Standing("2021-01-01"));

    [Fact]
    public void With_it_the_later_last_day_holds() => Assert.Equal(
        "InEffect 2020-05-06..2024-03-04 fine_paid",
        Standing("2021-04-01", "refloated_on: 2021-03-04"));

    [Fact]
    public void What_ended_last_is_the_reason() => Assert.Equal(
        "Ended 2020-05-06..2024-03-04 fine_paid, anew",
        Standing("2024-03-05", "refloated_on: 2021-03-04"));

    [Fact]
    public void Whichever_was_declared_first() => Assert.Equal(
        "Ended 2017-05-06..2022-05-06 fine_paid, two_years",
        Standing("2022-05-07", "refloated_on: 2017-05-06"));

    [Fact]
    public void What_was_ended_early_is_no_reason_where_another_ran_on() => Assert.Equal(
        "Ended 2019-05-06..2022-05-06 , two_years",
        Standing("2022-05-07", "refloated_on: 2019-05-06", "fine_paid: yes"));

    [Fact]
    public void What_ended_the_last_one_early_is_the_reason() => Assert.Equal(
        "Ended 2020-05-06..2022-05-06 , fine_paid",
        Standing("2022-05-07", "refloated_on: 2021-03-04", "fine_paid: yes"));

    private static string Standing(string asOf, params string[] facts)
    {
        var text = "list: ferry_defaulter\nsubject: legal_person\nground: overloading\ndecided: 2020-05-06\nalso: []\n" + string.Join('\n', facts);
        Assert.True(CalendarDate.TryParse(asOf, out var date));
        var standing = ReferenceEvaluator.Evaluate(Pack, Pack.Read(text), date, [BuiltIn.Itself]).Results.Single().Standing;
        return $"{standing.State} {standing.Since}..{standing.Until?.Certain} {string.Join(",", standing.UntilConditions)}{(standing.Cause is { } cause ? ", " + cause.Name : "")}";
    }
}
