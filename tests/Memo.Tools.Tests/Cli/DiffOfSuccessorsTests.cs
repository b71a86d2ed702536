namespace Memo.Tools.Tests.Cli;

/// <summary>Rules that end on a day, and others that take their place: said is what is different from that day on.</summary>
public sealed class DiffOfSuccessorsTests
{
    /// <summary>The memorandum once more, from 2027 on.</summary>
    private static readonly (string Before, string After)[] Again =
    [
        ("memorandum ferry_safety = 渡运安全", "memorandum ferry_2027 = 渡运安全二"),
        ("渡运安全备忘录（示例）", "渡运安全备忘录（2027年）"),
        ("Memorandum on ferry safety (illustration)", "Memorandum on ferry safety of 2027"),
        ("示例〔2020〕1号", "示例〔2026〕9号"),
        ("effective  from 2020-03-01", "effective  from 2027-01-01\n  supersedes ferry_safety"),
    ];

    [Fact]
    public void Where_only_clause_and_basis_are_others_nothing_else_is_said_to_change()
    {
        using var old = Ferry.InFolder();
        using var now = Succeeded(("二（三）", "三（一）"), ("第九条", "第十条"), ("to MOT within 20 days", "to MOT within 30 days"));

        Assert.Equal(
            """
            3 decisions changed, 1 is the same; 4 texts changed.
            The same answers, other contents: 1; the same answers, other names or numbers: 2.

            The same answers, other contents

            sanction No licence for new routes (ferry_2027.no_new_routes): takes the place of another, clause, basis
              from 2027-01-01 on in the place of ferry_safety.no_new_routes: the answer is as before, for everybody and on every day.
              clause:
                - 二（三）
                + 三（一）
              basis:
                - Ferry Law (illustration) art 9
                + Ferry Law (illustration) art 10

            The same answers, other names or numbers

            sanction Weighed in tenders (ferry_2027.weigh_in_bids): takes the place of another
              from 2027-01-01 on in the place of ferry_safety.weigh_in_bids: the answer is as before, for everybody and on every day.

            exit rule ferry_2027.repair_done: takes the place of another
              from 2027-01-01 on in the place of ferry_safety.repair_done: the answer is as before, for everybody and on every day.

            Texts

            Memorandum on ferry safety of 2027 ferry_2027: takes the place of another, title, document number, remedies
              from 2027-01-01 on in the place of ferry_safety
              title:
                - Memorandum on ferry safety (illustration)
                + Memorandum on ferry safety of 2027
              document number:
                - 示例〔2020〕1号
                + 示例〔2026〕9号
              remedies:
                - Way to be heard: objection to MOT within 20 days from notice, not suspending the measure.
                + Way to be heard: objection to MOT within 30 days from notice, not suspending the measure.

            Memorandum on ferry safety (illustration) ferry_safety: changed: in force
              in force:
                - from 2020-03-01
                + from 2020-03-01 until 2026-12-31

            three years ferry_2027.three_years: takes the place of another
              from 2027-01-01 on in the place of ferry_safety.three_years

            crowd ferry_2027.crowd: takes the place of another
              from 2027-01-01 on in the place of ferry_safety.crowd

            """,
            Ran.Memo("diff", old.Path, now.Path).Output);
    }

    [Fact]
    public void What_differs_is_said_of_both_together()
    {
        using var old = Ferry.InFolder();
        using var now = Succeeded(("at least 50 persons", "at least 20 persons"));

        Assert.StartsWith(
            """
            3 项判断有变化，1 项相同；另有 4 处文本变化。
            对被列入者加重 1 项；结论相同，名称或编号有变 2 项。

            对被列入者加重

            渡运安全备忘录（示例） ferry_safety：变化：施行；1 项有变化的判断以此为据
              施行：
                - 自2020年3月1日起
                + 自2020年3月1日起至2026年12月31日止

            惩戒措施 限制新增航线经营许可（ferry_2027.no_new_routes）：接替、扩大
              自 2027-01-01 起接替 ferry_safety.no_new_routes
              所依据者有变：渡运安全备忘录（示例）（施行）
              不触发 → 触发，名单：渡运失信企业，自 2027-01-01 起；例如：
            """,
            Ran.Memo("diff", old.Path, now.Path, "--lang", "zh").Output,
            StringComparison.Ordinal);
    }

