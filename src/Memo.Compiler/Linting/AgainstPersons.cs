using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>Sanctions on natural persons, and rules that put them on a blacklist: to be on one is a sanction, whatever follows.</summary>
internal static class AgainstPersons
{
    /// <summary>Each with the facts of a kind that decide whether it meets somebody, and the first test of each.</summary>
    public static IEnumerable<(Rule Rule, Fact Fact, Condition.Test Test)> DecidedBy(RulePack pack, Func<Fact, bool> isMeant) =>
        pack.Facts.Any(isMeant) ? Sanctions(pack, isMeant).Concat(Entries(pack, isMeant)) : [];

    /// <summary>The sanctions that reach natural persons; and the rules that put natural persons on a blacklist, be it that a sanction on them follows from it.</summary>
    public static IEnumerable<Rule> Rules(RulePack pack) =>
        LegalityChecks.Sanctions(pack).Where(ReachedPersons.ReachesNaturalPersons)
            .Concat<Rule>(pack.EntryRules.OrderBy(rule => rule.QualifiedId, StringComparer.Ordinal).Where(rule => ListsPersons(pack, rule)));

    private static bool ListsPersons(RulePack pack, EntryRule rule) => ListedPersons.AreAll(pack, rule)
        ? rule.Covers.Any(list => LegalityChecks.IsBlacklist(pack, list)) || LegalityChecks.Sanctions(pack).Any(measure => Follows(measure, rule))
        : ListedPersons.MayBe(pack, rule) && LegalityChecks.Sanctions(pack).Any(measure => Follows(measure, rule) && MeetsListedPersons(measure));

    private static bool Follows(Measure measure, EntryRule rule) =>
        measure.Covers.Any(rule.Covers.Contains) && (measure.Grounds.IsEmpty || rule.Grounds.IsEmpty || measure.Grounds.Any(rule.Grounds.Contains));

    private static bool MeetsListedPersons(Measure measure) =>
        measure.On.IsGiven && measure.On.Value.Any(reach => ReachedPersons.MayBePerson(reach.Kind) && reach.Roles.Any(role => role.IsItself));

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
