using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>E2: a kind of measure outside the national basic list, and no law that provides for it.</summary>
internal static class BasicListCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack)
    {
        var editions = pack.Items.Where(i => !i.Appears.IsEmpty).Select(i => i.Appears[0]).Distinct().ToImmutableArray();
        var first = pack.Instruments
            .Where(i => i.Effective.From is not null && editions.Any(edition => i.Title.Chinese.Contains(edition)))
            .OrderBy(i => i.Effective.From!.Value.Code)
            .FirstOrDefault();
        return first is null
            ? []
            : from measure in LegalityChecks.Sanctions(pack)
              where measure.Item.Class < 3 && measure.Item.SelfAndParents().All(item => item.Appears.IsEmpty)
              where !(measure.Instrument.Effective.Within(measure.Effective).Until < first.Effective.From)
              where LegalityChecks.HasBasis(pack, measure) == false
              select LegalityDiagnostics.OutsideBasicList(measure.Location!, measure.Name, measure.Item.Name, measure.Instrument.IsDraft);
    }
}
