using Memo.Compiler.Evaluation;
using Memo.Compiler.Listings;
using Memo.Compiler.Text;
using Memo.Hosting.Json;
using Memo.Hosting.Listings;
using Memo.Runtime;

namespace Memo.Tools.Tests.Listings;

/// <summary>A listing in Chinese and the same in English give the same answer, byte for byte.</summary>
public sealed class LanguagesTests : IClassFixture<ReferencePack>
{
    private readonly ReferencePack _reference;

    public LanguagesTests(ReferencePack reference) => _reference = reference;

    public static TheoryData<string, string> Listings() => new()
    {
        {
            "{ id: E-7, list: ferry_defaulter, subject: legal_person, ground: overloading, decided: 2025-03-04, passengers_at_risk: 60 persons, waters: '4401', also: [] }",
            "{ 编号: E-7, 名单: 渡运失信名单, 主体: 法人, 事由: 超载, 决定日期: 2025年3月4日, 涉险乘客: 60人, 水域: '4401', 其他名单: [] }"
        },
        {
            "{ list: ferry_defaulter, subject: natural_person, ground: [overloading, no_licence], decided: 2025-03, listed: 2025-03-06, published: 2025-03-10, status: suspended, suspended_from: 2025-04-01, suspended_until: 2025-05-01 }",
            "{ 名单: 渡运失信名单, 主体: 自然人, 事由: [超载, 无证航行], 决定日期: 2025年3月, 列入日期: 2025年3月6日, 公布日期: 2025-03-10, 状态: 暂停, 暂停自: 2025年4月1日, 暂停至: 2025年5月1日 }"
        },
        {
            "{ list: ferry_defaulter, subject: other_organisation, status: removed, removed: 2025-05-01, decided: 2024-01-01, region: '3302', fine: 1_000_000.50 CNY, share_of_trips: 9.9 percent, harm: death, accident_on: 2023-12-31, licence_revoked: yes, fine_paid: no }",
            "{ 名单: 渡运失信名单, 主体: 其他组织, 状态: 移出, 移出日期: 2025年5月1日, 决定日期: 2024年1月1日, 地区: '3302', 罚款: 100.00005万元, 航次比例: 9.9%, 后果: 死亡, 事故日期: 2023年12月31日, 吊销许可: 是, 已缴罚款: 否 }"
        },
        {
            "{ list: ferry_defaulter, subject: legal_person, status: active, decided: 2025-03-04, fine: 12 fen, licence_revoked: true, rescue_approved: false, also: [ferry_watched, { id: X, list: ferry_trusted, ground: five_stars, decided: 2024-01-01 }] }",
            "{ 名单: 渡运失信名单, 主体: 法人, 状态: 有效, 决定日期: 2025-03-04, 罚款: 12分, 吊销许可: true, 已批准应急运输: false, 其他名单: [渡运关注名单, { 编号: X, 名单: 渡运守信名单, 事由: 五星, 决定日期: 2024-01-01 }] }"
        },
        {
            "{ subject: legal_person, region: '33', also: [], entries: [{ id: A, list: ferry_defaulter, ground: overloading, decided: 2025-03-04 }, { list: ferry_watched, decided: 2025-03-05 }], person: { roles: [legal_representative], rescue_approved: yes } }",
            "{ 主体: 法人, 地区: '33', 其他名单: [], 条目: [{ 编号: A, 名单: 渡运失信名单, 事由: 超载, 决定日期: 2025-03-04 }, { 名单: 渡运关注名单, 决定日期: 2025-03-05 }], 人员: { 身份: [法定代表人], 已批准应急运输: 是 } }"
        },
    };

    [Theory]
    [MemberData(nameof(Listings))]
    public void Both_languages_give_the_same_bytes(string english, string chinese) => Assert.Equal(Json(english), Json(chinese));

    [Theory]
    [MemberData(nameof(Listings))]
    public void The_order_of_the_keys_does_not_matter(string english, string chinese)
    {
        var reversed = Reversed(InputFile.Parse(new SourceText("listing.yaml", chinese)).Input!);

        Assert.Equal(Json(english), Json(reversed));
    }

    private string Json(string listing) => Json(InputFile.Parse(new SourceText("listing.yaml", listing)).Input!);

    private string Json(InputNode listing)
    {
        var (dossier, mistakes) = InputToDossier.Read(_reference.Pack.Rules, listing);
        Assert.Empty(mistakes.Select(Shown.Of));
        return AnswerJson.Of(_reference.Pack, ReferenceEvaluator.Evaluate(_reference.Pack.Rules, dossier!, new CalendarDate(2025, 6, 1)));
    }

    private static InputNode Reversed(InputNode node) => node switch
    {
        InputNode.Map map => new InputNode.Map(map.Location, [.. map.Pairs.Reverse().Select(p => new InputPair(p.Key, p.Value is InputNode.Map ? Reversed(p.Value) : p.Value))]),
        _ => node,
    };
}
