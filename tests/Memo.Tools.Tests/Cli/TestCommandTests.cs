namespace Memo.Tools.Tests.Cli;

public sealed class TestCommandTests
{
    internal const string Passing = """
        of: ferry_safety
        cases:
          - case: "sixty passengers"
            as_of: 2021-06-01
            listing: { list: ferry_defaulter, subject: legal_person, ground: unsafe_crossing, decided: 2020-03-04, passengers_at_risk: 60 persons }
            roles: itself
            expect: { standing: in_effect, triggered: [no_new_routes, weigh_in_bids] }
        """;

    [Fact]
    public void Every_pack_under_a_folder_is_tested_with_its_own_cases()
    {
        using var folder = new Folder();
        foreach (var name in new[] { "a", "b" })
        {
            folder.Write($"{name}/pack.memo", Ferry.Vocabulary);
            folder.Write($"{name}/deep/ferry.memo", Ferry.Memorandum);
            folder.Write($"{name}/deep/ferry.cases.yaml", Passing);
        }

        var ran = Ran.Memo("test", folder.Path);

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal($"{folder.Path}/a: 1 cases passed, 0 failed\n{folder.Path}/b: 1 cases passed, 0 failed\n2 cases passed, 0 failed\n", ran.Output);
    }

    /// <summary>Nothing follows for a natural person; had the party been a legal person, it would. Before the memorandum is in force there are two reasons.</summary>
    [Theory]
    [InlineData("2021-06-01", 0)]
    [InlineData("2020-02-01", 1)]
    public void A_case_in_which_nothing_follows_tests_something_if_one_test_alone_keeps_it_out(string asOf, int expected)
    {
        var (term, sanction) = (Ferry.Memorandum.IndexOf("term three_years", StringComparison.Ordinal), Ferry.Memorandum.IndexOf("sanction no_new_routes", StringComparison.Ordinal));
        using var pack = Ferry.InFolder(memorandum: Ferry.Memorandum.Remove(term, sanction - term));
        pack.Write("ferry.cases.yaml", $$"""
            of: ferry_safety
            cases:
              - case: "a natural person"
                as_of: {{asOf}}
                listing: { list: ferry_defaulter, subject: natural_person, ground: unsafe_crossing, decided: 2020-01-04, passengers_at_risk: 60 persons }
                roles: itself
                expect: { standing: in_effect }
            """);

        Assert.Equal(expected, Ran.Memo("test", pack.Path).ExitCode);
    }

    [Fact]
    public void A_failed_case_exits_1_and_names_its_place()
    {
        using var pack = Ferry.InFolder();
        pack.Write("ferry.cases.yaml", Passing.Replace("in_effect", "ended", StringComparison.Ordinal));

        var ran = Ran.Memo("test", pack.Path);

        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            $"{pack.Path}/ferry.cases.yaml:3: sixty passengers\n  line 7: expected the standing to be ended; it is in effect\n\n0 cases passed, 1 failed\n",
            ran.Output);
    }

    [Fact]
    public void A_case_file_that_cannot_be_read_exits_2_and_counts_as_failed()
    {
        using var pack = Ferry.InFolder();
        pack.Write("a.cases.yaml", Passing);
        pack.Write("b.cases.yaml", Passing.Replace("standing", "standng", StringComparison.Ordinal));

        var ran = Ran.Memo("test", pack.Path);

        Assert.Equal((2, "1 cases passed, 1 failed\n"), (ran.ExitCode, ran.Output));
        Assert.StartsWith($"{pack.Path}/b.cases.yaml:7:15: error MEMO9020: There is no key 'standng' here.", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_gives_the_counts_and_each_failure()
    {
        using var pack = Ferry.InFolder();
        pack.Write("ferry.cases.yaml", Passing.Replace(", weigh_in_bids", "", StringComparison.Ordinal));

        var ran = Ran.Memo("test", pack.Path, "--format", "json");

        Assert.Equal(1, ran.ExitCode);
        Assert.Equal(
            $$"""
            {
              "passed": 0,
              "failed": 1,
              "unreviewed": 0,
              "too_complex": [],
              "failures": [
                {
                  "file": "{{pack.Path}}/ferry.cases.yaml",
                  "line": 7,
                  "case": "sixty passengers",
                  "message": {
                    "zh": "“招标参考”（ferry_safety.weigh_in_bids）——预期：不涉及；实际：触发",
                    "en": "expected “Weighed in tenders” (ferry_safety.weigh_in_bids) to be not triggered at all; it is triggered"
                  }
                }
              ]
            }

            """,
            ran.Output);
    }

    [Theory]
    [InlineData("en", "There is no case (*.cases.yaml), so nothing was tested.\n")]
    [InlineData("zh", "没有案例（*.cases.yaml），因此没有测试任何内容。\n")]
    public void A_pack_without_a_case_is_no_pack_that_passed(string language, string expected)
    {
        using var pack = Ferry.InFolder();

        var ran = Ran.Memo("test", pack.Path, "--lang", language);

        Assert.Equal((1, expected), (ran.ExitCode, ran.Error));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("")]
    public void A_folder_without_a_pack_exits_2(string below)
    {
        using var empty = new Folder();

        Assert.Equal(2, Ran.Memo("test", Path.Combine(empty.Path, below)).ExitCode);
    }
}
