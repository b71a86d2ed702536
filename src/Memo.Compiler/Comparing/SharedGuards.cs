using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>Whether questions about other entries ask the same in both versions: the rules of the lists they look at may have changed.</summary>
internal sealed class SharedGuards(Version old, Version now)
{
    private readonly Dictionary<ListDefinition, bool> _unchanged = [];

    public bool AreShared(Guard guard)
    {
        var lists = old.ListsOf(guard).ToArray();
        return new HashSet<ListDefinition>(lists).SetEquals(now.ListsOf(guard)) && lists.All(l => IsUnchanged(l) && old.Meets(guard, l).Equals(now.Meets(guard, l)));
    }

    /// <summary>Whether entries on the list stand in both versions by rules written alike, and so do those their standing asks about.</summary>
    public bool IsUnchanged(ListDefinition list)
    {
        if (!_unchanged.TryGetValue(list, out var unchanged))
        {
            // Lists that ask about each other change only if one of them does.
            _unchanged.Add(list, true);
            unchanged = old.StatesOf(list).SequenceEqual(now.StatesOf(list))
                && old.StatesOf(list).SelectMany(s => ConditionWalk.GuardsIn(s.Condition)).Distinct().All(AreShared);
            _unchanged[list] = unchanged;
        }

        return unchanged;
    }
}
