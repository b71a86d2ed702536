using Memo.Compiler.Explaining;
using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>Whether a text may hold a measure that is not known of it: in a clause of the same title of which not all was seen, or in one that was not seen at all.</summary>
internal static class UnseenMeasures
{
    /// <param name="known">The measures of the instrument that are known.</param>
    /// <param name="measure">One of another instrument.</param>
    public static bool MayHold(Instrument instrument, ImmutableArray<Measure> known, Measure measure) =>
        known.Any(m => m.Honesty.NotSeen > 0 && m.Title is { } title && title.Chinese == measure.Title?.Chinese)
        || (ClauseOrder.NumberOf(measure.Clause.Value) is { } number && (instrument.TotalIsLeast || number <= instrument.Total) && known.All(m => ClauseOrder.NumberOf(m.Clause.Value) != number));
}
