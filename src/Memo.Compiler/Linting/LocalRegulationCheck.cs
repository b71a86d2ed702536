using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>E5: a local measure that no local regulation carries.</summary>
internal static class LocalRegulationCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        from measure in LegalityChecks.Sanctions(pack)
        where Locality.IsLocal(measure.Instrument) && !HasRegulation(pack, measure)
        select LegalityDiagnostics.LocalWithoutRegulation(measure.Location!, measure.Name, measure.Instrument.IsDraft);

    private static bool HasRegulation(RulePack pack, Measure measure) =>
        measure.Basis.Absence.MayBeThere(measure.Instrument)
        || (measure.Basis.IsGiven ? measure.Basis.Value.Select(basis => Authority.Cited(pack, basis)).OfType<Instrument>() : [])
            .Concat(measure.Instrument.Pack?.RestsOn ?? [])
            .Append(measure.Instrument)
            .Any(i => KindShown.Of(i) == InstrumentKind.Ordinance && IsOfTheArea(i.Pack, measure.Instrument.Pack));

    /// <summary>The regulation of another area carries nothing here.</summary>
    private static bool IsOfTheArea(PackHeader? regulation, PackHeader? measure) =>
        regulation is not { Territory.IsEmpty: false }
        || measure is not { Territory.IsEmpty: false }
        || measure.Territory.All(region => regulation.Territory.Any(wider => region.StartsWith(wider, StringComparison.Ordinal)));
}
