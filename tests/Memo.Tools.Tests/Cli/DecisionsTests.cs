using System.Globalization;
using System.Text.Json;
using Memo.Compiler.Decisions;
using Memo.Compiler.Tests;
using Memo.Compiler.Text;
using Memo.Hosting.Packs;
using Memo.Hosting.Wording;

namespace Memo.Tools.Tests.Cli;

/// <summary><c>memo explain --decisions</c>.</summary>
public sealed class DecisionsTests
{
    [Fact]
    public void The_decisions_of_a_rule_are_counted_and_shown_in_full()
    {
        using var pack = Ferry.InFolder();

        var ran = Ran.Memo("explain", "no_new_routes", "--decisions", "--pack", pack.Path);

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.StartsWith(
            """
              facts  classes    boxes  maximal  decision
                  6       14        1        1  triggered: ferry_safety.no_new_routes
                  6       14        2        2  withheld: ferry_safety.no_new_routes
            2 decisions, 3 boxes, 3 maximal boxes

            triggered: ferry_safety.no_new_routes (PACK/instruments/ferry.memo:31)
              Facts, with the classes that its tests tell apart
                as-of date: 1949-10-01..2020-02-29 | 2020-03-01..2199-12-31
                passengers_at_risk: 0..49 | 50..999999999999999999
                rescue_service_approved: no | yes
                role itself: no | yes
                standing: NotYet | InEffect | Suspended | Ended
                subject: +legal_person | +natural_person +other_organisation
              Holds in each of these cases; none of them can be made wider
                - as-of date = 2020-03-01..2199-12-31; passengers_at_risk = 50..999999999999999999; rescue_service_approved = no; role itself = yes; standing = InEffect; subject = +legal_person

            withheld:
            """,
            ran.Output.Replace(pack.Path, "PACK", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Those_of_a_list_are_its_standing()
    {
        using var pack = Ferry.InFolder();

        var ran = Ran.Memo("explain", "渡运失信企业", "--decisions", "--pack", pack.Path, "--lang", "zh");

        Assert.Equal(
            """
               事实    分类     情形 最大情形  判断
                  4        8        2        2  状态: ferry_defaulter Ended
                  6       12        4        4  状态: ferry_defaulter InEffect
                  1        2        1        1  状态: ferry_defaulter NotYet
                  6       12        2        2  状态: ferry_defaulter Suspended
            判断 4 项，情形 9 种，最大情形 9 种
            """.Split('\n'),
            ran.Output.Split('\n')[..6]);
    }

    [Fact]
    public void Of_a_whole_pack_only_the_largest_is_shown_in_full()
    {
        using var pack = Ferry.InFolder();

        var ran = Ran.Memo("explain", "--decisions", "--pack", pack.Path);

        Assert.Equal(1, ran.Output.Split('\n').Count(line => line == "10 decisions, 18 boxes, 18 maximal boxes"));
        Assert.Equal(["The largest: standing: ferry_defaulter InEffect (PACK/pack.memo:22)"], ran.Output.Split('\n')
            .Where(line => line.Contains(".memo:", StringComparison.Ordinal))
            .Select(line => line.Replace(pack.Path, "PACK", StringComparison.Ordinal)));
    }

    [Fact]
    public void Measures_that_always_go_together_are_named()
    {
        var start = Ferry.Memorandum.IndexOf("sanction no_new_routes", StringComparison.Ordinal);
        var end = Ferry.Memorandum.IndexOf("\n\n", start, StringComparison.Ordinal);
        var again = Ferry.Memorandum[start..end].Replace("no_new_routes", "no_new_piers", StringComparison.Ordinal).Replace("新增航线", "新增码头", StringComparison.Ordinal);
        using var pack = Ferry.InFolder(memorandum: $"{Ferry.Memorandum}\n{again}\n");

        var ran = Ran.Memo("explain", "--decisions", "--pack", pack.Path);

        Assert.EndsWith(
            """
            Always together, in the same cases and against the same persons:
              - ferry_defaulter: ferry_safety.no_new_piers, ferry_safety.no_new_routes

            """,
            ran.Output,
            StringComparison.Ordinal);
        Assert.EndsWith("\n  - 渡运失信企业：ferry_safety.no_new_piers、ferry_safety.no_new_routes\n", Ran.Memo("explain", "no_new_piers", "--decisions", "--pack", pack.Path, "--lang", "zh").Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Ran.Memo("explain", "no_new_piers", "--decisions", "--pack", pack.Path, "--format", "json").Output);
        Assert.Equal(
            """[{"lists":["ferry_defaulter"],"measures":["ferry_safety.no_new_piers","ferry_safety.no_new_routes"]}]""",
            JsonSerializer.Serialize(json.RootElement.GetProperty("always_together")));
    }

    [Fact]
    public void A_case_that_others_hold_together_is_marked()
    {
        using var pack = Ferry.InFolder(memorandum: Ferry.Memorandum.Replace(
            "when       passengers_at_risk at least 50 persons",
            "when       (passengers_at_risk at least 50 persons and repaired) or (passengers_at_risk at most 99 persons and not repaired)",
            StringComparison.Ordinal));

        var cases = Ran.Memo("explain", "no_new_routes", "--decisions", "--pack", pack.Path).Output.Split('\n')
            .SkipWhile(line => !line.StartsWith("triggered", StringComparison.Ordinal))
            .TakeWhile(line => line.Length > 0)
            .SkipWhile(line => !line.StartsWith("  Holds", StringComparison.Ordinal))
            .Skip(1);

        Assert.Equal(
            [
                "    + follows from the cases marked - where all facts are known; it settles the answer where some are not.",
                "    + passengers_at_risk = 50..99",
                "    - passengers_at_risk = 0..99; repaired = no",
                "    - passengers_at_risk = 50..999999999999999999; repaired = yes",
            ],
            cases.Select(line => line.Replace("as-of date = 2020-03-01..2199-12-31; ", "", StringComparison.Ordinal)
                .Replace("; rescue_service_approved = no; role itself = yes; standing = InEffect; subject = +legal_person", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void In_json_each_has_its_place_its_counts_its_classes_and_its_cases()
    {
        using var pack = Ferry.InFolder();

        using var json = JsonDocument.Parse(Ran.Memo("explain", "crowd", "--decisions", "--pack", pack.Path, "--format", "json").Output);

        var decision = Assert.Single(json.RootElement.GetProperty("decisions").EnumerateArray());
        Assert.Equal(
            ("inadmissible", "ferry_safety.crowd", 26),
            (decision.GetProperty("kind").GetString(), decision.GetProperty("id").GetString(), decision.GetProperty("line").GetInt32()));
        Assert.Equal([2, 4, 1, 1], new[] { "facts", "classes", "boxes", "maximal_boxes" }.Select(count => decision.GetProperty(count).GetInt32()));
        Assert.Equal(["decided", "passengers_at_risk"], decision.GetProperty("dimensions").EnumerateArray().Select(d => d.GetProperty("fact").GetString()!));
        Assert.Equal(
            ["0..5000", "5001..999999999999999999"],
            decision.GetProperty("dimensions")[1].GetProperty("classes").EnumerateArray().Select(c => c.GetString()!));
        Assert.Equal(
            ["decided = 2020-03-01..2199-12-31; passengers_at_risk = 5001..999999999999999999"],
            decision.GetProperty("cases").EnumerateArray().Select(c => c.GetString()!));
    }

    [Theory]
    [InlineData("no_routes", "There is no rule, instrument or list 'no_routes'. Did you mean 'no_new_routes'?\n")]
    [InlineData("MEMO2003", "There is no rule, instrument or list 'MEMO2003'.\n")]
    public void A_name_of_nothing_is_wrong_use(string name, string expected)
    {
        using var pack = Ferry.InFolder();

        var ran = Ran.Memo("explain", name, "--decisions", "--pack", pack.Path);

        Assert.Equal((2, "", expected), (ran.ExitCode, ran.Output, ran.Error));
    }

    /// <summary>What <c>src/README.md</c> says of the largest decision of the encoded law is said of the largest there is.</summary>
    [Fact]
    public void The_largest_decision_of_the_encoded_law_is_the_one_explained()
    {
        var largest = LoadedPack.Load(Repository.PathTo("memoranda/national")).Decisions.Where(d => d.Form is not null).OrderByDescending(d => d.Form!.Boxes.Length).First();
        var counts = string.Create(
            CultureInfo.InvariantCulture,
            $"{largest.Form!.Dimensions.Length} facts, {Cover.Of(largest.Form)!.Value.Count(isNeeded => isNeeded)} boxes, {largest.Form.Boxes.Length} maximal");

        Assert.Contains(
            $"`{FixedWords.Decisions.Said(largest.Kind, Language.English)}: {largest.Id}` ({counts})",
            File.ReadAllText(Repository.PathTo("src/README.md")),
            StringComparison.Ordinal);
    }
}
