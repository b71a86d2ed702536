using Memo.Compiler.Text;
using Memo.Hosting.Cases;
using Memo.Hosting.Listings;
using Memo.Hosting.Packs;

namespace Memo.Tools.Tests.Cases;

/// <summary>A case that expects what does not come fails, and says so in words.</summary>
public sealed class CaseTests
{
    private const string Listing = "list: ferry_defaulter, subject: legal_person, ground: unsafe_crossing, decided: 2020-03-04";
    private const string Both = "triggered: [no_new_routes, weigh_in_bids]";
    private const string Sixty = "passengers_at_risk: 60 persons";

    [Theory]
    [InlineData("standing: in_effect, since: 2020-03-04, until: 2023-03-04, until_conditions: [repair_done], exits: { repair_done: closed }, presumed: [repaired, rescue_service_approved]")]
    [InlineData("standing: in_effect, until_conditions: [ferry_safety.repair_done], exits: { ferry_safety.repair_done: closed }, entry_decision: none")]
    [InlineData("standing: in_effect, presumed: [rescue_service_approved, removed, repaired]")]
    [InlineData("standing: in_effect, remedy: { no_new_routes: [{ kind: objection, body: MOT, within: 20 days, from: notice, every: none, answered_within: none, suspending: no }], repair_done: { kind: objection } }")]
    [InlineData("standing: in_effect, duty: { no_new_routes: none, ferry_safety.weigh_in_bids: [], repair_done: none }")]
    [InlineData("状态: 有效, 救济: { 限制新增航线: [{ 类别: 异议, 机关: 交通运输部, 期限: 20日, 起算: 告知, 停止执行: 否 }] }, 义务: { 限制新增航线: 无 }")]
    [InlineData("状态: 有效, 起: 2020年3月4日, 移出: { 修复移出: 不可申请 }, 推定: [已完成修复, 已批准应急运输]")]
    public void What_comes_as_expected_passes(string expectation) => Assert.Empty(Failures(Sixty, $"{expectation}, {Both}"));

    [Theory]
    [InlineData("standing: ended", "expected the standing to be ended; it is in effect")]
    [InlineData("standing: in_effect, since: 2020-03-05", "expected 'since' to be 2020-03-05; it is 2020-03-04")]
    [InlineData("standing: in_effect, until: none", "expected 'until' to be none; it is 2023-03-04")]
    [InlineData("standing: in_effect, until_conditions: none", "expected 'until_conditions' to be none; it is repair done (ferry_safety.repair_done)")]
    [InlineData("standing: in_effect, entry_decision: allowed", "expected the entry decision to be allowed; it is none")]
    [InlineData("standing: in_effect, exits: { repair_done: open }", "expected the exit “repair done” (ferry_safety.repair_done) to be open; it is closed")]
    [InlineData("standing: in_effect, exits: none", "expected the exit “repair done” (ferry_safety.repair_done) to be none; it is closed")]
    [InlineData("standing: in_effect, exits: {}", "expected the exit “repair done” (ferry_safety.repair_done) to be none; it is closed")]
    [InlineData("standing: in_effect, presumed: none", "expected the facts presumed to be none; it is repaired, rescue service approved (rescue_service_approved)")]
    [InlineData("standing: in_effect, presumed: [repaired]", "expected the facts presumed to be repaired; it is repaired, rescue service approved (rescue_service_approved)")]
    [InlineData("standing: in_effect, presumed: [repaired, repaired]", "expected the facts presumed to be repaired, repaired; it is repaired, rescue service approved (rescue_service_approved)")]
    [InlineData("standing: in_effect, broken: crowd", "expected the broken rule to be crowd; it is none")]
    [InlineData("role: legal_representative, standing: in_effect", "expected a result for legal representative (legal_representative); there is none: nothing is triggered, withheld or undetermined for them")]
    public void What_does_not_come_fails_with_its_reason(string expectation, string expected) =>
        Assert.Equal(expected, Failures(Sixty, $"{expectation}, {Both}")[0].English);

