using System.Text.Json;

namespace Memo.Tools.Tests.Cli;

/// <summary><c>memo test --coverage</c>, its gate, and <c>--suggest</c>.</summary>
public sealed class CoverageTests
{
    [Fact]
    public void The_lines_are_told_of_which_no_case_shows_that_they_matter()
    {
        using var pack = Tested();

        var ran = Ran.Memo("test", pack.Path, "--coverage");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            """
            1 cases passed, 0 failed
            PACK/instruments/ferry.memo:6: effective  from 2020-03-01
              standing on ferry_defaulter: not shown to matter: decided on or after 2020-03-01
              standing on ferry_defaulter: not shown to matter: decided before 2020-03-01
              ferry_safety.repair_done: not shown to matter: decided on or after 2020-03-01
              ferry_safety.repair_done: not shown to matter: decided before 2020-03-01
              ferry_safety.no_new_routes: not shown to matter: the as-of date is before 2020-03-01
              ferry_safety.no_new_routes: no case right next to the bound: the as-of date is on or after 2020-03-01
              ferry_safety.weigh_in_bids: not shown to matter: the as-of date is before 2020-03-01
              ferry_safety.weigh_in_bids: no case right next to the bound: the as-of date is on or after 2020-03-01
            PACK/instruments/ferry.memo:15: lasts      3 years from decided
              standing on ferry_defaulter: not shown to matter: decided more than 3 years ago
              standing on ferry_defaulter: no case right next to the bound: decided at most 3 years ago
            PACK/instruments/ferry.memo:21: when       repaired
              ferry_safety.repair_done: not shown to matter: repaired
              ferry_safety.repair_done: not shown to matter: not repaired
            PACK/instruments/ferry.memo:28: when       passengers_at_risk more than 5000 persons
              standing on ferry_defaulter: not shown to matter: passengers at risk more than 5,000 persons
              standing on ferry_defaulter: no case right next to the bound: passengers at risk at most 5,000 persons
            PACK/instruments/ferry.memo:38: on         legal_person as itself
              ferry_safety.no_new_routes: not shown to matter: the party is not of the kind legal person
              ferry_safety.no_new_routes: not shown to matter: the person is not the listed party itself
            PACK/instruments/ferry.memo:39: when       passengers_at_risk at least 50 persons
              ferry_safety.no_new_routes: not shown to matter: passengers at risk less than 50 persons
              ferry_safety.no_new_routes: no case right next to the bound: passengers at risk at least 50 persons
            PACK/instruments/ferry.memo:40: unless     rescue_service_approved
              ferry_safety.no_new_routes: not shown to matter: rescue service approved
            PACK/instruments/ferry.memo:42: lasts      while listed
              ferry_safety.no_new_routes: not shown to matter: the entry is ended
            PACK/instruments/ferry.memo:52: on         legal_person as itself, legal_representative
              ferry_safety.weigh_in_bids: not shown to matter: the party is not of the kind legal person
              ferry_safety.weigh_in_bids: not shown to matter: the person is not the listed party itself
              ferry_safety.weigh_in_bids: not shown to matter: the person holds the role “legal representative”
              ferry_safety.weigh_in_bids: not shown to matter: the person does not hold the role “legal representative”
            PACK/instruments/ferry.memo:54: lasts      while listed
              ferry_safety.weigh_in_bids: not shown to matter: the entry is ended

            PACK: 12 of 32 values of tests are shown to matter (37 %); 20 missing, 0 not settled, 0 more proved never to matter
            PACK: 0 of 14 values and days right next to a bound are tried; 12 cases would show all that is missing (--suggest)

            """,
            ran.Output.Replace(pack.Path, "PACK", StringComparison.Ordinal));
    }

    [Fact]
    public void A_test_that_can_never_matter_is_proved_so()
    {
        using var pack = Tested(Ferry.Memorandum.Replace("at least 50 persons", "at least 50 persons and not rescue_service_approved", StringComparison.Ordinal));

        var said = Ran.Memo("test", pack.Path, "--coverage").Output.Split('\n').Where(line => line.Contains("can never matter", StringComparison.Ordinal));

        Assert.Equal(
            ["  ferry_safety.no_new_routes: can never matter: rescue service approved", "  ferry_safety.no_new_routes: can never matter: rescue service approved"],
            said);
        Assert.Contains("  限制新增航线: 从不影响结论：已批准应急运输", Ran.Memo("test", pack.Path, "--coverage", "--lang", "zh").Output.Split('\n'));
    }

    [Fact]
    public void Json_has_each_test_of_each_decision_with_both_values()
    {
        using var pack = Tested();

        var coverage = JsonDocument.Parse(Ran.Memo("test", pack.Path, "--coverage", "--format", "json").Output).RootElement.GetProperty("coverage")[0];

        Assert.Equal((37, 12, 20, 0, 0), (Number("percent"), Number("shown"), Number("missing"), Number("dead"), Number("open")));
        Assert.Equal(
            ["standing ferry_defaulter 3", "exit ferry_safety.repair_done 2", "measure ferry_safety.no_new_routes 6", "measure ferry_safety.weigh_in_bids 5"],
            coverage.GetProperty("decisions").EnumerateArray().Select(d => $"{d.GetProperty("kind")} {d.GetProperty("id")} {d.GetProperty("tests").GetArrayLength()}"));
        var term = coverage.GetProperty("decisions")[0].GetProperty("tests").EnumerateArray().Single(t => t.GetProperty("line").GetInt32() == 15);
        Assert.Equal(
            ("decided more than 3 years ago", "missing", "shown", "missing", "missing"),
            (term.GetProperty("test").GetProperty("en").GetString(), Value("holds"), Value("does_not_hold"), Value("holds_at_bound"), Value("does_not_hold_at_bound")));

        int Number(string name) => coverage.GetProperty(name).GetInt32();
        string? Value(string name) => term.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("37", 0, "")]
    [InlineData("38", 1, "PACK: the cases cover 37 % of the tests, less than the 38 % asked for.\n")]
    [InlineData("101", 2, "--coverage-at-least cannot be '101'; it is a whole percentage from 0 to 100.\n`memo test --help` shows how it is used.\n")]
    public void A_gate_fails_below_its_percentage(string least, int code, string said)
    {
        using var pack = Tested();

        var ran = Ran.Memo("test", pack.Path, "--coverage-at-least", least);

        Assert.Equal((code, said), (ran.ExitCode, ran.Error.Replace(pack.Path, "PACK", StringComparison.Ordinal)));
    }

    [Fact]
    public void Suggested_cases_stand_on_the_last_day_and_the_day_after_and_say_that_nobody_reviewed_them()
    {
        using var pack = Tested();

        var ran = Ran.Memo("test", pack.Path, "--suggest");

        Assert.Equal((0, "1 cases passed, 0 failed\n"), (ran.ExitCode, ran.Error));
        Assert.StartsWith(
            """
            # Suggested by `memo test --suggest`, not reviewed by anybody. What a case here expects is what the rules say today,
            # not what the source says. Compare each expectation with the text of the instrument; mend the rule where they differ;
            # then delete the note of the case.
            of: [ferry_safety]
            cases:
              - case: "standing on ferry_defaulter: decided before 2020-03-01, right next to the bound"
                note: "Not reviewed. Expected is what the rules say today, not what the source says."
                of: [ferry_safety]
                as_of: 2023-03-01
                listing:
                  list: ferry_defaulter
                  subject: legal_person
                  ground: unsafe_crossing
                  decided: 2020-02-29
                  also: []
                roles: [itself]
                expect:
                  - standing: in_effect
                    triggered: [ferry_safety.weigh_in_bids]
                    undetermined: { ferry_safety.no_new_routes: [passengers_at_risk] }
              - case: "standing on ferry_defaulter: decided more than 3 years ago, right next to the bound (and 4 more)"
                note: "Not reviewed. Expected is what the rules say today, not what the source says."
                of: [ferry_safety]
                as_of: 2023-03-02
                listing:
                  list: ferry_defaulter
                  subject: legal_person
                  ground: unsafe_crossing
                  decided: 2020-03-01
                  passengers_at_risk: 5000 persons
                  also: []
                roles: [itself]
                expect:
                  - standing: ended
                    withheld: { ferry_safety.no_new_routes: { ended: three_years }, ferry_safety.weigh_in_bids: { ended: three_years } }
              - case: "standing on ferry_defaulter: decided at most 3 years ago, right next to the bound (and 1 more)"
                note: "Not reviewed. Expected is what the rules say today, not what the source says."
                of: [ferry_safety]
                as_of: 2023-03-01
            """,
            ran.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Cases_are_suggested_for_one_pack_and_written_where_they_can_be()
    {
        using var folder = new Folder();
        foreach (var name in new[] { "a", "b" })
        {
            folder.Write($"{name}/pack.memo", Ferry.Vocabulary);
            folder.Write($"{name}/ferry.memo", Ferry.Memorandum);
            folder.Write($"{name}/ferry.cases.yaml", TestCommandTests.Passing);
        }

        Assert.Equal(2, Ran.Memo("test", folder.Path, "--suggest").ExitCode);
        Assert.Equal(2, Ran.Memo("test", folder.Path + "/a", "--suggest", "--out", folder.Path + "/none/s.cases.yaml").ExitCode);
        Assert.Equal(2, Ran.Memo("test", folder.Path + "/a", "--out", folder.Path + "/s.cases.yaml").ExitCode);
        Assert.Equal(new Ran(0, "1 cases passed, 0 failed\n", ""), Ran.Memo("test", folder.Path + "/a", "--suggest", "--out", folder.Path + "/a/s.cases.yaml"));
        Assert.Equal(
            new Ran(0, "13 cases passed, 0 failed\n12 of them were suggested and nobody has reviewed them, as their notes say\n", ""),
            Ran.Memo("test", folder.Path + "/a", "--coverage-at-least", "100"));
        Assert.Equal("通过 13 个案例，失败 0 个\n其中 12 个为自动生成，备注表明尚未经人审核\n", Ran.Memo("test", folder.Path + "/a", "--lang", "zh").Output);
        Assert.Equal(12, JsonDocument.Parse(Ran.Memo("test", folder.Path + "/a", "--format", "json").Output).RootElement.GetProperty("unreviewed").GetInt32());
    }

    /// <summary>That there was no case to run is no failure where the first ones are asked for.</summary>
    [Fact]
    public void For_a_pack_without_a_case_the_first_ones_are_suggested()
    {
        using var pack = Ferry.InFolder();
        var file = pack.Path + "/s.cases.yaml";

        var printed = Ran.Memo("test", pack.Path, "--suggest", "--lang", "zh");
        var written = Ran.Memo("test", pack.Path, "--suggest", "--out", file);

        Assert.Equal((0, "通过 0 个案例，失败 0 个\n此前没有可运行的案例（*.cases.yaml）。补充的案例已写到标准输出。\n"), (printed.ExitCode, printed.Error));
        Assert.Equal(new Ran(0, "0 cases passed, 0 failed\n", $"There was no case (*.cases.yaml) to run. Those suggested are in {file}.\n"), written);
        Assert.Equal(0, Ran.Memo("test", pack.Path, "--coverage-at-least", "100").ExitCode);
    }

    private static Folder Tested(string memorandum = Ferry.Memorandum)
    {
        var pack = Ferry.InFolder(memorandum: memorandum);
        pack.Write("ferry.cases.yaml", TestCommandTests.Passing);
        return pack;
    }
}
