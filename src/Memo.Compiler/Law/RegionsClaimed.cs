using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Law;

/// <summary>
/// Where a rule of a local pack applies by its own words. That it stays in the territory of its pack goes without saying: a rule that says nothing of
/// other regions, or the same of all of them, is silent about them.
/// </summary>
internal sealed class RegionsClaimed
{
    private const string Elsewhere = "";

    private readonly ImmutableArray<SubjectKind> _kinds;
    private readonly ImmutableArray<string> _territory;
    private readonly ImmutableArray<string> _named;
    private readonly Condition _claims;

    public RegionsClaimed(RulePack pack, Rule rule, ImmutableArray<string> territory)
    {
        (_kinds, _territory, _claims) = (pack.SubjectKinds, territory, Claims.Of(rule));
        _named = [.. ConditionWalk.TestsIn(_claims).Where(IsAboutRegion).SelectMany(test => ((Predicate.BeginsWith)test.Predicate).Prefixes).Distinct()];
    }

    /// <summary>Regions outside the territory in which it can apply although it would not elsewhere, as they are named.</summary>
    public IEnumerable<string> SingledOut => _named.Where(region => !IsInside(region) && CanHold(In(region), Condition.Negate(In(Elsewhere))));

    /// <summary>Whether, for some of those it is about, it applies everywhere but in the territory.</summary>
    public bool IsForAllOthers => !_named.IsEmpty && CanHold(In(Elsewhere), Condition.Negate(Condition.AnyOf(_territory.Concat(_named.Where(IsInside)).Select(In))));

    private bool CanHold(params Condition[] conditions) => Implication.CanHold(Condition.AllOf(conditions), _kinds);

    private bool IsInside(string region) => _territory.Any(t => region.StartsWith(t, StringComparison.Ordinal));

    /// <summary>The claims in a region, and in no smaller one that they name.</summary>
    private Condition In(string region) => Rewrite.Tests(_claims, test =>
        !IsAboutRegion(test) ? test
        : ((Predicate.BeginsWith)test.Predicate).Prefixes.Any(prefix => region.StartsWith(prefix, StringComparison.Ordinal)) ? Condition.Always
        : Condition.Never);

    private static bool IsAboutRegion(Condition.Test test) => test.Variable is Variable.Declared declared && declared.Fact == BuiltIn.Region;
}
