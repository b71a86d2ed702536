using Memo.Compiler.Diagrams;
using Memo.Compiler.Model;

namespace Memo.Compiler.Decisions;

/// <summary>How far the work on one condition came.</summary>
/// <param name="Form">Null if a limit was reached, or if only the limit is asked for.</param>
/// <param name="Steps">That it took, or after which it was given up.</param>
/// <param name="Most">That it was allowed.</param>
internal sealed record Lowered(NormalForm? Form, Limit? Exceeded, long Steps, long Most)
{
    public Lowered WithoutForm => Form is null ? this : this with { Form = null };

    /// <summary>Whether the work, done anew with so many steps allowed, would end alike.</summary>
    public bool StandsWithin(long most) => Exceeded is { Kind: LimitKind.Steps } ? most == Most : Steps <= most;
}

/// <summary>What is known of the conditions of one reading of a pack when it is read again: not their forms, which hold on to all that was read.</summary>
internal sealed class LoweredConditions(ImmutableArray<SubjectKind> kinds, IReadOnlyDictionary<Likeness.Asked, Lowered> lowered)
{
    public static readonly LoweredConditions None = new([], new Dictionary<Likeness.Asked, Lowered>());

    /// <summary>For a reading with these kinds of subject: on them, the classes of every test of kind depend.</summary>
    public IReadOnlyDictionary<Likeness.Asked, Lowered> For(ImmutableArray<SubjectKind> asked) =>
        Likeness.Equals(kinds, asked) ? lowered : None.For([]);
}
