using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>A local supplement list repeats the national list: an item that appears in one edition is a case of an item of another.</summary>
internal static class NationalListCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        from measure in LegalityChecks.Sanctions(pack)
        where LegalityChecks.IsLocal(measure.Instrument) && !measure.Item.Appears.IsEmpty
        let national = measure.Item.SelfAndParents().FirstOrDefault(item => !item.Appears.IsEmpty && item.Appears[0] != measure.Item.Appears[0])
        where national is not null
        select LegalityDiagnostics.RepeatsNationalList(measure.Location!, measure.Name, national.Name, measure.Instrument.IsDraft);
}
