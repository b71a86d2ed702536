using System.Text.RegularExpressions;

namespace Memo.Tools.Tests.Cli;

/// <summary>Changes of the meaning of words, and of rules that only say which entries cannot be.</summary>
public sealed class DiffOfVocabularyTests
{
    /// <summary>Both were nothing once: but a listing that says the value, and an answer that names the parameter, are others.</summary>
    [Theory]
    [InlineData("injury = 受伤", "injury = 负伤", "  后果 harm: Values have other names: 受伤 → 负伤.")]
    [InlineData("injury = 受伤", "wounds = 受伤", "  后果 harm: Values have other names: injury → wounds.")]
    public void A_value_of_another_name_is_reported(string value, string other, string said)
    {
        const string Harm = "\n\nfact harm = 后果\n  type       enumeration\n  values     none_done = 无, injury = 受伤\n  scope      entry\n";
        using var old = Ferry.InFolder(Ferry.Vocabulary + Harm);
        using var now = Ferry.InFolder(Ferry.Vocabulary + Harm.Replace(value, other, StringComparison.Ordinal));

        Assert.Equal($"0 decisions changed, 4 are the same; 1 word changed.\n\nVocabulary\n{said}\n", Ran.Memo("diff", old.Path, now.Path).Output);
    }

    [Fact]
    public void A_parameter_of_another_name_is_reported()
    {
        static string With(string parameter) => Ferry.Changed(("  lasts      while listed\n  sourced from bulletin unverified", $"  lasts      while listed\n  parameter  {parameter} more than 20 percent\n  sourced from bulletin unverified"));
        using var old = Ferry.InFolder(memorandum: With("rate = 查验率"));
        using var now = Ferry.InFolder(memorandum: With("rate = 检查率"));

        Assert.Equal(
            """
            1 decision changed, 3 are the same.

            sanction Weighed in tenders (ferry_safety.weigh_in_bids): parameters
              parameters:
                - 参数“查验率”：超过20%。
                + 参数“检查率”：超过20%。

            """,
            Ran.Memo("diff", old.Path, now.Path).Output);
    }

    private const string Dates = """


        fact granted = 准许自
          type       date
          scope      entry
          silence    means no

        fact granted_until = 准许至
          type       date
          scope      entry
          silence    means no
        """;

    private const string Lift = """


        lift allowed = 暂准
          when       granted until 2099-01-01
          period     granted to granted_until
          longest    1 months
          by         MOT
          sourced from bulletin
        """;

    private const string Company = """


        subject ferry_company = 渡运企业
          parent     legal_person
        """;

    private const string InEffect = """
          inadmissible -> in effect, on ferry_defaulter; for example:
            as_of: 2020-03-01
            listing:
              list: ferry_defaulter
              subject: legal_person
              ground: unsafe_crossing
              decided: 2020-02-29
              granted: 2020-03-01
              granted_until: 2020-04-02
              also: []
            roles: [itself]

        """;

