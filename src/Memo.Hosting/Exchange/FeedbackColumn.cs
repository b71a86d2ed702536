namespace Memo.Hosting.Exchange;

/// <summary>A column of a feedback form that is read back, by either of its names.</summary>
internal sealed record FeedbackColumn(string Id, string Chinese)
{
    public static readonly FeedbackColumn Line = new("line", "行号");
    public static readonly FeedbackColumn Entry = new("entry", "编号");
    public static readonly FeedbackColumn List = new("list", "名单");
    public static readonly FeedbackColumn Agency = new("agency", "机关");
    public static readonly FeedbackColumn Measure = new("measure", "措施");
    public static readonly FeedbackColumn TitleChinese = new("title_zh", "措施名称");
    public static readonly FeedbackColumn TitleEnglish = new("title_en", "措施名称（英文）");
    public static readonly FeedbackColumn Strength = new("strength", "力度");
    public static readonly FeedbackColumn Since = new("since", "生效日期");
    public static readonly FeedbackColumn Until = new("until", "截止日期");
    public static readonly FeedbackColumn CarriedOut = new("carried_out", "是否执行");
    public static readonly FeedbackColumn Day = new("carried_out_on", "执行日期");
    public static readonly FeedbackColumn Basis = new("basis", "执行依据");
    public static readonly FeedbackColumn Remarks = new("remarks", "备注");

    /// <summary>Without these an answer cannot be told from another.</summary>
    public static readonly ImmutableArray<FeedbackColumn> OfAnswer = [Entry, Agency, Measure, CarriedOut, Day];

    public bool IsNamed(string name) => name.Trim() is var trimmed && (trimmed == Id || trimmed == Chinese);
}
