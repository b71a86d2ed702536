namespace Memo.Runtime.Packs;

/// <summary>Bits of words; counted and found by an instruction where there is one.</summary>
internal static class Bits
{
    /// <summary>How many bits a word has.</summary>
    public const int WordBits = 64;

    /// <summary>In how many words so many bits are kept.</summary>
    public static int WordsOf(int bits) => (bits + WordBits - 1) / WordBits;

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
