namespace Memo.Hosting.Exchange;

/// <summary>What somebody filled in.</summary>
/// <param name="Line">Where it stands in the returned file.</param>
/// <param name="Said">Whether the measure was carried out, as it is written.</param>
/// <param name="Day">On which day, as it is written.</param>
/// <param name="HasReason">Whether a basis or a remark is given.</param>
internal sealed record ReturnedRecord(long Line, string Entry, string List, string Agency, string Measure, string Said, string Day, bool HasReason)
{
    public static readonly ImmutableArray<FeedbackColumn> Columns =
        [.. FeedbackColumn.OfAnswer, FeedbackColumn.List, FeedbackColumn.Basis, FeedbackColumn.Remarks];

    /// <summary>Sent back as it was sent out.</summary>
    public bool IsBlank => Said.Length == 0 && Day.Length == 0 && !HasReason;

    public static ReturnedRecord Of(FeedbackRow row) => new(
        row.Line,
        row[FeedbackColumn.Entry],
        row[FeedbackColumn.List],
        row[FeedbackColumn.Agency],
        row[FeedbackColumn.Measure],
        row[FeedbackColumn.CarriedOut],
        row[FeedbackColumn.Day],
        row[FeedbackColumn.Basis].Length + row[FeedbackColumn.Remarks].Length > 0);

    public static ReturnedRecord Read(BinaryReader from) => new(
        from.ReadInt64(), from.ReadString(), from.ReadString(), from.ReadString(), from.ReadString(), from.ReadString(), from.ReadString(), from.ReadBoolean());

    public void Write(BinaryWriter to)
    {
        to.Write(Line);
        to.Write(Entry);
        to.Write(List);
        to.Write(Agency);
        to.Write(Measure);
        to.Write(Said);
        to.Write(Day);
        to.Write(HasReason);
    }
}
