using Memo.Compiler.Model;

namespace Memo.Compiler.Decisions;

/// <summary>The four kinds of question.</summary>
public enum DecisionKind
{
    /// <summary>May the entry be made.</summary>
    Entry,

    /// <summary>Is the entry in this state.</summary>
    Standing,

    /// <summary>May its early end or its repair be asked for.</summary>
    Exit,

    /// <summary>Does the sanction or reward apply.</summary>
    Measure,
}

/// <summary>A question over facts, with its normal form.</summary>
/// <param name="Id">The rule's qualified id; for standing the list and the state.</param>
/// <param name="Form">Null if it has too many maximal boxes to keep; it is then answered from <paramref name="Condition"/>.</param>
/// <param name="Effect">What follows if it holds: kind, strength, performers, term.</param>
public sealed record Decision(DecisionKind Kind, string Id, Condition Condition, NormalForm? Form, string Effect);
