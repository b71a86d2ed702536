using Memo.Compiler.Comparing;
using Memo.Hosting.Diff;

namespace Memo.Cli.Rendering.Diff;

/// <summary>One thing to look at: what has changed, with all decisions that rest on it, or decisions that changed by themselves, and alike.</summary>
/// <param name="Causes">What they rest on; none for what changed by itself.</param>
/// <param name="Bearing">Of the weightiest.</param>
/// <param name="Groups">The weightiest first.</param>
internal sealed record ChangeItem(ImmutableArray<(TextChange Cause, ImmutableArray<DecisionChange> Decisions)> Causes, Bearing Bearing, ImmutableArray<ChangeGroup> Groups)
{
    public IEnumerable<DecisionChange> Decisions => Groups.SelectMany(group => group.All);
}

/// <summary>Decisions that change alike: of these one is shown in full, and the others are named.</summary>
internal sealed record ChangeGroup(DecisionChange Shown, ImmutableArray<DecisionChange> Likewise)
{
    public IEnumerable<DecisionChange> All => Likewise.Prepend(Shown);
}
