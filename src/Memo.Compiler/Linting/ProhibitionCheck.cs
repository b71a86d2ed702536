using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>A measure that the law forbids, such as publicity about natural persons since 2026-04-01.</summary>
internal static class ProhibitionCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        from measure in LegalityChecks.Sanctions(pack)
        let first = FirstForbidden(pack, measure)
        where first is not null
        select LegalityDiagnostics.ForbiddenByLaw(
            measure.Location!, measure.Name, first.Value.Date.ToString(), FindingText.Of(first.Value.Findings), measure.Instrument.IsDraft);

    private static (CalendarDate Date, ImmutableArray<Finding> Findings)? FirstForbidden(RulePack pack, Measure measure)
    {
        foreach (var date in LegalDates.Of(pack, measure))
        {
            var forbidden = StatuteLaw.Forbidden(pack, measure, date, []);
            if (!forbidden.IsEmpty)
            {
                return (date, forbidden);
            }
        }

        return null;
    }
}
