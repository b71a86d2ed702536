using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Decisions;

/// <summary>
/// The model to its decisions, for every as-of date at once: the as-of date is a variable, and standing and guards enter the measures as
/// variables of their own. For each of those there are decisions, too, that say which value it has.
/// </summary>
public static class ModelToDecisions
{
    /// <summary>All decisions of a pack, sorted by kind and id.</summary>
    public static ImmutableArray<Decision> Lower(RulePack pack) => Lower(pack, new Lowering(pack.SubjectKinds, LoweredConditions.None));

    internal static ImmutableArray<Decision> Lower(RulePack pack, Lowering lowering) => [.. Asked(pack, lowering).Select(lowering.Lower)];

    /// <summary>The decisions that have no form, without the others.</summary>
    internal static ImmutableArray<Decision> BeyondLimits(RulePack pack, Lowering lowering) =>
        [.. Asked(pack, lowering).Select(d => d with { Exceeded = lowering.LimitOf(d) }).Where(d => d.Exceeded is not null)];

    /// <summary>The questions, sorted by kind and id.</summary>
    private static IEnumerable<Decision> Asked(RulePack pack, Lowering lowering)
    {
        var decisions = ImmutableArray.CreateRange(Entries(pack).Concat(Standings(pack)).Concat(Exits(pack)).Concat(Measures(pack)));
        return decisions.Concat(Guards(pack, [.. decisions.Select(d => d.Condition)], lowering))
            .OrderBy(d => d.Kind)
            .ThenBy(d => d.Id, StringComparer.Ordinal);
    }

    private static IEnumerable<Decision> Entries(RulePack pack)
    {
        foreach (var list in pack.Lists.Where(list => Questions.Entries.RulesOf(list, pack).Any()))
        {
            yield return Ask(DecisionKind.EntryGoverned, list.Name.Id, list, Questions.Entries.IsGoverned(list, pack), "");
            foreach (var rule in Questions.Entries.RulesOf(list, pack))
            {
                var id = rule.Covers.Length == 1 ? rule.QualifiedId : $"{rule.QualifiedId} {list.Name.Id}";
                yield return Ask(DecisionKind.Entry, id, rule, Questions.Entries.Allows(rule, list, pack), EffectText.Of(rule));
            }
        }

        foreach (var rule in pack.Inadmissibilities)
        {
            yield return Ask(DecisionKind.Inadmissible, rule.QualifiedId, rule, Questions.Entries.Breaks(rule), "");
        }
    }

    /// <summary>Of every list, for whole entries and for all grounds on which a measure asks for it.</summary>
    private static IEnumerable<Decision> Standings(RulePack pack) =>
        from list in pack.Lists
        from standing in pack.Measures.Where(m => m.Covers.Contains(list))
            .Select(m => new Variable.Standing(Questions.Standings.GroundsAsked(m, pack)))
            .Append(new Variable.Standing([]))
            .Distinct()
        from state in Questions.Standings.StatesOf(list, pack, standing.Grounds)
        select Ask(DecisionKind.Standing, $"{list.Name.Id}{VariableText.GroundsOf(standing)} {state.State}", list, state.Condition, "");

    private static IEnumerable<Decision> Exits(RulePack pack) =>
        pack.ExitRules.Select(r => Ask(DecisionKind.Exit, r.QualifiedId, r, Questions.Exits.IsOpen(r), EffectText.Of(r)));

    private static IEnumerable<Decision> Measures(RulePack pack) =>
        pack.Measures.SelectMany(m =>
        {
            var (triggered, withheld) = Questions.Measures.Of(m, pack);
            return new[]
            {
                Ask(DecisionKind.Measure, m.QualifiedId, m, triggered, EffectText.Of(m)),
                Ask(DecisionKind.Withheld, m.QualifiedId, m, withheld, ""),
            };
        })
        .Concat(pack.Lifts.Select(l => Ask(DecisionKind.Lift, l.QualifiedId, l, Lifts.IsInForce(l), "")));

    /// <summary>Of every guard in these conditions, for each list on which an entry may be what it asks for. Guards that mean the same have one name.</summary>
    private static IEnumerable<Decision> Guards(RulePack pack, ImmutableArray<Condition> conditions, Lowering lowering) =>
        from guard in conditions.SelectMany(ConditionWalk.GuardsIn).Distinct().GroupBy(g => VariableText.Of(new Variable.Listed(g), lowering.TextOf))
        from list in Questions.Guards.ListsAsked(guard.First(), pack)
        select Ask(DecisionKind.Guard, $"{guard.Key} of {list.Name.Id}", list, Questions.Guards.Asked(guard.First(), list), "");

    private static Decision Ask(DecisionKind kind, string id, Declaration about, Condition condition, string effect) =>
        new(kind, id, about, condition, null, null, effect);
}
