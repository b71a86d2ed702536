using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>Guards: questions about the subject's other entries.</summary>
internal sealed partial class Decider
{
    private readonly HashSet<Entry> _underway = [];

    private (Truth Truth, ImmutableArray<Need> Needs) Answer(Guard guard, Entry asking)
    {
        var truth = Truth.False;
        var needs = new List<Need>();
        foreach (var other in Others(asking))
        {
            var (answer, needed) = AnswerFor(guard, asking, other);
            if (answer == Truth.True)
            {
                return (Truth.True, []);
            }

            if (answer == Truth.Unknown)
            {
                truth = Truth.Unknown;
                needs.AddRange(needed);
            }
        }

        if (!dossier.ListsAreComplete)
        {
            truth = Truth.Unknown;
            needs.AddRange(ListsAsked(guard).Select(l => new Need("also." + l.Name.Id, l.Owner is { } owner ? [owner] : [])));
        }

        return (truth, [.. needs]);
    }

    /// <summary>The entry that makes a guard true, where one certainly does.</summary>
    private Entry? EntryBehind(Guard guard, Entry asking) => Others(asking).FirstOrDefault(o => AnswerFor(guard, asking, o).Truth == Truth.True);

    private IEnumerable<Entry> Others(Entry asking) => dossier.Entries.Concat(dossier.OtherEntries).Where(e => !ReferenceEquals(e, asking));

    private IEnumerable<ListDefinition> ListsAsked(Guard guard) =>
        pack.Lists.Where(l => guard.Lists.Contains(l) || Colours.Of(l).Any(guard.Colours.Contains));

    private (Truth Truth, ImmutableArray<Need> Needs) AnswerFor(Guard guard, Entry asking, Entry other)
    {
        if (!ListsAsked(guard).Contains(other.List) || !_underway.Add(other))
        {
            return (Truth.False, []);
        }

        try
        {
            var standing = StandingOf(other);
            var knowledge = KnowledgeOf(other, [], FactValues.None, standing);
            var asked = Condition.AllOf(
                guard.Lists.Contains(other.List) ? Condition.Always : HasColour(other, guard.Colours),
                guard.Ever ? RuleConditions.InState(StandingState.InEffect, StandingState.Suspended, StandingState.Ended) : RuleConditions.InState(StandingState.InEffect),
                guard.With);
            var truth = And(Decision.Decide(asked, knowledge), guard.SinceOwnBeginning ? BeganSince(asking, standing.Standing) : Truth.True);
            return (truth, truth == Truth.Unknown ? NeedsOf(knowledge, asked) : []);
        }
        finally
        {
            _underway.Remove(other);
        }
    }

    private Truth BeganSince(Entry asking, Standing other)
    {
        var own = SinceOf(asking);
        return (own, other.Since) switch
        {
            ({ } mine, { } theirs) => theirs >= mine ? Truth.True : Truth.False,
            _ => other.State is StandingState.InEffect ? Truth.True : Truth.Unknown,
        };
    }

    private static Condition HasColour(Entry entry, ImmutableArray<Colour> colours)
    {
        var list = entry.List;
        var byGround = list.Grounds
            .Where(g => g.Colour is { } colour && colours.Contains(colour))
            .Select(g => (Condition)new Condition.Test(new Variable.OnGround(g), new Predicate.IsTrue(), null));
        var byCondition = list.ColoursByCondition.Where(c => colours.Contains(c.Colour)).Select(c => c.When);
        var special = list.Grounds.Where(g => g.Colour is not null)
            .Select(g => (Condition)new Condition.Test(new Variable.OnGround(g), new Predicate.IsTrue(), null))
            .Concat(list.ColoursByCondition.Select(c => c.When));
        var byDefault = colours.Contains(list.Colour) ? Condition.Negate(Condition.AnyOf(special)) : Condition.Never;
        return Condition.AnyOf(byGround.Concat(byCondition).Append(byDefault));
    }

    private static Truth And(Truth a, Truth b) =>
        a == Truth.False || b == Truth.False ? Truth.False : a == Truth.Unknown || b == Truth.Unknown ? Truth.Unknown : Truth.True;
}
