using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>The bases that a measure claims, each against the law of every day on which the law changes while the measure is in force.</summary>
internal static class BasesInTime
{
    /// <returns>Day by day, from the first; nothing where no basis is given.</returns>
    public static IEnumerable<(CalendarDate Date, ImmutableArray<(Citation Basis, StatuteCheck Check)> Checks)> Of(RulePack pack, Measure measure) =>
        measure.Basis.IsGiven
            ? LegalDates.Of(pack, measure).Select(date => (date, measure.Basis.Value.Select(basis => (basis, StatuteLaw.Check(pack, measure, basis, date, []))).ToImmutableArray()))
            : [];
}
