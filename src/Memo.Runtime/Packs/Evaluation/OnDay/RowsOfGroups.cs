#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace Memo.Runtime.Packs.Evaluation.OnDay;

/// <summary>
/// The decisions of a bank as rows of bits, one for each index of each group: where every group is known, the rows of its indexes, ANDed, leave the
/// boxes that hold the entry. A row of which something is open has a second one after it: the first has the boxes that admit all, the second
/// those that admit some.
/// </summary>
internal sealed class RowsOfGroups
{
    /// <summary>On an entry: its row is followed by that of the boxes that admit some.</summary>
    public const int Open = 1 << 30;

    /// <summary>On an entry: only the general way can say.</summary>
    public const int Apart = 1 << 29;

    /// <summary>So many words are ANDed at once.</summary>
    public const int Narrow = 4;

    /// <inheritdoc cref="Narrow"/>
    public const int Wide = 8;

    private const int Place = Apart - 1;

    private readonly int[] _groups;
    private readonly int[] _first;
    private readonly int[] _entries;
    private readonly ulong[] _rows;
    private readonly Spread[] _spreads;

    /// <param name="bank">The bank.</param>
    /// <param name="groups">The groups of the list; there are four at least.</param>
    /// <param name="all">Whether all groups are read, in fours, also those that the bank does not ask about.</param>
    public RowsOfGroups(BankOnDay bank, SourceGroup[] groups, bool all = false)
    {
        _groups = [.. Enumerable.Range(0, groups.Length).Where(g => all || bank.Uses(groups[g].Sources)).DefaultIfEmpty(0)];
        var made = new GroupsToRows(bank, Array.ConvertAll(_groups, g => groups[g]));
        Width = made.Width;
        _first = [.. made.First];
        _spreads = [.. made.Spreads, .. Enumerable.Repeat(default(Spread), (ReadingPlan.Four - (made.Spreads.Length % ReadingPlan.Four)) % ReadingPlan.Four)];
        _rows = Aligned(made.Rows.Count * Width, out var start);
        for (var row = 0; row < made.Rows.Count; row++)
        {
            made.Rows[row].CopyTo(_rows, start + (row * Width));
        }

        _entries = Array.ConvertAll(made.Entries, e => (e & ~Place) | (start + ((e & Place) * Width)));
    }

    /// <summary>How many words are written; those after the words of the decisions mean nothing.</summary>
    public int Width { get; }

    public int Groups => _groups.Length;

    /// <summary>Finds the row of each group.</summary>
    /// <param name="indexes">For each group of the list its index.</param>
    /// <param name="rows">Filled with places of rows.</param>
    /// <returns><see cref="Open"/> if something is open, <see cref="Apart"/> if only the general way can say; 0 if all is known.</returns>
    public int Find(int[] indexes, int[] rows)
    {
        var marks = 0;
        for (var g = 0; g < _groups.Length; g++)
        {
            marks |= rows.At(g) = _entries.At(_first.At(g) + indexes.At(_groups.At(g)));
        }

        return marks & (Open | Apart);
    }

    /// <summary><see cref="Find"/>, where all groups are read.</summary>
    public int FindAll(int[] indexes, int[] rows)
    {
        var marks = 0;
        for (var g = 0; g < _first.Length; g += ReadingPlan.Four)
        {
            marks |= rows.At(g) = _entries.At(_first.At(g) + indexes.At(g));
            marks |= rows.At(g + 1) = _entries.At(_first.At(g + 1) + indexes.At(g + 1));
            marks |= rows.At(g + 2) = _entries.At(_first.At(g + 2) + indexes.At(g + 2));
            marks |= rows.At(g + 3) = _entries.At(_first.At(g + 3) + indexes.At(g + 3));
        }

        return marks & (Open | Apart);
    }

    /// <summary>Decides where all is known.</summary>
    /// <param name="rows">What <see cref="Find"/> found.</param>
    /// <param name="decided">Room for as many words as <see cref="Width"/>.</param>
    public void Known(int[] rows, ulong[] decided)
    {
#if NET
        ref var table = ref MemoryMarshal.GetArrayDataReference(_rows);
        ref var into = ref MemoryMarshal.GetArrayDataReference(decided);
        for (var k = 0; k < Width; k += Narrow)
        {
            var all = Vector256.LoadUnsafe(ref table, (nuint)(rows.At(0) + k));
            for (var g = 1; g < _groups.Length; g++)
            {
                all &= Vector256.LoadUnsafe(ref table, (nuint)(rows.At(g) + k));
            }

            all.StoreUnsafe(ref into, (nuint)k);
        }
#else
        AndOneByOne(rows, decided);
#endif
        PutBack(decided);
    }

