using System.Text.Json;
using Memo.Tools.Tests.Json;

namespace Memo.Tools.Tests.Cli;

public sealed class EvalTests
{
    private const string Offices = """
        agency MOF = 财政部
          title en   "Ministry of Finance"
          kind       government

        role director = 董事
          holders    natural_person

        role actual_controller = 实际控制人
          holders    natural_person

        sanction no_office = 限制任职
          under      ferry_safety
          title      “限制担任渡运企业负责人”
          title en   "No office in ferry companies"
          clause     "二（五）"
          measure    restrict_market_entry
          strength   discretionary
          by         MOT, MOF
          on         legal_person as legal_representative, director, actual_controller
          basis      《渡运法（示例）》第十条
          lasts      2 years from decided
          ended when repaired and rescue_service_approved
          sourced from bulletin

        reward green_lane = 绿色通道
          under      ferry_safety
          title      “绿色通道”
          title en   "Green lane"
          clause     not seen
          measure    weigh_in_tenders
          strength   mandatory
          by         not stated
          on         legal_person as itself
          when       passengers_at_risk less than 10 persons
          basis      not seen
          lasts      while listed
          sourced from bulletin
        """;

    [Fact]
    public void The_compiled_predicates_give_the_same_account()
    {
        using var pack = Ferry.InFolder();
        pack.Write("offices.memo", Offices);
        string[] line = ["eval", pack.Path, "--listing", pack.Path + "/listing.yaml", "--as-of", "2021-06-01"];

        var plain = Ran.Memo(line);

        Assert.Equal((0, ""), (plain.ExitCode, plain.Error));
        Assert.Equal(plain, Ran.Memo([.. line, "--compiled"]));
    }

