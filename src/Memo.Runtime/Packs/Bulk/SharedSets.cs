using System.Collections.Concurrent;

namespace Memo.Runtime.Packs.Bulk;

/// <summary>A result that any number of listings share; it never changes.</summary>
internal sealed record SharedSet(ulong[] Triggered, ulong[] Undetermined);

/// <summary>The different results among the listings of one list, each made once.</summary>
internal sealed class SharedSets(ListInBulk plan)
{
    private readonly ConcurrentDictionary<string, SharedSet> _ofCells = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SharedSet> _sets = new(StringComparer.Ordinal);

    /// <param name="cells">One for each table of the plan.</param>
    public SharedSet Of(ReadOnlySpan<char> cells) =>
        _ofCells.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(cells, out var known) ? known : _ofCells.GetOrAdd(new string(cells), Make);

    /// <param name="triggered">A bit for each measure of the list; not kept.</param>
    /// <param name="undetermined">Likewise.</param>
    public SharedSet Of(ulong[] triggered, ulong[] undetermined) =>
        _sets.GetOrAdd(WordsAsKey.Of([.. triggered, .. undetermined]), _ => new SharedSet([.. triggered], [.. undetermined]));

    private SharedSet Make(string cells)
    {
        var (certain, possible) = (new ulong[plan.Words], new ulong[plan.Words]);
        for (var table = 0; table < cells.Length; table++)
        {
            plan.Tables[table].Add(cells[table], certain, possible);
        }

        for (var word = 0; word < possible.Length; word++)
        {
            possible[word] &= ~certain[word];
        }

        return Of(certain, possible);
    }
}
