#if NET
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Memo.Runtime.Packs;

/// <summary>
/// The numbers that the bits of a word stand for, one after another. How many there are cannot be foreseen, so several are written at a time, also
/// beyond the last: there is always room for a whole word.
/// </summary>
internal static class BitsToNumbers
{
    /// <param name="bits">The word.</param>
    /// <param name="numbers">The number of each bit.</param>
    /// <param name="into">Room for as many. What is left of it may be written over.</param>
    /// <returns>How many there are.</returns>
    public static int Write(ulong bits, ReadOnlySpan<int> numbers, Span<int> into)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(numbers.Length, Bits.WordBits);
        ArgumentOutOfRangeException.ThrowIfLessThan(into.Length, Bits.WordBits);
        ref var from = ref MemoryMarshal.GetReference(numbers);
        ref var to = ref MemoryMarshal.GetReference(into);
        return Avx512F.IsSupported ? WriteSixteens(bits, ref from, ref to) : WriteEights(bits, ref from, ref to);
    }

    /// <summary>With no branch at all.</summary>
    private static int WriteSixteens(ulong bits, ref int from, ref int to)
    {
        const int AtOnce = 16;
        for (var first = 0; first < Bits.WordBits; first += AtOnce)
        {
            var written = Bits.Count(bits & ((1UL << first) - 1));
            Avx512F.Compress(Vector512<int>.Zero, LanesOf(bits >> first), Vector512.LoadUnsafe(ref from, (nuint)first)).StoreUnsafe(ref to, (nuint)written);
        }

        return Bits.Count(bits);
    }

    /// <summary>The lanes of the lowest sixteen bits that are set.</summary>
    private static Vector512<int> LanesOf(ulong bits)
    {
        var bitOfLane = Vector512.Create(1, 1 << 1, 1 << 2, 1 << 3, 1 << 4, 1 << 5, 1 << 6, 1 << 7, 1 << 8, 1 << 9, 1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14, 1 << 15);
        return Vector512.Equals(Vector512.Create((int)bits) & bitOfLane, bitOfLane);
    }

    /// <summary>Without an instruction for it.</summary>
    public static int WriteEights(ulong bits, ref int from, ref int to)
    {
        const int AtOnce = 8;
        const int LastBit = Bits.WordBits - 1;
        var count = Bits.Count(bits);
        for (var written = 0; written < count; written += AtOnce)
        {
            for (var i = 0; i < AtOnce; i++)
            {
                // Of no bits the lowest is the first.
                Unsafe.Add(ref to, written + i) = Unsafe.Add(ref from, Bits.Lowest(bits) & LastBit);
                bits &= bits - 1;
            }
        }

        return count;
    }
}
#endif
