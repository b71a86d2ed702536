using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <remarks>Words the model keeps by their English id; one that is not known stands as it is.</remarks>
public static partial class WordText
{
    /// <summary>Review by a court of its own decision, or of one below it, is no administrative review.</summary>
    public static string Remedy(Remedy remedy, Language language) =>
        remedy.Kind == "review" && !remedy.To.IsEmpty && remedy.To.All(IsCourt) ? language.Pick("review by a court", "法院复议") : Remedy(remedy.Kind, language);

    private static bool IsCourt(Performer body) =>
        body is Agency { Kind: AgencyKind.Judicial } || body.Name.Chinese.EndsWith("法院", StringComparison.Ordinal)
        || (body is PerformerClass { Members.IsEmpty: false } several && several.Members.All(member => member.Kind == AgencyKind.Judicial));

    public static string Remedy(string kind, Language language) => kind switch
    {
        "notice" => language.Pick("notice", "告知"),
        "hearing" => language.Pick("statement and defence", "陈述申辩"),
        "objection" => language.Pick("objection", "异议"),
        "correction" => language.Pick("correction", "更正"),
        "review" => language.Pick("administrative review", "行政复议"),
        "suit" => language.Pick("administrative suit", "行政诉讼"),
        "repair" => language.Pick("credit repair", "信用修复"),
        _ => NameText.Spaced(kind),
    };

    /// <summary>What a body must do; follows "must" and 应当.</summary>
    public static string Duty(string kind, Language language) => kind switch
    {
        "stop" => language.Pick("stop the measure", "停止执行"),
        "report" => language.Pick("report", "报告"),
        "feedback" => language.Pick("give feedback", "反馈"),
        "notify" => language.Pick("give notice", "通知"),
        "publish" => language.Pick("publish", "公布"),
        "decide" => language.Pick("decide", "作出决定"),
        "serve" => language.Pick("serve the decision", "送达"),
        "delete" => language.Pick("delete the record", "删除"),
        "correct" => language.Pick("correct the record", "更正"),
        "carry_out" => language.Pick("carry it out", "执行"),
        _ => NameText.Spaced(kind),
    };

    /// <summary>What starts a time limit: an event of the procedure, or a date fact.</summary>
    public static string Event(Name start, Language language) => start.Id switch
    {
        "decided" => language.Pick("the day of the decision", "决定日期"),
        "listed" => language.Pick("the day of listing", "列入日期"),
        "published" => language.Pick("the day of publication", "公布日期"),
        "removed" => language.Pick("the day of removal", "移出日期"),
        "suspended_from" => language.Pick("the first day of suspension", "暂停自"),
        "suspended_until" => language.Pick("the last day of suspension", "暂停至"),
        "knowledge" => language.Pick("the day one knew of it or should have", "知道或者应当知道之日"),
        _ => NameText.Of(start, language),
    };

    public static string Comparison(string comparison, Language language) => comparison switch
    {
        "at least" => language.Pick(comparison, "不低于"),
        "at most" => language.Pick(comparison, "不超过"),
        "more than" => language.Pick(comparison, "超过"),
        "less than" => language.Pick(comparison, "低于"),
        "is" => language.Pick("exactly", "为"),
        _ => comparison,
    };
}
