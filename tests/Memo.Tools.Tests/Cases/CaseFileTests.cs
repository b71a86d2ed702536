using Memo.Compiler.Text;
using Memo.Hosting.Cases;
using Memo.Hosting.Listings;
using Memo.Hosting.Packs;
using Memo.Tools.Tests.Listings;

namespace Memo.Tools.Tests.Cases;

/// <summary>A mistake in a case file is found where it stands.</summary>
public sealed class CaseFileTests
{
    private const string Good = """
        of: ferry_safety
        cases:
          - case: first
            as_of: 2021-06-01
            listing: { list: ferry_defaulter }
            expect:
              - role: itself
                standing: in_effect
                triggered: [no_new_routes]
        """;

    [Theory]
    [InlineData("of: ferry_safety", "of: fery_safety", "MEMO9024 1:5", "There is no instrument 'fery_safety'.", "Did you mean 'ferry_safety'?")]
    [InlineData("of: ferry_safety", "off: ferry_safety", "MEMO9020 1:1", "There is no key 'off' here.", "Did you mean 'of'?")]
    [InlineData("- case: first", "- cse: first", "MEMO9020 3:5", "There is no key 'cse' here.", "Did you mean 'case'?")]
    [InlineData("as_of:", "as_off:", "MEMO9020 4:5", "There is no key 'as_off' here.", "Did you mean 'as_of'?")]
    [InlineData("listing:", "listng:", "MEMO9020 5:5", "There is no key 'listng' here.", "Did you mean 'listing'?")]
    [InlineData("expect:", "as_if: { in_force: ferry_safety, not_in_force: ferry_law }\n    expect:", "MEMO9032 6:12", "The case asks as if other instruments were in force; here the rules answer as they are.", "`memo test` runs it as it says. Leave out `as_if` to ask the rules as they are.")]
    [InlineData("expect:", "as_if: { in_force: ferry_safety }\n    expect:", "MEMO9022 6:14", "'not_in_force' is missing here.", "Add a line `not_in_force: …`.")]
    [InlineData("expect:", "as_if: { in_force: ferry_safty, not_in_force: ferry_law }\n    expect:", "MEMO9024 6:24", "There is no instrument 'ferry_safty'.", "Did you mean 'ferry_safety'?")]
    [InlineData("expect:", "as_if: { in_forc: ferry_safety, not_in_force: ferry_law }\n    expect:", "MEMO9020 6:14", "There is no key 'in_forc' here.", "Did you mean 'in_force'?")]
    [InlineData("expect:", "as_if: ferry_safety\n    expect:", "MEMO9023 6:12", "A group of keys and values is expected here.", null)]
    [InlineData("expect:", "expct:", "MEMO9020 6:5", "There is no key 'expct' here.", "Did you mean 'expect'?")]
    [InlineData("standing:", "standng:", "MEMO9020 8:9", "There is no key 'standng' here.", "Did you mean 'standing'?")]
    [InlineData("standing:", "wonder:", "MEMO9020 8:9; MEMO9022 7:9", "There is no key 'wonder' here.", "The keys here are role, entry, standing, since, until, until_conditions, entry_decision, exits, triggered, withheld, undetermined, presumed, broken, remedy, duty.")]
    [InlineData("triggered: [no_new_routes]", "withheld: { no_new_routes: { exmption: repaired } }", "MEMO9020 9:38", "There is no key 'exmption' here.", "Did you mean 'exemption'?")]
    [InlineData("case: first", "case: first\n    案例名称: b", "MEMO9021 4:5", "'case' and '案例名称' are the same key, given twice.", "Keep one of them.")]
    [InlineData("as_of: 2021-06-01", "as_of: 2021-02-29", "MEMO9026 4:12", "'2021-02-29' is no day of the calendar from 1949-10-01 to 2199-12-31.", null)]
    [InlineData("as_of: 2021-06-01", "as_of: 2021-06", "MEMO9026 4:12", "'2021-06' is no day of the calendar from 1949-10-01 to 2199-12-31.", null)]
    [InlineData("listing:", "dossier: {}\n    listing:", "MEMO9027 3:5", "A case has one `listing` or one `dossier`.", null)]
    [InlineData("standing: in_effect", "standing: active", "MEMO9023 8:19", "One of not_yet, in_effect, suspended, ended, unknown, inadmissible is expected here.", null)]
    [InlineData("standing: in_effect", "since: none", "MEMO9022 7:9", "'standing' is missing here.", "Add a line `standing: …`.")]
    [InlineData("role: itself", "role: itsself", "MEMO9024 7:15", "There is no role 'itsself'.", "Did you mean 'itself'?")]
    [InlineData("[no_new_routes]", "[no_new_rutes]", "MEMO9024 9:21", "There is no sanction or reward 'no_new_rutes'.", "Did you mean 'no_new_routes'?")]
    [InlineData("[no_new_routes]", "[no_new_routes, no_new_routes]", "MEMO9029 9:36", "'ferry_safety.no_new_routes' is named twice in this expectation.", null)]
    [InlineData("triggered: [no_new_routes]", "withheld: [no_new_routes]", "MEMO9023 9:19", "A group of names and values, { name: value }, is expected here.", null)]
    [InlineData("of: ferry_safety", "of: []", "MEMO9023 1:5", "The name of an instrument, or several, is expected here.", null)]
    [InlineData("of: ferry_safety", "of: ferry_law", "MEMO9025 9:21", "'no_new_routes' is a rule of 'ferry_safety', which is not among the instruments of this file.", null)]
    [InlineData("triggered: [no_new_routes]", "exits: { repair_done: open, 修复移出: closed }", "MEMO9029 9:37", "'ferry_safety.repair_done' is named twice in this expectation.", null)]
    [InlineData("triggered: [no_new_routes]", "exits: { repair_don: open }", "MEMO9024 9:18", "There is no exit 'repair_don'.", "Did you mean 'repair_done'?")]
    [InlineData("triggered: [no_new_routes]", "remedy: { no_new_routes: { kind: appeal } }", "MEMO9023 9:42", "One of notice, hearing, objection, correction, review, suit, repair is expected here.", null)]
    [InlineData("triggered: [no_new_routes]", "remedy: { no_new_routes: { body: MOT } }", "MEMO9022 9:36", "'kind' is missing here.", "Add a line `kind: …`.")]
    [InlineData("triggered: [no_new_routes]", "remedy: { no_new_routes: { kind: suit, boby: MOT } }", "MEMO9020 9:48", "There is no key 'boby' here.", "Did you mean 'body'?")]
    [InlineData("triggered: [no_new_routes]", "remedy: { no_new_routes: { kind: suit, body: MOTT } }", "MEMO9024 9:54", "There is no agency 'MOTT'.", "Did you mean 'MOT'?")]
    [InlineData("triggered: [no_new_routes]", "remedy: { no_new_routes: { kind: suit, within: 20 } }", "MEMO9023 9:56", "A length of time such as 5 working days is expected here.", null)]
    [InlineData("triggered: [no_new_routes]", "remedy: { no_new_routes: { kind: suit, from: publishd } }", "MEMO9024 9:54", "There is no event or date 'publishd'.", "Did you mean 'published'?")]
    [InlineData("triggered: [no_new_routes]", "remedy: { no_new_routes: { kind: suit, suspending: perhaps } }", "MEMO9023 9:60", "yes or no is expected here.", null)]
    [InlineData("triggered: [no_new_routes]", "duty: { no_new_routes: { kind: stop, suspending: no } }", "MEMO9020 9:46", "There is no key 'suspending' here.", "The keys here are kind, body, within, from, every.")]
    [InlineData("triggered: [no_new_routes]", "duty: { no_new_rutes: none }", "MEMO9024 9:17", "There is no measure, exit or entry rule 'no_new_rutes'.", "Did you mean 'no_new_routes'?")]
    [InlineData("triggered: [no_new_routes]", "duty: { no_new_routes: none, 限制新增航线: none }", "MEMO9029 9:38", "'ferry_safety.no_new_routes' is named twice in this expectation.", null)]
    [InlineData("[no_new_routes]", "[no_new_routes: { strenth: mandatory }]", "MEMO9020 9:38", "There is no key 'strenth' here.", "Did you mean 'strength'?")]
    [InlineData("[no_new_routes]", "[no_new_routes: { kind: objection }]", "MEMO9020 9:38", "There is no key 'kind' here.", "The keys here are strength, by, cooperating, clause, basis, until, until_conditions, parameter.")]
    [InlineData("[no_new_routes]", "[no_new_routes: mandatory]", "MEMO9023 9:36", "A group of keys and values is expected here.", null)]
    [InlineData("[no_new_routes]", "[no_new_routes: { strength: must }]", "MEMO9023 9:48", "One of not_stated, mandatory, discretionary, reference, oversight, publicity, assist is expected here.", null)]
    [InlineData("[no_new_routes]", "[no_new_routes: { by: MOTT }]", "MEMO9024 9:42", "There is no agency 'MOTT'.", "Did you mean 'MOT'?")]
    [InlineData("[no_new_routes]", "[no_new_routes: { until: soon }]", "MEMO9026 9:45", "'soon' is no day of the calendar from 1949-10-01 to 2199-12-31.", null)]
    [InlineData("[no_new_routes]", "[no_new_routes: { parameter: { rate: 20 percent } }]", "MEMO9024 9:51", "There is no parameter of this measure 'rate'.", null)]
    [InlineData("[no_new_routes]", "[no_new_routes, no_new_routes: { strength: mandatory }]", "MEMO9029 9:36", "'ferry_safety.no_new_routes' is named twice in this expectation.", null)]
    public void A_mistake_has_a_code_a_place_and_a_hint(string right, string wrong, string places, string message, string? hint)
    {
        var (cases, unread, diagnostics) = Read(Good.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Equal(places, string.Join("; ", diagnostics.Select(Shown.Of)));
        Assert.Equal(message, diagnostics[0].Message.English);
        Assert.Equal(hint ?? diagnostics[0].Hint.English, diagnostics[0].Hint.English);
        Assert.Equal((0, 1), (cases.Length, unread));
    }

    [Fact]
    public void A_case_with_a_mistake_leaves_the_others()
    {
        var second = Good[Good.IndexOf("  - case", StringComparison.Ordinal)..].Replace("in_effect", "active", StringComparison.Ordinal);

        var (cases, unread, diagnostics) = Read($"{Good}\n{second}");

        Assert.Equal((1, 1, 1), (cases.Length, unread, diagnostics.Length));
    }

    [Fact]
    public void Everything_may_be_written_in_Chinese()
    {
        var (cases, _, diagnostics) = Read("""
            适用文件: 渡运安全
            案例:
              - 案例名称: 甲
                基准日: 2021年6月1日
                档案: { 条目: [] }
                身份: [本人]
                预期: { 身份: 本人, 状态: 终止, 止: 无, 触发: 无, 不适用: { 限制新增航线: { 除外: 已批准应急运输 } }, 待定: { 招标参考: [涉险乘客] } }
            """);

        Assert.Empty(diagnostics);
        var expectation = Assert.Single(Assert.Single(cases).Expectations);
        Assert.Equal(Runtime.StandingState.Ended, expectation.Standing);
        Assert.Equal(new ExpectedDate(null), expectation.Until);
        var measures = expectation.Measures.ToDictionary(m => m.Key.Name.Id, m => m.Value);
        Assert.Equal(["no_new_routes", "weigh_in_bids"], measures.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(new MeasureOutcome.Withheld(Runtime.WithheldKind.Exemption, "rescue_service_approved", null), measures["no_new_routes"]);
        Assert.Equal("passengers_at_risk", Assert.Single(Assert.IsType<MeasureOutcome.Undetermined>(measures["weigh_in_bids"]).Needs));
    }

    /// <summary>It would be answered by the rules as they are, which is not what it asks.</summary>
    [Theory]
    [InlineData("{ as_of: 2021-06-01, listing: { list: ferry_defaulter }, as_if: { in_force: ferry_safety, not_in_force: ferry_law } }", "1:65")]
    [InlineData("{ 基准日: 2021-06-01, 记录: { 名单: 渡运失信企业 }, 假定: { 施行: 渡运安全, 未施行: 渡运法 } }", "1:44")]
    public void A_case_as_if_other_instruments_were_in_force_is_not_asked_alone(string yaml, string place)
    {
        using var folder = Ferry.InFolder();

        var (asked, diagnostics) = AskedCase.Read(LoadedPack.Load(folder.Path).Rules, InputFile.Parse(new SourceText("it.yaml", yaml)).Input!);

        Assert.Null(asked);
        Assert.Equal([$"MEMO9032 {place}"], diagnostics.Select(d => $"{d.Code} {d.Location.Start.Line}:{d.Location.Start.Column}"));
    }

    private static (ImmutableArray<Case> Cases, int Unread, ImmutableArray<Compiler.Diagnostics.Diagnostic> Diagnostics) Read(string yaml)
    {
        using var folder = Ferry.InFolder();
        return InputToCases.Read(LoadedPack.Load(folder.Path).Rules, InputFile.Parse(new SourceText("it.cases.yaml", yaml)).Input!);
    }
}
