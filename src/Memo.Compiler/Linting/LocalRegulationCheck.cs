using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>E5: a local measure that no local regulation carries.</summary>
internal static class LocalRegulationCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        from measure in LegalityChecks.Sanctions(pack)
        where LegalityChecks.IsLocal(measure.Instrument) && !HasRegulation(measure)
        select LegalityDiagnostics.LocalWithoutRegulation(measure.Location!, measure.Name, measure.Instrument.IsDraft);

    private static bool HasRegulation(Measure measure) =>
        measure.Instrument.Kind == InstrumentKind.Ordinance
        || (measure.Instrument.Pack is { } header && header.RestsOn.Any(i => i.Kind == InstrumentKind.Ordinance))
        || measure.Basis.Absence == Absence.NotSeen
        || (measure.Basis.IsGiven && measure.Basis.Value.Any(c => c.Instrument is { Kind: InstrumentKind.Ordinance }));
}
