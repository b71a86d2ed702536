using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>
/// A measure that the law forbids, such as publicity about natural persons since 2026-04-01. Where the law may forbid it, a draft has to cite the article
/// that allows it; of an issued instrument a doubt is no finding.
/// </summary>
internal static class ProhibitionCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        LegalityChecks.Sanctions(pack).Select(measure => FirstForbidden(pack, measure)).OfType<Diagnostic>();

    private static Diagnostic? FirstForbidden(RulePack pack, Measure measure)
    {
        foreach (var date in LegalDates.Of(pack, measure))
        {
            var found = StatuteLaw.Prohibitions(pack, measure, date, []).ToLookup(f => f.IsDoubt);
            if (found[false].Any())
            {
                return LegalityDiagnostics.ForbiddenByLaw(measure.Location!, measure.Name, date.ToString(), FindingText.Of(found[false]), certain: true, measure.Instrument.IsDraft);
            }

            if (measure.Instrument.IsDraft && found[true].Any() && !StatuteLaw.IsAllowed(pack, measure, date))
            {
                return LegalityDiagnostics.ForbiddenByLaw(measure.Location!, measure.Name, date.ToString(), FindingText.Of(found[true]), certain: false, draft: true);
            }
        }

        return null;
    }
}
