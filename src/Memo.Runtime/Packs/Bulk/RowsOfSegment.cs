namespace Memo.Runtime.Packs.Bulk;

/// <summary>Listings of one list within a block: they stand together, or their places are given.</summary>
/// <param name="first">The first of them; with places, the first of the block.</param>
/// <param name="count">How many there are.</param>
/// <param name="places">Empty where they stand together.</param>
/// <param name="room">Where columns are gathered to.</param>
internal readonly ref struct RowsOfSegment(int first, int count, ReadOnlySpan<ushort> places, GatheringRoom room)
{
    private readonly ReadOnlySpan<ushort> _places = places;

    public int First { get; } = first;

    public int Count { get; } = count;

    public bool AreTogether => _places.IsEmpty;

    public int this[int i] => _places.IsEmpty ? First + i : First + _places[i];

    public ReadOnlySpan<int> Take(int[] column, int which) => AreTogether ? column.AsSpan(First, Count) : Gather(column, which == 0 ? room.Days : room.OtherDays);

    public ReadOnlySpan<long> Take(long[] column) => AreTogether ? column.AsSpan(First, Count) : Gather(column, room.Numbers);

    public ReadOnlySpan<ushort> Take(ushort[] column) => AreTogether ? column.AsSpan(First, Count) : Gather(column, room.Indexes);

    public void CopyTo(byte[] column, byte[] to) => Gather(column, to);

    private ReadOnlySpan<T> Gather<T>(T[] column, T[] to)
    {
        for (var i = 0; i < _places.Length; i++)
        {
            to[i] = column[First + _places[i]];
        }

        return to.AsSpan(0, Count);
    }
}

/// <summary>Room for the columns of one block.</summary>
internal sealed class GatheringRoom
{
    public int[] Days { get; } = new int[Block.Rows];

    public int[] OtherDays { get; } = new int[Block.Rows];

    public long[] Numbers { get; } = new long[Block.Rows];

    public ushort[] Indexes { get; } = new ushort[Block.Rows];
}
