using System.Numerics;
using System.Runtime.InteropServices;

namespace Memo.Runtime.Packs.Bulk;

/// <summary>
/// How many listings of a segment each decision of its list is certain or open for: the listings of each cell are counted, and what a cell says is
/// counted so often. Where several tables speak of a decision listings are looked at one by one, so that none counts twice.
/// </summary>
internal sealed class SegmentTotals
{
    /// <summary>How many counts there must be room for.</summary>
    public const int Room = Ways * ByteCells.TableSize;

    private const int Ways = 4;

    private SegmentTotals(int decisions) => (Triggered, Undetermined) = (new int[decisions], new int[decisions]);

    public int[] Triggered { get; }

    public int[] Undetermined { get; }

    /// <param name="segment">Results of one list.</param>
    /// <param name="room">Of the calling thread.</param>
    public static SegmentTotals Of(Segment segment, int[] room)
    {
        var totals = new SegmentTotals(segment.Plan.List.Measures.Length);
        if (segment.Apart is not null || segment.Plan.HasSpreadDecisions)
        {
            totals.AddOneByOne(segment);
            return totals;
        }

        for (var table = 0; table < segment.Plan.Tables.Length; table++)
        {
            Array.Clear(room);
            Count(segment.CellsOf(table), room);
            totals.Add(segment.Plan.Tables[table], room);
        }

        return totals;
    }

    /// <summary>Four ways in turn, each counted by itself: the same cell often comes again, and would have to wait for its last count.</summary>
    private static void Count(ReadOnlySpan<byte> cells, int[] room)
    {
        const int Size = ByteCells.TableSize;
        var counts = room.AsSpan(0, Room);
        foreach (var eight in MemoryMarshal.Cast<byte, ulong>(cells))
        {
            counts[(byte)eight]++;
            counts[Size + (byte)(eight >> 8)]++;
            counts[(2 * Size) + (byte)(eight >> 16)]++;
            counts[(3 * Size) + (byte)(eight >> 24)]++;
            counts[(byte)(eight >> 32)]++;
            counts[Size + (byte)(eight >> 40)]++;
            counts[(2 * Size) + (byte)(eight >> 48)]++;
            counts[(3 * Size) + (byte)(eight >> 56)]++;
        }

        foreach (var cell in cells[(cells.Length & -sizeof(ulong))..])
        {
            counts[cell]++;
        }
    }

    private void Add(CellTable table, int[] room)
    {
        AddWays(room);
        for (var cell = 0; cell < table.Cells; cell++)
        {
            if (room[cell] is > 0 and var count)
            {
                var result = table.ResultOf(cell);
                Add(result.Certain, count, Triggered);
                Add(result.Open, count, Undetermined);
            }
        }
    }

    /// <summary>Adds the counts of all ways to the first.</summary>
    private static void AddWays(int[] room)
    {
        var first = Way(room, 0);
        for (var way = 1; way < Ways; way++)
        {
            var other = Way(room, way);
            for (var i = 0; i < first.Length; i++)
            {
                first[i] += other[i];
            }
        }
    }

    private static Span<Vector<int>> Way(int[] room, int way) => MemoryMarshal.Cast<int, Vector<int>>(room.AsSpan(way * ByteCells.TableSize, ByteCells.TableSize));

    private void AddOneByOne(Segment segment)
    {
        for (var place = 0; place < segment.Count; place++)
        {
            Add(segment.Triggered(place), Triggered);
            Add(segment.Undetermined(place), Undetermined);
        }
    }

    private static void Add(int[] decisions, int count, int[] to)
    {
        foreach (var decision in decisions)
        {
            to[decision] += count;
        }
    }

    private static void Add(ulong[] bits, int[] to)
    {
        for (var word = 0; word < bits.Length; word++)
        {
            for (var rest = bits[word]; rest != 0; rest &= rest - 1)
            {
                to[(word * Bits.WordBits) + Bits.Lowest(rest)]++;
            }
        }
    }
}
