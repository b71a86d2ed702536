using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>E1: a measure without a law, administrative regulation or central policy document behind it.</summary>
internal static class BasisCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        from measure in LegalityChecks.Sanctions(pack)
        where measure.Item.Class < 3 && LegalityChecks.HasBasis(pack, measure) == false
        select LegalityDiagnostics.NoBasisInLaw(measure.Location!, measure.Name, measure.Instrument.IsDraft && LegalityChecks.CutsRights(measure));
}