    /// <summary>Within one instrument, and with days between on which neither is in force.</summary>
    [Fact]
    public void A_gap_is_what_is_different()
    {
        const string Rule = "sanction no_new_routes = 限制新增航线\n";
        var rule = Ferry.Memorandum[Ferry.Memorandum.IndexOf(Rule, StringComparison.Ordinal)..Ferry.Memorandum.IndexOf("sanction weigh_in_bids", StringComparison.Ordinal)];
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(memorandum: Ferry.Changed((Rule, $"{Rule}  effective  until 2026-12-31\n"))
            + "\n\n" + rule.Replace(Rule, "sanction no_routes = 不得新增航线\n  effective  from 2027-02-01\n", StringComparison.Ordinal));

        Assert.Equal(
            """
            1 decision changed, 3 are the same.

            sanction No licence for new routes (ferry_safety.no_routes): takes the place of another, narrowed
              from 2027-02-01 on in the place of ferry_safety.no_new_routes
              triggered -> not triggered, on ferry_defaulter, from 2027-01-01 until 2027-01-31; for example:
                as_of: 2027-01-31
                listing:
                  list: ferry_defaulter
                  subject: legal_person
                  ground: unsafe_crossing
                  decided: 2027-01-31
                  passengers_at_risk: 50 persons
                  also: []
                roles: [itself]

            """,
            Ran.Memo("diff", old.Path, now.Path).Output);
    }

    /// <summary>Once the new instrument was only said to be added, and that its remedies are others was not said.</summary>
    [Fact]
    public void Nobody_has_to_say_that_an_instrument_is_superseded_where_its_rules_are()
    {
        using var old = Ferry.InFolder();
        using var now = NotSuperseded(("限制新增航线经营许可", "不得新增航线"), ("No licence for new routes", "No new routes"), ("no_new_routes = 限制新增航线", "routes_barred = 禁新线"), ("within 20 days", "within 30 days"));

        Assert.Equal(
            [
                "3 decisions changed, 1 is the same; 4 texts changed.",
                "sanction No new routes (ferry_2027.routes_barred): takes the place of another, title",
                "sanction Weighed in tenders (ferry_2027.weigh_in_bids): takes the place of another",
                "exit rule ferry_2027.repair_done: takes the place of another",
                "Memorandum on ferry safety of 2027 ferry_2027: takes the place of another, title, document number, remedies",
                "Memorandum on ferry safety (illustration) ferry_safety: changed: in force",
                "three years ferry_2027.three_years: takes the place of another",
                "crowd ferry_2027.crowd: takes the place of another",
            ],
            Heads(Ran.Memo("diff", old.Path, now.Path)));
    }

    /// <summary>Once said to take the other's place, which nobody knows.</summary>
    [Fact]
    public void Where_another_body_does_the_same_from_the_next_day_on_it_is_a_doubt()
    {
        using var old = Ferry.InFolder();
        using var now = NotSuperseded(
            ("限制新增航线经营许可", "不得新增航线"), ("No licence for new routes", "No new routes"), ("no_new_routes = 限制新增航线", "routes_barred = 禁新线"), ("by         MOT\n  on ", "by         SAMR\n  on "));

        Assert.Equal(
            [
                "4 decisions changed, 1 is the same; 4 texts changed.",
                "“No new routes” (ferry_2027.routes_barred) begins when “No licence for new routes” (ferry_safety.no_new_routes) is over, and does the same for entries on the same list: whether it takes its place cannot be told, and they are shown apart.",
            ],
            Heads(Ran.Memo("diff", old.Path, now.Path)).Take(2));
        Assert.Equal(
            ["sanction No new routes (ferry_2027.routes_barred): added", "sanction No licence for new routes (ferry_safety.no_new_routes): narrowed"],
            Heads(Ran.Memo("diff", old.Path, now.Path)).Where(line => line.Contains("new routes", StringComparison.Ordinal) && line.StartsWith("sanction", StringComparison.Ordinal)));
    }

    /// <summary>Once narrowed until the day on which it begins, and another added that ends then.</summary>
    [Fact]
    public void A_rule_that_leaves_its_name_to_the_next_is_succeeded_by_it()
    {
        var rule = Rule();
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(memorandum: Ferry.Memorandum.Replace(
            rule,
            rule.Replace("no_new_routes = 限制新增航线\n", "no_routes_till_2026 = 原限制新增航线\n  effective  until 2026-12-31\n", StringComparison.Ordinal)
                + rule.Replace("= 限制新增航线\n", "= 限制新增航线\n  effective  from 2027-01-01\n", StringComparison.Ordinal).Replace("at least 50", "at least 20", StringComparison.Ordinal),
            StringComparison.Ordinal));

        Assert.Equal(
            """
            1 decision changed, 3 are the same.

            sanction No licence for new routes (ferry_safety.no_new_routes): takes the place of another, broadened
              from 2027-01-01 on in the place of ferry_safety.no_routes_till_2026
              not triggered -> triggered, on ferry_defaulter, from 2027-01-01 on; for example:
                as_of: 2027-01-01
                listing:
                  list: ferry_defaulter
                  subject: legal_person
                  ground: unsafe_crossing
                  decided: 2027-01-01
                  passengers_at_risk: 20 persons
                  also: []
                roles: [itself]
              condition:
                - when passengers at risk at least 50 persons
                + when passengers at risk at least 20 persons

            """,
            Ran.Memo("diff", old.Path, now.Path).Output);
    }

