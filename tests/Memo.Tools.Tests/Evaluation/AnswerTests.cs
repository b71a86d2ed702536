using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Runtime;
using Memo.Tools.Tests.Listings;
using Memo.Tools.Tests.Reference;

namespace Memo.Tools.Tests.Evaluation;

/// <summary>What an answer says of one entry, for inputs that were once answered wrongly.</summary>
public sealed class AnswerTests
{
    private const string Rules = """
        ground noise = 噪声
          covers     ferry_defaulter

        fact waived = 已豁免
          type       yes_no
          scope      entry
          silence    means no

        fact repaired = 已修复
          type       yes_no
          scope      entry
          silence    means no

        fact lift_granted = 准许解除
          type       yes_no
          scope      person
          silence    means no

        circular other_rules = 另一办法
          title      “另一办法（示例）”
          title en   "Other rules (illustration)"
          effective  from 2020-01-01
          covers     ferry_defaulter
          counts     start day excluded
          remedy     review to SAMR within 60 days from decided not suspending
          sourced from bulletin

        term licence_term = 无证期限
          under      other_rules
          covers     ferry_defaulter
          grounds    no_licence
          lasts      1 years from decided
          sourced from bulletin

        term overloading_term = 超载期限
          under      ferry_safety
          covers     ferry_defaulter
          grounds    overloading
          lasts      2 years from decided until fine_paid until licence_revoked
          sourced from bulletin

        entry may_list = 可以列入
          under      ferry_safety
          covers     ferry_defaulter
          when       passengers_at_risk at least 50 persons
          unless     waived
          remedy     notice
          sourced from bulletin

        exit on_repair = 修复移出
          under      ferry_safety
          covers     ferry_defaulter
          kind       repair
          when       repaired
          sourced from bulletin

        ground dumping = 倾倒
          covers     ferry_defaulter

        fact added_years = 延长年数
          type       count of years
          range      1 years to 3 years
          scope      entry

        fact dumped_twice = 再次倾倒
          type       yes_no
          scope      entry
          silence    means no

        term dumping_term = 倾倒期限
          under      ferry_safety
          covers     ferry_defaulter
          grounds    dumping
          lasts      2 years plus added_years from decided
          sourced from bulletin

        entry for_dumping = 因倾倒列入
          under      ferry_safety
          covers     ferry_defaulter
          grounds    dumping
          when       dumped_twice
          remedy     notice
          sourced from bulletin

        exit after_dumping = 倾倒后移出
          under      ferry_safety
          covers     ferry_defaulter
          grounds    dumping
          kind       early
          opens      3 months after decided
          when       repaired
          sourced from bulletin

        lift of_old = 旧解除
          under      ferry_safety
          when       lift_granted
          effective  until 2021-12-31
          sourced from bulletin

        sanction no_boarding = 限制登船
          under      ferry_safety
          title      “限制登船”
          title en   "No boarding"
          clause     "1"
          measure    restrict_routes
          strength   mandatory
          by         MOT
          on         natural_person as itself
          lifted by  of_old
          basis      not stated
          lasts      while listed
          sourced from bulletin

        sanction own_term = 自有期限
          under      ferry_safety
          title      “自有期限”
          title en   "A term of its own"
          clause     "2"
          measure    restrict_routes
          strength   mandatory
          by         MOT
          on         natural_person as itself
          grounds    noise, overloading
          basis      not stated
          lasts      3 years from decided
          sourced from bulletin

        sanction for_watched = 受关注者
          under      ferry_safety
          title      “受关注者”
          title en   "For those on the watch list"
          clause     "3"
          measure    restrict_routes
          strength   mandatory
          by         MOT
          on         natural_person as itself
          when       ever listed in ferry_watched with (fine at least 1万元)
          basis      not stated
          lasts      while listed
          sourced from bulletin
        """;

    private static readonly RulePack Pack = PreludePack.With(Rules, "MEMO5001", "MEMO5001", "MEMO5001", "MEMO5017");

