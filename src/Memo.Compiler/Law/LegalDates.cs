using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Law;

/// <summary>The days on which the law bearing on a measure changes while the measure is in force, its first day included.</summary>
public static class LegalDates
{
    /// <remarks>Where nobody saw when the measure took effect, the law as it came to stand is all that certainly bears on it.</remarks>
    public static ImmutableArray<CalendarDate> Of(RulePack pack, Measure measure)
    {
        var force = Force.Of(measure);
        ImmutableArray<Instrument> cited = measure.Basis.IsGiven ? [.. measure.Basis.Value.Select(c => c.Instrument).OfType<Instrument>()] : [];
        ImmutableArray<CalendarDate> changes =
        [
            .. pack.Provisions
                .Where(p => p.Forbids ? p.Concerns(measure) : cited.Any(p.IsOf))
                .SelectMany(p => Changes(p.Effective).Concat(Changes(p.Article.Instrument!.Effective)))
                .Concat(cited.SelectMany(statute => Changes(statute.Effective)))
                .Where(force.Contains)
                .Distinct()
                .OrderBy(day => day.Code),
        ];
        var isDoubtful = measure.Beginning != Absence.Given && !changes.IsEmpty;
        var first = force.From ?? (isDoubtful ? changes[changes.Length - 1] : force.Until ?? CalendarDate.First);
        return [first, .. changes.Where(day => day > first)];
    }

    private static IEnumerable<CalendarDate> Changes(Period period) =>
        new[] { period.From, period.Until?.AddDays(1) }.OfType<CalendarDate>();
}
