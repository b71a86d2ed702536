using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>A measure that cuts rights, from a list that only documents below the level of law set.</summary>
internal static class ListLevelCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        from measure in LegalityChecks.Sanctions(pack)
        where LegalityChecks.CutsRights(measure)
        from list in measure.Covers
        where IsBelow(pack, list)
        group measure by (measure.Instrument, list) into found
        select LegalityDiagnostics.ListBelowLevel(found.First().Location!, found.First().Name, found.Key.list.Name, found.Key.Instrument.IsDraft);

    /// <summary>Who sets a list: the instruments with its rules of entry. A departmental rule may, where law provides for the field.</summary>
    private static bool IsBelow(RulePack pack, ListDefinition list)
    {
        ImmutableArray<EntryRule> rules = [.. pack.EntryRules.Where(rule => rule.Covers.Contains(list))];
        return !rules.IsEmpty
            && !rules.Any(rule => Authority.CutsRights(rule.Instrument) || rule.Instrument.Kind is InstrumentKind.Order or InstrumentKind.Ordinance)
            && !(list.Basis.IsGiven && list.Basis.Value.Any(basis => Authority.CutsRights(pack, basis)));
    }
}
