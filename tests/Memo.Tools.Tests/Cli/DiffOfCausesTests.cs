namespace Memo.Tools.Tests.Cli;

/// <summary>Rules whose own two texts are alike, since what they rest on has changed: that stands first.</summary>
public sealed class DiffOfCausesTests
{
    private const string Calendar = """


        calendar weekdays = 周一至周五
          effective  from 2020-01-01 until 2030-12-31
          holidays   2020-05-01, 2020-10-01

        condition grave = 情节严重
          title      “情节严重”
          title en   "a grave case"
          when       passengers_at_risk at least 100 persons
        """;

    private static readonly string Memorandum = Ferry.Changed(
        ("counts     start day excluded", "counts     start day excluded\n  workdays   weekdays"),
        ("lasts      3 years from decided", "lasts      20 working days from decided"),
        ("when       passengers_at_risk at least 50 persons", "when       grave"));

    [Fact]
    public void How_time_is_counted_stands_above_the_decisions_that_rest_on_it()
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(memorandum: Ferry.Changed(("start day excluded", "start day included")));

        Assert.Equal(
            """
            4 decisions changed, 0 are the same; 1 text changed.

            Memorandum on ferry safety (illustration) ferry_safety: changed: counting; 4 changed decisions rest on it
              counting:
                - The day a term starts on is not counted.
                + The day a term starts on is counted.

            sanction No licence for new routes (ferry_safety.no_new_routes): narrowed
              rests on what changed: Memorandum on ferry safety (illustration) (counting)
              triggered -> not triggered, on ferry_defaulter, from 2023-03-01 on, for entries decided from 2020-03-01 on; for example:
                as_of: 2023-03-01
            """,
            Head(Ran.Memo("diff", old.Path, now.Path), 11));
    }

    [Fact]
    public void The_days_of_a_calendar_stand_above_the_decisions_that_rest_on_it()
    {
        using var old = Ferry.InFolder(Ferry.Vocabulary + Calendar, Memorandum);
        using var now = Ferry.InFolder(Ferry.Vocabulary + Calendar.Replace("2020-05-01, ", "2020-05-01, 2020-05-04, ", StringComparison.Ordinal), Memorandum);

        Assert.Equal(
            """
            4 decisions changed, 0 are the same; 1 word changed.

            weekdays: changed: working days; 4 changed decisions rest on it
              working days:
                + holidays: 2020-05-04
            """,
            Head(Ran.Memo("diff", old.Path, now.Path), 5));
    }

    /// <summary>Once counted with every decision that a longer term changed, though none of them counts a working day.</summary>
    [Fact]
    public void A_calendar_by_which_no_decision_counts_is_no_cause_and_says_its_days_and_whose_times_it_counts()
    {
        var counted = Ferry.Changed(("counts     start day excluded", "counts     start day excluded\n  workdays   weekdays"), ("within 20 days from notice", "within 20 working days from notice"));
        using var old = Ferry.InFolder(Ferry.Vocabulary + Calendar, counted);
        using var now = Ferry.InFolder(
            Ferry.Vocabulary + Calendar.Replace("2020-05-01, ", "2020-05-01, 2020-05-04, ", StringComparison.Ordinal), counted.Replace("3 years from", "4 years from", StringComparison.Ordinal));

        var lines = Ran.Memo("diff", old.Path, now.Path).Output.Split('\n');

        Assert.Equal(
            ["three years ferry_safety.three_years: changed: term; 4 changed decisions rest on it"],
            lines.Where(line => line.Contains("rest on it", StringComparison.Ordinal) || line.Contains("rests on it", StringComparison.Ordinal)));
        Assert.Equal(
            ["Vocabulary", "  周一至周五 weekdays: Its working days have changed: +holidays: 2020-05-04. By it are counted the times of ferry_safety.", ""],
            lines.SkipWhile(line => line != "Vocabulary"));
    }

    [Fact]
    public void A_definition_stands_above_the_decisions_that_rest_on_it()
    {
        using var old = Ferry.InFolder(Ferry.Vocabulary + Calendar, Memorandum);
        using var now = Ferry.InFolder(Ferry.Vocabulary + Calendar.Replace("100 persons", "80 persons", StringComparison.Ordinal), Memorandum);

        Assert.Equal(
            """
            1 decision changed, 3 are the same; 1 word changed.

            a grave case grave: changed: condition; 1 changed decision rests on it
              condition:
                - passengers at risk at least 100 persons
                + passengers at risk at least 80 persons

            sanction No licence for new routes (ferry_safety.no_new_routes): broadened
              rests on what changed: a grave case (condition)
              not triggered -> triggered, on ferry_defaulter, from 2020-03-01 on; for example:
                as_of: 2020-03-01
                listing:
                  list: ferry_defaulter
                  subject: legal_person
                  ground: unsafe_crossing
                  decided: 2020-03-01
                  passengers_at_risk: 80 persons
                  also: []
                roles: [itself]
            """,
            Head(Ran.Memo("diff", old.Path, now.Path), 19));
    }

    /// <summary>Once every measure of a list was shown by a case of its own, all alike, when its term changed.</summary>
    [Fact]
    public void Of_what_changes_alike_one_is_shown_and_the_others_are_named()
    {
        var start = Ferry.Memorandum.IndexOf("sanction no_new_routes", StringComparison.Ordinal);
        var again = Ferry.Memorandum[start..Ferry.Memorandum.IndexOf("\n\n", start, StringComparison.Ordinal)];
        string Named(string id, string title) => again.Replace("no_new_routes = 限制新增航线", $"{id} = {title}", StringComparison.Ordinal).Replace("No licence for new routes", title, StringComparison.Ordinal);
        var memorandum = $"{Ferry.Memorandum}\n{Named("piers", "码头")}\n\n{Named("boats", "船舶")}\n";
        using var old = Ferry.InFolder(memorandum: memorandum);
        using var now = Ferry.InFolder(memorandum: memorandum.Replace("3 years from decided", "4 years from decided", StringComparison.Ordinal));

        var lines = Ran.Memo("diff", old.Path, now.Path).Output.Split('\n');

        Assert.Equal(
            [
                "6 decisions changed, 0 are the same; 1 text changed.",
                "three years ferry_safety.three_years: changed: term; 6 changed decisions rest on it",
                "sanction 船舶 (ferry_safety.boats): broadened",
                "standing of entries Ferry defaulters (ferry_defaulter): standing changed",
                "exit rule ferry_safety.repair_done: broadened",
            ],
            lines.Where(line => line.Length > 0 && line[0] != ' '));
        Assert.Equal(
            ["  Changed alike (each by a case of its own in --format json):", "    No licence for new routes (ferry_safety.no_new_routes)", "    码头 (ferry_safety.piers)", "    Weighed in tenders (ferry_safety.weigh_in_bids)", ""],
            lines.SkipWhile(line => !line.StartsWith("  Changed alike", StringComparison.Ordinal)).Take(5));
    }

    [Fact]
    public void What_changed_by_itself_stands_before_what_rests_on_a_cause()
    {
        using var old = Ferry.InFolder(Ferry.Vocabulary + Calendar, Memorandum.Replace("as itself, legal_representative", "as itself", StringComparison.Ordinal));
        using var now = Ferry.InFolder(Ferry.Vocabulary + Calendar.Replace("100 persons", "80 persons", StringComparison.Ordinal), Memorandum);

        Assert.Equal(
            [
                "2 decisions changed, 2 are the same; 1 word changed.",
                "sanction Weighed in tenders (ferry_safety.weigh_in_bids): broadened, whom it reaches",
                "a grave case grave: changed: condition; 1 changed decision rests on it",
                "sanction No licence for new routes (ferry_safety.no_new_routes): broadened",
            ],
            Ran.Memo("diff", old.Path, now.Path).Output.Split('\n').Where(line => line.Length > 0 && line[0] != ' '));
    }

    /// <summary>Added definitions stood above all once, whatever rested on them.</summary>
    [Fact]
    public void What_weighs_heavier_by_a_cause_stands_before_what_is_lighter_by_itself()
    {
        using var old = Ferry.InFolder(Ferry.Vocabulary + Calendar, Memorandum);
        using var now = Ferry.InFolder(
            Ferry.Vocabulary + Calendar.Replace("100 persons", "80 persons", StringComparison.Ordinal),
            Memorandum.Replace("as itself, legal_representative", "as itself", StringComparison.Ordinal));

        Assert.Equal(
            [
                "2 decisions changed, 2 are the same; 1 word changed.",
                "Heavier for those listed: 1; lighter for those listed: 1.",
                "Heavier for those listed",
                "a grave case grave: changed: condition; 1 changed decision rests on it",
                "sanction No licence for new routes (ferry_safety.no_new_routes): broadened",
                "Lighter for those listed",
                "sanction Weighed in tenders (ferry_safety.weigh_in_bids): narrowed, whom it reaches",
            ],
            Ran.Memo("diff", old.Path, now.Path).Output.Split('\n').Where(line => line.Length > 0 && line[0] != ' '));
    }

    /// <summary>Said to be the same once: the other entry is there only on a day on which its time can be over, some years after the last day that is written.</summary>
    [Fact]
    public void An_entry_that_no_black_list_allows_rests_on_the_terms_of_these()
    {
        const string Praised = """


            list ferry_praised = 渡运守信企业
              title      “渡运守信企业名单”
              colour     red
              owner      MOT
              sourced from bulletin
            """;
        const string Praise = """


            entry praise = 列入守信
              covers     ferry_praised
              when       repaired
              by         MOT
              sourced from bulletin

            inadmissible blackened = 在黑名单
              covers     ferry_praised
              when       listed in black
              sourced from bulletin
            """;
        var memorandum = Ferry.Changed(("covers     ferry_defaulter\n  counts", "covers     ferry_defaulter, ferry_praised\n  counts")) + Praise;
        using var old = Ferry.InFolder(Ferry.Vocabulary + Praised, memorandum);
        using var now = Ferry.InFolder(Ferry.Vocabulary + Praised, memorandum.Replace("3 years from decided", "4 years from decided", StringComparison.Ordinal));

        Assert.Equal(
            ["entry rule ferry_safety.praise: narrowed", "  rests on what changed: three years (term)"],
            Ran.Memo("diff", old.Path, now.Path).Output.Split('\n').SkipWhile(line => line != "entry rule ferry_safety.praise: narrowed").Take(2));
    }

    /// <summary>What it was that changed was not said once.</summary>
    [Fact]
    public void A_way_out_that_opens_later_says_so()
    {
        using var old = Ferry.InFolder(memorandum: Ferry.Changed(("when       repaired", "when       repaired\n  opens      6 months after published")));
        using var now = Ferry.InFolder(memorandum: Ferry.Changed(("when       repaired", "when       repaired\n  opens      7 months after published")));

        Assert.Equal(
            ["  condition:", "    - opens 6 months after the day of publication", "    + opens 7 months after the day of publication", ""],
            Ran.Memo("diff", old.Path, now.Path).Output.Split('\n').SkipWhile(line => line != "  condition:"));
    }

    /// <summary>The two conditions are one; what follows from it is another thing.</summary>
    [Fact]
    public void A_term_that_is_suspended_where_it_was_ended_is_named()
    {
        using var old = Ferry.InFolder(memorandum: Ferry.Changed(("lasts      3 years from decided", "lasts      3 years from decided\n  ended when repaired")));
        using var now = Ferry.InFolder(memorandum: Ferry.Changed(("lasts      3 years from decided", "lasts      3 years from decided\n  suspended when repaired")));

        Assert.Equal(
            """
            three years ferry_safety.three_years: changed: term, condition; 2 changed decisions rest on it
              term:
                - It lasts 3 years from the day of the decision and until repaired, whichever ends first.
                + It lasts 3 years from the day of the decision.
              condition:
                + suspended when repaired
            """,
            string.Join('\n', Ran.Memo("diff", old.Path, now.Path).Output.Split('\n').SkipWhile(line => !line.StartsWith("three years", StringComparison.Ordinal)).TakeWhile(line => line.Length > 0)));
    }

    [Theory]
    [InlineData("black", "none", "narrowed")]
    [InlineData("none", "black", "broadened")]
    public void A_colour_by_which_entries_are_asked_for_is_named(string before, string after, string change)
    {
        static string With(string colour) => Ferry.Vocabulary + $"\n\nlist ferry_watched = 渡运关注企业\n  title      “渡运关注企业名单”\n  title en   \"Watched ferries\"\n  colour     {colour}\n  owner      MOT\n  sourced from bulletin\n";
        var memorandum = Ferry.Changed(("passengers_at_risk at least 50 persons", "any of (passengers_at_risk at least 50 persons, listed in black)"));
        using var old = Ferry.InFolder(With(before), memorandum);
        using var now = Ferry.InFolder(With(after), memorandum);

        var lines = Ran.Memo("diff", old.Path, now.Path).Output.Split('\n');

        Assert.Equal(["Watched ferries ferry_watched: changed: colour; 1 changed decision rests on it", "  colour:", $"    - {before}", $"    + {after}", ""], lines[2..7]);
        Assert.Equal([$"sanction No licence for new routes (ferry_safety.no_new_routes): {change}", "  rests on what changed: Watched ferries (colour)"], lines[7..9]);
    }

    /// <summary>Two texts that are alike tell nothing; what differs comes first.</summary>
    [Fact]
    public void The_page_shows_the_two_definitions_first_and_no_texts_that_are_alike()
    {
        using var old = Ferry.InFolder(Ferry.Vocabulary + Calendar, Memorandum);
        using var now = Ferry.InFolder(Ferry.Vocabulary + Calendar.Replace("100 persons", "80 persons", StringComparison.Ordinal), Memorandum);

        var lines = Ran.Memo("diff", old.Path, now.Path, "--format", "html", "--lang", "zh").Output.Split('\n');

        var cause = Array.IndexOf(lines, "<p><strong>情节严重 </strong><code class=\"id\">grave</code>：变化：条件；1 项有变化的判断以此为据</p>");
        Assert.True(cause > 0);
        Assert.Equal(["<h3>对被列入者加重</h3>", "<section class=\"cause\">"], lines[(cause - 2)..cause]);
        Assert.Equal(
            "<div class=\"sides\"><figure><figcaption>条件原为</figcaption><pre><del>涉险乘客不低于<b>100</b>人</del></pre></figure><figure><figcaption>条件现为</figcaption><pre><ins>涉险乘客不低于<b>80</b>人</ins></pre></figure></div>",
            lines[cause + 1]);
        Assert.Equal("<table class=\"changes\">", lines[cause + 2]);
        Assert.Equal("</section>", lines[cause + 5]);
        Assert.DoesNotContain(lines, line => line.Contains("<pre>sanction", StringComparison.Ordinal));
    }

    private static string Head(Ran ran, int lines)
    {
        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        return string.Join('\n', ran.Output.Split('\n').Take(lines));
    }
}
