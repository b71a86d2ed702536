using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Runtime;

namespace Memo.Compiler.Tests.Explaining;

public sealed class ModelToSentencesTests
{
    private const string MeasureInEnglish = """
        Sanction “No licence for new routes” (ferry_safety.no_new_routes): clause 二（三）, item “restrict market entry”, class 1.
        It must be applied by MOT.
        With the cooperation of PBOC.
        It reaches, of a listed legal person: the party itself and the legal representative; of a listed natural person: the party itself.
        It concerns entries on “List of ferry safety defaulters”.
        It applies when “grave” and waters not within 3301.
        It does not apply if rescue service approved.
        It lasts while the entry is in effect.
        It can be lifted by “by court”.
        The basis it claims: 《渡运法（示例）》 art 9.
        Way to be heard: objection to MOT within 5 working days from notice.
        The body that acts must stop the measure within 5 working days from the day of removal.
        Of its clauses, 1 is not seen.
        Read in: ferry text art 4 (the text itself: https://example.org/ferry).
        Here “grave” means: serious or passengers at risk at least 100 persons.
        “rescue service approved” is determined by MOT.
        “rescue service approved” is taken as no where nothing is recorded.
        """;

    private const string MeasureInChinese = """
        惩戒“限制新增航线经营许可”（ferry_safety.no_new_routes）：条款二（三），措施项“限制市场准入”，第一类。
        应当由交通运输部实施。
        由人民银行配合。
        适用对象：法人之本人、法定代表人；自然人之本人。
        适用名单：“渡运安全失信名单”。
        有下列情形的，适用本措施：“严重情形”且水域不属于3301。
        有下列情形的，不适用本措施：已批准应急运输。
        期限为列入期间。
        可以依“法院解除”解除。
        所称依据：《渡运法（示例）》第九条。
        救济途径：异议，自告知起5个工作日内，向交通运输部提出。
        实施机关应当自移出日期起5个工作日内停止执行。
        所列条款中，未见1处。
        来源：渡运文本第四条（原文：https://example.org/ferry）。
        “严重情形”是指：情节严重或者涉险乘客不低于100人。
        “已批准应急运输”由交通运输部认定。
        “已批准应急运输”未有记录的，视为否。
        """;

    private const string InstrumentInEnglish = """
        “Memorandum on ferry safety”: memorandum (ferry_safety).
        Document number: 示例〔2020〕1号.
        Led by NDRC and MOT.
        Signed by PBOC.
        In force from 2020-03-01.
        It covers entries on “List of ferry safety defaulters”.
        The day a term starts on is not counted.
        “Upwards” and “downwards” include the number itself.
        Way to be heard: objection to MOT within 5 working days from notice.
        Of its clauses, 1 is unverified.
        Sanction “限制融资授信” (ferry_safety.lending): clause 二（二）, item “restrict market entry”, class 1.
        It is weighed as one input among others; by itself it decides nothing.
        The text does not state who applies it.
        What the text says on whom it reaches was not seen.
        It is weighed when serious.
        The text does not state how long it lasts.
        The text does not state its basis.
        Sanction “No licence for new routes” (ferry_safety.no_new_routes): clause 二（三）, item “restrict market entry”, class 1.
        It must be applied by MOT.
        With the cooperation of PBOC.
        It reaches, of a listed legal person: the party itself and the legal representative; of a listed natural person: the party itself.
        It applies when “grave” and waters not within 3301.
        It does not apply if rescue service approved.
        It lasts while the entry is in effect.
        It can be lifted by “by court”.
        The basis it claims: 《渡运法（示例）》 art 9.
        The body that acts must stop the measure within 5 working days from the day of removal.
        Of its clauses, 1 is not seen.
        Read in: ferry text art 4 (the text itself: https://example.org/ferry).
        Entry rule “may enter” (ferry_safety.may_enter).
        An entry is made by MOT.
        An entry may be made when serious.
        No entry may be made if paid.
        Term rule “three years” (ferry_safety.three_years).
        It concerns only entries on the ground “capsized”.
        An entry begins 1 day after the day of publication.
        It lasts 3 years from the day of publication.
        Exit rule “repair” (ferry_safety.repair).
        A way off the list: credit repair, which MOT may grant.
        It may first be asked for 6 months after the day of publication.
        It is open when published at least 6 months ago.
        Inadmissibility rule “not serious” (ferry_safety.not_serious).
        An entry is not recognised when not serious.
        Lift “by court” (ferry_safety.by_court).
        It holds from “lift from” to “lift to”, both days included.
        It lasts 1 month at most.
        It is in force when paid.
        Here “grave” means: serious or passengers at risk at least 100 persons.
        “rescue service approved” is determined by MOT.
        “rescue service approved” is taken as no where nothing is recorded.
        The text is said to have 14 measures; 2 are encoded here.
        Clauses not seen: 二（五）.
        Of all clauses together, 1 is unverified, 1 is not seen.
        """;

