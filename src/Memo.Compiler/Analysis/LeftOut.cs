using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Compiler.Analysis;

/// <summary>The fix that leaves a clause out.</summary>
internal static class LeftOut
{
    /// <summary>The clause with its lines; null where something else stands on them.</summary>
    public static Fix? Of(Location clause)
    {
        var text = clause.Source.Text;
        var (start, end) = (clause.Span.Start, clause.Span.End);
        while (start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        while (end < text.Length && text[end] is ' ' or '\t' or '\r')
        {
            end++;
        }

        return (start == 0 || text[start - 1] == '\n') && (end == text.Length || text[end] == '\n')
            ? new Fix(new Localized("Leave it out", "删去"), new TextSpan(start, Math.Min(end + 1, text.Length) - start), "")
            : null;
    }
}
