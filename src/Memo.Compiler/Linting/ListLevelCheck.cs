using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>A measure that cuts rights, from a list that only documents below the level of law set.</summary>
internal static class ListLevelCheck
{
    /// <summary>From this day a departmental rule sets no new severe list (Credit Repair Measures, NDRC order 36, art. 4).</summary>
    private static readonly CalendarDate OrdersNoLonger = new(2026, 4, 1);

    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        from measure in LegalityChecks.Sanctions(pack)
        where LegalityChecks.CutsRights(measure)
        from list in measure.Covers
        where IsBelow(pack, list)
        group measure by (measure.Instrument, list) into found
        select LegalityDiagnostics.ListBelowLevel(found.First().Location!, found.First().Name, found.Key.list.Name, found.Key.Instrument.IsDraft);

    /// <summary>Who sets a list: the instruments with its rules of entry. A departmental rule could, in transition; a list that one set then goes on. A local regulation sets local lists.</summary>
    private static bool IsBelow(RulePack pack, ListDefinition list)
    {
        ImmutableArray<EntryRule> rules = [.. pack.EntryRules.Where(rule => rule.Covers.Contains(list))];
        return !rules.IsEmpty
            && !rules.Any(rule => MaySet(rule.Instrument, list))
            && !Authority.SetsList(pack, list);
    }

    private static bool MaySet(Instrument instrument, ListDefinition list) => Authority.SetsList(instrument, list) || KindShown.Of(instrument) switch
    {
        InstrumentKind.Ordinance => Locality.IsLocal(instrument),
        InstrumentKind.Order => !(instrument.Effective.From >= OrdersNoLonger),
        _ => false,
    };
}
