using Memo.Compiler.Decisions;
using Memo.Compiler.Model;

namespace Memo.Compiler.Covering;

/// <summary>A decision with the tests that its clauses make.</summary>
/// <param name="Kind">Entry, standing, exit or measure.</param>
/// <param name="Id">The rule's qualified id; for entry and standing, which all rules of a list decide together, the list's.</param>
/// <param name="About">The rule, or the list.</param>
/// <param name="Tests">By place.</param>
public sealed record TestedDecision(DecisionKind Kind, string Id, Declaration About, ImmutableArray<WrittenTest> Tests)
{
    /// <summary>The instruments whose clauses make the tests.</summary>
    public required ImmutableArray<Instrument> Instruments { get; init; }

    /// <summary>The lists on whose entries it is asked.</summary>
    public required ImmutableArray<ListDefinition> Lists { get; init; }

    /// <summary>What is asked of an entry on any of the lists: the answer is another one where one of these turns out otherwise.</summary>
    public required ImmutableArray<Condition> Questions { get; init; }

    public bool Equals(TestedDecision? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Id.GetHashCode();
}

/// <summary>A value of a test of a decision, for which a case is wanted in which the answer would be another one if this test alone had the other value.</summary>
/// <param name="At">The bound right next to which it is wanted: at 50 and at 49, on the last day and on the day after.</param>
public readonly record struct ValueOfTest(TestedDecision Decision, WrittenTest Test, bool Holds, Bound At = Bound.None)
{
    public bool IsAtBound => At != Bound.None;
}
