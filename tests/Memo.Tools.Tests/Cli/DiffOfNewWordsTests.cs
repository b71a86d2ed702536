namespace Memo.Tools.Tests.Cli;

/// <summary>Values and kinds of subject that one version alone has, and what can be told of a listing that leaves something out.</summary>
public sealed class DiffOfNewWordsTests
{
    private const string Asked = "when       passengers_at_risk at least 50 persons";

    private const string Reached = "on         legal_person as itself\n  when";

    private const string Harm = """


        fact harm = 后果
          type       enumeration
          values     none_done = 无, death = 死亡
          scope      entry
        """;

    private const string Cooperative = """


        subject ship_coop = 渡运合作社
          parent     other_organisation
        """;

    private const string Company = """


        subject ferry_company = 渡运企业
          parent     legal_person
        """;

    private const string Watched = """


        list ferry_watched = 渡运关注名单
          colour     watch
          owner      SAMR
          sourced from bulletin
        """;

    private static readonly (string, string) Unless = ("  unless     rescue_service_approved\n", "");

    [Fact]
    public void A_value_that_only_the_new_version_has_broadens_a_rule_that_asks_for_it()
    {
        using var old = Ferry.InFolder(Ferry.Vocabulary + Harm, Ferry.Changed((Asked, "when       harm is death")));
        using var now = Ferry.InFolder(Ferry.Vocabulary + Harm.Replace("死亡", "死亡, missing = 失踪", StringComparison.Ordinal), Ferry.Changed((Asked, "when       harm is any of (death, missing)")));

        var ran = Ran.Memo("diff", old.Path, now.Path);

        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            """
            1 decision changed, 3 are the same; 1 word changed.

            sanction No licence for new routes (ferry_safety.no_new_routes): broadened
              not triggered -> triggered, on ferry_defaulter, from 2020-03-01 on; for example:
                as_of: 2020-03-01
                listing:
                  list: ferry_defaulter
                  subject: legal_person
                  ground: unsafe_crossing
                  decided: 2020-02-29
                  harm: missing
                  also: []
                roles: [itself]
                # Not in the old version: harm: missing.
              condition:
                - when harm is death
                + when harm is death or missing

            Vocabulary
              后果 harm: Its values have changed: +missing. Of a value that a version does not have, that version is taken to answer no.

            """,
            ran.Output);
    }

    [Fact]
    public void A_value_that_is_gone_narrows_a_rule_that_asked_for_it()
    {
        using var old = Ferry.InFolder(Ferry.Vocabulary + Harm.Replace("死亡", "死亡, missing = 失踪", StringComparison.Ordinal), Ferry.Changed((Asked, "when       harm is any of (death, missing)")));
        using var now = Ferry.InFolder(Ferry.Vocabulary + Harm, Ferry.Changed((Asked, "when       harm is death")));

        var ran = Ran.Memo("diff", old.Path, now.Path);

        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            """
            1 decision changed, 3 are the same; 1 word changed.

            sanction No licence for new routes (ferry_safety.no_new_routes): narrowed
              triggered -> not triggered, on ferry_defaulter, from 2020-03-01 on; for example:
                as_of: 2020-03-01
                listing:
                  list: ferry_defaulter
                  subject: legal_person
                  ground: unsafe_crossing
                  decided: 2020-02-29
                  harm: missing
                  also: []
                roles: [itself]
                # Not in the new version: harm: missing.
              condition:
                - when harm is death or missing
                + when harm is death

            Vocabulary
              后果 harm: Its values have changed: −missing. Of a value that a version does not have, that version is taken to answer no.

            """,
            ran.Output);
    }

    [Fact]
    public void A_kind_of_subject_that_only_the_new_version_has_is_reached()
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(Ferry.Vocabulary + Cooperative, Ferry.Changed((Reached, "on         legal_person as itself\n  on         ship_coop as itself\n  when")));

        var ran = Ran.Memo("diff", old.Path, now.Path);

        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            """
            1 decision changed, 3 are the same; 1 word changed.

            sanction No licence for new routes (ferry_safety.no_new_routes): broadened, whom it reaches
              not triggered -> triggered, on ferry_defaulter, from 2020-03-01 on; for example:
                as_of: 2020-03-01
                listing:
                  list: ferry_defaulter
                  subject: ship_coop
                  ground: unsafe_crossing
                  decided: 2020-03-01
                  passengers_at_risk: 50 persons
                  also: []
                roles: [itself]
                # Not in the old version: subject: ship_coop (there other_organisation).
              whom it reaches:
                - It reaches, of a listed legal person: the party itself.
                + It reaches, of a listed legal person: the party itself; of a listed ship coop: the party itself.

            Vocabulary
              渡运合作社 ship_coop: added

            """,
            ran.Output);
    }

    [Fact]
    public void Whom_a_measure_reaches_of_a_kind_may_depend_on_a_new_kind_below_it()
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(Ferry.Vocabulary + Company, Ferry.Changed(("on         legal_person as itself, legal_representative", "on         legal_person as itself\n  on         ferry_company as legal_representative")));

        var ran = Ran.Memo("diff", old.Path, now.Path);

        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            """
            1 decision changed, 3 are the same; 1 word changed.

            sanction Weighed in tenders (ferry_safety.weigh_in_bids): became undetermined, whom it reaches
              triggered -> undetermined, on ferry_defaulter, from 2020-03-01 on; for example:
                as_of: 2020-03-01
                listing:
                  list: ferry_defaulter
                  subject: legal_person
                  ground: unsafe_crossing
                  decided: 2020-02-29
                  also: []
                roles: [legal_representative]
              whom it reaches:
                - It reaches, of a listed legal person: the party itself and the legal representative.
                + It reaches, of a listed ferry company: the legal representative; of a listed legal person: the party itself.

            Vocabulary
              渡运企业 ferry_company: added

            """,
            ran.Output);
    }

    [Fact]
    public void What_can_no_longer_be_told_of_a_kind_is_said_beside_what_broadens()
    {
        using var old = Ferry.InFolder(Ferry.Vocabulary + Company);
        using var now = Ferry.InFolder(Ferry.Vocabulary + Company, Ferry.Changed((Reached, "on         ferry_company as itself\n  when"), ("at least 50", "at least 40")));

        var ran = Ran.Memo("diff", old.Path, now.Path);

        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            """
            1 decision changed, 3 are the same.

            sanction No licence for new routes (ferry_safety.no_new_routes): broadened, became undetermined, whom it reaches
              not triggered -> triggered, on ferry_defaulter, from 2020-03-01 on; for example:
                as_of: 2020-03-01
                listing:
                  list: ferry_defaulter
                  subject: ferry_company
                  ground: unsafe_crossing
                  decided: 2020-03-01
                  passengers_at_risk: 40 persons
                  also: []
                roles: [itself]
              triggered -> undetermined, on ferry_defaulter, from 2020-03-01 on; for example:
                as_of: 2020-03-01
                listing:
                  list: ferry_defaulter
                  subject: legal_person
                  ground: unsafe_crossing
                  decided: 2020-03-01
                  passengers_at_risk: 50 persons
                  also: []
                roles: [itself]
              condition:
                - when passengers at risk at least 50 persons
                + when passengers at risk at least 40 persons
              whom it reaches:
                - It reaches, of a listed legal person: the party itself.
                + It reaches, of a listed ferry company: the party itself.

            """,
            ran.Output);
    }

    [Fact]
    public void What_silence_means_decides_through_other_entries()
    {
        using var old = Ferry.InFolder(Ferry.Vocabulary + Watched, Ferry.Changed((Asked, "when       listed in ferry_watched with (rescue_service_approved)"), Unless));
        using var now = Ferry.InFolder(Ferry.Spoken + Watched, Ferry.Changed((Asked, "when       listed in ferry_watched with (rescue_service_approved)"), Unless));

        var ran = Ran.Memo("diff", old.Path, now.Path);

        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            """
            1 decision changed, 4 are the same; 1 word changed.

            rescue service approved rescue_service_approved: changed: what silence means; 1 changed decision rests on it
              what silence means:
                - where it is not given it is no
                + where it is not given it is unknown

            sanction No licence for new routes (ferry_safety.no_new_routes): became undetermined
              rests on what changed: rescue service approved (what silence means)
              not triggered -> undetermined, on ferry_defaulter, from 2020-03-01 on; for example:
                as_of: 2020-03-01
                listing:
                  list: ferry_defaulter
                  subject: legal_person
                  ground: unsafe_crossing
                  decided: 2020-02-29
                  also: [{ list: ferry_watched, decided: 2020-03-01 }]
                roles: [itself]

            Vocabulary
              已批准应急运输 rescue_service_approved: Where it is not given it is now unknown, and what depends on it undetermined; before, it was no. Asked by ferry_safety.no_new_routes.

            """,
            ran.Output);
    }

    [Fact]
    public void What_silence_means_decides_where_nobody_can_tell_whom_a_measure_reaches()
    {
        using var old = Ferry.InFolder(Ferry.Vocabulary, Ferry.Changed((Reached, "on         not stated\n  when"), (Asked, "when       rescue_service_approved"), Unless));
        using var now = Ferry.InFolder(Ferry.Spoken, Ferry.Changed((Reached, "on         not stated\n  when"), (Asked, "when       rescue_service_approved"), Unless));

        var ran = Ran.Memo("diff", old.Path, now.Path);

        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            """
            1 decision changed, 3 are the same; 1 word changed.

            rescue service approved rescue_service_approved: changed: what silence means; 1 changed decision rests on it
              what silence means:
                - where it is not given it is no
                + where it is not given it is unknown

            sanction No licence for new routes (ferry_safety.no_new_routes): became undetermined
              rests on what changed: rescue service approved (what silence means)
              not triggered -> undetermined, on ferry_defaulter, from 2020-03-01 on; for example:
                as_of: 2020-03-01
                listing:
                  list: ferry_defaulter
                  subject: legal_person
                  ground: unsafe_crossing
                  decided: 2020-02-29
                  also: []
                roles: [itself]

            Vocabulary
              已批准应急运输 rescue_service_approved: Where it is not given it is now unknown, and what depends on it undetermined; before, it was no. Asked by ferry_safety.no_new_routes.

            """,
            ran.Output);
    }

    [Fact]
    public void A_range_that_goes_further_broadens_what_asks_for_more()
    {
        string Vocabulary(int most) => Ferry.Vocabulary.Replace("count of persons\n", $"count of persons\n  range      0 persons to {most} persons\n", StringComparison.Ordinal);
        var fewer = ("more than 5000 persons", "is 77 persons");
        using var old = Ferry.InFolder(Vocabulary(100), Ferry.Changed((Asked, "when       passengers_at_risk at least 100 persons"), fewer));
        using var now = Ferry.InFolder(Vocabulary(200), Ferry.Changed((Asked, "when       passengers_at_risk at least 150 persons"), fewer));

        var ran = Ran.Memo("diff", old.Path, now.Path);

        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            """
            1 decision changed, 3 are the same; 1 word changed.

            sanction No licence for new routes (ferry_safety.no_new_routes): broadened, narrowed
              not triggered -> triggered, on ferry_defaulter, from 2020-03-01 on; for example:
                as_of: 2020-03-01
                listing:
                  list: ferry_defaulter
                  subject: legal_person
                  ground: unsafe_crossing
                  decided: 2020-03-01
                  passengers_at_risk: 150 persons
                  also: []
                roles: [itself]
                # Not in the old version: passengers_at_risk: 150 persons.
              triggered -> not triggered, on ferry_defaulter, from 2020-03-01 on; for example:
                as_of: 2020-03-01
                listing:
                  list: ferry_defaulter
                  subject: legal_person
                  ground: unsafe_crossing
                  decided: 2020-03-01
                  passengers_at_risk: 100 persons
                  also: []
                roles: [itself]
              condition:
                - when passengers at risk exactly 100 persons
                + when passengers at risk at least 150 persons

            Vocabulary
              涉险乘客 passengers_at_risk: Its range has changed. Of a value outside the range of a version, that version is taken to answer no.

            """,
            ran.Output);
    }

    [Theory]
    [InlineData("undetermined", 1)]
    [InlineData("broadened", 0)]
    public void What_changes_for_listings_that_leave_something_out_alone_counts_for_the_gate(string gate, int exitCode)
    {
        const string Accident = "\n\nfact accident_on = 事故日期\n  type       date\n  scope      entry\n";
        const string Always = " and (accident_on at least 1 months ago or accident_on less than 1 months ago or not (accident_on from 1949-10-01))";
        using var old = Ferry.InFolder(Ferry.Vocabulary + Accident);
        using var now = Ferry.InFolder(Ferry.Vocabulary + Accident, Ferry.Changed((Asked, Asked + Always)));
        var listings = now.Write("all.yaml", "- " + Ferry.Listing.Replace("\n", "\n  ", StringComparison.Ordinal) + "\n  also: []\n");

        var ran = Ran.Memo("diff", old.Path, now.Path, "--listings", listings, "--as-of", "2021-06-01", "--suppress-below", "1", "--fail-on", gate);

        Assert.Equal((exitCode, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            """
            Nothing changed in meaning: 4 decisions are the same.
            1 records read: 1 compared, 0 rejected. 1 change. Some change in a way in which complete listings do not: they leave out something that a rule now asks in other words.

            How many listings change
              by list
                         1  ferry_defaulter
              by agency
                         1  MOT
              by region
                         1  not given
              by role
                         1  itself
              by measure
                         1  ferry_safety.no_new_routes
              by direction
                         1  became undetermined

            """,
            ran.Output);
    }
}
