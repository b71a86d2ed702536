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

    /// <summary>The Chinese name says which it is where nobody wrote <c>formerly</c>; once one word gone and one new, with all that depends on them.</summary>
    [Theory]
    [InlineData("agency MOT = 交通运输部", "MOTL", "Vocabulary", "  交通运输部 MOTL: renamed, before: MOT")]
    [InlineData("item restrict_market_entry = 限制市场准入", "entry_barred", "Vocabulary", "  限制市场准入 entry_barred: renamed, before: restrict_market_entry")]
    [InlineData("role legal_representative = 法定代表人", "representative", "Vocabulary", "  法定代表人 representative: renamed, before: legal_representative")]
    [InlineData("subject ferry_company = 渡运企业", "ferry_operator", "Vocabulary", "  渡运企业 ferry_operator: renamed, before: ferry_company")]
    [InlineData("unit persons = 人", "people", "Vocabulary", "  人 people: renamed, before: persons")]
    [InlineData("fact passengers_at_risk = 涉险乘客", "persons_in_danger", "Vocabulary", "  涉险乘客 persons_in_danger: renamed, before: passengers_at_risk")]
    [InlineData("list ferry_defaulter = 渡运失信企业", "ferry_severe", "Vocabulary", "  渡运失信企业 ferry_severe: renamed, before: ferry_defaulter")]
    [InlineData("ground unsafe_crossing = 违规渡运", "reckless_crossing", "Vocabulary", "  违规渡运 reckless_crossing: renamed, before: unsafe_crossing")]
    [InlineData("statute ferry_law = 渡运法", "ferrying_law", "Ferry Law (illustration) ferrying_law: renamed", "  before: ferry_law")]
    public void A_thing_with_another_id_is_known_by_its_Chinese_name(string declared, string id, params string[] said)
    {
        var was = Names(declared).Id;
        string Renamed(string text) => Regex.Replace(text, $@"\b{was}\b", id);
        using var old = Ferry.InFolder(Vocabulary, Memorandum);
        using var now = Ferry.InFolder(Renamed(Vocabulary), Renamed(Memorandum));

        Assert.Equal(
            [said[0] == "Vocabulary" ? "0 decisions changed, 4 are the same; 1 word changed." : "0 decisions changed, 4 are the same; 1 text changed.", "", .. said, ""],
            Ran.Memo("diff", old.Path, now.Path).Output.Split('\n'));
    }

    [Fact]
    public void What_is_declared_alike_under_other_names_is_a_doubt()
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(
            Ferry.Vocabulary.Replace("item restrict_market_entry = 限制市场准入", "item entry_barred = 市场准入受限", StringComparison.Ordinal),
            Ferry.Changed(("restrict_market_entry", "entry_barred")));

        Assert.Equal(
            """
            1 decision changed, 3 are the same; 2 words changed.
            entry_barred (市场准入受限) is declared as restrict_market_entry (限制市场准入) was: if it is the same, it has to say “formerly restrict_market_entry”. Compared are two.

            sanction No licence for new routes (ferry_safety.no_new_routes): item of the basic list
              item of the basic list:
                - restrict market entry
                + entry barred

            Vocabulary
              市场准入受限 entry_barred: added
              限制市场准入 restrict_market_entry: removed

            """,
            Ran.Memo("diff", old.Path, now.Path).Output);
    }

    /// <summary>Once the program ended with an error: no dossier of the new version has such an entry.</summary>
    [Fact]
    public void A_list_that_is_another_is_shown_by_the_version_that_has_it()
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(
            Ferry.Vocabulary.Replace("ferry_defaulter", "ferry_severe", StringComparison.Ordinal).Replace("渡运失信企业", "渡运严重失信企业", StringComparison.Ordinal)
                .Replace("Ferry defaulters", "Severe ferry defaulters", StringComparison.Ordinal),
            Ferry.Memorandum.Replace("ferry_defaulter", "ferry_severe", StringComparison.Ordinal));

        var ran = Ran.Memo("diff", old.Path, now.Path);

        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            ["      list: ferry_severe", "      list: ferry_defaulter", "      list: ferry_severe", "      list: ferry_defaulter"],
            ran.Output.Split('\n').Where(line => line.StartsWith("      list:", StringComparison.Ordinal)));
    }

    [Fact]
    public void Values_are_known_by_their_Chinese_names_too()
    {
        const string Waters = "\n\nfact waters = 水域\n  type       enumeration\n  values     inland = 内河, coastal = 沿海\n  scope      entry\n";
        var memorandum = Ferry.Changed(("at least 50 persons", "at least 50 persons and waters is inland"));
        using var old = Ferry.InFolder(Ferry.Vocabulary + Waters, memorandum);
        using var now = Ferry.InFolder((Ferry.Vocabulary + Waters).Replace("inland", "river", StringComparison.Ordinal), memorandum.Replace("inland", "river", StringComparison.Ordinal));

        Assert.Equal(
            "0 decisions changed, 4 are the same; 1 word changed.\n\nVocabulary\n  水域 waters: Values have other names: inland → river.\n",
            Ran.Memo("diff", old.Path, now.Path).Output);
    }

    /// <summary>Once the two names alone were shown, or a name beside a condition: nobody saw the two numbers.</summary>
    [Theory]
    [InlineData("condition serious = 情节恶劣", "serious")]
    [InlineData("condition grave = 情节严重", "passengers_at_risk at least 80 persons")]
    public void What_a_definition_said_stands_where_only_one_version_names_it(string declared, string named)
    {
        using var old = Ferry.InFolder(Vocabulary, Ferry.Changed(("passengers_at_risk at least 50 persons", "grave")));
        using var now = Ferry.InFolder(
            Vocabulary.Replace("condition grave = 情节严重\n  when       passengers_at_risk at least 100", $"{declared}\n  when       passengers_at_risk at least {(named == "serious" ? 80 : 100)}", StringComparison.Ordinal),
            Ferry.Changed(("passengers_at_risk at least 50 persons", named)));

        Assert.Equal(
            ["  condition:", "    - when passengers at risk at least 100 persons", "    + when passengers at risk at least 80 persons", ""],
            Ran.Memo("diff", old.Path, now.Path).Output.Split('\n').SkipWhile(line => line != "  condition:"));
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
                "sanction No licence for new routes (ferry_safety.no_routes): renamed, broadened",
                "sanction Weighed in tenders (ferry_safety.weigh_in_bids): broadened",
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

            sanction No licence for new routes (ferry_safety.no_new_routes): agency
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

    [Fact]
    public void The_table_of_a_pull_request_names_the_texts_too()
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(Ferry.Vocabulary.Replace("agency MOT = 交通运输部\n", "agency MOT = 交通运输部\n  successor  SAMR from 2027-01-01\n", StringComparison.Ordinal));

        Assert.Equal(
            [
                "| rule | change |",
                "|---|---|",
                "| **`MOT`** | changed: who acts in its place; 2 changed decisions rest on it |",
                "| sanction No licence for new routes `ferry_safety.no_new_routes` | agency |",
                "| exit rule `ferry_safety.repair_done` | agency |",
                "| Memorandum on ferry safety (illustration) `ferry_safety` | changed: remedies |",
                "| Ferry defaulters `ferry_defaulter` | changed: kept by |",
            ],
            Ran.Memo("diff", old.Path, now.Path, "--format", "markdown").Output.Split('\n').Where(line => line.StartsWith('|')));
    }

    private static (string Id, string Chinese) Names(string declaration) => declaration.Split(' ') is [_, var id, _, var chinese] ? (id, chinese) : throw new ArgumentException(declaration);
}
