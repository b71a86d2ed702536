using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs;

/// <summary>Measures of a pack that have something in common, to narrow answers by: made once, used for any number of answers and by any thread.</summary>
public sealed class MeasureGroup
{
    private readonly Dictionary<ListTable, ulong[]> _bits = [];

    internal MeasureGroup(PackTables pack, Func<MeasureTable, bool> belongs)
    {
        bool[] members = [.. pack.Measures.Select(belongs)];
        foreach (var list in pack.Lists)
        {
            var bits = new ulong[Bits.WordsOf(list.Measures.Length)];
            for (var i = 0; i < list.Measures.Length; i++)
            {
                bits[i / Bits.WordBits] |= members[list.Measures[i]] ? 1UL << (i % Bits.WordBits) : 0;
            }

            _bits.Add(list, bits);
        }
    }

    /// <summary>A bit for each measure that covers the list.</summary>
    /// <exception cref="ArgumentException">The group is one of another pack.</exception>
    internal ulong[] Of(ListTable list) => _bits.TryGetValue(list, out var bits) ? bits : throw new ArgumentException("The group was made by another pack.", nameof(list));
}
