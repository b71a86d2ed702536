using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Analysis;

/// <summary>One of the things that must hold together for a rule to apply.</summary>
/// <param name="Written">As it is written: what exempts or ends keeps the rule from applying.</param>
internal sealed record Demand(Aspect Aspect, Condition Written, bool IsAgainst, Location? Place)
{
    public Condition Condition => IsAgainst ? Condition.Negate(Written) : Written;

    /// <summary>The only list on whose entries it is demanded; null: on all.</summary>
    public ListDefinition? Only { get; init; }

    /// <summary>It keeps a measure that applies from being triggered, and is then given as the reason.</summary>
    public bool Withholds { get; init; }
}