    /// <summary><see cref="Known"/>, where all groups are read.</summary>
    public void KnownAll(int[] rows, ulong[] decided)
    {
#if NET
        ref var table = ref MemoryMarshal.GetArrayDataReference(_rows);
        ref var into = ref MemoryMarshal.GetArrayDataReference(decided);
        if (Width == Narrow || !Vector512.IsHardwareAccelerated)
        {
            for (var k = 0; k < Width; k += Narrow)
            {
                var all = Vector256<ulong>.AllBitsSet;
                for (var g = 0; g < _groups.Length; g += ReadingPlan.Four)
                {
                    all &= Vector256.LoadUnsafe(ref table, (nuint)(rows.At(g) + k))
                        & Vector256.LoadUnsafe(ref table, (nuint)(rows.At(g + 1) + k))
                        & Vector256.LoadUnsafe(ref table, (nuint)(rows.At(g + 2) + k))
                        & Vector256.LoadUnsafe(ref table, (nuint)(rows.At(g + 3) + k));
                }

                all.StoreUnsafe(ref into, (nuint)k);
            }
        }
        else
        {
            for (var k = 0; k < Width; k += Wide)
            {
                var all = Vector512<ulong>.AllBitsSet;
                for (var g = 0; g < _groups.Length; g += ReadingPlan.Four)
                {
                    all &= Vector512.LoadUnsafe(ref table, (nuint)(rows.At(g) + k))
                        & Vector512.LoadUnsafe(ref table, (nuint)(rows.At(g + 1) + k))
                        & Vector512.LoadUnsafe(ref table, (nuint)(rows.At(g + 2) + k))
                        & Vector512.LoadUnsafe(ref table, (nuint)(rows.At(g + 3) + k));
                }

                all.StoreUnsafe(ref into, (nuint)k);
            }
        }
#else
        AndOneByOne(rows, decided);
#endif
        PutBack(decided);
    }

#if !NET
    private void AndOneByOne(int[] rows, ulong[] decided)
    {
        for (var k = 0; k < Width; k++)
        {
            var all = ulong.MaxValue;
            for (var g = 0; g < _groups.Length; g++)
            {
                all &= _rows[rows[g] + k];
            }

            decided[k] = all;
        }
    }
#endif

    /// <summary>Decides where something is open; false where only the general way can say.</summary>
    /// <param name="indexes">For each group its index; for a slice of yes-no facts of which some are not given, those above the index of the others: see <see cref="RowReader.ReadOpen"/>.</param>
    /// <param name="certain">Room for as many words as <see cref="Width"/>.</param>
    /// <param name="possible">Room for as many words.</param>
    public bool TryDecide(int[] indexes, ulong[] certain, ulong[] possible)
    {
        for (var k = 0; k < Width; k++)
        {
            (certain[k], possible[k]) = (ulong.MaxValue, ulong.MaxValue);
        }

        for (var g = 0; g < _groups.Length; g++)
        {
            var index = indexes[_groups[g]];
            var missing = index >> RowReader.MissingShift;
            index &= (1 << RowReader.MissingShift) - 1;
            if (missing == 0)
            {
                var entry = _entries[_first[g] + index];
                if ((entry & Apart) != 0)
                {
                    return false;
                }

                And(entry & Place, certain);
                And((entry & Place) + ((entry & Open) != 0 ? Width : 0), possible);
            }
            else
            {
                AndEach(_first[g] + index, missing, certain, possible);
            }
        }

        PutBack(certain);
        PutBack(possible);
        return true;
    }

    /// <summary>Certain is what holds whatever is missing turns out to be, possible what holds for some of it.</summary>
    private void AndEach(int entry, int missing, ulong[] certain, ulong[] possible)
    {
        for (var k = 0; k < Width; k++)
        {
            var (all, some) = (ulong.MaxValue, 0UL);
            var yes = missing;
            while (true)
            {
                var word = _rows[(_entries[entry + yes] & Place) + k];
                all &= word;
                some |= word;
                if (yes == 0)
                {
                    break;
                }

                yes = (yes - 1) & missing;
            }

            certain[k] &= all;
            possible[k] &= some;
        }
    }

    private void And(int row, ulong[] words)
    {
        for (var k = 0; k < Width; k++)
        {
            words.At(k) &= _rows.At(row + k);
        }
    }

    /// <summary>A decision holds if one of its boxes does.</summary>
    private void PutBack(ulong[] decided)
    {
        for (var s = 0; s < _spreads.Length; s += ReadingPlan.Four)
        {
            PutBack(_spreads.At(s), decided);
            PutBack(_spreads.At(s + 1), decided);
            PutBack(_spreads.At(s + 2), decided);
            PutBack(_spreads.At(s + 3), decided);
        }
    }

    private static void PutBack(in Spread spread, ulong[] decided) =>
        decided.At(spread.Word) |= Bits.Deposit(decided.At(spread.From) >> spread.Shift, spread.Mask);

    /// <summary>A row is then in as few cache lines as it can be.</summary>
    private static ulong[] Aligned(int words, out int start)
    {
#if NET
        var rows = GC.AllocateArray<ulong>(words + Wide, pinned: true);
        var place = Marshal.UnsafeAddrOfPinnedArrayElement(rows, 0) / sizeof(ulong);
        start = (int)((Wide - (place % Wide)) % Wide);
        return rows;
#else
        start = 0;
        return new ulong[words];
#endif
    }
}
