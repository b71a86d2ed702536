using Memo.Compiler.Diagrams;
using Memo.Compiler.Model;

namespace Memo.Compiler.Decisions;

/// <summary>The kinds of question.</summary>
public enum DecisionKind
{
    /// <summary>May the entry be made.</summary>
    Entry,

    /// <summary>Does a rule on making the entry govern it, so that it is refused if none allows it.</summary>
    EntryGoverned,

    /// <summary>Is the entry one that cannot be.</summary>
    Inadmissible,

    /// <summary>Is the entry in this state.</summary>
    Standing,

    /// <summary>May its early end or its repair be asked for.</summary>
    Exit,

    /// <summary>Is the entry what a guard of another entry asks for.</summary>
    Guard,

    /// <summary>Is a lift in force.</summary>
    Lift,

    /// <summary>Is the sanction or reward triggered.</summary>
    Measure,

    /// <summary>Does the sanction or reward apply and is kept from being triggered.</summary>
    Withheld,
}

/// <summary>A question over facts, with its normal form.</summary>
/// <param name="Id">The rule's qualified id; for standing the list, the grounds it is asked on if not all, and the state; for guards the guard and the list.</param>
/// <param name="About">The rule, or the list.</param>
/// <param name="Form">Null if a limit was reached; the decision is then answered from <paramref name="Condition"/>.</param>
/// <param name="Exceeded">The limit.</param>
/// <param name="Effect">What follows if it holds: kind, strength, performers, term.</param>
public sealed record Decision(DecisionKind Kind, string Id, Declaration About, Condition Condition, NormalForm? Form, Limit? Exceeded, string Effect);