    private const string InstrumentInChinese = """
        “渡运安全合作备忘录”：备忘录（ferry_safety）。
        文号：示例〔2020〕1号。
        牵头：发展改革委和交通运输部。
        签署：人民银行。
        自2020年3月1日起施行。
        适用名单：“渡运安全失信名单”。
        期间始日不计入。
        “以上”“以下”“以内”含本数。
        救济途径：异议，自告知起5个工作日内，向交通运输部提出。
        所列条款中，未核实1处。
        惩戒“限制融资授信”（ferry_safety.lending）：条款二（二），措施项“限制市场准入”，第一类。
        作为参考因素之一，与其他因素一并权衡，本身不决定结果。
        文本未载明实施主体。
        文本关于适用对象的内容未见。
        有下列情形的，予以参考：情节严重。
        文本未载明期限。
        文本未载明依据。
        惩戒“限制新增航线经营许可”（ferry_safety.no_new_routes）：条款二（三），措施项“限制市场准入”，第一类。
        应当由交通运输部实施。
        由人民银行配合。
        适用对象：法人之本人、法定代表人；自然人之本人。
        有下列情形的，适用本措施：“严重情形”且水域不属于3301。
        有下列情形的，不适用本措施：已批准应急运输。
        期限为列入期间。
        可以依“法院解除”解除。
        所称依据：《渡运法（示例）》第九条。
        实施机关应当自移出日期起5个工作日内停止执行。
        所列条款中，未见1处。
        来源：渡运文本第四条（原文：https://example.org/ferry）。
        列入规则“列入条件”（ferry_safety.may_enter）。
        由交通运输部列入。
        有下列情形的，可以列入：情节严重。
        有下列情形的，不得列入：已履行。
        期限规则“三年”（ferry_safety.three_years）。
        仅限列入事由为“船舶倾覆”的记录。
        记录自公布日期后1日起生效。
        期限为自公布日期起3年。
        移出规则“修复”（ferry_safety.repair）。
        移出方式：信用修复，由交通运输部决定，可以准予。
        自公布日期后6个月起可以申请。
        有下列情形的，可以移出：公布日期满6个月。
        不予认可规则“情节不严重”（ferry_safety.not_serious）。
        有下列情形的，记录不予认可：并非情节严重。
        解除规则“法院解除”（ferry_safety.by_court）。
        解除期间自“解除自”至“解除至”，首尾两日均计入。
        最长1个月。
        有下列情形的，予以解除：已履行。
        “严重情形”是指：情节严重或者涉险乘客不低于100人。
        “已批准应急运输”由交通运输部认定。
        “已批准应急运输”未有记录的，视为否。
        文本共有措施14项，此处编入2项。
        未见条款：二（五）。
        全部条款中，未核实1处、未见1处。
        """;

    [Theory]
    [InlineData(Language.English, MeasureInEnglish)]
    [InlineData(Language.Chinese, MeasureInChinese)]
    public void A_measure_alone_is_read_with_all_that_bears_on_it(Language language, string expected) =>
        Assert.Equal(expected, string.Join("\n", ModelToSentences.Describe(FerryPack.NoNewRoutes, language)));

    [Theory]
    [InlineData(Language.English, InstrumentInEnglish)]
    [InlineData(Language.Chinese, InstrumentInChinese)]
    public void An_instrument_is_read_with_its_rules_in_order(Language language, string expected) =>
        Assert.Equal(expected, string.Join("\n", ModelToSentences.Describe(FerryPack.Pack, FerryPack.Ferry, language)));

    [Fact]
    public void A_reference_measure_is_never_worded_as_a_duty_or_a_ban()
    {
        var sentences = ModelToSentences.Describe(FerryPack.Lending, Language.English);

        Assert.Contains(sentences, sentence => sentence.StartsWith("It is weighed as one input among others", StringComparison.Ordinal));
        Assert.DoesNotContain(sentences, sentence => sentence.StartsWith("It must", StringComparison.Ordinal));
        Assert.DoesNotContain(sentences, sentence => sentence.StartsWith("It applies", StringComparison.Ordinal));
    }

    [Fact]
    public void An_instrument_that_is_only_cited_is_read_without_rules()
    {
        var statute = Sample.Statute("", "渡运法（示例）");

        Assert.Equal<string>(
            ["“渡运法（示例）”: statute (statute).", "What the text says on its document number was not seen.", "From when to when it is in force is not known."],
            [.. ModelToSentences.Describe(new RulePack(), statute, Language.English)]);
    }

    [Fact]
    public void What_the_instrument_says_of_every_measure_is_said_once()
    {
        var instrument = new Instrument(new Name("green_channel", "绿色通道"), Sample.Somewhere, InstrumentKind.Memorandum)
        {
            Title = new Localized("Green channel", "绿色通道"),
            EndedWhen = Sample.On([Sample.Defaulters], since: true),
        };
        var reward = new Measure(new Name("first", "优先"), Sample.Somewhere, instrument, MeasureKind.Reward, new RuleClauses { EndedWhen = instrument.EndedWhen })
        {
            Item = new Item(new Name("priority", "优先办理"), Sample.Somewhere),
        };

        var ending = "It ends when another entry of the subject on the list “List of ferry safety defaulters” has taken effect since this entry began.";

        Assert.Single(ModelToSentences.Describe(reward, Language.English), ending);
        Assert.Single(ModelToSentences.Describe(new RulePack { Measures = [reward] }, instrument, Language.English), ending);
    }

