using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>Bodies that are no public bodies: enterprises and platforms; and classes that name no members, by what they are called.</summary>
internal static class PrivateBodies
{
    private static readonly ImmutableHashSet<string> Words =
    [
        "bank", "banks", "lender", "lenders", "insurer", "insurers", "institutions", "platform", "platforms", "newspaper", "newspapers", "media", "press", "association", "associations", "company",
        "companies", "firm", "firms", "enterprises", "employers", "shops", "hotels", "airlines", "merchants", "traders", "operators", "landlords", "schools",
    ];

    private static readonly ImmutableArray<string> Chinese = ["银行", "金融机构", "保险机构", "平台", "媒体", "报社", "报纸", "协会", "商会", "企业", "公司", "商户", "商家", "酒店", "用人单位", "经营者"];

    /// <summary>What a class of public bodies is called after what they oversee: 银行监管部门.</summary>
    private static readonly ImmutableArray<string> Public = ["authority", "authorities", "regulator", "regulators", "bureau", "bureaus", "department", "departments"];

    private static readonly ImmutableArray<string> ChinesePublic = ["部门", "机关", "政府", "监管机构", "主管"];

    public static bool IsPrivate(Performer body) => body switch
    {
        Agency agency => agency.Kind is AgencyKind.Enterprise or AgencyKind.Platform,
        _ => IsCalledPrivate(body.Name),
    };

    private static bool IsCalledPrivate(Name name) =>
        !name.Id.Split('_').Any(Public.Contains) && !ChinesePublic.Any(name.Chinese.Contains)
        && (name.Id.Split('_').Any(Words.Contains) || Chinese.Any(name.Chinese.Contains));
}
