using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>
/// A local text that repeats the national list: it puts on a list of its own what is a case of a national item, or gives the measure of a national item on no
/// national basis. What cites the law or the list behind the item applies it. A text from before there was a national list repeats none.
/// </summary>
internal static class NationalListCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack)
    {
        var editions = BasicList.Editions(pack);
        return
            from measure in LegalityChecks.Sanctions(pack)
            where Locality.IsLocal(measure.Instrument)
            let national = BasicList.ItemOf(measure.Item)
            where national is not null && (IsOnLocalList(measure.Item, national) || (!BasicList.IsLaterThan(measure, editions) && !AppliesNational(pack, editions, measure)))
            select LegalityDiagnostics.RepeatsNationalList(measure.Location!, measure.Name, national.Name, measure.Instrument.IsDraft);
    }

    private static bool IsOnLocalList(Item item, Item national) => item.SelfAndParents().TakeWhile(i => i != national).Any(i => !i.Appears.IsEmpty);

    private static bool AppliesNational(RulePack pack, ImmutableArray<BasicList> editions, Measure measure) =>
        Authority.HasBasis(pack, measure, isLocal: false) != false
        || (measure.Basis.IsGiven && measure.Basis.Value.Any(basis => Authority.Cited(pack, basis) is { } cited && editions.Any(list => list.Edition == cited)));
}
