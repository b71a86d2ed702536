using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Compiler.Reasoning.Changes;

/// <summary>What the entry's other dates bound: nothing is removed before it was listed.</summary>
internal sealed class OtherDates(Entry entry, Fact date)
{
    /// <summary>The part of a stretch of days around one of them that reaches no further than the entry's other dates.</summary>
    public (CalendarDate First, CalendarDate Last) Around(CalendarDate first, CalendarDate last, CalendarDate day)
    {
        var others = BuiltIn.Facts.Where(f => f != date && f.Scope == FactScope.Entry)
            .Select(f => entry.Facts.Of(f) is [Value.Day known] ? known.Date : (CalendarDate?)null)
            .OfType<CalendarDate>()
            .ToArray();
        return (others.Where(d => d > first && d <= day).Append(first).Max(), others.Where(d => d < last && d >= day).Append(last).Min());
    }
}
