namespace Memo.Compiler.Binding;

/// <summary>Words with a fixed meaning that are not keywords, in both languages.</summary>
internal sealed class FixedWords<T>(string english, string chinese, params (string English, string Chinese, T Value)[] words)
{
    /// <summary>What the words are, for messages: "strength", 力度.</summary>
    public string English { get; } = english;

    public string Chinese { get; } = chinese;

    public ImmutableArray<(string English, string Chinese, T Value)> Words { get; } = [.. words];

    /// <summary>How they are written in Chinese.</summary>
    public IEnumerable<string> InChinese() => Words.Select(w => w.Chinese);

    public bool TryFind(string text, out T value)
    {
        foreach (var word in Words)
        {
            if (text == word.English || text == word.Chinese)
            {
                value = word.Value;
                return true;
            }
        }

        value = default!;
        return false;
    }
}

internal static class FixedWords
{
    public static readonly FixedWords<Strength> Strengths = new(
        "a strength",
        "力度",
        ("mandatory", "应当", Strength.Mandatory),
        ("discretionary", "可以", Strength.Discretionary),
        ("reference", "参考", Strength.Reference),
        ("oversight", "监管", Strength.Oversight),
        ("publicity", "公示", Strength.Publicity),
        ("assist", "协助", Strength.Assist));

    public static readonly FixedWords<Colour> Colours = new(
        "a colour",
        "颜色",
        ("black", "黑", Colour.Black),
        ("red", "红", Colour.Red),
        ("watch", "关注", Colour.Watch),
        ("none", "无", Colour.None));

    public static readonly FixedWords<bool> Statuses = new("a status", "状态", ("draft", "草案", true), ("issued", "已发布", false));

    public static readonly FixedWords<bool> Levels = new("a level", "层级", ("national", "国家级", false), ("local", "地方级", true));

    public static readonly FixedWords<Text.Language> Surfaces = new("a language", "语言", ("zh", "中文", Text.Language.Chinese), ("en", "英文", Text.Language.English));

    public static readonly FixedWords<Model.AgencyKind> AgencyKinds = new(
        "a kind of body",
        "机构类别",
        ("government", "政府机关", Model.AgencyKind.Government),
        ("judicial", "司法机关", Model.AgencyKind.Judicial),
        ("party", "党的机关", Model.AgencyKind.Party),
        ("public", "公共组织", Model.AgencyKind.Public),
        ("enterprise", "企业", Model.AgencyKind.Enterprise),
        ("platform", "平台企业", Model.AgencyKind.Platform));

    public static readonly FixedWords<Model.SourceKind> SourceKinds = new(
        "a kind of source",
        "资料类别",
        ("primary", "原文", Model.SourceKind.Primary),
        ("official", "官方页面", Model.SourceKind.Official),
        ("secondary", "二手资料", Model.SourceKind.Secondary),
        ("memory", "记忆", Model.SourceKind.Memory));

    public static readonly FixedWords<Model.ExitKind> ExitKinds = new(
        "a kind of exit",
        "移出类别",
        ("early", "提前移出", Model.ExitKind.Early),
        ("repair", "信用修复", Model.ExitKind.Repair),
        ("correction", "更正", Model.ExitKind.Correction),
        ("end", "到期移出", Model.ExitKind.End));

    public static readonly FixedWords<Model.FactScope> Scopes = new(
        "a scope",
        "归属",
        ("entry", "记录", Model.FactScope.Entry),
        ("subject", "主体", Model.FactScope.Subject),
        ("person", "个人", Model.FactScope.Person));

    public static readonly FixedWords<Model.Concern> Concerns = new(
        "whom it concerns",
        "所涉",
        ("own", "本人", Model.Concern.Own),
        ("responsible", "责任人", Model.Concern.Responsible),
        ("assessment", "评价", Model.Concern.Assessment),
        ("family", "亲属", Model.Concern.Family),
        ("others", "他人", Model.Concern.Others));

    public static readonly FixedWords<Model.Silence> Silences = new(
        "a meaning of silence",
        "未载的含义",
        ("unknown", "未知", Model.Silence.Unknown),
        ("no", "否", Model.Silence.No));

    public static readonly FixedWords<string> FactTypes = new(
        "a type",
        "类型",
        ("yes_no", "是否", "yes_no"),
        ("money", "金额", "money"),
        ("count", "计数", "count"),
        ("percentage", "百分比", "percentage"),
        ("date", "日期", "date"),
        ("code", "编码", "code"),
        ("enumeration", "枚举", "enumeration"),
        ("grade", "等级", "grade"));

    public static readonly FixedWords<string> Remedies = new(
        "a kind of remedy",
        "救济类别",
        ("notice", "告知", "notice"),
        ("hearing", "陈述申辩", "hearing"),
        ("objection", "异议", "objection"),
        ("correction", "更正", "correction"),
        ("review", "复核", "review"),
        ("suit", "诉讼", "suit"),
        ("repair", "修复", "repair"));

    public static readonly FixedWords<Model.Name> Events = new(
        "an event",
        "事件",
        Event("notice", "告知"),
        Event("service", "送达"),
        Event("publication", "公布"),
        Event("decision", "决定"),
        Event("publicity", "公示"),
        Event("application", "申请"),
        Event("refusal", "驳回"),
        Event("removal", "移出"),
        Event("end", "期满"),
        Event("knowledge", "知道"));

    public static readonly FixedWords<string> Duties = new(
        "a kind of duty",
        "义务类别",
        ("stop", "停止", "stop"),
        ("report", "报告", "report"),
        ("feedback", "反馈", "feedback"),
        ("notify", "通知", "notify"),
        ("publish", "公布", "publish"),
        ("decide", "决定", "decide"),
        ("serve", "送达", "serve"),
        ("delete", "删除", "delete"),
        ("correct", "更正", "correct"),
        ("carry_out", "执行", "carry_out"));

    private static (string, string, Model.Name) Event(string english, string chinese) => (english, chinese, new Model.Name(english, chinese));

    public static readonly FixedWords<Diagnostics.Severity?> LintLevels = new(
        "a severity",
        "级别",
        ("error", "错误", Diagnostics.Severity.Error),
        ("warning", "警告", Diagnostics.Severity.Warning),
        ("off", "关闭", null));
}
