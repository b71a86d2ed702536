using Memo.Compiler.Diagnostics;
using Memo.Compiler.Explaining;
using Memo.Compiler.Law;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Linting;

/// <summary>
/// A measure of a draft that cuts rights, and of whose bases nobody knows whether they allow it: none was found to, and none to fall short. A pack that
/// has no law to compare with is told so by the counts of a check.
/// </summary>
internal static class NotComparedCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) => pack.Provisions.All(p => p.Forbids)
        ? []
        : LegalityChecks.Sanctions(pack)
            .Where(measure => measure.Instrument.IsDraft && LegalityChecks.CutsRights(pack, measure))
            .Where(measure => measure.Basis.IsGiven && LegalityChecks.HasBasis(pack, measure) == true && !IsLaw(measure.Instrument))
            .Select(measure => FirstOpen(pack, measure))
            .OfType<Diagnostic>();

    /// <summary>Of the first day on which not one of the bases could be compared; null where there is none, or the law is known to fall short on another.</summary>
    private static Diagnostic? FirstOpen(RulePack pack, Measure measure)
    {
        var days = BasesInTime.Of(pack, measure).ToArray();
        var open = days.FirstOrDefault(day => day.Checks.All(c => c.Check.Verdict == StatuteVerdict.NotChecked));
        return open.Checks.IsDefault || days.Any(day => day.Checks.Any(c => c.Check.Verdict == StatuteVerdict.FallsShort))
            ? null
            : LegalityDiagnostics.BasisNotCompared(
                measure.Location!, measure.Name, open.Date.ToString(), Both.Languages(language => Why(open.Checks, language)));
    }

    private static string Why(IEnumerable<(Citation Basis, StatuteCheck Check)> checks, Language language) => ListText.Semicolons(
        checks.Select(c =>
        {
            var (basis, why) = (CitationText.Of(c.Basis, language), FindingText.After(c.Basis, c.Check.Findings, language));
            return language.Pick($"{basis} ({why})", $"{basis}（{why}）");
        }),
        language);

    /// <summary>A draft that is law itself provides for its own measures.</summary>
    private static bool IsLaw(Instrument instrument) => KindShown.Of(instrument) is InstrumentKind.Statute or InstrumentKind.Regulation or InstrumentKind.Opinions
        || (KindShown.Of(instrument) == InstrumentKind.Ordinance && Locality.IsLocal(instrument));
}
