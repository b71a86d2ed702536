using System.Runtime.InteropServices;
using Memo.Runtime.Packs;

namespace Memo.Compiler.Tests.Runtime;

/// <summary>With instructions for it or without, the numbers of the bits that are set come out in order.</summary>
public sealed class BitsToNumbersTests
{
    private static readonly int[] Numbers = [.. Enumerable.Range(0, 64).Select(bit => 1_000 + (3 * bit))];

    public static TheoryData<ulong> Words => [0, 1, ulong.MaxValue, 1UL << 63, 0xFFFF, 0xFFFF_0000, 0x8000_8000_8000_8000, 0x0123_4567_89AB_CDEF, .. Enumerable.Range(0, 200).Select(seed => (ulong)new Random(seed).NextInt64())];

    [Theory]
    [MemberData(nameof(Words))]
    public void They_come_in_order(ulong word)
    {
        int[] expected = [.. Enumerable.Range(0, 64).Where(bit => (word >> bit & 1) != 0).Select(bit => Numbers[bit])];
        var (written, singly) = (new int[64], new int[64]);

        var count = BitsToNumbers.Write(word, Numbers, written);
        var counted = BitsToNumbers.WriteEights(word, ref MemoryMarshal.GetArrayDataReference(Numbers), ref MemoryMarshal.GetArrayDataReference(singly));

        Assert.Equal(expected, written[..count]);
        Assert.Equal(expected, singly[..counted]);
    }
}
