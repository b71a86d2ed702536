using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Memo.Runtime.Packs.Bulk;

/// <summary>A column of classes, and for each class a number that is added to the cell of a listing.</summary>
/// <param name="Values">The column; what is larger than <paramref name="Last"/> counts as that.</param>
/// <param name="First">Where the listings begin in it.</param>
/// <param name="Last">The last class.</param>
/// <param name="Table">256 numbers.</param>
internal readonly record struct Term(byte[] Values, int First, byte Last, byte[] Table);

/// <summary>
/// Classes to cells: for each listing the sum of what the tables say of its classes. The widest vectors of the machine look up as many listings
/// at a time as they have bytes; without any the same tables are read one by one.
/// </summary>
internal static class ByteCells
{
    public const int TableSize = 256;

    /// <param name="terms">The columns.</param>
    /// <param name="cells">One for each listing; overwritten.</param>
    public static void Sum(ReadOnlySpan<Term> terms, Span<byte> cells)
    {
        if (Avx512Vbmi.IsSupported && cells.Length >= Vector512<byte>.Count)
        {
            Sum512(terms, cells);
        }
        else if (Vector128.IsHardwareAccelerated && cells.Length >= Vector128<byte>.Count)
        {
            Sum128(terms, cells);
        }
        else
        {
            SumOneByOne(terms, cells);
        }
    }

    /// <summary>For at least 64 listings; the last step may do some again.</summary>
    public static void Sum512(ReadOnlySpan<Term> terms, Span<byte> cells)
    {
        ref var output = ref MemoryMarshal.GetReference(cells);
        for (var next = 0; next < cells.Length; next += Vector512<byte>.Count)
        {
            var at = Math.Min(next, cells.Length - Vector512<byte>.Count);
            var sum = Vector512<byte>.Zero;
            foreach (ref readonly var term in terms)
            {
                var index = Vector512.Min(Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(term.Values), (nuint)(term.First + at)), Vector512.Create(term.Last));
                sum += LookUp(ref MemoryMarshal.GetArrayDataReference(term.Table), index, term.Last);
            }

            sum.StoreUnsafe(ref output, (nuint)at);
        }
    }

    /// <summary>For at least 16 listings; the last step may do some again.</summary>
    public static void Sum128(ReadOnlySpan<Term> terms, Span<byte> cells)
    {
        ref var output = ref MemoryMarshal.GetReference(cells);
        for (var next = 0; next < cells.Length; next += Vector128<byte>.Count)
        {
            var at = Math.Min(next, cells.Length - Vector128<byte>.Count);
            var sum = Vector128<byte>.Zero;
            foreach (ref readonly var term in terms)
            {
                var index = Vector128.Min(Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(term.Values), (nuint)(term.First + at)), Vector128.Create(term.Last));
                ref var table = ref MemoryMarshal.GetArrayDataReference(term.Table);

                // An index outside of the sixteen looked up gives zero, and below them it wraps around to above.
                for (var first = 0; first <= term.Last; first += Vector128<byte>.Count)
                {
                    sum += Vector128.Shuffle(Vector128.LoadUnsafe(ref table, (nuint)first), index - Vector128.Create((byte)first));
                }
            }

            sum.StoreUnsafe(ref output, (nuint)at);
        }
    }

    public static void SumOneByOne(ReadOnlySpan<Term> terms, Span<byte> cells)
    {
        cells.Clear();
        foreach (ref readonly var term in terms)
        {
            var values = term.Values.AsSpan(term.First, cells.Length);
            for (var i = 0; i < values.Length; i++)
            {
                cells[i] += term.Table[Math.Min(values[i], term.Last)];
            }
        }
    }

    /// <summary>Joins one column to another by "or".</summary>
    public static void Or(ReadOnlySpan<byte> from, Span<byte> into)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(into);
        var others = MemoryMarshal.Cast<byte, ulong>(from[..into.Length]);
        for (var i = 0; i < words.Length; i++)
        {
            words[i] |= others[i];
        }

        for (var i = words.Length * sizeof(ulong); i < into.Length; i++)
        {
            into[i] |= from[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> LookUp(ref byte table, Vector512<byte> index, byte last)
    {
        const int Half = 128;
        var first = Vector512.LoadUnsafe(ref table);
        if (last < Vector512<byte>.Count)
        {
            return Avx512Vbmi.PermuteVar64x8(first, index);
        }

        var low = Avx512Vbmi.PermuteVar64x8x2(first, index, Vector512.LoadUnsafe(ref table, (nuint)Vector512<byte>.Count));
        if (last < Half)
        {
            return low;
        }

        var high = Avx512Vbmi.PermuteVar64x8x2(Vector512.LoadUnsafe(ref table, Half), index, Vector512.LoadUnsafe(ref table, (nuint)(Half + Vector512<byte>.Count)));
        return Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(index, Vector512.Create((byte)Half)), high, low);
    }
}
