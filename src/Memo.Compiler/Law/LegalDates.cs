using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>The days on which the law bearing on a measure changes while the measure is in force, its first day included.</summary>
public static class LegalDates
{
    public static ImmutableArray<CalendarDate> Of(RulePack pack, Measure measure)
    {
        var force = measure.Instrument.Effective.Within(measure.Effective);
        var first = force.From ?? force.Until ?? CalendarDate.First;
        ImmutableArray<Instrument> cited = measure.Basis.IsGiven ? [.. measure.Basis.Value.Select(c => c.Instrument).OfType<Instrument>()] : [];
        return
        [
            .. pack.Provisions
                .Where(p => p.Forbids ? p.IsAbout(measure.Item) : cited.Any(p.IsOf))
                .SelectMany(p => Changes(p.Effective).Concat(Changes(p.Article.Instrument!.Effective)))
                .Where(day => force.Contains(day) && day > first)
                .Append(first)
                .Distinct()
                .OrderBy(day => day.Code),
        ];
    }

    private static IEnumerable<CalendarDate> Changes(Period period) =>
        new[] { period.From, period.Until?.AddDays(1) }.OfType<CalendarDate>();
}