    [Theory]
    [InlineData("fine_paid: no, licence_revoked: no", "InEffect")]
    [InlineData("fine_paid: yes, licence_revoked: no", "Ended")]
    [InlineData("fine_paid: no, licence_revoked: yes", "Ended")]
    public void Each_of_several_until_bounds_the_term(string facts, string state) =>
        Assert.Equal(state, Of($"ground: overloading, decided: 2021-03-01, {facts}", "2022-03-01").Standing.State.ToString());

    [Fact]
    public void Where_rules_govern_and_none_applies_an_entry_has_not_begun() =>
        Assert.Equal(StandingState.NotYet, Of("ground: noise, decided: 2021-03-01", "2022-03-01").Standing.State);

    [Theory]
    [InlineData("ground: no_licence, decided: 2021-03-01", "2022-03-01")]
    [InlineData("ground: [no_licence, overloading], decided: 2021-03-01, licence_revoked: no", "2023-03-01")]
    public void An_ended_entry_says_until_when_it_stood(string entry, string until)
    {
        var standing = Of(entry, "2024-01-01").Standing;

        Assert.Equal((StandingState.Ended, until), (standing.State, standing.Until?.Certain.ToString()));
    }

    [Theory]
    [InlineData("decided: 2021-03", "2023-03-01..2023-03-31")]
    [InlineData("decided: 2021-03, removed: 2023-03-16", "2023-03-01..2023-03-15")]
    [InlineData("decided: 2021-03-01, removed: 2022-02", "2022-01-31..2022-02-27")]
    public void A_date_known_to_the_month_gives_a_last_day_between_two(string dates, string between)
    {
        var until = Of($"ground: overloading, licence_revoked: no, {dates}", "2022-02-01").Standing.Until;

        Assert.Equal((between, null), ($"{until?.From}..{until?.To}", until?.Certain));
    }

    [Theory]
    [InlineData("ground: overloading", "objection, notice")]
    [InlineData("ground: no_licence", "objection, notice, review")]
    public void Remedies_of_rules_that_do_not_apply_are_not_shown(string ground, string kinds)
    {
        var result = Of($"{ground}, decided: 2021-03-01, licence_revoked: no", "2021-06-01");

        Assert.Equal(kinds, string.Join(", ", result.Triggered.Single(t => t.Measure.Name.Id == "no_boarding").Remedies.Select(r => r.Kind)));
    }

    [Theory]
    [InlineData("2021-12-31", "lift_granted: yes", "withheld Lift of_old")]
    [InlineData("2021-12-31", "lift_granted: no", "triggered")]
    [InlineData("2022-01-01", "lift_granted: yes", "triggered")]
    public void Only_a_lift_that_is_granted_and_in_force_withholds(string asOf, string facts, string outcome) =>
        Assert.Equal(outcome, Outcome(Of($"ground: overloading, decided: 2021-03-01, licence_revoked: no, {facts}", asOf), "no_boarding"));

    [Fact]
    public void What_is_presumed_for_entry_and_exit_is_listed() => Assert.Equal(
        "dumped_twice, fine_paid, lift_granted, removed, repaired, suspended_from, suspended_until, waived",
        string.Join(", ", Of("ground: overloading, decided: 2021-03-01, licence_revoked: no, passengers_at_risk: 60 persons", "2021-06-01").Presumed.Select(f => f.Name.Id)));

    [Theory]
    [InlineData("2021-06-01", "suspended_from: 2021-05-01", "withheld Suspended suspended")]
    [InlineData("2021-06-01", "removed: 2021-05-01", "triggered")]
    [InlineData("2021-06-01", "suspended_from: 2021-04-01, removed: 2021-05-01", "triggered")]
    [InlineData("2024-03-01", "suspended_from: 2021-04-01, suspended_until: 2022-04-01", "triggered")]
    [InlineData("2024-03-02", "suspended_from: 2021-04-01, suspended_until: 2022-04-01", "withheld Ended own_term")]
    public void A_measure_with_a_term_of_its_own_is_suspended_with_the_entry_and_goes_on_after_it(string asOf, string facts, string outcome) =>
        Assert.Equal(outcome, Outcome(Of($"ground: overloading, decided: 2021-03-01, licence_revoked: no, {facts}", asOf), "own_term"));

