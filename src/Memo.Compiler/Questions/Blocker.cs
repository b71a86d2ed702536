using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Questions;

/// <summary>What a blocker rests on.</summary>
internal enum BlockedBy
{
    /// <summary>The standing of the entry, or of the grounds the measure names.</summary>
    Standing,

    /// <summary>The fixed time of the measure's own term.</summary>
    Time,

    /// <summary>A condition of the measure or of its instrument.</summary>
    Condition,

    /// <summary>A lift.</summary>
    Lift,
}

/// <summary>One thing that keeps a measure which applies from being triggered.</summary>
/// <param name="Rule">The measure itself, or the lift.</param>
internal sealed record Blocker(WithheldKind Kind, BlockedBy By, Condition Condition, Rule Rule)
{
    /// <summary>Where the clause is written, if it has one to itself: the time, the lift, the exemption.</summary>
    public Location? Place { get; init; }

    /// <summary>What it is about, as a part of a question.</summary>
    public Aspect Aspect => this switch
    {
        { By: BlockedBy.Standing } => Aspect.Standing,
        { By: BlockedBy.Time } => Aspect.Time,
        { By: BlockedBy.Lift } => Aspect.Lift,
        { Kind: WithheldKind.Exemption } => Aspect.Exemption,
        { Kind: WithheldKind.Suspended } => Aspect.Suspended,
        _ => Aspect.Ended,
    };
}
