using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>E1: a measure without a law, administrative regulation or central policy document behind it.</summary>
internal static class BasisCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        from measure in LegalityChecks.Sanctions(pack)
        where measure.Item.Strictest < 3 && LegalityChecks.HasBasis(pack, measure) == false
        let isError = measure.Instrument.IsDraft && LegalityChecks.CutsRights(pack, measure)
        select LegalityDiagnostics.NoBasisInLaw(measure.Location!, measure.Name, Unknown(pack, measure), WrittenAsLaw(pack, measure), isError);

    /// <summary>A cited document of which nobody can tell what it is.</summary>
    private static string? Unknown(RulePack pack, Measure measure) =>
        Cited(measure).FirstOrDefault(basis => Authority.Cited(pack, basis) is null)?.Document;

    /// <summary>What the clause stands in or cites, and is less than it is written as.</summary>
    private static Name? WrittenAsLaw(RulePack pack, Measure measure) =>
        Cited(measure).Select(basis => Authority.Cited(pack, basis)).OfType<Instrument>().Prepend(measure.Instrument).FirstOrDefault(Authority.IsOnlyWrittenAsLaw)?.Name;

    private static ImmutableArray<Citation> Cited(Measure measure) => measure.Basis.IsGiven ? measure.Basis.Value : [];
}