    [Fact]
    public void A_fact_needed_of_another_entry_names_the_entry()
    {
        var result = Of("ground: overloading, decided: 2021-03-01, fine: 1元", "2021-06-01", "{ id: W-1, list: ferry_watched, decided: 2020-05-01 }", "{ id: W-2, list: ferry_watched, decided: 2020-06-01 }");

        Assert.Equal("licence_revoked", Needs(result.Standing.Needs));
        Assert.Equal("fine of W-1, fine of W-2, licence_revoked", Needs(result.Undetermined.Single(u => u.Measure.Name.Id == "for_watched").Needs));
    }

    [Theory]
    [InlineData("", "InEffect 2023-03-01..2025-03-01")]
    [InlineData(", added_years: 2 years", "InEffect 2024-03-01..2024-03-01")]
    public void A_term_of_a_length_not_given_ends_between_the_shortest_and_the_longest(string facts, string expected)
    {
        var standing = Of($"ground: dumping, decided: 2020-03-01{facts}", "2022-02-01").Standing;

        Assert.Equal(expected, $"{standing.State} {standing.Until?.From}..{standing.Until?.To}");
    }

    [Theory]
    [InlineData("noise", "may_list", "")]
    [InlineData("dumping", "for_dumping, may_list", "dumped_twice")]
    public void A_refusal_names_the_rules_for_the_ground_and_what_was_taken_for_no(string ground, string rules, string presumed)
    {
        var decision = Of($"ground: {ground}, decided: 2021-03-01, passengers_at_risk: 10 persons", "2021-06-01").EntryDecision!;

        Assert.Equal(EntryAnswer.Refused, decision.Answer);
        Assert.Equal(rules, string.Join(", ", decision.Rules.Select(r => r.Name.Id).Order(StringComparer.Ordinal)));
        Assert.Equal(presumed, string.Join(", ", decision.Presumed.Select(f => f.Name.Id)));
    }

    [Theory]
    [InlineData("2020-04-01", "", "Closed 2020-06-01")]
    [InlineData("2020-07-01", ", repaired: yes", "Open 2020-06-01")]
    [InlineData("2020-04-01", ", repaired: yes, removed: 2020-03-20", "Closed ")]
    public void An_entry_that_has_ended_names_no_day_to_ask_for_its_removal(string asOf, string facts, string expected)
    {
        var exit = Of($"ground: dumping, decided: 2020-03-01{facts}", asOf).Exits.Single(e => e.Rule.Name.Id == "after_dumping");

        Assert.Equal(expected, $"{exit.Answer} {exit.From}");
    }

    private static string Needs(ImmutableArray<Need> needs) => string.Join(", ", needs.Select(n => n.Entry is null ? n.Fact : $"{n.Fact} of {n.Entry}"));

    private static string Outcome(Result result, string measure) =>
        result.Triggered.Any(t => t.Measure.Name.Id == measure) ? "triggered"
        : result.Withheld.FirstOrDefault(w => w.Measure.Name.Id == measure) is { } withheld ? $"withheld {withheld.Kind} {withheld.By.Name}"
        : "-";

    private static Result Of(string entry, string asOf, params string[] also)
    {
        var text = $"{{ list: ferry_defaulter, subject: natural_person, also: [{string.Join(", ", also)}], {entry} }}";
        Assert.True(CalendarDate.TryParse(asOf, out var day));
        return Assert.Single(ReferenceEvaluator.Evaluate(Pack, Pack.Read(text), day, [BuiltIn.Itself]).Results);
    }
}
