using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Reasoning.Changes;

namespace Memo.Compiler.Reasoning;

/// <summary>Why a rule comes to what it does for one entry and one person, and what would change it.</summary>
public sealed record Explanation(Rule Rule, Situation Situation, Finding Finding)
{
    /// <summary>Line by line, in the order of the question: what it asks, then what stands against it.</summary>
    public ImmutableArray<Reason> Reasons { get; init; } = [];

    /// <summary>What time alone changes, the first turns.</summary>
    public ImmutableArray<Turn> Turns { get; init; } = [];

    /// <summary>Later turns, or all, could not be looked for: the work was given up at its limit.</summary>
    public bool IsTimeCut { get; init; }

    /// <summary>The nearest first.</summary>
    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>Some changes could not be looked for: the work was given up at its limit.</summary>
    public bool IsCut { get; init; }

    /// <summary>The ways off the list, of a sanction or reward.</summary>
    public ImmutableArray<ExitDecision> Exits { get; init; } = [];

    /// <summary>The ways to be heard.</summary>
    public ImmutableArray<Remedy> Remedies { get; init; } = [];

    /// <summary>The entry is on no list that the rule covers.</summary>
    public bool IsOffList => !Rule.Covers.Contains(Situation.Entry.List);
}
