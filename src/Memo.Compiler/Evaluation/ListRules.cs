using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>The rules of a pack that cover one list.</summary>
internal sealed class ListRules(RulePack pack, ListDefinition list)
{
    public ImmutableArray<Measure> Measures { get; } = Covering(pack.Measures, list);

    public ImmutableArray<EntryRule> Entries { get; } = Covering(pack.EntryRules, list);

    public ImmutableArray<TermRule> Terms { get; } = Covering(pack.TermRules, list);

    public ImmutableArray<ExitRule> Exits { get; } = Covering(pack.ExitRules, list);

    public ImmutableArray<Inadmissibility> Inadmissibilities { get; } = Covering(pack.Inadmissibilities, list);

    /// <summary>Whether the standing of an entry depends on the subject's other entries.</summary>
    public bool StandingAsksForOthers => Terms
        .SelectMany(t => t.Unless.Append(t.When).Append(t.EndedWhen).Append(t.SuspendedWhen).Append(t.Lasts.Value?.Until ?? Condition.Never))
        .Concat(Inadmissibilities.Select(i => i.When))
        .Any(c => ConditionWalk.GuardsIn(c).Any());

    private static ImmutableArray<T> Covering<T>(ImmutableArray<T> rules, ListDefinition list)
        where T : Rule => [.. rules.Where(r => r.Covers.Contains(list))];
}
