namespace Memo.Tools.Tests.Cli;

public sealed class ExplainTests
{
    [Theory]
    [InlineData("ferry_safety.no_new_routes")]
    [InlineData("no_new_routes")]
    [InlineData("限制新增航线")]
    [InlineData("渡运安全.限制新增航线")]
    public void A_rule_is_read_back_in_Chinese_and_then_in_English(string name)
    {
        using var pack = Ferry.InFolder();

        var ran = Ran.Memo("explain", name, "--pack", pack.Path);

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.StartsWith("惩戒“限制新增航线经营许可”", ran.Output, StringComparison.Ordinal);
        Assert.Contains("\n\nSanction “No licence for new routes”", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_is_read_back_with_the_rules_of_its_entries()
    {
        using var pack = Ferry.InFolder();

        var ran = Ran.Memo("explain", "ferry_defaulter", "--pack", pack.Path, "--lang", "en");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            [
                "“Ferry defaulters”: blacklist (ferry_defaulter).",
                "It is kept by MOT.",
                "An entry rests on one or several of these grounds: “unsafe crossing”.",
                "The basis it claims: Ferry Law (illustration) art 8.",
                "Term rule “three years” (ferry_safety.three_years).",
            ],
            ran.Output.Split('\n').Take(5));
        Assert.Contains("\nExit rule “repair done” (ferry_safety.repair_done).\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("\nInadmissibility rule “crowd” (ferry_safety.crowd).\n", ran.Output, StringComparison.Ordinal);
        Assert.Equal(
            [
                "For all its rules “Memorandum on ferry safety (illustration)” (ferry_safety) says:",
                "Way to be heard: objection to MOT within 20 days from notice, not suspending the measure.",
                "Read in: bulletin (the text itself: https://example.org/bulletin).",
                "2 measures of this pack can follow from an entry on it.",
                "By “Memorandum on ferry safety (illustration)” (ferry_safety): sanction “No licence for new routes” (ferry_safety.no_new_routes); sanction “Weighed in tenders” (ferry_safety.weigh_in_bids).",
            ],
            ran.Output.TrimEnd().Split('\n').TakeLast(5));
    }

    /// <summary>The ways to be heard that an instrument gives for all its rules are read back with each.</summary>
    [Fact]
    public void A_rule_of_a_list_is_read_back_with_the_ways_to_be_heard_of_its_instrument()
    {
        using var pack = Ferry.InFolder();

        Assert.Contains(
            "Way to be heard: objection to MOT within 20 days from notice, not suspending the measure.",
            Ran.Memo("explain", "repair_done", "--pack", pack.Path, "--lang", "en").Output.Split('\n'));
    }

    [Fact]
    public void One_language_is_enough_where_it_is_asked_for()
    {
        using var pack = Ferry.InFolder();

        var ran = Ran.Memo("explain", "ferry_safety", "--pack", pack.Path, "--lang", "en");

        Assert.Equal(0, ran.ExitCode);
        Assert.DoesNotContain("备忘录“", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no_new_rutes", "There is no rule, instrument or list 'no_new_rutes'. Did you mean 'no_new_routes'?\n")]
    [InlineData("xyzzy", "There is no rule, instrument or list 'xyzzy'.\n")]
    [InlineData("MOT", "'MOT' (agency) is not read back by itself: name a rule, an instrument or a list.\n")]
    [InlineData("涉险乘客", "'涉险乘客' (fact) is not read back by itself: name a rule, an instrument or a list.\n")]
    [InlineData("MEMO0000", "There is no diagnostic 'MEMO0000'.")]
    public void An_unknown_name_exits_2(string name, string expected)
    {
        using var pack = Ferry.InFolder();

        var ran = Ran.Memo("explain", name, "--pack", pack.Path);

        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith(expected.TrimEnd('.'), ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_printed_in_the_language_asked_for()
    {
        var english = Ran.Memo("explain", "memo2006").Output;
        var chinese = Ran.Memo("explain", "MEMO2006", "--lang", "zh").Output;

        Assert.StartsWith("MEMO2006  There is no such name\n\nA name is used", english, StringComparison.Ordinal);
        Assert.Contains("\n## Bad\n\n```memo\n", english, StringComparison.Ordinal);
        Assert.StartsWith("MEMO2006  没有此名称\n\n使用了", chinese, StringComparison.Ordinal);
        Assert.Contains("\n## 错误\n\n```memo\n", chinese, StringComparison.Ordinal);
    }
}