    [Theory]
    [InlineData(Sixty, "triggered: no_new_routes", "expected “Weighed in tenders” (ferry_safety.weigh_in_bids) to be not triggered at all; it is triggered", "“招标参考”（ferry_safety.weigh_in_bids）——预期：不涉及；实际：触发")]
    [InlineData(
        Sixty + ", rescue_service_approved: yes",
        Both,
        "expected “No licence for new routes” (ferry_safety.no_new_routes) to be triggered; it is withheld, exemption: rescue service approved (rescue_service_approved)",
        "“限制新增航线”（ferry_safety.no_new_routes）——预期：触发；实际：不适用，除外：已批准应急运输（rescue_service_approved）")]
    [InlineData(
        "region: '3301'",
        Both,
        "expected “No licence for new routes” (ferry_safety.no_new_routes) to be triggered; it is undetermined, missing: passengers at risk (passengers_at_risk)",
        "“限制新增航线”（ferry_safety.no_new_routes）——预期：触发；实际：待定，尚缺：涉险乘客（passengers_at_risk）")]
    [InlineData(
        "passengers_at_risk: 49 persons",
        "triggered: weigh_in_bids, withheld: { no_new_routes: { exemption: 已批准应急运输 } }",
        "expected “No licence for new routes” (ferry_safety.no_new_routes) to be withheld, exemption: rescue service approved (rescue_service_approved); it is not triggered at all",
        "“限制新增航线”（ferry_safety.no_new_routes）——预期：不适用，除外：已批准应急运输（rescue_service_approved）；实际：不涉及")]
    public void A_measure_that_turns_out_otherwise_fails_in_both_languages(string facts, string expectation, string english, string chinese) =>
        Assert.Equal(new Localized(english, chinese), Assert.Single(Failures(facts, $"standing: in_effect, {expectation}")));

    [Theory]
    [InlineData(
        "removed: 2021-01-01",
        "standing: in_effect",
        "expected the standing to be in effect; it is ended, because of: removed",
        "状态——预期：有效；实际：终止，原因：移出日期（removed）")]
    [InlineData(
        "removed: 2019-01-01",
        "standing: in_effect",
        "expected the standing to be in effect; it is inadmissible: The removal is earlier than the decision (removed_before_decided)",
        "状态——预期：有效；实际：不予认可：移出日期早于决定日期（removed_before_decided）")]
    [InlineData(
        "passengers_at_risk: 5001 persons",
        "standing: inadmissible, broken: removed_before_decided",
        "expected the broken rule to be removed before decided (removed_before_decided); it is crowd (ferry_safety.crowd)",
        "违反的规则——预期：removed before decided（removed_before_decided）；实际：超出载客量（ferry_safety.crowd）")]
    [InlineData(
        Sixty,
        "standing: in_effect, until_conditions: none",
        "expected 'until_conditions' to be none; it is repair done (ferry_safety.repair_done)",
        "提前终止情形——预期：无；实际：修复移出（ferry_safety.repair_done）")]
    [InlineData(
        Sixty,
        "standing: in_effect, exits: { repair_done: undetermined }",
        "expected the exit “repair done” (ferry_safety.repair_done) to be undetermined; it is closed",
        "移出规则“修复移出”（ferry_safety.repair_done）——预期：待定；实际：不可申请")]
    [InlineData(
        Sixty,
        "standing: in_effect, presumed: [repaired]",
        "expected the facts presumed to be repaired; it is repaired, rescue service approved (rescue_service_approved)",
        "推定的事实——预期：已完成修复（repaired）；实际：已完成修复（repaired）、已批准应急运输（rescue_service_approved）")]
    public void What_is_said_of_the_entry_fails_in_both_languages(string facts, string expectation, string english, string chinese) =>
        Assert.Equal(new Localized(english, chinese), Failures(facts, expectation)[0]);

    [Theory]
    [InlineData(
        "remedy: { no_new_routes: [{ kind: objection, within: 30 days }] }",
        "expected the remedies of “No licence for new routes” (ferry_safety.no_new_routes) to be objection, within 30 days; it is objection, body MOT, within 20 days, from notice, suspending no",
        "救济途径：“限制新增航线”（ferry_safety.no_new_routes）——预期：异议，期限 30日；实际：异议，机关 交通运输部，期限 20日，起算 告知，停止执行 否")]
    [InlineData(
        "remedy: { no_new_routes: [{ kind: objection, body: MOT }, { kind: suit, body: none }] }",
        "expected the remedies of “No licence for new routes” (ferry_safety.no_new_routes) to be objection, body MOT; administrative suit, body none; it is objection, body MOT, within 20 days, from notice, suspending no",
        "救济途径：“限制新增航线”（ferry_safety.no_new_routes）——预期：异议，机关 交通运输部；行政诉讼，机关 无；实际：异议，机关 交通运输部，期限 20日，起算 告知，停止执行 否")]
    [InlineData(
        "remedy: { no_new_routes: none }",
        "expected the remedies of “No licence for new routes” (ferry_safety.no_new_routes) to be none; it is objection, body MOT, within 20 days, from notice, suspending no",
        "救济途径：“限制新增航线”（ferry_safety.no_new_routes）——预期：无；实际：异议，机关 交通运输部，期限 20日，起算 告知，停止执行 否")]
    [InlineData(
        "duty: { repair_done: [{ kind: stop, within: 3 working days, from: removed }] }",
        "expected the duties of “repair done” (ferry_safety.repair_done) to be stop the measure, within 3 working days, from the day of removal; it is none",
        "义务：“修复移出”（ferry_safety.repair_done）——预期：停止执行，期限 3个工作日，起算 移出日期；实际：无")]
    public void Ways_to_be_heard_and_duties_fail_in_both_languages(string expectation, string english, string chinese) =>
        Assert.Equal(new Localized(english, chinese), Assert.Single(Failures(Sixty, $"standing: in_effect, {Both}, {expectation}")));

