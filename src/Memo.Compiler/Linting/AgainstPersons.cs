using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>Sanctions on natural persons, and rules that put them on a blacklist: to be on one is a sanction, whatever follows.</summary>
internal static class AgainstPersons
{
    /// <summary>Each with the facts of a kind that decide whether it meets somebody, and the first test of each.</summary>
    public static IEnumerable<(Rule Rule, Fact Fact, Condition.Test Test)> DecidedBy(RulePack pack, Func<Fact, bool> isMeant) =>
        pack.Facts.Any(isMeant) ? Sanctions(pack, isMeant).Concat(Entries(pack, isMeant)) : [];

    private static IEnumerable<(Rule, Fact, Condition.Test)> Sanctions(RulePack pack, Func<Fact, bool> isMeant) =>
        from measure in LegalityChecks.Sanctions(pack)
        where ReachedPersons.ReachesNaturalPersons(measure)
        from deciding in DecidingFacts.AboutPersons(pack, measure, isMeant)
        select ((Rule)measure, deciding.Fact, deciding.Test);

    private static IEnumerable<(Rule, Fact, Condition.Test)> Entries(RulePack pack, Func<Fact, bool> isMeant) =>
        from rule in pack.EntryRules.OrderBy(rule => rule.QualifiedId, StringComparer.Ordinal)
        where rule.Covers.Any(list => LegalityChecks.IsBlacklist(pack, list))
        from deciding in DecidingFacts.AboutPersons(pack, rule, isMeant)
        select ((Rule)rule, deciding.Fact, deciding.Test);
}
