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
        where LegalityChecks.CutsRights(pack, measure)
        from list in measure.Covers
        let isBelow = IsBelow(pack, list)
        where isBelow || IsNotKnownToBeSet(pack, list)
        group measure by (measure.Instrument, list, isBelow) into found
        select LegalityDiagnostics.ListBelowLevel(found.First().Location!, found.First().Name, found.Key.list.Name, found.Key.isBelow, found.Key.Instrument.IsDraft);

    /// <summary>
    /// A list that came with a draft, and cites law: any article can be cited. Where law to compare with is encoded, nothing of that article speaks of
    /// the list. That is a doubt, of which a drafter is told.
    /// </summary>
    private static bool IsNotKnownToBeSet(RulePack pack, ListDefinition list) =>
        list.Basis.IsGiven
        && pack.Provisions.Any(p => !p.Forbids)
        && !UnruledList.WhateverItsBasis(pack, list).IsEmpty
        && !list.Basis.Value.Any(basis => Authority.Cited(pack, basis) is { } cited && pack.Provisions.Any(p =>
            !p.Forbids && p.Covers.Contains(list) && p.IsOf(cited) && CitedArticles.Meet(p.Article.Articles, basis.Articles)));

    private static bool IsBelow(RulePack pack, ListDefinition list)
    {
        var setBy = SetBy(pack, list);
        return !setBy.IsEmpty
            && !setBy.Any(instrument => MaySet(instrument, list))
            && !Authority.SetsList(pack, list);
    }

    /// <summary>
    /// The instruments with its rules of entry. Where none is written, the drafts that say how long its entries stand, and in which it came: a text above
    /// them that set the list, and is not given here, would say that. Of a list of one's own nothing is unseen: one that an issued text uses too, and whose
    /// own text was not seen (<c>basis not seen</c>), may have one. Of a local
    /// draft it is asked whether a local regulation carries it.
    /// </summary>
    private static ImmutableArray<Instrument> SetBy(RulePack pack, ListDefinition list)
    {
        ImmutableArray<Instrument> entered = [.. pack.EntryRules.Where(rule => rule.Covers.Contains(list)).Select(rule => rule.Instrument)];
        if (!entered.IsEmpty)
        {
            return entered;
        }

        ImmutableArray<Instrument> held = [.. pack.TermRules.Where(rule => rule.Covers.Contains(list)).Select(rule => rule.Instrument)];
        return held.All(i => i.IsDraft && !Locality.IsLocal(i)) && !UnruledList.WhateverItsBasis(pack, list).IsEmpty ? held : [];
    }

    /// <summary>A departmental rule could, in transition; a list that one set then goes on. A local regulation sets local lists.</summary>
    private static bool MaySet(Instrument instrument, ListDefinition list) => Authority.SetsList(instrument, list) || KindShown.Of(instrument) switch
    {
        InstrumentKind.Ordinance => Locality.IsLocal(instrument),
        InstrumentKind.Order => !(instrument.Effective.From >= OrdersNoLonger),
        _ => false,
    };
}
