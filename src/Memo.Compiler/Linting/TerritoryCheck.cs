using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>E5: a local measure for a region outside the territory of its pack.</summary>
internal static class TerritoryCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        from measure in LegalityChecks.Sanctions(pack)
        let of = measure.Instrument.Pack
        where of is { IsLocal: true, Territory.IsEmpty: false }
        from found in Find(measure, of.Territory)
        select found;

    private static IEnumerable<Diagnostic> Find(Measure measure, ImmutableArray<string> territory) =>
        ConditionWalk.TestsIn(measure.When)
            .Where(test => test.Variable is Variable.Declared declared && declared.Fact == BuiltIn.Region)
            .SelectMany(test => ((Predicate.BeginsWith)test.Predicate).Prefixes)
            .Where(region => !territory.Any(t => region.StartsWith(t, StringComparison.Ordinal)))
            .Distinct()
            .Select(region => LegalityDiagnostics.OutsideTerritory(measure.Location!, measure.Name, region, measure.Instrument.IsDraft));
}
