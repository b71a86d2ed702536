using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Reasoning.Changes;

/// <summary>How something can come to be otherwise; the nearer to what a person can do or wait for, the earlier.</summary>
public enum Changeability
{
    /// <summary>It is not known, and has only to be determined.</summary>
    Open,

    /// <summary>An official act, or an entry on another list, that may still come or be taken back.</summary>
    Act,

    /// <summary>A finding of the case: only a correction changes it.</summary>
    Record,

    /// <summary>What the entry is: its decision and publication, its ground, the party, the person's role. Only a correction of these makes it another.</summary>
    Identity,
}

/// <summary>A change of the listing that gives another answer. It has been tried: the evaluator gives that answer.</summary>
/// <param name="Differences">As few as will do.</param>
public sealed record Change(ImmutableArray<Difference> Differences, Finding Then)
{
    /// <summary>That of what is hardest to change.</summary>
    public Changeability Rank => Differences.Max(d => d.Rank);

    public Situation ApplyTo(Situation situation) => ApplyTo(situation, 0);

    /// <param name="instance">Which of the values that a difference allows: its bounds have been tried too.</param>
    internal Situation ApplyTo(Situation situation, int instance) =>
        Differences.Aggregate(situation, (changed, d) => d.Instances[Math.Min(instance, d.Instances.Length - 1)].Apply(changed));
}

/// <summary>One thing that would be otherwise.</summary>
/// <param name="Key">The key of the listing: a fact, <c>ground</c>, <c>subject</c>, <c>roles</c>, <c>also.LIST</c>.</param>
/// <param name="Text">What would have to hold.</param>
public sealed record Difference(string Key, Changeability Rank, Localized Text)
{
    /// <summary>The value, for instance, as a listing writes it; null where something is taken away.</summary>
    public Localized? Value => Instances[0].Written;

    /// <summary>Who determines it; none where the pack does not say.</summary>
    public ImmutableArray<Performer> DeterminedBy { get; init; } = [];

    internal ImmutableArray<Instance> Instances { get; init; } = [];

    /// <summary>The same with fewer values, the first among them; null where there is only one.</summary>
    internal Difference? Narrower { get; init; }
}

/// <summary>A difference with one value.</summary>
internal sealed record Instance(Localized? Written, Func<Situation, Situation> Apply);
