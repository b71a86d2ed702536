using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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

    public const int Marks = Open | Apart;

    /// <summary>So many words are ANDed at once.</summary>
    public const int Narrow = 4;

    /// <inheritdoc cref="Narrow"/>
    public const int Wide = 8;

    private const int Place = Apart - 1;

    private readonly int[] _groups;
    private readonly ulong[] _rows;
    private readonly Spread[] _spreads;
    private readonly bool _isOneWord;

    /// <param name="bank">The bank.</param>
    /// <param name="groups">The groups of the list; there are four at least.</param>
    /// <param name="all">Whether all groups are read, in fours, also those that the bank does not ask about.</param>
    public RowsOfGroups(BankOnDay bank, SourceGroup[] groups, bool all = false)
    {
        _groups = [.. Enumerable.Range(0, groups.Length).Where(g => all || bank.Uses(groups[g].Sources)).DefaultIfEmpty(0)];
        var made = new GroupsToRows(bank, Array.ConvertAll(_groups, g => groups[g]));
        Width = made.Width;
        _isOneWord = bank.Bank.Words == 1 && made.Spreads.Count == 0;
        First = [.. made.First];
        _spreads = [.. made.Spreads, .. Enumerable.Repeat(default(Spread), (ReadingPlan.Four - (made.Spreads.Count % ReadingPlan.Four)) % ReadingPlan.Four)];
        _rows = Aligned(made.Rows.Count * Width, out var start);
        for (var row = 0; row < made.Rows.Count; row++)
        {
            made.Rows[row].CopyTo(_rows, start + (row * Width));
        }

        Entries = Array.ConvertAll(made.Entries, e => (e & ~Place) | (start + ((e & Place) * Width)));
    }

    /// <summary>How many words are written; those after the words of the decisions mean nothing.</summary>
    public int Width { get; }

    /// <summary>For each group the place of the entry of its first index.</summary>
    public int[] First { get; }

    /// <summary>The entries: the place of a row, and the marks above it.</summary>
    public int[] Entries { get; }

    /// <summary>Finds the row of each group.</summary>
    /// <param name="indexes">For each group of the list its index.</param>
    /// <param name="places">Filled with the places of their rows.</param>
    /// <returns><see cref="Open"/> if something is open, <see cref="Apart"/> if only the general way can say; 0 if all is known.</returns>
    public int Find(int[] indexes, int[] places)
    {
        var marks = 0;
        for (var g = 0; g < _groups.Length; g++)
        {
            marks |= places.At(g) = Entries.At(First.At(g) + indexes.At(_groups.At(g)));
        }

        return marks & Marks;
    }

    /// <summary>Decides where all is known.</summary>
    /// <param name="places">What <see cref="Find"/> found.</param>
    /// <param name="decided">Room for as many words as <see cref="Width"/>.</param>
    public void Known(int[] places, ulong[] decided)
    {
        ref var place = ref places.At(0);
        ref var rows = ref _rows.At(0);
        ref var into = ref decided.At(0);
        if (_isOneWord)
        {
            var word = ulong.MaxValue;
            for (var g = 0; g < _groups.Length; g++)
            {
                word &= Unsafe.Add(ref rows, Unsafe.Add(ref place, g));
            }

            into = word;
            return;
        }

        for (var k = 0; k < Width; k += Narrow)
        {
            var all = Vector256<ulong>.AllBitsSet;
            for (var g = 0; g < _groups.Length; g++)
            {
                all &= Vector256.LoadUnsafe(ref rows, (nuint)(Unsafe.Add(ref place, g) + k));
            }

            all.StoreUnsafe(ref into, (nuint)k);
        }

        PutBack(ref into);
    }

    /// <summary><see cref="Known"/>, where all groups are read, four by four.</summary>
    public void KnownInFours(int[] places, ulong[] decided)
    {
        ref var place = ref places.At(0);
        ref var rows = ref _rows.At(0);
        ref var into = ref decided.At(0);
        var groups = _groups.Length;
        if (Width == Narrow || !Vector512.IsHardwareAccelerated)
        {
            for (var k = 0; k < Width; k += Narrow)
            {
                ref var at = ref Unsafe.Add(ref rows, k);
                var all = Vector256<ulong>.AllBitsSet;
                for (var g = 0; g < groups; g += ReadingPlan.Four)
                {
                    all &= Vector256.LoadUnsafe(ref Unsafe.Add(ref at, Unsafe.Add(ref place, g)))
                        & Vector256.LoadUnsafe(ref Unsafe.Add(ref at, Unsafe.Add(ref place, g + 1)))
                        & Vector256.LoadUnsafe(ref Unsafe.Add(ref at, Unsafe.Add(ref place, g + 2)))
                        & Vector256.LoadUnsafe(ref Unsafe.Add(ref at, Unsafe.Add(ref place, g + 3)));
                }

                all.StoreUnsafe(ref into, (nuint)k);
            }
        }
        else
        {
            for (var k = 0; k < Width; k += Wide)
            {
                ref var at = ref Unsafe.Add(ref rows, k);
                var all = Vector512<ulong>.AllBitsSet;
                for (var g = 0; g < groups; g += ReadingPlan.Four)
                {
                    all &= Vector512.LoadUnsafe(ref Unsafe.Add(ref at, Unsafe.Add(ref place, g)))
                        & Vector512.LoadUnsafe(ref Unsafe.Add(ref at, Unsafe.Add(ref place, g + 1)))
                        & Vector512.LoadUnsafe(ref Unsafe.Add(ref at, Unsafe.Add(ref place, g + 2)))
                        & Vector512.LoadUnsafe(ref Unsafe.Add(ref at, Unsafe.Add(ref place, g + 3)));
                }

                all.StoreUnsafe(ref into, (nuint)k);
            }
        }

        PutBack(ref into);
    }

    /// <summary>Decides where something is open; false where only the general way can say.</summary>
    /// <param name="indexes">For each group its index; for a slice of yes-no facts of which some are not given, those above the index of the others: see <see cref="RowReader.ReadOpen"/>.</param>
    /// <param name="certain">Room for as many words as <see cref="Width"/>.</param>
    /// <param name="possible">Room for as many words.</param>
    public bool TryDecide(int[] indexes, ulong[] certain, ulong[] possible)
    {
        certain.AsSpan(0, Width).Fill(ulong.MaxValue);
        possible.AsSpan(0, Width).Fill(ulong.MaxValue);
        ref var rows = ref _rows.At(0);
        ref var all = ref certain.At(0);
        ref var some = ref possible.At(0);
        for (var g = 0; g < _groups.Length; g++)
        {
            var index = indexes.At(_groups.At(g));
            var missing = index >> RowReader.MissingShift;
            var first = First.At(g) + (index & ((1 << RowReader.MissingShift) - 1));
            if (missing != 0)
            {
                AndEach(first, missing, ref rows, ref all, ref some);
                continue;
            }

            var entry = Entries.At(first);
            if ((entry & Apart) != 0)
            {
                return false;
            }

            var (inAll, inSome) = (entry & Place, (entry & Place) + ((entry & Open) != 0 ? Width : 0));
            for (var k = 0; k < Width; k += Narrow)
            {
                And(Vector256.LoadUnsafe(ref rows, (nuint)(inAll + k)), ref all, k);
                And(Vector256.LoadUnsafe(ref rows, (nuint)(inSome + k)), ref some, k);
            }
        }

        PutBack(ref all);
        PutBack(ref some);
        return true;
    }

    /// <summary>Certain is what holds whatever is missing turns out to be, possible what holds for some of it.</summary>
    private void AndEach(int first, int missing, ref ulong rows, ref ulong certain, ref ulong possible)
    {
        for (var k = 0; k < Width; k += Narrow)
        {
            var (all, some) = (Vector256<ulong>.AllBitsSet, Vector256<ulong>.Zero);
            var yes = missing;
            while (true)
            {
                var entry = Entries.At(first + yes);
                all &= Vector256.LoadUnsafe(ref rows, (nuint)((entry & Place) + k));
                some |= Vector256.LoadUnsafe(ref rows, (nuint)((entry & Place) + ((entry & Open) != 0 ? Width : 0) + k));
                if (yes == 0)
                {
                    break;
                }

                yes = (yes - 1) & missing;
            }

            And(all, ref certain, k);
            And(some, ref possible, k);
        }
    }

    private static void And(Vector256<ulong> row, ref ulong words, int k) => (Vector256.LoadUnsafe(ref words, (nuint)k) & row).StoreUnsafe(ref words, (nuint)k);

    /// <summary>A decision holds if one of its boxes does.</summary>
    private void PutBack(ref ulong decided)
    {
        ref var spread = ref _spreads.At(0);
        for (var s = 0; s < _spreads.Length; s += ReadingPlan.Four)
        {
            PutBack(Unsafe.Add(ref spread, s), ref decided);
            PutBack(Unsafe.Add(ref spread, s + 1), ref decided);
            PutBack(Unsafe.Add(ref spread, s + 2), ref decided);
            PutBack(Unsafe.Add(ref spread, s + 3), ref decided);
        }
    }

    private static void PutBack(in Spread spread, ref ulong decided) =>
        Unsafe.Add(ref decided, spread.Word) |= Bits.Deposit(Unsafe.Add(ref decided, spread.From) >> spread.Shift, spread.Mask);

    /// <summary>A row is then in as few cache lines as it can be.</summary>
    private static ulong[] Aligned(int words, out int start)
    {
        var rows = GC.AllocateArray<ulong>(words + Wide, pinned: true);
        var handle = GCHandle.Alloc(rows, GCHandleType.Pinned);
        var place = handle.AddrOfPinnedObject() / sizeof(ulong);
        handle.Free();
        start = (int)((Wide - (place % Wide)) % Wide);
        return rows;
    }
}