    [Theory]
    [InlineData("no_new_routes: { strength: mandatory, by: MOT, cooperating: none, clause: 二(三), basis: Ferry Law (illustration) art 9, until: 2023-03-04, until_conditions: repair_done, parameter: none }")]
    [InlineData("no_new_routes: { basis: [《渡运法（示例）》第九条] }, weigh_in_bids: { strength: reference, basis: not stated }")]
    [InlineData("限制新增航线: { 力度: 应当, 实施: [交通运输部], 配合: 无, 条款: 二（三）, 依据: 《渡运法（示例）》第九条, 止: 2023年3月4日, 提前终止: [修复移出], 参数: 无 }, 招标参考: { 依据: 未载明 }")]
    public void What_is_said_of_a_measure_passes_where_it_is_so(string measures) => Assert.Empty(Failures(Sixty, $"standing: in_effect, triggered: [{Named(measures)}]"));

    [Theory]
    [InlineData("strength: discretionary", "strength", "力度", "discretionary", "可以", "mandatory", "应当")]
    [InlineData("strength: not stated", "strength", "力度", "not stated", "未载明", "mandatory", "应当")]
    [InlineData("by: [MOT, SAMR]", "by", "实施", "MOT, SAMR", "交通运输部、市场监管总局", "MOT", "交通运输部")]
    [InlineData("by: not seen", "by", "实施", "not seen", "未见", "MOT", "交通运输部")]
    [InlineData("cooperating: SAMR", "cooperating", "配合", "SAMR", "市场监管总局", "none", "无")]
    [InlineData("clause: 二（四）", "clause", "条款", "二（四）", "二（四）", "二（三）", "二（三）")]
    [InlineData("basis: 《渡运法（示例）》第十条", "basis", "依据", "《渡运法（示例）》第十条", "《渡运法（示例）》第十条", "Ferry Law (illustration) art 9", "《渡运法（示例）》第九条")]
    [InlineData("basis: none", "basis", "依据", "none", "无", "Ferry Law (illustration) art 9", "《渡运法（示例）》第九条")]
    [InlineData("until: none", "until", "止", "none", "无", "2023-03-04", "2023-03-04")]
    [InlineData("until_conditions: none", "until_conditions", "提前终止", "none", "无", "repair done (ferry_safety.repair_done)", "修复移出（ferry_safety.repair_done）")]
    public void What_is_said_of_a_measure_fails_in_both_languages(
        string said, string key, string chineseKey, string english, string chinese, string actual, string actualInChinese) => Assert.Equal(
        new Localized(
            $"expected '{key}' of “No licence for new routes” (ferry_safety.no_new_routes) to be {english}; it is {actual}",
            $"“限制新增航线”（ferry_safety.no_new_routes）的“{chineseKey}”——预期：{chinese}；实际：{actualInChinese}"),
        Assert.Single(Failures(Sixty, $"standing: in_effect, triggered: [no_new_routes: {{ {said} }}, weigh_in_bids]")));

    [Fact]
    public void Of_a_measure_that_is_not_triggered_only_that_is_said() => Assert.Equal(
        "expected “No licence for new routes” (ferry_safety.no_new_routes) to be triggered; it is not triggered at all",
        Assert.Single(Failures("passengers_at_risk: 49 persons", "standing: in_effect, triggered: [weigh_in_bids, no_new_routes: { strength: reference }]")).English);

