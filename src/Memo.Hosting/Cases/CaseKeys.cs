using Memo.Hosting.Wording;

namespace Memo.Hosting.Cases;

/// <summary>A key of a case file in both languages.</summary>
internal sealed record CaseKey(string Id, string Chinese);

/// <summary>The keys a case file knows, by the group they stand in.</summary>
internal static class CaseKeys
{
    /// <summary>Of a case file: its cases.</summary>
    private static readonly CaseKey Cases = new("cases", "案例");

    public static readonly ImmutableArray<CaseKey> File = [new("of", "适用文件"), Cases];

    /// <summary>What a case asks about: one of the two.</summary>
    public static readonly ImmutableArray<CaseKey> Asked = [new("listing", "记录"), new("dossier", "档案")];

    /// <summary>Whether it is the key of the cases of a case file.</summary>
    public static bool IsOfCases(string key) => key == Cases.Id || key == Cases.Chinese;

    public static readonly ImmutableArray<CaseKey> Case =
    [
        new("case", "案例名称"),
        new("of", "适用文件"),
        new("as_of", "基准日"),
        .. Asked,
        new("roles", "身份"),
        new("as_if", "假定"),
        new("expect", "预期"),
        new("note", "备注"),
    ];

    /// <summary>What is taken for true though the pack says otherwise: one instrument in force on every day, another on none.</summary>
    public static readonly ImmutableArray<CaseKey> AsIf = [new("in_force", "施行"), new("not_in_force", "未施行")];

    public static readonly ImmutableArray<CaseKey> Expectation =
    [
        new("role", "身份"),
        new("entry", "条目"),
        new("standing", "状态"),
        new("since", "起"),
        new("until", "止"),
        new("until_conditions", "提前终止"),
        new("entry_decision", "列入结论"),
        new("exits", "移出"),
        new("triggered", "触发"),
        new("withheld", "不适用"),
        new("undetermined", "待定"),
        new("presumed", "推定"),
        new("broken", "违反"),
        new("remedy", "救济"),
        new("duty", "义务"),
    ];

    /// <summary>What is said of a measure that is triggered.</summary>
    public static readonly ImmutableArray<CaseKey> Details =
    [
        new(CaseDetails.Strength, "力度"),
        new(CaseDetails.By, "实施"),
        new(CaseDetails.Cooperating, "配合"),
        new(CaseDetails.Clause, "条款"),
        new(CaseDetails.Basis, "依据"),
        new(CaseDetails.Until, "止"),
        new(CaseDetails.UntilConditions, "提前终止"),
        new(CaseDetails.Parameter, "参数"),
    ];

    public static readonly ImmutableArray<CaseKey> Duty =
    [
        new(CaseStep.Kind, "类别"),
        new(CaseStep.Body, "机关"),
        new(CaseStep.Within, "期限"),
        new(CaseStep.From, "起算"),
        new(CaseStep.Every, "频次"),
    ];

    /// <summary>Of a way to be heard.</summary>
    public static readonly ImmutableArray<CaseKey> Step = [.. Duty, new(CaseStep.AnsweredWithin, "答复期限"), new(CaseStep.Suspending, "停止执行")];

    public static readonly ImmutableArray<CaseKey> Withheld =
        [.. FixedWords.Withheld.Words.Select(word => new CaseKey(word.Id, word.Said.Chinese)), new("entry", "条目")];

    public const string None = "none";
    public const string NoneInChinese = "无";
}
