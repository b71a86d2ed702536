using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>E6: an act of private bodies written as a duty.</summary>
internal static class PrivateActCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        from measure in pack.Measures
        where measure.Strength.Value == Strength.Mandatory && (measure.Item.Class == 3 || IsByPlatforms(measure))
        select LegalityDiagnostics.PrivateMeasureAsDuty(measure.Location!, measure.Name, measure.Instrument.IsDraft);

    private static bool IsByPlatforms(Measure measure) =>
        !measure.By.IsEmpty && measure.By.All(a => a.Performer is Agency { Kind: AgencyKind.Platform });
}
