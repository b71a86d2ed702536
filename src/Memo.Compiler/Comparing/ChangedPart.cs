using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>A part of a question that the two versions ask otherwise; a constant where one of them does not ask it.</summary>
/// <param name="Beside">What else they ask otherwise around it: where both answer that alike, a difference comes from this part alone.</param>
/// <param name="Parts">What of it is asked otherwise, each by itself; none: it is all one.</param>
internal sealed record ChangedPart(Condition Old, Condition New, ImmutableArray<(Condition Old, Condition New)> Beside, ImmutableArray<ChangedPart> Parts)
{
    /// <summary>Where it holds, the question is answered with no.</summary>
    public bool IsExcluding { get; init; }

    /// <summary>It and all that it is made of.</summary>
    public IEnumerable<ChangedPart> All => Parts.SelectMany(part => part.All).Prepend(this);
}
