using System.Diagnostics;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Analysis;

/// <summary>A rule to all that it asks.</summary>
internal static class RuleToDemands
{
    public static ImmutableArray<Demand> Of(Rule rule, RulePack pack) => rule switch
    {
        Measure measure => [.. Of(rule, Measures.Parts(measure, pack)), .. Blocking(measure, pack)],
        EntryRule entry =>
        [
            .. Of(rule, Entries.Parts(entry, entry.Covers[0], pack).Where(p => p.Aspect != Aspect.Inadmissible)),
            .. entry.Covers.SelectMany(list => Entries.Parts(entry, list, pack).Where(p => p.Aspect == Aspect.Inadmissible)
                .Select(p => new Demand(p.Aspect, p.Condition, p.IsAgainst, p.Place) { Only = list })),
        ],
        TermRule term => Of(rule, new TermQuestions(term, []).Parts),
        ExitRule exit => Of(rule, Exits.Parts(exit)),
        _ => throw new UnreachableException($"No demands of {rule.GetType().Name}."),
    };

    private static ImmutableArray<Demand> Of(Rule rule, IEnumerable<Part> parts)
    {
        var all = parts.ToArray();
        var exemptions = all.Where(p => p.Aspect == Aspect.Exemption).ToArray();
        return [.. all.Select(p => new Demand(p.Aspect, p.Condition, p.IsAgainst, p.Aspect == Aspect.Exemption ? PlaceOf(rule, Array.IndexOf(exemptions, p)) : p.Place))];
    }

    private static IEnumerable<Demand> Blocking(Measure measure, RulePack pack)
    {
        var exemptions = 0;
        foreach (var blocker in Measures.Blockers(measure, pack))
        {
            var (aspect, place) = blocker switch
            {
                { Kind: WithheldKind.Exemption } => (Aspect.Exemption, PlaceOf(measure, exemptions++)),
                { By: BlockedBy.Standing } => (Aspect.Standing, null),
                { By: BlockedBy.Time } => (Aspect.Time, measure.Places.Of("lasts")),
                { By: BlockedBy.Lift } => (Aspect.Lift, blocker.Rule.Location),
                { Kind: WithheldKind.Suspended } => (Aspect.Suspended, ConditionPlace.Of(blocker.Condition)),
                _ => (Aspect.Ended, ConditionPlace.Of(blocker.Condition)),
            };
            yield return new Demand(aspect, blocker.Condition, true, place) { Withholds = true };
        }
    }

    private static Location? PlaceOf(Rule rule, int exemption) =>
        rule.Places.AllOf("unless") is var all && all.Length == rule.Unless.Length ? all[exemption] : ConditionPlace.Of(rule.Unless[exemption]);
}
