namespace Memo.Hosting.Exchange;

/// <summary>What one body is asked of one measure about one entry.</summary>
/// <param name="Line">Where the entry stands in the register.</param>
/// <param name="Since">From when the entry is in effect; null where it is not known.</param>
/// <param name="Until">The last day of the measure, or the days between which it lies; null where there is none or it is not known.</param>
/// <param name="Endings">Ids of what can end it sooner.</param>
internal sealed record FeedbackRecord(long Line, string Entry, string List, FeedbackTopic Topic, CalendarDate? Since, EndDay? Until, ImmutableArray<string> Endings)
{
    /// <summary>The last ones are written empty: only the body that acts knows them.</summary>
    public static readonly ImmutableArray<RecordColumn<FeedbackRecord>> Columns =
    [
        new(FeedbackColumn.Line.Id, FeedbackColumn.Line.Chinese, r => r.Line),
        new(FeedbackColumn.Entry.Id, FeedbackColumn.Entry.Chinese, r => r.Entry),
        new(FeedbackColumn.List.Id, FeedbackColumn.List.Chinese, r => r.List),
        new(FeedbackColumn.Agency.Id, FeedbackColumn.Agency.Chinese, r => r.Topic.Body.Name.Id),
        new("acts_as", "作用", r => r.Topic.ActsAs),
        new("succession_unverified", "职能承继未核实", r => r.Topic.SuccessionUnverified),
        new(FeedbackColumn.Measure.Id, FeedbackColumn.Measure.Chinese, r => r.Topic.Measure.QualifiedId),
        new("instrument", "文件", r => r.Topic.Measure.Instrument.Name.Id),
        new("document", "文号", r => r.Topic.Measure.Instrument.Document.Value),
        new("clause", "条款", r => r.Topic.Measure.Clause.Value),
        new(FeedbackColumn.TitleChinese.Id, FeedbackColumn.TitleChinese.Chinese, r => r.Topic.Title.Chinese),
        new(FeedbackColumn.TitleEnglish.Id, FeedbackColumn.TitleEnglish.Chinese, r => r.Topic.Title.English),
        new(FeedbackColumn.Strength.Id, FeedbackColumn.Strength.Chinese, r => r.Topic.Strength),
        new("unverified", "含未核实条款", r => r.Topic.Measure.Honesty.Unverified > 0),
        new(FeedbackColumn.Since.Id, FeedbackColumn.Since.Chinese, r => r.Since?.ToString()),
        new(FeedbackColumn.Until.Id, FeedbackColumn.Until.Chinese, r => r.Until?.ToString()),
        new("until_conditions", "提前终止的情形", r => r.Endings),
        new("report_zh", "反馈要求", r => r.Topic.Report.Chinese),
        new("report_en", "反馈要求（英文）", r => r.Topic.Report.English),
        new(FeedbackColumn.CarriedOut.Id, FeedbackColumn.CarriedOut.Chinese, _ => null),
        new(FeedbackColumn.Day.Id, FeedbackColumn.Day.Chinese, _ => null),
        new(FeedbackColumn.Basis.Id, FeedbackColumn.Basis.Chinese, _ => null),
        new(FeedbackColumn.Remarks.Id, FeedbackColumn.Remarks.Chinese, _ => null),
    ];
}
