using Memo.Compiler.Model;

namespace Memo.Compiler.Questions;

/// <summary>May an entry on a list be made; can it be at all.</summary>
internal static class Entries
{
    /// <summary>A rule allows the entry.</summary>
    public static Condition Allows(EntryRule rule, ListDefinition list, RulePack pack) => Part.AllOf(Parts(rule, list, pack));

    public static ImmutableArray<Part> Parts(EntryRule rule, ListDefinition list, RulePack pack) =>
    [
        .. Force.PartsOnDecision(rule),
        Force.PartOnGrounds(rule),
        new(Aspect.Condition, rule.When) { Place = rule.Places.Of("when") },
        .. rule.Unless.Select((u, n) => new Part(Aspect.Exemption, u, IsAgainst: true) { Place = Force.PlaceOfExemption(rule, n) }),
        .. pack.Inadmissibilities.Where(i => i.Covers.Contains(list))
            .Select(i => new Part(Aspect.Inadmissible, Breaks(i), IsAgainst: true) { Place = i.Location, Of = i }),
    ];

    /// <summary>Some rule allows it.</summary>
    public static Condition IsAllowed(ListDefinition list, RulePack pack) => Condition.AnyOf(RulesOf(list, pack).Select(r => Allows(r, list, pack)));

    /// <summary>Some rule governs it, so that it is refused if none allows it.</summary>
    public static Condition IsGoverned(ListDefinition list, RulePack pack) => Condition.AnyOf(RulesOf(list, pack).Select(r => Force.OnDecision(r)));

    /// <summary>The rule is in force on the decision, for a ground of the entry.</summary>
    public static Condition Governs(EntryRule rule) => Condition.AllOf(Force.OnDecision(rule), Force.OnGrounds(rule));

    /// <summary>The entry is one that the rule says cannot be.</summary>
    public static Condition Breaks(Inadmissibility rule) => Part.AllOf(Parts(rule));

    public static ImmutableArray<Part> Parts(Inadmissibility rule) =>
        [.. Force.PartsOnDecision(rule), Force.PartOnGrounds(rule), new(Aspect.Condition, rule.When) { Place = rule.Places.Of("when") }];

    public static IEnumerable<EntryRule> RulesOf(ListDefinition list, RulePack pack) => pack.EntryRules.Where(r => r.Covers.Contains(list));
}
