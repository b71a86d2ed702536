using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>A measure that cuts rights, from a watch list or on grounds that only put on watch.</summary>
internal static class WatchListCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        from measure in LegalityChecks.Sanctions(pack)
        where LegalityChecks.CutsRights(pack, measure)
        from list in measure.Covers
        where Colours.Of(list, measure.Grounds).All(colour => colour == Colour.Watch)
        let byGrounds = !Colours.Of(list).All(colour => colour == Colour.Watch)
        select LegalityDiagnostics.HeavyMeasureFromWatchList(measure.Location!, measure.Name, list.Name, byGrounds, measure.Instrument.IsDraft);
}
