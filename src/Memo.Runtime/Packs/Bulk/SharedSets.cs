using System.Collections.Concurrent;

namespace Memo.Runtime.Packs.Bulk;

/// <summary>What is triggered and what is open, a bit for each measure of a list. It never changes.</summary>
internal sealed record SharedSet(ulong[] Triggered, ulong[] Undetermined);

/// <summary>The different results of listings of one list that were asked about by themselves, each made once.</summary>
internal sealed class SharedSets
{
    private readonly ConcurrentDictionary<string, SharedSet> _sets = new(StringComparer.Ordinal);

    /// <param name="triggered">A bit for each measure of the list; not kept.</param>
    /// <param name="undetermined">Likewise.</param>
    public SharedSet Of(ReadOnlySpan<ulong> triggered, ReadOnlySpan<ulong> undetermined)
    {
        var key = WordsAsKey.Of([.. triggered, .. undetermined]);
        return _sets.TryGetValue(key, out var known) ? known : _sets.GetOrAdd(key, new SharedSet([.. triggered], [.. undetermined]));
    }
}
