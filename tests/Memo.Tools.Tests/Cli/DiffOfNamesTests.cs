using System.Text.RegularExpressions;

namespace Memo.Tools.Tests.Cli;

/// <summary>What only has another name is the same thing wherever a text names it: that is said once, of the thing. Who acts in another's place is said first.</summary>
public sealed class DiffOfNamesTests
{
    private const string Vocabulary = Ferry.Vocabulary + """


        subject ferry_company = 渡运企业
          parent     legal_person

        condition grave = 情节严重
          when       passengers_at_risk at least 100 persons
        """;

    private static readonly string Memorandum = Ferry.Changed(
        ("on         legal_person as itself\n  when       passengers_at_risk at least 50 persons", "on         ferry_company as itself\n  when       grave\n  parameter  crew = 船员 at least 5 persons\n  duty       notify to MOT within 10 days"),
        ("《渡运法（示例）》第九条\n  lasts      while listed", "《渡运法（示例）》第九条\n  lasts      until grave"));

    [Theory]
    [InlineData("agency MOT = 交通运输部", "agency MOTL = 水陆交通部", "水陆交通部 MOTL")]
    [InlineData("item restrict_market_entry = 限制市场准入", "item market_entry_restricted = 市场准入受限", "市场准入受限 market_entry_restricted")]
    [InlineData("role legal_representative = 法定代表人", "role representative = 法人代表", "法人代表 representative")]
    [InlineData("subject ferry_company = 渡运企业", "subject ferry_operator = 渡运经营者", "渡运经营者 ferry_operator")]
    [InlineData("unit persons = 人", "unit people = 名", "名 people")]
    [InlineData("fact passengers_at_risk = 涉险乘客", "fact persons_in_danger = 遇险乘客", "遇险乘客 persons_in_danger")]
    [InlineData("list ferry_defaulter = 渡运失信企业", "list ferry_severe = 渡运严重失信企业", "渡运严重失信企业 ferry_severe", "渡运失信企业名单 ferry_severe")]
    public void A_thing_with_another_name_is_reported_as_itself_alone(string before, string after, string renamed, string? titled = null)
    {
        var (wasId, was) = Names(before);
        var (id, becomes) = Names(after);
        string Renamed(string text) => Regex.Replace(text, $@"\b{wasId}\b", id);
        using var old = Ferry.InFolder(Vocabulary, Memorandum);
        using var now = Ferry.InFolder(Renamed(Vocabulary).Replace(Renamed(before), $"{after}\n  formerly   {wasId}", StringComparison.Ordinal), Renamed(Memorandum));

        var ran = Ran.Memo("diff", old.Path, now.Path, "--lang", "zh");

        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            $"""
            0 项判断有变化，4 项相同；另有 1 个词汇变化。

            {titled ?? renamed}：变化：中文名
              中文名：
                - {was}
                + {becomes}

            词汇
              {renamed}：改名，原为：{wasId}

            """,
            ran.Output);
    }

    [Fact]
    public void A_definition_with_another_name_changes_no_rule()
    {
        using var old = Ferry.InFolder(Vocabulary, Memorandum);
        using var now = Ferry.InFolder(
            Vocabulary.Replace("condition grave = 情节严重", "condition serious = 情节恶劣\n  formerly   grave", StringComparison.Ordinal),
            Memorandum.Replace("grave", "serious", StringComparison.Ordinal));

        Assert.Equal(
            """
            0 项判断有变化，4 项相同；另有 1 个词汇变化。

            情节恶劣 serious：变化：中文名
              中文名：
                - 情节严重
                + 情节恶劣

            """,
            Ran.Memo("diff", old.Path, now.Path, "--lang", "zh").Output);
    }

    /// <summary>Once one rule removed and another added, of which nobody sees what has changed.</summary>
    [Fact]
    public void A_rule_with_another_name_and_another_text_is_still_that_rule()
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(memorandum: Ferry.Changed(
            ("no_new_routes = 限制新增航线", "no_routes = 限制新增航线"),
            ("at least 50 persons", "at least 40 persons"),
            ("term three_years = 三年", "term years = 三年"),
            ("3 years from decided", "4 years from decided"),
            ("exit repair_done = 修复移出", "exit repaired_off = 修复移出"),
            ("inadmissible crowd", "inadmissible crowded")));

        Assert.Equal(
            [
                "4 decisions changed, 0 are the same; 2 texts changed.",
                "years ferry_safety.years: changed: term; 4 changed decisions rest on it",
                "measure No licence for new routes (ferry_safety.no_routes): renamed, broadened",
                "measure Weighed in tenders (ferry_safety.weigh_in_bids): broadened",
                "standing of entries Ferry defaulters (ferry_defaulter): standing changed",
                "exit rule ferry_safety.repaired_off: renamed, broadened",
                "years ferry_safety.years: renamed, term",
                "crowded ferry_safety.crowded: renamed",
            ],
            Ran.Memo("diff", old.Path, now.Path).Output.Split('\n').Where(line => line.Length > 0 && line[0] != ' '));
    }

    [Fact]
    public void Who_acts_in_the_place_of_another_stands_above_the_measures_it_takes()
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(Ferry.Vocabulary.Replace("agency MOT = 交通运输部\n", "agency MOT = 交通运输部\n  successor  SAMR from 2027-01-01\n", StringComparison.Ordinal));

        Assert.Equal(
            """
            2 decisions changed, 2 are the same; 1 text and 2 words changed.

            MOT: changed: who acts in its place; 2 changed decisions rest on it
              who acts in its place:
                + SAMR from 2027-01-01

            measure No licence for new routes (ferry_safety.no_new_routes): agency
              rests on what changed: MOT (who acts in its place)
              agency:
                - MOT
                + MOT; from 2027-01-01: SAMR

            exit rule ferry_safety.repair_done: agency
              rests on what changed: MOT (who acts in its place)
              agency:
                - MOT
                + MOT; from 2027-01-01: SAMR

            Memorandum on ferry safety (illustration) ferry_safety: changed: remedies
              remedies:
                - Way to be heard: objection to MOT within 20 days from notice, not suspending the measure.
                + Way to be heard: objection to MOT within 20 days from notice, not suspending the measure; from 2027-01-01: Way to be heard: objection to SAMR within 20 days from notice, not suspending the measure.

            Ferry defaulters ferry_defaulter: changed: kept by
              kept by:
                - MOT
                + MOT; from 2027-01-01: SAMR

            """,
            Ran.Memo("diff", old.Path, now.Path).Output);
    }

    private static (string Id, string Chinese) Names(string declaration) => declaration.Split(' ') is [_, var id, _, var chinese] ? (id, chinese) : throw new ArgumentException(declaration);
}