    /// <summary>Once said to take its place, for being the only one of its kind that begins later.</summary>
    [Fact]
    public void A_rule_of_another_name_that_begins_years_later_is_another_rule()
    {
        var rule = Rule();
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(memorandum: Ferry.Memorandum.Replace(
            rule,
            rule.Replace("= 限制新增航线\n", "= 限制新增航线\n  effective  until 2026-12-31\n", StringComparison.Ordinal)
                + rule.Replace("no_new_routes = 限制新增航线\n", "piers_barred = 禁用码头\n  effective  from 2029-01-01\n", StringComparison.Ordinal)
                    .Replace("限制新增航线经营许可", "禁用码头", StringComparison.Ordinal).Replace("No licence for new routes", "No piers", StringComparison.Ordinal).Replace("at least 50", "at least 20", StringComparison.Ordinal),
            StringComparison.Ordinal));

        Assert.Equal(
            [
                "2 decisions changed, 3 are the same.",
                "Heavier for those listed: 1; lighter for those listed: 1.",
                "Heavier for those listed",
                "sanction No piers (ferry_safety.piers_barred): added",
                "Lighter for those listed",
                "sanction No licence for new routes (ferry_safety.no_new_routes): narrowed, in force",
            ],
            Heads(Ran.Memo("diff", old.Path, now.Path)));
    }

    /// <summary>Once removed there and added here, with a dossier for each.</summary>
    [Fact]
    public void A_rule_that_has_moved_to_another_instrument_is_still_that_rule()
    {
        var rule = Rule();
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(memorandum: Ferry.Memorandum.Replace(rule, "", StringComparison.Ordinal));
        now.Write("instruments/other.memo", Ferry.Memorandum[..Ferry.Memorandum.IndexOf("term three_years", StringComparison.Ordinal)]
            .Replace("memorandum ferry_safety = 渡运安全", "memorandum ferry_other = 渡运其他", StringComparison.Ordinal)
            .Replace("渡运安全备忘录（示例）", "渡运其他备忘录（示例）", StringComparison.Ordinal) + rule.Replace("第九条", "第十条", StringComparison.Ordinal));

        Assert.Equal(
            """
            1 decision changed, 3 are the same; 1 text changed.

            sanction No licence for new routes (ferry_other.no_new_routes): renamed, basis
              before: ferry_safety.no_new_routes
              basis:
                - Ferry Law (illustration) art 9
                + Ferry Law (illustration) art 10

            Memorandum on ferry safety (illustration) ferry_other: added

            """,
            Ran.Memo("diff", old.Path, now.Path).Output);
    }

    [Fact]
    public void Listings_are_counted_by_what_the_two_rules_do_together()
    {
        using var old = Ferry.InFolder();
        using var now = Succeeded(("二（三）", "三（一）"));

        Assert.Equal(
            "1 records read: 1 compared, 0 rejected. None changes.",
            Ran.Memo("diff", old.Path, now.Path, "--listings", Path.Combine(now.Path, "listing.yaml"), "--as-of", "2027-06-01").Output.Split('\n')[1]);
    }

    private static Folder Succeeded(params (string Before, string After)[] changes)
    {
        var folder = Ferry.InFolder();
        folder.Write("instruments/ferry_2027.memo", Ferry.Changed([.. Again, .. changes]));
        return folder;
    }

    private static Folder NotSuperseded(params (string Before, string After)[] changes)
    {
        var folder = Ferry.InFolder(memorandum: Ferry.Changed(("effective  from 2020-03-01", "effective  from 2020-03-01 until 2026-12-31")));
        folder.Write("instruments/ferry_2027.memo", Ferry.Changed([.. Again, .. changes]).Replace("  supersedes ferry_safety\n", "", StringComparison.Ordinal));
        return folder;
    }

    /// <summary>The first sanction, with the blank line after it.</summary>
    private static string Rule() =>
        Ferry.Memorandum[Ferry.Memorandum.IndexOf("sanction no_new_routes", StringComparison.Ordinal)..Ferry.Memorandum.IndexOf("sanction weigh_in_bids", StringComparison.Ordinal)];

    private static IEnumerable<string> Heads(Ran ran) => ran.Output.Split('\n').Where(line => line.Length > 0 && line[0] != ' ');
}
