namespace Memo.Hosting.Exchange;

/// <summary>What a form asks in one record, as far as an answer is checked against it.</summary>
/// <param name="Line">Where it stands in the form.</param>
/// <param name="Since">The first day on which the measure can have been carried out; null where nobody knows.</param>
/// <param name="Until">The last one; null where there is none or nobody knows.</param>
internal sealed record IssuedRecord(long Line, string Entry, string List, string Agency, string Measure, CalendarDate? Since, CalendarDate? Until, bool IsMandatory)
{
    public static readonly ImmutableArray<FeedbackColumn> Columns =
    [
        FeedbackColumn.Entry, FeedbackColumn.List, FeedbackColumn.Agency, FeedbackColumn.Measure, FeedbackColumn.TitleChinese, FeedbackColumn.TitleEnglish,
        FeedbackColumn.Strength, FeedbackColumn.Since, FeedbackColumn.Until,
    ];

    public static IssuedRecord Of(FeedbackRow row) => new(
        row.Line,
        row[FeedbackColumn.Entry],
        row[FeedbackColumn.List],
        row[FeedbackColumn.Agency],
        row[FeedbackColumn.Measure],
        CalendarDate.TryParse(row[FeedbackColumn.Since], out var since) ? since : null,
        CalendarDate.TryParse(row[FeedbackColumn.Until].Split('/')[^1], out var until) ? until : null,
        Wording.FixedWords.Strengths.Read(row[FeedbackColumn.Strength]) == Strength.Mandatory);

    public static IssuedRecord Read(BinaryReader from) => new(
        from.ReadInt64(), from.ReadString(), from.ReadString(), from.ReadString(), from.ReadString(), Day(from.ReadInt32()), Day(from.ReadInt32()), from.ReadBoolean());

    public void Write(BinaryWriter to)
    {
        to.Write(Line);
        to.Write(Entry);
        to.Write(List);
        to.Write(Agency);
        to.Write(Measure);
        to.Write(Since?.DayNumber ?? 0);
        to.Write(Until?.DayNumber ?? 0);
        to.Write(IsMandatory);
    }

    private static CalendarDate? Day(int number) => number == 0 ? null : CalendarDate.FromDayNumber(number);
}
