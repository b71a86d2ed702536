using Memo.Compiler.Model;

namespace Memo.Compiler.Decisions;

/// <summary>
/// The model to its decisions, for every as-of date at once: the as-of date is a variable, and standing and guards enter the measures as
/// variables of their own.
/// </summary>
public static class ModelToDecisions
{
    /// <summary>All decisions of a pack, sorted by id.</summary>
    public static ImmutableArray<Decision> Lower(RulePack pack) =>
    [
        .. pack.Measures.Select(m => Make(pack, DecisionKind.Measure, m.QualifiedId, Questions.IsTriggered(m, pack.Header), EffectText.Of(m)))
            .Concat(pack.EntryRules.Select(r => Make(pack, DecisionKind.Entry, r.QualifiedId, Questions.Allows(r, pack), EffectText.Of(r))))
            .Concat(pack.ExitRules.Select(r => Make(pack, DecisionKind.Exit, r.QualifiedId, Questions.IsOpen(r), EffectText.Of(r))))
            .Concat(pack.Lists.SelectMany(list => Questions.StatesOf(list, pack)
                .Select(s => Make(pack, DecisionKind.Standing, $"{list.Name.Id} {s.State}", s.Condition, ""))))
            .OrderBy(d => d.Kind)
            .ThenBy(d => d.Id, StringComparer.Ordinal),
    ];

    private static Decision Make(RulePack pack, DecisionKind kind, string id, Condition condition, string effect) =>
        new(kind, id, condition, ConditionToBoxes.Lower(condition, pack.SubjectKinds), effect);
}
