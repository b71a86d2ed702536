using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>
/// E6: an act of private bodies written as a duty: of class 3, of platforms, or of whatever class where a draft brought the kind and only private bodies act.
/// </summary>
internal static class PrivateActCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        from measure in pack.Measures
        where measure.Strength.Value == Strength.Mandatory
        where measure.Item.Class == 3 || IsBy(measure, body => body is Agency { Kind: AgencyKind.Platform }) || (IsBy(measure, PrivateBodies.IsPrivate) && LegalityChecks.IsNewKind(pack, measure))
        select LegalityDiagnostics.PrivateMeasureAsDuty(measure.Location!, measure.Name, measure.Instrument.IsDraft);

    private static bool IsBy(Measure measure, Func<Performer, bool> isMeant) => !measure.By.IsEmpty && measure.By.SelectMany(Bodies.Of).All(isMeant);
}
