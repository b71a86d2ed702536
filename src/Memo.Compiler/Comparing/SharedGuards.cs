using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>Whether questions about other entries ask the same in both versions: the rules of the lists they look at may have changed.</summary>
internal sealed class SharedGuards(Version old, Version now)
{
    private readonly Dictionary<ListDefinition, bool> _unchanged = [];
    private readonly Dictionary<ListDefinition, bool> _othersUnchanged = [];
    private readonly Dictionary<ListDefinition, bool> _alike = [];
    private readonly Dictionary<Guard, bool> _shared = [];

    public bool AreShared(Guard guard)
    {
        if (!_shared.TryGetValue(guard, out var shared))
        {
            shared = LooksAtTheSame(guard) && old.ListsOf(guard).All(AreOthersUnchanged);
            _shared.Add(guard, shared);
        }

        return shared;
    }

    /// <summary>Whether entries on the list stand in both versions by rules that ask the same, and so do all that their standing asks about, however far.</summary>
    public bool IsUnchanged(ListDefinition list)
    {
        if (!_unchanged.TryGetValue(list, out var unchanged))
        {
            unchanged = AreAlike(list, old.StatesOf(list), now.StatesOf(list)) && GuardsIn(old.StatesOf(list)).All(AreShared);
            _unchanged.Add(list, unchanged);
        }

        return unchanged;
    }

    /// <summary>The same of entries that others ask about.</summary>
    private bool AreOthersUnchanged(ListDefinition list)
    {
        if (!_othersUnchanged.TryGetValue(list, out var unchanged))
        {
            var reached = new HashSet<ListDefinition> { list };
            var waiting = new Queue<ListDefinition>(reached);
            unchanged = true;
            while (unchanged && waiting.Count > 0)
            {
                var next = waiting.Dequeue();
                unchanged = IsAlike(next);
                foreach (var asked in GuardsOf(next).SelectMany(g => old.ListsOf(g)).Where(reached.Add))
                {
                    waiting.Enqueue(asked);
                }
            }

            _othersUnchanged.Add(list, unchanged);
        }

        return unchanged;
    }

    /// <summary>As far as the rules of this list alone tell.</summary>
    private bool IsAlike(ListDefinition list)
    {
        if (!_alike.TryGetValue(list, out var alike))
        {
            alike = AreAlike(list, old.StatesOfOther(list), now.StatesOfOther(list)) && GuardsOf(list).All(LooksAtTheSame);
            _alike.Add(list, alike);
        }

        return alike;
    }

    private bool LooksAtTheSame(Guard guard) =>
        new HashSet<ListDefinition>(old.ListsOf(guard)).SetEquals(now.ListsOf(guard)) && old.ListsOf(guard).All(l => AskSame(old.Meets(guard, l), now.Meets(guard, l)));

    private bool AreAlike(
        ListDefinition list, ImmutableArray<(StandingState State, Condition Condition)> before, ImmutableArray<(StandingState State, Condition Condition)> after) =>
        before.Select(s => s.State).SequenceEqual(after.Select(s => s.State))
        && before.Zip(after, (b, a) => AskSame(old.OverKnownValues(b.Condition, list), now.OverKnownValues(a.Condition, list))).All(same => same);

    private bool AskSame(Condition before, Condition after) => SameMeaning.Have(before, after, old.Alignment);

    private IEnumerable<Guard> GuardsOf(ListDefinition list) => GuardsIn(old.StatesOfOther(list));

    private static IEnumerable<Guard> GuardsIn(ImmutableArray<(StandingState State, Condition Condition)> states) => states.SelectMany(s => ConditionWalk.GuardsIn(s.Condition)).Distinct();
}
