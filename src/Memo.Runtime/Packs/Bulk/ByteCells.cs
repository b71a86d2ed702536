using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Memo.Runtime.Packs.Bulk;

/// <summary>A column of classes, and for each class a number that is added to the cell of a listing.</summary>
/// <param name="Values">The column: classes, and 255, which counts as the last.</param>
/// <param name="First">Where the listings begin in it.</param>
/// <param name="Last">The last class.</param>
/// <param name="Table">256 numbers, those after the last class the same as its own: see <see cref="ByteCells.InFull"/>.</param>
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

    /// <summary>A table whose last number stands for all that come after it.</summary>
    public static byte[] InFull(ReadOnlySpan<byte> table)
    {
        var full = new byte[TableSize];
        full.AsSpan().Fill(table[^1]);
        table.CopyTo(full);
        return full;
    }

    /// <summary>For at least 64 listings; the last step may do some again.</summary>
    public static void Sum512(ReadOnlySpan<Term> terms, Span<byte> cells)
    {
        const int Width = 64;
        const int Wide = 4 * Width;
        ref var output = ref MemoryMarshal.GetReference(cells);
        var next = 0;
        for (; next + Wide <= cells.Length; next += Wide)
        {
            var (a, b, c, d) = (Vector512<byte>.Zero, Vector512<byte>.Zero, Vector512<byte>.Zero, Vector512<byte>.Zero);
            foreach (ref readonly var term in terms)
            {
                ref var values = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(term.Values), term.First + next);
                ref var table = ref MemoryMarshal.GetArrayDataReference(term.Table);
                if (term.Last < Width)
                {
                    var numbers = Vector512.LoadUnsafe(ref table);
                    a += Avx512Vbmi.PermuteVar64x8(numbers, Vector512.LoadUnsafe(ref values));
                    b += Avx512Vbmi.PermuteVar64x8(numbers, Vector512.LoadUnsafe(ref values, Width));
                    c += Avx512Vbmi.PermuteVar64x8(numbers, Vector512.LoadUnsafe(ref values, 2 * Width));
                    d += Avx512Vbmi.PermuteVar64x8(numbers, Vector512.LoadUnsafe(ref values, 3 * Width));
                }
                else
                {
                    a += LookUp(ref table, Vector512.LoadUnsafe(ref values), term.Last);
                    b += LookUp(ref table, Vector512.LoadUnsafe(ref values, Width), term.Last);
                    c += LookUp(ref table, Vector512.LoadUnsafe(ref values, 2 * Width), term.Last);
                    d += LookUp(ref table, Vector512.LoadUnsafe(ref values, 3 * Width), term.Last);
                }
            }

            a.StoreUnsafe(ref output, (nuint)next);
            b.StoreUnsafe(ref output, (nuint)(next + Width));
            c.StoreUnsafe(ref output, (nuint)(next + (2 * Width)));
            d.StoreUnsafe(ref output, (nuint)(next + (3 * Width)));
        }

        for (; next < cells.Length; next += Width)
        {
            var at = Math.Min(next, cells.Length - Width);
            var sum = Vector512<byte>.Zero;
            foreach (ref readonly var term in terms)
            {
                var index = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(term.Values), (nuint)(term.First + at));
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
