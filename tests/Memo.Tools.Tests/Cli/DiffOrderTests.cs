namespace Memo.Tools.Tests.Cli;

/// <summary>What matters most to those who are listed stands first, whatever it is called and wherever it is written.</summary>
public sealed class DiffOrderTests
{
    private const string RedList = """


        list ferry_praised = 渡运守信企业
          title      “渡运守信企业名单”
          colour     red
          owner      MOT
          sourced from bulletin
        """;

    private const string Praise = """


        entry praise = 列入守信
          covers     ferry_praised
          when       passengers_at_risk at least 10 persons
          by         MOT
          sourced from bulletin
        """;

    /// <summary>A measure that reaches fewer came before it once, as all measures came before all rules.</summary>
    [Fact]
    public void A_way_out_that_is_closed_stands_before_a_measure_that_is_lighter()
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(memorandum: Ferry.Changed(("at least 50 persons", "at least 80 persons"), ("when       repaired", "when       repaired and rescue_service_approved")));

        Assert.Equal(
            ["Heavier for those listed: 1; lighter for those listed: 1.", "Heavier for those listed", "exit rule ferry_safety.repair_done: narrowed", "Lighter for those listed", "sanction No licence for new routes (ferry_safety.no_new_routes): narrowed"],
            Heads(Ran.Memo("diff", old.Path, now.Path)));
    }

    /// <summary>It stood last once, among the changes of nothing but words.</summary>
    [Fact]
    public void A_reward_that_is_a_sanction_now_is_heavier()
    {
        using var old = Ferry.InFolder(memorandum: Ferry.Changed(("sanction weigh_in_bids", "reward weigh_in_bids")));
        using var now = Ferry.InFolder(memorandum: Ferry.Changed(("at least 50 persons", "at least 80 persons")));

        Assert.Equal(
            [
                "Heavier for those listed: 1; lighter for those listed: 1.",
                "Heavier for those listed",
                "sanction Weighed in tenders (ferry_safety.weigh_in_bids): kind",
                "Lighter for those listed",
                "sanction No licence for new routes (ferry_safety.no_new_routes): narrowed",
            ],
            Heads(Ran.Memo("diff", old.Path, now.Path)));
    }

    /// <summary>The listing that shows it has a term that is over now, and yet the way itself is narrower: it was called neither heavier nor lighter once.</summary>
    [Fact]
    public void A_way_out_that_is_narrower_is_heavier_though_the_term_is_shorter_too()
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(memorandum: Ferry.Changed(("3 years from decided", "2 years from decided"), ("when       repaired", "when       repaired and rescue_service_approved")));

        Assert.Equal(
            [
                "three years ferry_safety.three_years: changed: term; 4 changed decisions rest on it",
                "exit rule ferry_safety.repair_done: narrowed",
                "sanction No licence for new routes (ferry_safety.no_new_routes): narrowed",
                "standing of entries Ferry defaulters (ferry_defaulter): standing changed",
            ],
            Heads(Ran.Memo("diff", old.Path, now.Path)));
    }

    [Fact]
    public void A_strength_that_binds_more_is_heavier_and_stands_behind_what_reaches_more()
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(memorandum: Ferry.Changed(
            ("at least 50 persons", "at least 20 persons"), ("strength   reference", "strength   discretionary"), ("when       repaired", "when       repaired or rescue_service_approved")));

        Assert.Equal(
            [
                "Heavier for those listed: 2; lighter for those listed: 1.",
                "Heavier for those listed",
                "sanction No licence for new routes (ferry_safety.no_new_routes): broadened",
                "sanction Weighed in tenders (ferry_safety.weigh_in_bids): strength",
                "Lighter for those listed",
                "exit rule ferry_safety.repair_done: broadened",
            ],
            Heads(Ran.Memo("diff", old.Path, now.Path)));
    }

    /// <summary>Of the three the last is lighter: more are praised.</summary>
    [Fact]
    public void An_entry_on_a_red_list_is_lighter_for_those_who_are_on_it()
    {
        var memorandum = Ferry.Changed(("covers     ferry_defaulter\n  counts", "covers     ferry_defaulter, ferry_praised\n  counts")) + Praise;
        using var old = Ferry.InFolder(Ferry.Vocabulary + RedList, memorandum);
        using var now = Ferry.InFolder(Ferry.Vocabulary + RedList, memorandum.Replace("at least 10 persons", "at least 5 persons", StringComparison.Ordinal).Replace("strength   reference", "strength   discretionary", StringComparison.Ordinal));

        Assert.Equal(
            [
                "Heavier for those listed: 1; lighter for those listed: 1.",
                "Heavier for those listed",
                "sanction Weighed in tenders (ferry_safety.weigh_in_bids): strength",
                "Lighter for those listed",
                "entry rule ferry_safety.praise: broadened",
            ],
            Heads(Ran.Memo("diff", old.Path, now.Path)));
    }

    /// <summary>It was the same answers in other contents once.</summary>
    [Theory]
    [InlineData("measure    weigh_in_tenders", "measure    restrict_market_entry", "Heavier for those listed")]
    [InlineData("measure    restrict_market_entry", "measure    weigh_in_tenders", "Lighter for those listed")]
    public void An_item_of_a_stricter_class_is_heavier(string item, string other, string heading)
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(memorandum: Ferry.Changed((item, other), ("\"Weighed in tenders\"", "\"Weighed\""), ("\"No licence for new routes\"", "\"No licence\"")));

        Assert.Equal(heading, Heads(Ran.Memo("diff", old.Path, now.Path)).ElementAt(1));
    }

    [Theory]
    [InlineData("en", "<p>Heavier for those listed: 1; lighter for those listed: 1.</p>", "<h3>Heavier for those listed</h3>", "<h3>Lighter for those listed</h3>")]
    [InlineData("zh", "<p>对被列入者加重 1 项；对被列入者减轻 1 项。</p>", "<h3>对被列入者加重</h3>", "<h3>对被列入者减轻</h3>")]
    public void The_page_says_above_each_part_what_it_means_to_those_listed(string language, string counts, string heavier, string lighter)
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(memorandum: Ferry.Changed(("at least 50 persons", "at least 80 persons"), ("when       repaired", "when       repaired and rescue_service_approved")));

        var lines = Ran.Memo("diff", old.Path, now.Path, "--format", "html", "--lang", language).Output.Split('\n');

        Assert.Equal([counts, heavier, lighter], lines.Where(line => line.StartsWith("<h3>", StringComparison.Ordinal) || line == counts));
        Assert.StartsWith("<tr><td class=\"first\">", lines[Array.IndexOf(lines, heavier) + 2], StringComparison.Ordinal);
        Assert.Contains("href=\"#exit-ferry_safety.repair_done\"", lines[Array.IndexOf(lines, heavier) + 2], StringComparison.Ordinal);
        Assert.Contains("href=\"#measure-ferry_safety.no_new_routes\"", lines[Array.IndexOf(lines, lighter) + 2], StringComparison.Ordinal);
    }

    /// <summary>A longer term changes every measure of a list: thirty links hid what else had changed.</summary>
    [Fact]
    public void Many_that_change_alike_are_folded_on_the_page()
    {
        var start = Ferry.Memorandum.IndexOf("sanction no_new_routes", StringComparison.Ordinal);
        var again = Ferry.Memorandum[start..Ferry.Memorandum.IndexOf("\n\n", start, StringComparison.Ordinal)];
        var memorandum = Ferry.Memorandum + string.Concat(Enumerable.Range(1, 4).Select(number =>
            "\n" + again.Replace("no_new_routes = 限制新增航线", $"pier_{number} = 码头{number}", StringComparison.Ordinal).Replace("No licence for new routes", $"No pier {number}", StringComparison.Ordinal) + "\n"));
        using var old = Ferry.InFolder(memorandum: memorandum);
        using var now = Ferry.InFolder(memorandum: memorandum.Replace("3 years from decided", "4 years from decided", StringComparison.Ordinal));

        static string Link(string id, string title) => $"<a href=\"#measure-ferry_safety.{id}\">{title}</a>";
        Assert.Equal(
            ["<tr><td class=\"first\"><span class=\"v\">broadened</span></td><td>sanction " + Link("no_new_routes", "No licence for new routes") + " <code class=\"id\">ferry_safety.no_new_routes</code>"
                + "<details><summary>5 more changed alike</summary>" + string.Join("; ", Enumerable.Range(1, 4).Select(number => Link($"pier_{number}", $"No pier {number}")).Append(Link("weigh_in_bids", "Weighed in tenders")))
                + "</details></td><td>from <time>2023-03-02</time> on, for entries decided from <time>2020-03-01</time> on</td></tr>"],
            Ran.Memo("diff", old.Path, now.Path, "--format", "html").Output.Split('\n').Where(line => line.StartsWith("<tr><td class=\"first\"><span class=\"v\">broadened</span></td><td>sanction", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("en", "<details><summary>Others that rest on it: heavier for some, lighter for others: 2; other answers, not known to be heavier or lighter: 1</summary>")]
    [InlineData("zh", "<details><summary>以此为据的还有：对有的人加重、对有的人减轻 2 项；结论有变，未知加重或减轻 1 项</summary>")]
    public void What_else_rests_on_a_cause_is_folded_and_counted(string language, string folded)
    {
        var memorandum = Ferry.Changed(("covers     ferry_defaulter\n  counts", "covers     ferry_defaulter, ferry_praised\n  counts")) + Praise + """


            inadmissible blackened = 在黑名单
              covers     ferry_praised
              when       listed in black
              sourced from bulletin
            """;
        using var old = Ferry.InFolder(Ferry.Vocabulary + RedList, memorandum);
        using var now = Ferry.InFolder(Ferry.Vocabulary + RedList, memorandum.Replace("3 years from decided", "4 years from decided", StringComparison.Ordinal));

        var lines = Ran.Memo("diff", old.Path, now.Path, "--format", "html", "--lang", language).Output.Split('\n');

        var cause = Array.IndexOf(lines, "<section class=\"cause\">");
        Assert.Equal(folded, lines[(cause + 1)..Array.IndexOf(lines, "</section>")].Single(line => line.StartsWith("<details>", StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_link_leads_to_a_place_on_the_page()
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(memorandum: Ferry.Changed(("3 years from decided", "4 years from decided"), ("title en   \"Weighed in tenders\"", "title en   \"Weighed\"")));

        var page = Ran.Memo("diff", old.Path, now.Path, "--format", "html").Output;

        static string[] Found(string page, string pattern) => [.. System.Text.RegularExpressions.Regex.Matches(page, pattern).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)];
        string[] expected = ["exit-ferry_safety.repair_done", "measure-ferry_safety.no_new_routes", "measure-ferry_safety.weigh_in_bids", "standing-ferry_defaulter"];
        Assert.Equal(expected, Found(page, "href=\"#([^\"]+)\""));
        Assert.Equal(expected, Found(page, " id=\"([^\"]+)\""));
    }

    private static IEnumerable<string> Heads(Ran ran)
    {
        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        return ran.Output.Split('\n').Skip(1).Where(line => line.Length > 0 && line[0] != ' ');
    }
}
