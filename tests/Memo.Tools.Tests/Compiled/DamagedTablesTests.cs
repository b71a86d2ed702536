using Memo.Runtime.Packs;

namespace Memo.Tools.Tests.Compiled;

/// <summary>Only what the compiler wrote is a pack.</summary>
public sealed class DamagedTablesTests
{
    private const string NoTables = "These are no rule tables of format 4.";
    private const string Damaged = "The tables are damaged.";
    private const int HashStart = 8;

    private static readonly byte[] Tables = [.. Packs.Ferry.Value.Tables];

    [Theory]
    [InlineData(0, NoTables)]
    [InlineData(3, NoTables)]
    [InlineData(39, NoTables)]
    [InlineData(40, Damaged)]
    [InlineData(41, Damaged)]
    public void Their_beginning_alone_is_refused(int length, string message) => Assert.Equal(message, RefusalOf(Tables[..length]));

    [Fact]
    public void Other_bytes_are_refused() => Assert.Equal(NoTables, RefusalOf([1, 2, 3]));

    [Fact]
    public void Bytes_missing_or_added_at_the_end_are_refused()
    {
        Assert.Equal(Damaged, RefusalOf(Tables[..^1]));
        Assert.Equal(Damaged, RefusalOf([.. Tables, 0]));
    }

    [Fact]
    public void A_flipped_bit_is_refused_wherever_it_is()
    {
        for (var place = 0; place < Tables.Length; place++)
        {
            var flipped = (byte[])Tables.Clone();
            flipped[place] ^= (byte)(1 << (place % 8));

            Assert.Equal(place < HashStart ? NoTables : Damaged, RefusalOf(flipped));
        }
    }

    [Fact]
    public void A_stream_is_read_alike()
    {
        using var other = new MemoryStream([1, 2, 3]);

        Assert.Equal(NoTables, Assert.Throws<InvalidDataException>(() => RulePack.Load(other)).Message);
    }

    private static string RefusalOf(byte[] bytes) => Assert.Throws<InvalidDataException>(() => RulePack.Load(bytes)).Message;
}
