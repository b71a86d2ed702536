using Memo.Runtime.Packs;

namespace Memo.Compiler.Tests.Runtime;

public sealed class BitsTests
{
    [Theory]
    [InlineData(0xFFFF_FFFF_FFFF_FFFFUL, 0x8000_0000_0000_0001UL, 0b11UL)]
    [InlineData(0b1010_1010UL, 0b0000_1111UL, 0b1010UL)]
    [InlineData(0b1010_1010UL, 0b1111_0000UL, 0b1010UL)]
    [InlineData(0b1010_1010UL, 0b1010_1010UL, 0b1111UL)]
    [InlineData(0b1010_1010UL, 0b0101_0101UL, 0UL)]
    [InlineData(0xFFUL, 0UL, 0UL)]
    public void The_bits_of_a_mask_are_brought_together(ulong word, ulong mask, ulong expected)
    {
        Assert.Equal(expected, Bits.Extract(word, mask));
        Assert.Equal(expected, Bits.ExtractOneByOne(word, mask));
    }

    [Theory]
    [InlineData(0b11UL, 0x8000_0000_0000_0001UL, 0x8000_0000_0000_0001UL)]
    [InlineData(0b1010UL, 0b1111_0000UL, 0b1010_0000UL)]
    [InlineData(0b01UL, 0b1010_0000UL, 0b0010_0000UL)]
    [InlineData(0b10UL, 0b1010_0000UL, 0b1000_0000UL)]
    [InlineData(0xFFUL, 0UL, 0UL)]
    public void The_lowest_bits_are_moved_to_the_places_of_a_mask(ulong word, ulong mask, ulong expected)
    {
        Assert.Equal(expected, Bits.Deposit(word, mask));
        Assert.Equal(expected, Bits.DepositOneByOne(word, mask));
    }

    [Fact]
    public void With_and_without_an_instruction_the_same_comes_out()
    {
        var random = new Random(17);
        for (var i = 0; i < 2_000; i++)
        {
            var (word, mask) = ((ulong)random.NextInt64() << 1, (ulong)random.NextInt64() & (ulong)random.NextInt64());

            Assert.Equal(Bits.ExtractOneByOne(word, mask), Bits.Extract(word, mask));
            Assert.Equal(Bits.DepositOneByOne(word, mask), Bits.Deposit(word, mask));
            Assert.Equal(word & mask, Bits.Deposit(Bits.Extract(word, mask), mask));
        }
    }
}
