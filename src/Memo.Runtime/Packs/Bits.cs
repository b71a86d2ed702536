namespace Memo.Runtime.Packs;

/// <summary>Bits of words; counted and found by an instruction where there is one.</summary>
internal static class Bits
{
    /// <summary>How many bits a word has.</summary>
    public const int WordBits = 64;

    /// <summary>In how many words so many bits are kept.</summary>
    public static int WordsOf(int bits) => (bits + WordBits - 1) / WordBits;

    /// <summary>The bits of a word that a mask has, moved together at its low end.</summary>
    public static ulong Extract(ulong word, ulong mask)
    {
#if NET
        if (System.Runtime.Intrinsics.X86.Bmi2.X64.IsSupported)
        {
            return System.Runtime.Intrinsics.X86.Bmi2.X64.ParallelBitExtract(word, mask);
        }
#endif
        return ExtractOneByOne(word, mask);
    }

    /// <summary>The lowest bits of a word, moved to the places that a mask has.</summary>
    public static ulong Deposit(ulong word, ulong mask)
    {
#if NET
        if (System.Runtime.Intrinsics.X86.Bmi2.X64.IsSupported)
        {
            return System.Runtime.Intrinsics.X86.Bmi2.X64.ParallelBitDeposit(word, mask);
        }
#endif
        return DepositOneByOne(word, mask);
    }

    /// <summary><see cref="Extract"/> without an instruction for it.</summary>
    public static ulong ExtractOneByOne(ulong word, ulong mask)
    {
        var extracted = 0UL;
        for (var bit = 0; mask != 0; mask &= mask - 1)
        {
            extracted |= (word >> Lowest(mask) & 1) << bit++;
        }

        return extracted;
    }

    /// <summary><see cref="Deposit"/> without an instruction for it.</summary>
    public static ulong DepositOneByOne(ulong word, ulong mask)
    {
        var deposited = 0UL;
        for (; mask != 0; mask &= mask - 1)
        {
            deposited |= (word & 1) << Lowest(mask);
            word >>= 1;
        }

        return deposited;
    }

#if NET
    public static int Count(ulong word) => System.Numerics.BitOperations.PopCount(word);

    /// <summary>The place of the lowest bit that is set; there must be one.</summary>
    public static int Lowest(ulong word) => System.Numerics.BitOperations.TrailingZeroCount(word);
#else
    public static int Count(ulong word)
    {
        var count = 0;
        for (; word != 0; word &= word - 1)
        {
            count++;
        }

        return count;
    }

    /// <summary>The place of the lowest bit that is set; there must be one.</summary>
    public static int Lowest(ulong word)
    {
        var place = 0;
        for (; (word & 1) == 0; word >>= 1)
        {
            place++;
        }

        return place;
    }
#endif
}
