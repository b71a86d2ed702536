using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>E5: a local measure, or entry on a local list, for those outside the territory of its pack.</summary>
internal static class TerritoryCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        from rule in LegalityChecks.Sanctions(pack).Concat<Rule>(pack.EntryRules.OrderBy(rule => rule.QualifiedId, StringComparer.Ordinal))
        let of = rule.Instrument.Pack
        where of is { IsLocal: true, Territory.IsEmpty: false }
        from found in Find(pack, rule, of.Territory)
        select found;

    private static IEnumerable<Diagnostic> Find(RulePack pack, Rule rule, ImmutableArray<string> territory)
    {
        var claimed = new RegionsClaimed(pack, rule, territory);
        ImmutableArray<string?> outside = claimed.IsForAllOthers ? [.. claimed.SingledOut, null] : [.. claimed.SingledOut];
        return outside.Select(region => LegalityDiagnostics.OutsideTerritory(rule.Location!, rule.Name, region, rule.Instrument.IsDraft));
    }
}