    [Fact]
    public void Of_a_measure_that_is_not_triggered_no_way_to_be_heard_is_given() => Assert.Equal(
        new Localized(
            "expected the remedies of “No licence for new routes” (ferry_safety.no_new_routes) to be objection; it is not given: the answer does not rest on this rule",
            "救济途径：“限制新增航线”（ferry_safety.no_new_routes）——预期：异议；实际：没有给出：结论不涉及该规则"),
        Assert.Single(Failures("passengers_at_risk: 49 persons", "standing: in_effect, triggered: weigh_in_bids, remedy: { no_new_routes: { kind: objection } }")));

    [Theory]
    [InlineData("", false)]
    [InlineData("exits: {}", true)]
    [InlineData("exits: { repair_done: closed }", false)]
    public void Exits_that_are_given_are_exact_whatever_the_instruments_of_the_file(string exits, bool fails)
    {
        var failures = Run($"{{ {Listing}, {Sixty} }}", $"{{ standing: in_effect, {exits} }}", of: "ferry_law");

        Assert.Equal(fails, failures.Any(failure => failure.Chinese == "移出规则“修复移出”（ferry_safety.repair_done）——预期：无；实际：不可申请"));
    }

    [Theory]
    [InlineData(Sixty + ", rescue_service_approved: yes", "triggered: weigh_in_bids, withheld: { no_new_routes: { exemption: rescue_service_approved } }")]
    [InlineData("region: '3301'", "triggered: weigh_in_bids, undetermined: { no_new_routes: passengers_at_risk }")]
    [InlineData(Sixty + ", removed: 2021-01-01", "withheld: { no_new_routes: { ended: removed }, weigh_in_bids: { 终止: 移出日期 } }")]
    public void Withheld_and_undetermined_measures_are_compared_with_their_reasons(string facts, string expectation)
    {
        var standing = facts.Contains("removed", StringComparison.Ordinal) ? "ended" : "in_effect";

        Assert.Empty(Failures(facts, $"standing: {standing}, {expectation}"));
    }

    [Fact]
    public void A_result_that_is_not_named_fails()
    {
        var failures = Run($"{{ {Listing}, {Sixty} }}", $"{{ standing: in_effect, {Both} }}", roles: "");

        Assert.Equal(
            new Localized(
                "no result was expected for legal representative (legal_representative) and entry E-1; there is one: “Weighed in tenders” (ferry_safety.weigh_in_bids) is triggered",
                "未预期身份法定代表人（legal_representative）、条目 E-1 有结果；实际：“招标参考”（ferry_safety.weigh_in_bids）触发"),
            Assert.Single(failures));
    }

    [Fact]
    public void A_case_that_gives_no_fact_fails()
    {
        var failures = Run("{ list: ferry_defaulter, subject: legal_person, decided: 2020-03-04 }", "{ standing: in_effect, triggered: weigh_in_bids, undetermined: { no_new_routes: passengers_at_risk } }");

        Assert.Equal("the case binds no declared fact: its dossier gives no ground and no fact of the vocabulary", Assert.Single(failures).English);
    }

    [Fact]
    public void A_case_that_reaches_no_clause_fails()
    {
        var failures = Run($"{{ {Listing}, {Sixty} }}", "{ standing: in_effect }", of: "ferry_law");

        Assert.Equal(
            new Localized("the case reaches no clause of “Ferry Law (illustration)” (ferry_law)", "案例没有触及“渡运法”（ferry_law）的任何条款"),
            Assert.Single(failures));
    }

    /// <summary>With the other measure, where only one is named.</summary>
    private static string Named(string measures) => measures.Contains("weigh_in_bids", StringComparison.Ordinal) || measures.Contains("招标参考", StringComparison.Ordinal) ? measures : measures + ", weigh_in_bids";

    private static ImmutableArray<Localized> Failures(string facts, string expectation) => Run($"{{ {Listing}, {facts} }}", $"{{ {expectation} }}");

    private static ImmutableArray<Localized> Run(string listing, string expectation, string of = "ferry_safety", string roles = "    roles: itself\n")
    {
        using var folder = Ferry.InFolder();
        var rules = LoadedPack.Load(folder.Path).Rules;
        var text = $"of: {of}\ncases:\n  - case: it\n    as_of: 2021-06-01\n{roles}    listing: {listing}\n    expect: {expectation}\n";
        var (input, malformed) = InputFile.Parse(new SourceText("it.cases.yaml", text));
        Assert.Empty(malformed);
        var (cases, _, mistakes) = InputToCases.Read(rules, input!);
        Assert.Empty(mistakes);
        var outcome = Assert.Single(CaseRunner.Run(rules, cases));
        Assert.Empty(outcome.Diagnostics);
        return [.. outcome.Failures.Select(failure => failure.Message)];
    }
}
