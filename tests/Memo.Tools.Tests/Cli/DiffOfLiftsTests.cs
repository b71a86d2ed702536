namespace Memo.Tools.Tests.Cli;

/// <summary>A lift that is too long makes the entry inadmissible for the person it was given to; it says nothing of the other entries of the subject.</summary>
public sealed class DiffOfLiftsTests
{
    private const string Words = """


        list ferry_watched = 渡运关注企业
          title      “渡运关注企业名单”
          title en   "Watched ferries"
          colour     black
          owner      MOT
          sourced from bulletin

        fact lift_granted = 准许暂时解除
          type       yes_no
          scope      person
          silence    means no

        fact lift_from = 解除首日
          type       date
          scope      person

        fact lift_until = 解除末日
          type       date
          scope      person
        """;

    private const string Rules = """


        lift short_lift = 短期解除
          when       lift_granted
          period     lift_from to lift_until
          longest    1 months
          by         MOT
          sourced from bulletin

        sanction watched_too = 关注企业
          title      “关注企业”
          title en   "Watched and defaulting"
          clause     "二（五）"
          measure    restrict_market_entry
          covers     ferry_watched
          strength   mandatory
          by         MOT
          on         legal_person as itself
          when       listed in ferry_defaulter
          basis      《渡运法（示例）》第九条
          lasts      while listed
          sourced from bulletin
        """;

    private static readonly string Memorandum = Ferry.Changed(
        ("  covers     ferry_defaulter\n  counts", "  covers     ferry_defaulter, ferry_watched\n  counts"),
        ("  unless     rescue_service_approved", "  lifted by  short_lift\n  covers     ferry_defaulter")) + Rules;

    /// <summary>A lift that is too long refuses the whole entry: what other decisions change for was not said once.</summary>
    [Fact]
    public void Decisions_that_change_as_another_measure_is_no_longer_lifted_name_it()
    {
        using var old = Ferry.InFolder(Ferry.Vocabulary + Words, Memorandum);
        using var now = Ferry.InFolder(Ferry.Vocabulary + Words, Memorandum.Replace("  lifted by  short_lift\n", "", StringComparison.Ordinal));

        Assert.Equal(
            [
                "4 decisions changed, 2 are the same.",
                "sanction No licence for new routes (ferry_safety.no_new_routes): broadened",
                "No licence for new routes ferry_safety.no_new_routes: changed: condition; 3 changed decisions rest on it",
                "sanction Weighed in tenders (ferry_safety.weigh_in_bids): broadened",
                "standing of entries Ferry defaulters (ferry_defaulter): standing changed",
                "exit rule ferry_safety.repair_done: broadened",
            ],
            Ran.Memo("diff", old.Path, now.Path).Output.Split('\n').Where(line => line.Length > 0 && line[0] != ' '));
    }

    /// <summary>A second measure keeps the list's entries as they are but for what its own lift refused.</summary>
    [Fact]
    public void So_do_those_that_change_as_it_is_gone_with_its_lift()
    {
        var lifted = Memorandum[Memorandum.IndexOf("sanction no_new_routes", StringComparison.Ordinal)..Memorandum.IndexOf("sanction weigh_in_bids", StringComparison.Ordinal)];
        using var old = Ferry.InFolder(Ferry.Vocabulary + Words, Memorandum);
        using var now = Ferry.InFolder(Ferry.Vocabulary + Words, Memorandum.Replace(lifted, "", StringComparison.Ordinal));

        Assert.Equal(
            ["  rests on what changed: No licence for new routes", "  inadmissible -> in effect, on ferry_defaulter; for example:"],
            Ran.Memo("diff", old.Path, now.Path).Output.Split('\n').SkipWhile(line => !line.StartsWith("standing of entries", StringComparison.Ordinal)).Skip(1).Take(2));
    }

    /// <summary>The first day was after the last one once, which the old version refuses: the simplest dossier, and none that there is.</summary>
    [Fact]
    public void The_witness_is_an_entry_that_both_versions_admit_where_there_is_one()
    {
        using var old = Ferry.InFolder(Ferry.Vocabulary + Words, Memorandum);
        using var now = Ferry.InFolder(Ferry.Vocabulary + Words, Memorandum.Replace("  lifted by  short_lift\n", "", StringComparison.Ordinal));

        Assert.Equal(
            """
            sanction No licence for new routes (ferry_safety.no_new_routes): broadened
              not triggered -> triggered, on ferry_defaulter, from 2020-03-01 on; for example:
                as_of: 2020-03-01
                listing:
                  list: ferry_defaulter
                  subject: legal_person
                  ground: unsafe_crossing
                  decided: 2020-03-01
                  lift_from: 2020-03-01
                  lift_until: 2020-03-01
                  lift_granted: yes
                  passengers_at_risk: 50 persons
                  also: []
            """,
            string.Join('\n', Ran.Memo("diff", old.Path, now.Path).Output.Split('\n').Skip(2).TakeWhile(line => !line.StartsWith("    roles:", StringComparison.Ordinal))));
    }

    /// <summary>The corpus' lift of travel limits, negated, was said to change the measures that ask about another entry: none could be settled, and one case showed nothing.</summary>
    [Fact]
    public void How_long_a_lift_of_one_person_lasts_changes_nothing_that_asks_about_another_entry()
    {
        using var old = Ferry.InFolder(Ferry.Vocabulary + Words, Memorandum);
        using var now = Ferry.InFolder(Ferry.Vocabulary + Words, Memorandum.Replace("when       lift_granted", "when       not lift_granted", StringComparison.Ordinal));

        var ran = Ran.Memo("diff", old.Path, now.Path);

        Assert.Equal("", ran.Error);
        Assert.Equal(
            [
                "4 decisions changed, 2 are the same; 1 text changed.",
                "short lift ferry_safety.short_lift: changed: condition; 4 changed decisions rest on it",
                "sanction No licence for new routes (ferry_safety.no_new_routes): broadened, narrowed",
                "standing of entries Ferry defaulters (ferry_defaulter): standing changed",
                "exit rule ferry_safety.repair_done: broadened, narrowed",
            ],
            ran.Output.Split('\n').Where(line => line.Length > 0 && line[0] != ' '));
    }
}
