namespace Memo.Runtime.Packs.Bulk;

/// <summary>The results of some listings in a row.</summary>
/// <param name="Segments">One for each list among them, or for each stretch of one list.</param>
/// <param name="PlaceOf">For each listing its place in the segments, one after the other; null where these follow the order of the listings.</param>
internal sealed record Block(Segment[] Segments, ushort[]? PlaceOf)
{
    /// <summary>How many listings a block has: many enough for each column to be read in one sweep, few enough for their classes to stay close to the processor.</summary>
    public const int Rows = 16384;

    /// <summary>For each place the listing; null where they are the same.</summary>
    public ushort[]? RowsByPlace()
    {
        if (PlaceOf is null)
        {
            return null;
        }

        var rows = new ushort[PlaceOf.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[PlaceOf[row]] = (ushort)row;
        }

        return rows;
    }

    /// <summary>The segment of a listing and its place in it.</summary>
    public (Segment Segment, int Place) Find(int row)
    {
        var place = PlaceOf?[row] ?? row;
        foreach (var segment in Segments)
        {
            if (place < segment.Count)
            {
                return (segment, place);
            }

            place -= segment.Count;
        }

        throw new InvalidOperationException("The block has no such listing.");
    }
}

/// <summary>The results of listings of one list.</summary>
/// <param name="List">The number of the list in the pack they are shown with.</param>
/// <param name="Plan">What the cells mean.</param>
/// <param name="Count">How many listings it has.</param>
/// <param name="Cells">For each table of the plan one cell for each listing, from <paramref name="First"/> on.</param>
/// <param name="First">Where they begin.</param>
/// <param name="Apart">The results of listings that were asked about by themselves; null if there are none.</param>
internal sealed record Segment(int List, ListInBulk Plan, int Count, byte[] Cells, int First, SharedSet?[]? Apart)
{
    /// <summary>How many listings each decision of the list applies to; null until it is asked for.</summary>
    public SegmentTotals? Totals { get; set; }

    /// <summary>In bytes.</summary>
    public long Size => (long)Count * (Plan.Tables.Length + (Apart is null ? 0 : IntPtr.Size));

    public ReadOnlySpan<byte> CellsOf(int table) => Cells.AsSpan(First + (table * Count), Count);

    /// <summary>A bit for each measure of the list that applies to a listing for certain.</summary>
    public ulong[] Triggered(int place)
    {
        if (Apart?[place] is { } apart)
        {
            return apart.Triggered;
        }

        var bits = new ulong[Plan.Words];
        for (var table = 0; table < Plan.Tables.Length; table++)
        {
            Set(ResultOf(table, place).Certain, bits);
        }

        return bits;
    }

    /// <summary>A bit for each measure of the list of which it depends on facts not known.</summary>
    public ulong[] Undetermined(int place)
    {
        if (Apart?[place] is { } apart)
        {
            return apart.Undetermined;
        }

        var bits = new ulong[Plan.Words];
        for (var table = 0; table < Plan.Tables.Length; table++)
        {
            Set(ResultOf(table, place).Open, bits);
        }

        if (Plan.HasSpreadDecisions)
        {
            // What one table leaves open another may have decided.
            var certain = Triggered(place);
            for (var word = 0; word < bits.Length; word++)
            {
                bits[word] &= ~certain[word];
            }
        }

        return bits;
    }

    private CellResult ResultOf(int table, int place) => Plan.Tables[table].ResultOf(Cells[First + (table * Count) + place]);

    private static void Set(int[] decisions, ulong[] bits)
    {
        foreach (var decision in decisions)
        {
            bits[decision / Bits.WordBits] |= 1UL << (decision % Bits.WordBits);
        }
    }
}
