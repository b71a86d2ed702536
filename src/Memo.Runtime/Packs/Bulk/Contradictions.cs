using Memo.Runtime.Packs.Evaluation;
using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Bulk;

/// <summary>Which listings have dates and a state that contradict each other, whatever the list and the day: see <see cref="EntryDates.NeverBefore"/>.</summary>
internal sealed class Contradictions
{
    // For each block 1 for each of its listings that contradicts itself; null if none does.
    private readonly byte[]?[] _blocks;

    private Contradictions(byte[]?[] blocks) => _blocks = blocks;

    /// <returns>Null if no listing contradicts itself.</returns>
    public static Contradictions? In(ListingColumns columns)
    {
        (int[] Dates, int[] Others)[] pairs = [.. EntryDates.NeverBefore.Select(p => (Column.Days.Of(columns, p.Date), Column.Days.Of(columns, p.Other))).Where(p => p is (not null, not null)).Select(p => (p.Item1!, p.Item2!))];
        var states = columns.Statuses is { } statuses ? new StatesOfRows(statuses, Column.Days.Of(columns, BuiltInFacts.Removed), Column.Days.Of(columns, BuiltInFacts.SuspendedFrom), Column.Days.Of(columns, BuiltInFacts.SuspendedUntil)) : null;
        if (pairs.Length == 0 && states is null)
        {
            return null;
        }

        var blocks = new byte[]?[(columns.Count + Block.Rows - 1) / Block.Rows];
        BlocksInParallel.OfRows(columns.Count, rows =>
        {
            var (first, count) = rows.GetOffsetAndLength(columns.Count);
            var marks = new byte[count];
            foreach (var (dates, others) in pairs)
            {
                Ladders.MarkBefore(dates.AsSpan(rows), others.AsSpan(rows), marks);
            }

            states?.Mark(first, marks);
            blocks[first / Block.Rows] = marks.AsSpan().Contains((byte)1) ? marks : null;
        });
        return Array.Exists(blocks, b => b is not null) ? new Contradictions(blocks) : null;
    }

    /// <summary>Sets 1 where a listing contradicts itself.</summary>
    /// <param name="rows">Listings of one block.</param>
    /// <param name="marks">One for each of them.</param>
    public void Mark(in RowsOfSegment rows, Span<byte> marks)
    {
        if (marks.IsEmpty || _blocks[rows[0] / Block.Rows] is not { } block)
        {
            return;
        }

        for (var i = 0; i < marks.Length; i++)
        {
            marks[i] |= block[rows[i] % Block.Rows];
        }
    }

    private sealed record StatesOfRows(EntryStatus[] Statuses, int[]? Removed, int[]? SuspendedFrom, int[]? SuspendedUntil)
    {
        public void Mark(int first, byte[] marks)
        {
            for (var (i, row) = (0, first); i < marks.Length; i++, row++)
            {
                marks[i] |= EntryDates.Contradicts(Statuses[row], Column.Days.IsDay(Removed, row), Column.Days.IsDay(SuspendedFrom, row), Column.Days.IsDay(SuspendedUntil, row)) ? (byte)1 : (byte)0;
            }
        }
    }
}