    [Theory]
    [InlineData("  longest    2 months\n")]
    [InlineData("")]
    public void A_lift_that_may_be_longer_makes_entries_admissible(string longest)
    {
        var lifted = Ferry.Memorandum.Replace("  unless     rescue_service_approved\n", "  unless     rescue_service_approved\n  lifted by  allowed\n", StringComparison.Ordinal) + Lift;
        using var old = Ferry.InFolder(Ferry.Vocabulary + Dates, lifted);
        using var now = Ferry.InFolder(Ferry.Vocabulary + Dates, lifted.Replace("  longest    1 months\n", longest, StringComparison.Ordinal));

        var ran = Ran.Memo("diff", old.Path, now.Path);

        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.StartsWith("4 decisions changed, 0 are the same; 1 text changed.\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains(InEffect, ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "  waived (vocabulary): agreed on 3 May")]
    [InlineData("markdown", "> Waived (vocabulary): agreed on 3 May")]
    [InlineData("html", "<p class=\"waived\">Waived (vocabulary): agreed on 3 May</p>")]
    public void A_waived_change_of_the_vocabulary_is_shown_with_its_reason(string format, string line)
    {
        using var old = Ferry.InFolder(Ferry.Vocabulary + Company);
        using var now = Ferry.InFolder(Ferry.Vocabulary + Company.Replace("legal_person", "natural_person", StringComparison.Ordinal));
        var mark = Regex.Match(Ran.Memo("diff", old.Path, now.Path, "--format", "waivers").Output, "rule: ferry_company\n    changes: { vocabulary: (\"[0-9a-f]{12}\") }").Groups[1].Value;
        var waivers = now.Write("waivers.yaml", $"waivers:\n  - rule: ferry_company\n    changes: {{ 词汇: {mark} }}\n    reason: agreed on 3 May\n");

        var ran = Ran.Memo("diff", old.Path, now.Path, "--waivers", waivers, "--format", format);

        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.Contains(line, ran.Output.Split('\n'));
    }

    [Fact]
    public void A_kind_of_subject_is_compared_where_it_stands_in_each_version()
    {
        using var old = Ferry.InFolder(Ferry.Vocabulary + Company);
        using var now = Ferry.InFolder(Ferry.Vocabulary + Company.Replace("legal_person", "natural_person", StringComparison.Ordinal));

        var ran = Ran.Memo("diff", old.Path, now.Path);

        Assert.Equal(
            """
            2 decisions changed, 2 are the same; 1 word changed.

            sanction No licence for new routes (ferry_safety.no_new_routes): narrowed
              triggered -> not triggered, on ferry_defaulter, from 2020-03-01 on; for example:
                as_of: 2020-03-01
                listing:
                  list: ferry_defaulter
                  subject: ferry_company
                  ground: unsafe_crossing
                  decided: 2020-03-01
                  passengers_at_risk: 50 persons
                  also: []
                roles: [itself]

            sanction Weighed in tenders (ferry_safety.weigh_in_bids): narrowed
              triggered -> not triggered, on ferry_defaulter, from 2020-03-01 on; for example:
                as_of: 2020-03-01
                listing:
                  list: ferry_defaulter
                  subject: ferry_company
                  ground: unsafe_crossing
                  decided: 2020-02-29
                  also: []
                roles: [itself]

            Vocabulary
              渡运企业 ferry_company: It stands elsewhere among the kinds of subject.

            """,
            ran.Output);
    }

    [Fact]
    public void What_asks_a_fact_of_another_scope_is_undecided()
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(Ferry.Vocabulary.Replace("count of persons\n  scope      entry", "count of persons\n  scope      subject", StringComparison.Ordinal));

        var ran = Ran.Memo("diff", old.Path, now.Path);

        Assert.Equal(
            """
            4 decisions changed, 0 are the same; 1 word changed.

            sanction No licence for new routes (ferry_safety.no_new_routes): not settled
              It could not be settled whether anything has changed for anybody.

            sanction Weighed in tenders (ferry_safety.weigh_in_bids): not settled
              It could not be settled whether anything has changed for anybody.

            standing of entries ferry_defaulter: not settled
              It could not be settled whether anything has changed for anybody.

            exit rule ferry_safety.repair_done: not settled
              It could not be settled whether anything has changed for anybody.

            Vocabulary
              涉险乘客 passengers_at_risk: Its type, unit, scope or derivation has changed: what the two versions ask of it cannot be compared. Asked by ferry_defaulter, ferry_safety.no_new_routes, ferry_safety.repair_done, ferry_safety.weigh_in_bids.

            """,
            ran.Output);
    }

    /// <summary>Nothing was shown of a rule that is not settled once, though its words had changed.</summary>
    [Fact]
    public void What_is_not_settled_shows_what_its_text_changed()
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(
            Ferry.Vocabulary.Replace("count of persons\n  scope      entry", "count of persons\n  scope      subject", StringComparison.Ordinal), Ferry.Changed(("at least 50 persons", "at least 20 persons")));

        Assert.Equal(
            """
            sanction No licence for new routes (ferry_safety.no_new_routes): not settled
              It could not be settled whether anything has changed for anybody.
              condition:
                - when passengers at risk at least 50 persons
                + when passengers at risk at least 20 persons
            """,
            string.Join('\n', Ran.Memo("diff", old.Path, now.Path).Output.Split('\n').SkipWhile(line => !line.StartsWith("sanction No", StringComparison.Ordinal)).TakeWhile(line => line.Length > 0)));
    }

    [Fact]
    public void Of_a_fact_that_is_now_no_where_it_is_not_given_is_said_what_becomes_certain()
    {
        using var old = Ferry.InFolder(Ferry.Spoken);
        using var now = Ferry.InFolder();

        var ran = Ran.Memo("diff", old.Path, now.Path);

        Assert.Equal(
            """
            1 decision changed, 3 are the same; 1 word changed.

            rescue service approved rescue_service_approved: changed: what silence means; 1 changed decision rests on it
              what silence means:
                - where it is not given it is unknown
                + where it is not given it is no

            sanction No licence for new routes (ferry_safety.no_new_routes): became certain
              rests on what changed: rescue service approved (what silence means)
              undetermined -> triggered, on ferry_defaulter, from 2020-03-01 on; for example:
                as_of: 2020-03-01
                listing:
                  list: ferry_defaulter
                  subject: legal_person
                  ground: unsafe_crossing
                  decided: 2020-03-01
                  passengers_at_risk: 50 persons
                  also: []
                roles: [itself]

            Vocabulary
              已批准应急运输 rescue_service_approved: Where it is not given it is now no; before, it was unknown, and what depends on it undetermined. Asked by ferry_safety.no_new_routes.

            """,
            ran.Output);
    }

    [Fact]
    public void A_fact_that_is_now_no_where_it_is_not_given_decides_through_the_date_derived_from_it()
    {
        const string End = "\n\nfact granted_end = 准许届满\n  type       date\n  scope      entry\n  derived    6 months after granted\n";
        var memorandum = Ferry.Memorandum.Replace("unless     rescue_service_approved", "unless     granted_end until 2099-01-01", StringComparison.Ordinal) + End;
        using var old = Ferry.InFolder(Ferry.Vocabulary + Dates.Replace("  silence    means no", "", StringComparison.Ordinal), memorandum);
        using var now = Ferry.InFolder(Ferry.Vocabulary + Dates, memorandum);

        var ran = Ran.Memo("diff", old.Path, now.Path);

        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.StartsWith(
            """
            1 decision changed, 3 are the same; 2 words changed.

            granted: changed: what silence means; 1 changed decision rests on it
              what silence means:
                - where it is not given it is unknown
                + where it is not given it is no

            sanction No licence for new routes (ferry_safety.no_new_routes): became certain
              rests on what changed: granted (what silence means)
              undetermined -> triggered, on ferry_defaulter, from 2020-03-01 on; for example:
                as_of: 2020-03-01
                listing:
                  list: ferry_defaulter
                  subject: legal_person
                  ground: unsafe_crossing
                  decided: 2020-03-01
                  passengers_at_risk: 50 persons
                  also: []
                roles: [itself]

            """,
            ran.Output,
            StringComparison.Ordinal);
    }
}