    [Fact]
    public void The_account_says_what_follows_and_on_what()
    {
        using var pack = Ferry.InFolder();

        var ran = Eval(pack, "2021-06-01", "--role", "itself");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            """
            As of 2021-06-01

            Entry E-1 on the list: Ferry defaulters
              Kept by     MOT
              Ground      unsafe crossing
              Standing    in effect since 2020-03-04
              Until       2023-03-04 at the latest; sooner by a way off the list (below)
              Means       for the listed subject itself: 2 sanctions (1 for reference only)
              To object   objection to MOT within 20 days from notice, not suspending the measure
              Ways off    not open as things stand: repair done (credit repair); by MOT; basis: Ferry Law (illustration) art 11
                          what each requires: memo explain ferry_safety

            Entry E-1, for the listed subject itself: 2 sanctions (1 for reference only)
              Memorandum on ferry safety (illustration) (示例〔2020〕1号)
                1. No licence for new routes (ferry_safety.no_new_routes)
                   mandatory: must be applied; by MOT; clause 二（三）; basis claimed: Ferry Law (illustration) art 9 (not compared
                     with the law: what it allows is not encoded)
                2. For reference only: Weighed in tenders (ferry_safety.weigh_in_bids)
                   reference: one input among others, no prohibition; by SAMR; clause 二（四）; basis not stated; unverified: where
                     it was read
              Taken as no, because nothing is recorded: removed, repaired, rescue service approved, suspended from, suspended until

            Notes
              - A measure ends with the entry, and by whatever ends the entry sooner, unless it names an end of its own.
              - A basis is what the instrument claims; behind it stands how it compares with the law of the as-of date.
              - Not stated: the text was read and says nothing. Not seen: the text was not read. Unverified: not confirmed against a
                source.
              - memo explain NAME --pack PACK reads a measure back with all its conditions; NAME is what stands in brackets after
                the title.

            """.ReplaceLineEndings("\n"),
            ran.Output);
    }

    [Fact]
    public void The_account_is_given_in_Chinese()
    {
        using var pack = Ferry.InFolder();
        pack.Write("listing.yaml", "编号: E-1\n名单: 渡运失信企业\n主体: 法人\n事由: 违规渡运\n决定日期: 2020年3月4日\n涉险乘客: 60人\n已批准应急运输: 是\n");

        var ran = Eval(pack, "2021-06-01", "--role", "本人", "--lang", "zh");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            """
            基准日 2021-06-01

            条目 E-1，名单：渡运失信企业名单
              名单主管    交通运输部
              列入事由    违规渡运
              状态        有效，自 2020-03-04 起
              期限        最迟至 2023-03-04；可因下列移出途径提前终止
              后果        对列入主体本人：惩戒措施 1 项（仅供参考）、不适用 1 项
              提出异议    异议，向交通运输部提出，自告知起20日内，期间不停止执行
              移出途径    目前不可申请：修复移出（信用修复）；由交通运输部决定；依据：《渡运法（示例）》第十一条
                          各途径的条件：memo explain ferry_safety

            条目 E-1，对列入主体本人：惩戒措施 1 项（仅供参考）、不适用 1 项
              渡运安全备忘录（示例）（示例〔2020〕1号）
                1. 仅供参考：招投标审慎参考（ferry_safety.weigh_in_bids）
                   参考：仅供参考，不构成禁止；由市场监管总局实施；条款：二（四）；依据未载明；未核实：来源
              不适用：本应适用而不适用（1）
                除外：已批准应急运输
                  - 限制新增航线经营许可（ferry_safety.no_new_routes）
              因没有记录而推定为否：移出日期、已完成修复、暂停自、暂停至

            说明
              - 除写明自身期限的以外，各项措施随列入终止而终止，列入提前终止的，措施一并终止。
              - 依据为文件所称依据，其后为与基准日法律比对的结果。
              - 未载明：读过文本，文本没有规定。未见：没有读到文本。未核实：尚未与来源核对。
              - memo explain 名称 --pack 规则包 可读出一项措施及其全部条件；名称即标题后括号内的标识。

            """.ReplaceLineEndings("\n"),
            ran.Output);
    }

    [Fact]
    public void Persons_treated_alike_are_answered_together_and_no_others()
    {
        using var pack = Ferry.InFolder();
        pack.Write("instruments/offices.memo", Offices);

        var ran = Eval(pack, "2021-06-01");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            """
            As of 2021-06-01

            Entry E-1 on the list: Ferry defaulters
              Kept by     MOT
              Ground      unsafe crossing
              Standing    in effect since 2020-03-04
              Until       2023-03-04 at the latest; sooner by a way off the list (below)
              Means       for the listed subject itself: 2 sanctions (1 for reference only)
                          for the director and the actual controller (each): 1 sanction
                          for the legal representative: 2 sanctions (1 for reference only)
              To object   objection to MOT within 20 days from notice, not suspending the measure
              Ways off    not open as things stand: repair done (credit repair); by MOT; basis: Ferry Law (illustration) art 11
                          what each requires: memo explain ferry_safety

            Entry E-1, for the listed subject itself: 2 sanctions (1 for reference only)
              Memorandum on ferry safety (illustration) (示例〔2020〕1号)
                1. No licence for new routes (ferry_safety.no_new_routes)
                   mandatory: must be applied; by MOT; clause 二（三）; basis claimed: Ferry Law (illustration) art 9 (not compared
                     with the law: what it allows is not encoded)
                2. For reference only: Weighed in tenders (ferry_safety.weigh_in_bids)
                   reference: one input among others, no prohibition; by SAMR; clause 二（四）; basis not stated; unverified: where
                     it was read
              Taken as no, because nothing is recorded: removed, repaired, rescue service approved, suspended from, suspended until

            Entry E-1, for the director and the actual controller (each): 1 sanction
              Memorandum on ferry safety (illustration) (示例〔2020〕1号)
                1. No office in ferry companies (ferry_safety.no_office)
                   discretionary: may be applied; by MOT, Ministry of Finance (MOF); clause 二（五）; a term of its own, apart from
                     the entry: 2022-03-04 at the latest, sooner by its own terms; basis claimed: Ferry Law (illustration) art 10
                     (not compared with the law: what it allows is not encoded)
              Taken as no, because nothing is recorded: removed, repaired, rescue service approved, suspended from, suspended until

            Entry E-1, for the legal representative: 2 sanctions (1 for reference only)
              Memorandum on ferry safety (illustration) (示例〔2020〕1号)
                1. For reference only: Weighed in tenders (ferry_safety.weigh_in_bids)
                   reference: one input among others, no prohibition; by SAMR; clause 二（四）; basis not stated; unverified: where
                     it was read
                2. No office in ferry companies (ferry_safety.no_office)
                   discretionary: may be applied; by MOT, Ministry of Finance (MOF); clause 二（五）; a term of its own, apart from
                     the entry: 2022-03-04 at the latest, sooner by its own terms; basis claimed: Ferry Law (illustration) art 10
                     (not compared with the law: what it allows is not encoded)
              Taken as no, because nothing is recorded: removed, repaired, rescue service approved, suspended from, suspended until

            """.ReplaceLineEndings("\n"),
            WithoutNotes(ran.Output));
    }

    [Fact]
    public void What_is_withheld_or_undetermined_stands_under_its_reason()
    {
        using var pack = Ferry.InFolder();
        pack.Write("instruments/offices.memo", Offices);
        pack.Write("listing.yaml", Ferry.Listing.Replace("passengers_at_risk: 60 persons", "repaired: yes\nrescue_service_approved: yes", StringComparison.Ordinal));

        var ran = Eval(pack, "2021-06-01", "--role", "director,legal_representative");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            """
            As of 2021-06-01

            Entry E-1 on the list: Ferry defaulters
              Kept by     MOT
              Ground      unsafe crossing
              Standing    in effect since 2020-03-04
              Until       2023-03-04 at the latest; sooner by a way off the list (below)
              Means       for the listed subject itself: 1 sanction (for reference only), 1 undetermined
                          for a person who is at once director and legal representative: 1 sanction (for reference only), 1 withheld
              To object   objection to MOT within 20 days from notice, not suspending the measure
              Ways off    open now: repair done (credit repair); by MOT; basis: Ferry Law (illustration) art 11
                          what each requires: memo explain ferry_safety

            Entry E-1, for the listed subject itself: 1 sanction (for reference only), 1 undetermined
              Memorandum on ferry safety (illustration) (示例〔2020〕1号)
                1. For reference only: Weighed in tenders (ferry_safety.weigh_in_bids)
                   reference: one input among others, no prohibition; by SAMR; clause 二（四）; basis not stated; unverified: where
                     it was read
              Undetermined: whether they apply depends on what is not known (1)
                missing: passengers at risk (determined by MOT)
                  - Reward: Green lane (ferry_safety.green_lane)
              Taken as no, because nothing is recorded: removed, suspended from, suspended until

            Entry E-1, for a person who is at once director and legal representative: 1 sanction (for reference only), 1 withheld
              Memorandum on ferry safety (illustration) (示例〔2020〕1号)
                1. For reference only: Weighed in tenders (ferry_safety.weigh_in_bids)
                   reference: one input among others, no prohibition; by SAMR; clause 二（四）; basis not stated; unverified: where
                     it was read
              Withheld: would apply, but do not (1)
                ended: its own terms
                  - No office in ferry companies (ferry_safety.no_office)
              Taken as no, because nothing is recorded: removed, suspended from, suspended until

            """.ReplaceLineEndings("\n"),
            WithoutNotes(ran.Output));
    }

    [Theory]
    [InlineData("on         not stated", "en", "    missing: passengers at risk (determined by MOT); whom it reaches (not stated)\n")]
    [InlineData("on         not seen", "zh", "    尚缺：涉险乘客（由交通运输部认定）；适用对象（未见）\n")]
    public void Whom_a_measure_reaches_is_missing_where_the_text_does_not_say(string reach, string language, string missing)
    {
        using var pack = Ferry.InFolder(memorandum: Ferry.Memorandum.Replace("on         legal_person as itself\n", reach + "\n", StringComparison.Ordinal));
        pack.Write("listing.yaml", "list: ferry_defaulter\nsubject: legal_person\nground: unsafe_crossing\ndecided: 2020-03-04\n");

        Assert.Contains(missing, Eval(pack, "2021-06-01", "--role", "itself", "--lang", language).Output, StringComparison.Ordinal);

        var item = Assert.Single(Result(Eval(pack, "2021-06-01", "--format", "json")).GetProperty("undetermined").EnumerateArray());
        Assert.Equal(
            """[{"fact":"passengers_at_risk","determined_by":"MOT","entry":null},{"fact":"reach","determined_by":null,"entry":null}]""",
            item.GetProperty("needs").Compact());
    }

    [Theory]
    [InlineData("en", "  Until       a day between 2023-03-01 and 2023-03-31, at the latest;")]
    [InlineData("zh", "  期限        最迟至 2023-03-01 与 2023-03-31 之间的某日；")]
    public void A_last_day_known_to_the_month_lies_between_two(string language, string until)
    {
        using var pack = Ferry.InFolder();
        pack.Write("listing.yaml", Ferry.Listing.Replace("2020-03-04", "2020-03", StringComparison.Ordinal));

        Assert.Contains(until, Eval(pack, "2021-06-01", "--role", "itself", "--lang", language).Output, StringComparison.Ordinal);

        var standing = Result(Eval(pack, "2021-06-01", "--format", "json")).GetProperty("standing");
        Assert.Equal(JsonValueKind.Null, standing.GetProperty("until").ValueKind);
        Assert.Equal("""{"from":"2023-03-01","to":"2023-03-31"}""", standing.GetProperty("until_between").Compact());
    }

    [Theory]
    [InlineData("en", "    missing: passengers at risk (of entry W-1; determined by MOT)\n")]
    [InlineData("zh", "    尚缺：涉险乘客（条目 W-1；由交通运输部认定）\n")]
    public void A_fact_missing_of_another_entry_names_it(string language, string missing)
    {
        using var pack = Ferry.InFolder();
        pack.Write("instruments/watched.memo", """
            list ferry_watched = 渡运关注名单
              colour     watch
              owner      SAMR
              sourced from bulletin

            sanction closer_look = 加强关注
              under      ferry_safety
              title      “加强关注”
              title en   "A closer look"
              clause     "二（九）"
              measure    weigh_in_tenders
              strength   discretionary
              by         MOT
              on         legal_person as itself
              when       listed in ferry_watched with (passengers_at_risk at least 10 persons)
              basis      not stated
              lasts      while listed
              sourced from bulletin
            """);
        pack.Write("listing.yaml", Ferry.Listing + "\nalso: [{ id: W-1, list: ferry_watched, decided: 2020-01-01 }]\n");

        Assert.Contains(missing, Eval(pack, "2021-06-01", "--role", "itself", "--lang", language).Output, StringComparison.Ordinal);

        var item = Assert.Single(Result(Eval(pack, "2021-06-01", "--format", "json")).GetProperty("undetermined").EnumerateArray());
        Assert.Equal("""[{"fact":"passengers_at_risk","determined_by":"MOT","entry":"W-1"}]""", item.GetProperty("needs").Compact());
    }

    [Fact]
    public void An_entry_that_ended_says_by_which_rule()
    {
        using var pack = Ferry.InFolder();

        var ran = Eval(pack, "2024-06-01", "--role", "itself");

        Assert.Contains("  Standing    ended; it stood from 2020-03-04 until 2023-03-04; because of: three years\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("    ended: three years\n      - No licence for new routes (ferry_safety.no_new_routes)\n", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("passengers_at_risk: 60 persons\nrescue_service_approved: yes", "withheld", "exemption rescue_service_approved")]
    [InlineData("region: '3301'", "undetermined", "passengers_at_risk MOT")]
    public void What_is_not_triggered_says_why(string facts, string group, string why)
    {
        using var pack = Ferry.InFolder();
        pack.Write("listing.yaml", $"list: ferry_defaulter\nsubject: legal_person\nground: unsafe_crossing\ndecided: 2020-03-04\n{facts}\n");

        var item = Assert.Single(Result(Eval(pack, "2021-06-01", "--format", "json")).GetProperty(group).EnumerateArray());

        Assert.Equal("ferry_safety.no_new_routes", item.GetProperty("sanction").GetString());
        var reason = group == "withheld"
            ? $"{item.GetProperty("by").GetProperty("kind")} {item.GetProperty("by").GetProperty("name")}"
            : $"{item.GetProperty("needs")[0].GetProperty("fact")} {item.GetProperty("needs")[0].GetProperty("determined_by")}";
        Assert.Equal(why, reason);
    }

    [Fact]
    public void An_inadmissible_dossier_is_a_finding()
    {
        using var pack = Ferry.InFolder();
        pack.Write("listing.yaml", Ferry.Listing.Replace("60", "6000", StringComparison.Ordinal));

        var ran = Eval(pack, "2021-06-01", "--format", "json");
        var standing = Result(ran).GetProperty("standing");

        Assert.Equal(0, ran.ExitCode);
        Assert.Equal("inadmissible", standing.GetProperty("state").GetString());
        Assert.Equal("ferry_safety.crowd", standing.GetProperty("broken_rule").GetString());
    }

    [Theory]
    [InlineData("list: ferry_defaulter\npasengers_at_risk: 60 persons\n", "MEMO9101")]
    [InlineData("list: ferry_defaulter\ndecided: 2023-02-29\n", "MEMO9107")]
    [InlineData("list: ferry_defaulter\nlist: ferry_defaulter\n", "MEMO9004")]
    [InlineData("list: [", "MEMO9003")]
    [InlineData("", "MEMO9003")]
    public void A_listing_that_cannot_be_read_exits_2(string listing, string code)
    {
        using var pack = Ferry.InFolder();
        pack.Write("listing.yaml", listing);

        var ran = Eval(pack, "2021-06-01");

        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains($"error {code}: ", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("boss", "en", "There is no role 'boss'. There are: itself, legal_representative.\n")]
    [InlineData("boss", "zh", "没有名为“boss”的身份。可用的身份：本人、法定代表人。\n")]
    [InlineData("", "en", "--role names no role. There are: itself, legal_representative.\n")]
    [InlineData("，", "zh", "--role 没有写明身份。可用的身份：本人、法定代表人。\n")]
    public void A_role_there_is_not_exits_2_with_those_there_are(string role, string language, string expected)
    {
        using var pack = Ferry.InFolder();

        var ran = Eval(pack, "2021-06-01", "--role", role, "--lang", language);

        Assert.Equal((2, "", expected), (ran.ExitCode, ran.Output, ran.Error));
    }

    [Fact]
    public void An_unknown_role_exits_2_with_the_nearest()
    {
        using var pack = Ferry.InFolder();

        var ran = Eval(pack, "2021-06-01", "--role", "itself,legal_representativ");

        Assert.Equal((2, "There is no role 'legal_representativ'. Did you mean 'legal_representative'?\n"), (ran.ExitCode, ran.Error));
    }

    [Fact]
    public void A_pack_with_errors_is_not_asked()
    {
        using var pack = Ferry.InFolder();
        pack.Write("more.memo", "sanction x = 某\n");

        var ran = Eval(pack, "2021-06-01");

        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.EndsWith("has errors and is not used.\n", ran.Error, StringComparison.Ordinal);
    }

    /// <summary>The notes at the foot are the same for every answer.</summary>
    private static string WithoutNotes(string account) => account[..(account.IndexOf("\n\nNotes\n", StringComparison.Ordinal) + 1)];

    private static Ran Eval(Folder pack, string asOf, params string[] more) =>
        Ran.Memo(["eval", pack.Path, "--listing", pack.Path + "/listing.yaml", "--as-of", asOf, .. more]);

    private static JsonElement Result(Ran ran) => JsonDocument.Parse(ran.Output).RootElement.GetProperty("results")[0];
}
