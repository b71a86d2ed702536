using Memo.Compiler.Comparing;
using Memo.Compiler.Decisions;
using Memo.Compiler.Model;

namespace Memo.Hosting.Diff;

/// <summary>What a change of a decision means to those who are listed, the weightiest first.</summary>
public enum Bearing
{
    /// <summary>Whether it means more than is shown could not be told.</summary>
    Unsettled,

    /// <summary>A sanction, or an entry on a blacklist, where there was none; a reward or a way out that is gone; a reward that is a sanction now.</summary>
    Heavier,

    /// <summary>Heavier for some, lighter for others.</summary>
    Both,

    Lighter,

    /// <summary>Another answer that weighs no more and no less, or of which that is not known.</summary>
    Otherwise,

    /// <summary>The same answers; what is said of them has changed.</summary>
    Said,

    /// <summary>The same answers; names and numbers have changed.</summary>
    Named,
}

/// <summary>Which changes of decisions matter most to those who are listed.</summary>
/// <param name="rules">The newer version: what entries of a list without a colour lead to.</param>
public sealed class Bearings(RulePack rules)
{
    private static readonly ImmutableArray<Aspect> Names = [Aspect.Name, Aspect.Title, Aspect.Clause, Aspect.Document];

    private readonly Dictionary<string, ImmutableArray<int>> _burdens = [];

    /// <summary>
    /// By what they mean to those who are listed. Of those that mean the same, other answers before other words, what changed by itself before what rests on something else that has changed, measures before
    /// rules and standing, sanctions before rewards, what cuts rights before what does not, what must be done before what may be.
    /// </summary>
    public IOrderedEnumerable<DecisionChange> Ordered(IEnumerable<DecisionChange> changes) => changes
        .OrderBy(Of)
        .ThenBy(change => change.Differences.IsEmpty ? 1 : 0)
        .ThenBy(change => change.Causes.IsEmpty ? 0 : 1)
        .ThenBy(change => change.Kind == DecisionKind.Measure ? 0 : 1)
        .ThenBy(change => change.Kind)
        .ThenBy(change => MeasureOf(change)?.Kind)
        .ThenBy(change => MeasureOf(change)?.Item.Strictest)
        .ThenByDescending(change => MeasureOf(change) is { } measure ? Force(measure.Strength) : 0)
        .ThenBy(change => change.Id, StringComparer.Ordinal);

    public Bearing Of(DecisionChange change)
    {
        if (change.IsOpen)
        {
            return Bearing.Unsettled;
        }

        // What was not seen of a text may stand there still.
        var burdens = change.Fate == Fate.NotSeen ? [] : change.Differences.SelectMany(difference => BurdensOf(change, difference)).Concat(BurdensOfContents(change)).ToArray();
        return (burdens.Any(burden => burden > 0), burdens.Any(burden => burden < 0)) switch
        {
            (true, true) => Bearing.Both,
            (true, false) => Bearing.Heavier,
            (false, true) => Bearing.Lighter,
            _ when !change.Differences.IsEmpty => Bearing.Otherwise,
            _ when change.Fate is Fate.Added or Fate.Removed or Fate.NotSeen || change.Aspects.Any(aspect => !Names.Contains(aspect.Aspect)) => Bearing.Said,
            _ => Bearing.Named,
        };
    }

    /// <summary>
    /// How much more weighs on whom it concerns; of lists that burden some and favour others, for each of them. A way out that is open or closed only because the entry is over, or no longer is, is neither:
    /// what that means the standing says.
    /// </summary>
    private IEnumerable<int> BurdensOf(DecisionChange change, Difference difference)
    {
        var more = Extent(difference.New) - Extent(difference.Old);
        return change.Kind switch
        {
            DecisionKind.Measure => [more * BurdenOf(MeasureOf(change)!)],
            DecisionKind.Exit when change.Condition is null && StateOf(difference.Witness.Old) != StateOf(difference.Witness.New) => [],
            DecisionKind.Exit => difference.Lists.SelectMany(list => BurdensOf(list)).Select(burden => -more * burden),
            _ => difference.Lists.SelectMany(list => BurdensOf(list)).Select(burden => more * burden),
        };
    }

    /// <summary>By its colours; where it has none, by the measures that follow from its entries.</summary>
    private ImmutableArray<int> BurdensOf(ListDefinition list)
    {
        if (!_burdens.TryGetValue(list.Name.Id, out var burdens))
        {
            burdens = [.. Colours.Of(list).Where(colour => colour != Colour.None).Select(colour => colour == Colour.Red ? -1 : 1).Distinct()];
            if (burdens.IsEmpty)
            {
                burdens = [.. rules.Measures.Where(measure => measure.Covers.Any(covered => covered.Name.Id == list.Name.Id)).Select(BurdenOf).Distinct()];
            }

            _burdens.Add(list.Name.Id, burdens);
        }

        return burdens;
    }

    private static int BurdenOf(Measure measure) => measure.Kind == MeasureKind.Sanction ? 1 : -1;

    /// <summary>
    /// What weighs more though the answers are the same: a sanction that was a reward, one that binds more, or one of an item of a stricter class (<see cref="Item.Class"/>).
    /// </summary>
    private static IEnumerable<int> BurdensOfContents(DecisionChange change)
    {
        if (change is not { Old: Measure old, New: Measure now })
        {
            return [];
        }

        var strength = old.Strength.IsGiven && now.Strength.IsGiven ? Force(now.Strength) - Force(old.Strength) : 0;
        var strictness = now.Kind == MeasureKind.Sanction && old.Kind == MeasureKind.Sanction ? old.Item.Strictest - now.Item.Strictest : 0;
        return [strength * BurdenOf(now), BurdenOf(now) - BurdenOf(old), strictness];
    }

    /// <summary>How far it binds who acts. What a text does not say does not bind as far as is known.</summary>
    private static int Force(Stated<Strength> strength) => strength.Value switch
    {
        Strength.Mandatory => 2,
        Strength.Discretionary => 1,
        _ => 0,
    };

    /// <summary>What may hold stands between what does and what does not.</summary>
    private static int Extent(Outcome outcome) => outcome switch
    {
        { State: StandingState.InEffect } => 2,
        { State: StandingState.Unknown } => 1,
        { State: not null } => 0,
        { Truth: Truth.True } => 2,
        { Truth: Truth.Unknown } => 1,
        _ => 0,
    };

    private static StandingState? StateOf(WitnessOf witness) => witness.Answer.Results.FirstOrDefault(result => result.Roles.Any(role => role.IsItself))?.Standing.State;

    private static Measure? MeasureOf(DecisionChange change) => (change.New ?? change.Old) as Measure;
}
