using System.Text.Json;

namespace Memo.Tools.Tests.Cli;

/// <summary>Where several things change one decision at once: the simplest dossier first, then one for each change that it does not show.</summary>
public sealed class DiffOfSeveralPartsTests
{
    private static readonly (string Before, string After)[] TermAndBound = [("3 years from decided", "4 years from decided"), ("at least 50 persons", "at least 20 persons")];

    private static readonly (string Before, string After)[] Many =
    [
        .. TermAndBound,
        ("  unless     rescue_service_approved\n", ""),
        ("more than 5000", "more than 6000"),
        ("as itself\n", "as itself, legal_representative\n"),
        ("from 2020-03-01", "from 2020-02-01"),
    ];

    /// <summary>Once the term was named as a cause, and shown was a dossier of the other change alone.</summary>
    [Fact]
    public void A_longer_term_is_shown_beside_a_lower_bound()
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(memorandum: Ferry.Changed(TermAndBound));

        Assert.Equal(
            """
            sanction No licence for new routes (ferry_safety.no_new_routes): broadened
              rests on what changed: three years (term)
              not triggered -> triggered, on ferry_defaulter, from 2020-03-01 on; for example:
                as_of: 2020-03-01
                listing:
                  list: ferry_defaulter
                  subject: legal_person
                  ground: unsafe_crossing
                  decided: 2020-03-01
                  passengers_at_risk: 20 persons
                  also: []
                roles: [itself]
              The same by another change alone; for example:
                - unless decided more than 3 years ago
                + unless decided more than 4 years ago
                as_of: 2023-03-02
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
                + when passengers at risk at least 20 persons

            """,
            Change(Ran.Memo("diff", old.Path, now.Path).Output));
    }

    [Fact]
    public void Two_bounds_of_one_condition_are_shown_each()
    {
        var between = Ferry.Changed(("at least 50 persons", "at least 50 persons and passengers_at_risk at most 500 persons"));
        using var old = Ferry.InFolder(memorandum: between);
        using var now = Ferry.InFolder(memorandum: between.Replace("at least 50", "at least 20", StringComparison.Ordinal).Replace("at most 500", "at most 600", StringComparison.Ordinal));

        Assert.Equal(
            """
            1 项判断有变化，3 项相同。

            惩戒措施 限制新增航线经营许可（ferry_safety.no_new_routes）：扩大
              不触发 → 触发，名单：渡运失信企业，自 2020-03-01 起；例如：
                基准日: 2020-03-01
                记录:
                  名单: 渡运失信企业
                  主体: 法人
                  事由: 违规渡运
                  决定日期: 2020-03-01
                  涉险乘客: 20人
                  其他名单: []
                身份: [本人]
              仅因另一处变化，亦是如此；例如：
                - 适用条件：涉险乘客不超过500人
                + 适用条件：涉险乘客不超过600人
                基准日: 2020-03-01
                记录:
                  名单: 渡运失信企业
                  主体: 法人
                  事由: 违规渡运
                  决定日期: 2020-03-01
                  涉险乘客: 501人
                  其他名单: []
                身份: [本人]
              条件：
                - 适用条件：涉险乘客不低于50人且涉险乘客不超过500人
                + 适用条件：涉险乘客不低于20人且涉险乘客不超过600人

            """,
            Ran.Memo("diff", old.Path, now.Path, "--lang", "zh").Output);
    }

    /// <summary>The simplest dossier of all shows that the rules began earlier.</summary>
    [Fact]
    public void No_more_than_four_are_shown_and_the_others_are_counted()
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(memorandum: Ferry.Changed(Many));

        Assert.Equal(
            [
                "  not triggered -> triggered, on ferry_defaulter, from 2020-02-01 on; for example:",
                "  The same by another change alone; for example:",
                "    - unless passengers at risk more than 5,000 persons",
                "    + unless passengers at risk more than 6,000 persons",
                "  The same by another change alone; for example:",
                "    + when the person holds the role “legal representative”",
                "  The same by another change alone; for example:",
                "    - when passengers at risk at least 50 persons",
                "    + when passengers at risk at least 20 persons",
                "  The same by another change alone; for example:",
                "    - when the as-of date is on or after 2020-03-01",
                "    + when the as-of date is on or after 2020-02-01",
                "  2 more changes may do the same; they are not shown.",
            ],
            PartsUntil("  triggered", Ran.Memo("diff", old.Path, now.Path)));
    }

    /// <summary>On the second list nothing has changed but its own term.</summary>
    [Fact]
    public void What_changes_on_another_list_alone_is_shown_there()
    {
        const string Second = """


            list ferry_suspect = 渡运可疑企业
              title      “渡运可疑企业名单”
              colour     black
              owner      MOT
              sourced from bulletin
            """;
        const string Term = """


            term five_years = 五年
              covers     ferry_suspect
              lasts      5 years from decided
              sourced from bulletin
            """;
        var memorandum = Ferry.Changed(("covers     ferry_defaulter\n  counts", "covers     ferry_defaulter, ferry_suspect\n  counts")) + Term;
        var both = memorandum.Replace("  clause     \"二（三）\"", "  clause     \"二（三）\"\n  covers     ferry_defaulter, ferry_suspect", StringComparison.Ordinal);
        using var old = Ferry.InFolder(Ferry.Vocabulary + Second, both);
        using var now = Ferry.InFolder(
            Ferry.Vocabulary + Second, both.Replace("3 years from", "4 years from", StringComparison.Ordinal).Replace("5 years from", "6 years from", StringComparison.Ordinal));

        Assert.Equal(
            """
              not triggered -> triggered, on ferry_defaulter, ferry_suspect, from 2023-03-02 on, for entries decided from 2020-03-01 on; for example:
                as_of: 2023-03-02
                listing:
                  list: ferry_defaulter
                  subject: legal_person
                  ground: unsafe_crossing
                  decided: 2020-03-01
                  passengers_at_risk: 50 persons
                  also: []
                roles: [itself]
              The same by another change alone; for example:
                - unless decided more than 5 years ago
                + unless decided more than 6 years ago
                as_of: 2025-03-02
                listing:
                  list: ferry_suspect
                  subject: legal_person
                  decided: 2020-03-01
                  passengers_at_risk: 50 persons
                  also: []
                roles: [itself]
              Changed alike (each by a case of its own in --format json):
                Weighed in tenders (ferry_safety.weigh_in_bids)

            """,
            Change(Ran.Memo("diff", old.Path, now.Path).Output) is var said ? said[said.IndexOf("  not triggered", StringComparison.Ordinal)..] : "");
    }

    [Fact]
    public void A_rule_that_takes_the_place_of_another_is_told_part_by_part()
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder();
        now.Write("instruments/ferry_2027.memo", Ferry.Changed(
            ("memorandum ferry_safety = 渡运安全", "memorandum ferry_2027 = 渡运安全二"),
            ("effective  from 2020-03-01", "effective  from 2027-01-01\n  supersedes ferry_safety"),
            ("at least 50 persons", "at least 20 persons"),
            ("as itself\n", "as itself, legal_representative\n")));

        Assert.Equal(
            [
                "  not triggered -> triggered, on ferry_defaulter, from 2027-01-01 on; for example:",
                "  The same by another change alone; for example:",
                "    + when the person holds the role “legal representative”",
            ],
            PartsUntil("  condition", Ran.Memo("diff", old.Path, now.Path)));
    }

    [Fact]
    public void Programs_are_told_the_part_and_the_case()
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(memorandum: Ferry.Changed(TermAndBound));

        var difference = JsonDocument.Parse(Ran.Memo("diff", old.Path, now.Path, "--format", "json").Output).RootElement.GetProperty("decisions")[0].GetProperty("differences")[0];
        var further = Assert.Single(difference.GetProperty("further").EnumerateArray());

        Assert.Equal(0, difference.GetProperty("further_not_shown").GetInt32());
        Assert.Equal(
            ["除外：决定日期超过3年", "unless decided more than 3 years ago", "除外：决定日期超过4年", "unless decided more than 4 years ago"],
            new[] { "old", "new" }.SelectMany(side => new[] { "zh", "en" }.Select(language => further.GetProperty(side).GetProperty(language).GetString())));
        Assert.Equal("2023-03-02", further.GetProperty("as_of").GetString());
        Assert.StartsWith("of: [ferry_safety]\ncases:\n", further.GetProperty("case").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html", "<p>The same by another change alone; for example:</p><div class=\"sides\"><figure><figcaption>condition before</figcaption><pre><del>unless decided more than <b>3</b> years ago</del></pre></figure><figure><figcaption>condition now</figcaption><pre><ins>unless decided more than <b>4</b> years ago</ins></pre></figure></div><pre>as_of: 2023-03-02")]
    [InlineData("markdown", "The same by another change alone:")]
    [InlineData("markdown", "- unless decided more than 3 years ago")]
    public void Every_report_has_it(string format, string line)
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(memorandum: Ferry.Changed(TermAndBound));

        Assert.Contains(line, Ran.Memo("diff", old.Path, now.Path, "--format", format).Output.Split('\n'));
    }

    /// <summary>How the first measure is broadened, without the cases.</summary>
    private static IEnumerable<string> PartsUntil(string next, Ran ran) => Change(ran.Output).Split('\n')
        .SkipWhile(line => !line.StartsWith("  not triggered", StringComparison.Ordinal))
        .TakeWhile(line => !line.StartsWith(next, StringComparison.Ordinal))
        .Where(line => line.StartsWith("    - ", StringComparison.Ordinal) || line.StartsWith("    + ", StringComparison.Ordinal) || !line.StartsWith("    ", StringComparison.Ordinal));

    /// <summary>What is said of the first measure.</summary>
    private static string Change(string report)
    {
        var from = report.IndexOf("sanction ", StringComparison.Ordinal);
        var to = report.IndexOf("\n\n", from, StringComparison.Ordinal);
        return to < 0 ? report[from..] : report[from..(to + 1)];
    }
}