    /// <summary>A text counts clauses; a sanction whose clause was not seen may be one of its own.</summary>
    [Theory]
    [InlineData(5, "二（三）", "The text is said to have 5 measures; 3 are encoded here, as 4 sanctions or rewards.", "文本共有措施5项，此处编入3项，分写为4条。")]
    [InlineData(5, "二（四）", "The text is said to have 5 measures; 4 are encoded here.", "文本共有措施5项，此处编入4项。")]
    [InlineData(null, "二（三）", "How many measures the text has is not known; 3 are encoded here, as 4 sanctions or rewards.", "文本措施总数不明，此处编入3项，分写为4条。")]
    [InlineData(null, "二（四）", "How many measures the text has is not known; 4 are encoded here.", "文本措施总数不明，此处编入4项。")]
    public void A_clause_written_as_several_sanctions_is_one_measure_of_the_text(int? total, string second, string english, string chinese)
    {
        var instrument = new Instrument(new Name("ferry", "渡运"), Sample.Somewhere, InstrumentKind.Memorandum) { Title = new Localized("Ferry", "渡运"), Total = total };
        var item = new Item(new Name("routes", "航线"), Sample.Somewhere);
        Measure Sanction(string id, Stated<string> clause) =>
            new(new Name(id, id), Sample.Somewhere, instrument, MeasureKind.Sanction, new RuleClauses()) { Item = item, Clause = clause };
        var pack = new RulePack { Measures = [Sanction("a", "二（三）"), Sanction("b", second), Sanction("c", new(null, Absence.NotSeen)), Sanction("d", new(null, Absence.NotSeen))] };

        Assert.Equal([english, chinese], new[] { Language.English, Language.Chinese }.Select(language => Assert.Single(
            ModelToSentences.Describe(pack, instrument, language),
            sentence => sentence.StartsWith(english[..12], StringComparison.Ordinal) || sentence.StartsWith(chinese[..4], StringComparison.Ordinal))));
    }

    [Fact]
    public void Sanctions_of_one_clause_whose_number_was_not_seen_are_one_measure_of_the_text()
    {
        var pack = Expect.Reports("""
            agency MOT = 交通运输部
            source page = 页
              kind official
              where "there"
            item routes = 航线
              class 3
            list ferries = 渡运名单
              colour watch
              owner MOT
            memorandum ferry = 渡运
              title "渡运备忘录"
              title en "Ferry memorandum"
              effective from 2020-01-01
              covers ferries
              total at least 4
              remedy not seen
              sourced from page
            sanction fewer_trips = 减少班次
              title "减少或者停止班次"
              title en "Fewer trips"
              clause not seen
              measure routes
              strength reference
              by MOT
              on legal_person as itself
              basis not seen
              lasts while listed
              sourced from page
            惩戒 停止班次 = no_trips
              名称 “减少或者停止班次”
              英文名称 “No trips”
              条款 未见，同 减少班次
              措施 航线
              力度 参考
              实施 交通运输部
              对象 法人 之 本人
              依据 未见
              期限 列入期间
              来源 页
            """).Pack;
        var instrument = Assert.Single(pack.Instruments, i => i.Name.Id == "ferry");
        var second = Assert.Single(pack.Measures, m => m.Name.Id == "no_trips");

        Assert.Equal(1, MeasuresOfText.Count(pack.Measures));
        Assert.Equal(1, MeasuresOfText.Count([second]));
        Assert.Contains("The text is said to have at least 4 measures; 1 is encoded here, as 2 sanctions or rewards.", ModelToSentences.Describe(pack, instrument, Language.English));
        Assert.Contains("文本至少有措施4项，此处编入1项，分写为2条。", ModelToSentences.Describe(pack, instrument, Language.Chinese));
        Assert.Contains("It is of one clause with “Fewer trips” (ferry.fewer_trips).", ModelToSentences.Describe(second, Language.English));
        Assert.Contains("与“减少或者停止班次”（ferry.fewer_trips）同属一条。", ModelToSentences.Describe(second, Language.Chinese));
    }

    [Fact]
    public void A_local_instrument_names_its_territory()
    {
        var local = new Instrument(new Name("local", "地方"), Sample.Somewhere, InstrumentKind.Ordinance)
        {
            Title = new Localized("Local", "地方"),
            IsLocal = true,
            Pack = new PackHeader(new Name("hangzhou", "杭州"), "1", Language.Chinese) { Territory = ["3301"] },
        };

        Assert.Contains("It reaches only subjects whose region is within 3301.", ModelToSentences.Describe(new RulePack(), local, Language.English));
    }
}
