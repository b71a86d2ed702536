using Memo.Compiler.Text;

namespace Memo.Hosting.Exchange;

/// <summary>A record of a form as it was read.</summary>
/// <param name="Line">Where it begins in the file.</param>
/// <param name="Values">By column; columns that are not there are empty.</param>
/// <param name="Problem">Why it cannot be read; null where it can.</param>
internal sealed record FeedbackRow(long Line, IReadOnlyDictionary<FeedbackColumn, string> Values, Localized? Problem)
{
    public string this[FeedbackColumn column] => Values.GetValueOrDefault(column, "");
}
