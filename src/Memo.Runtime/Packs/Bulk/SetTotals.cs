namespace Memo.Runtime.Packs.Bulk;

/// <summary>
/// How many listings each measure applies to: the listings of each cell are counted, and what a cell says is counted so often. A measure that
/// several tables speak of is looked at listing by listing, so that none counts twice.
/// </summary>
internal sealed class SetTotals(RulePack pack)
{
    private readonly long[] _triggered = new long[pack.Measures.Count];
    private readonly long[] _undetermined = new long[pack.Measures.Count];

    public (long[] Triggered, long[] Undetermined) Of(IReadOnlyList<Block> blocks, int threads)
    {
        BlocksInParallel.Run(blocks.Count, threads, () => new Counts(pack.Measures.Count), (block, counts) => Count(blocks[block], counts), AddUp);
        return (_triggered, _undetermined);
    }

    private void Count(Block block, Counts counts)
    {
        foreach (var segment in block.Segments)
        {
            if (segment.Apart is not null || segment.Plan.HasSpreadDecisions)
            {
                CountOneByOne(segment, counts);
                continue;
            }

            var ofTables = counts.Of(segment.Plan, segment.List);
            for (var table = 0; table < ofTables.Length; table++)
            {
                Count(segment.CellsOf(table), ofTables[table]);
            }
        }
    }

    /// <summary>Four cells at a time, each counted by itself: the same cell often comes again, and would have to wait for its last count.</summary>
    private static void Count(ReadOnlySpan<byte> cells, long[] counts)
    {
        var first = counts.AsSpan(0, ByteCells.TableSize);
        var second = counts.AsSpan(ByteCells.TableSize, ByteCells.TableSize);
        var third = counts.AsSpan(2 * ByteCells.TableSize, ByteCells.TableSize);
        var fourth = counts.AsSpan(3 * ByteCells.TableSize, ByteCells.TableSize);
        var i = 0;
        for (; i + Counts.Ways <= cells.Length; i += Counts.Ways)
        {
            first[cells[i]]++;
            second[cells[i + 1]]++;
            third[cells[i + 2]]++;
            fourth[cells[i + 3]]++;
        }

        for (; i < cells.Length; i++)
        {
            first[cells[i]]++;
        }
    }

    private void CountOneByOne(Segment segment, Counts counts)
    {
        var measures = pack.Tables.Lists[segment.List].Measures;
        for (var place = 0; place < segment.Count; place++)
        {
            Add(measures, segment.Triggered(place), counts.Triggered);
            Add(measures, segment.Undetermined(place), counts.Undetermined);
        }
    }

    private void AddUp(Counts counts)
    {
        lock (_triggered)
        {
            Add(counts.Triggered, _triggered);
            Add(counts.Undetermined, _undetermined);
            foreach (var ((plan, list), ofTables) in counts.OfCells)
            {
                var measures = pack.Tables.Lists[list].Measures;
                for (var table = 0; table < ofTables.Length; table++)
                {
                    for (var cell = 0; cell < plan.Tables[table].Cells; cell++)
                    {
                        if (Counts.Of(ofTables[table], cell) is > 0 and var count)
                        {
                            var result = plan.Tables[table].ResultOf(cell);
                            Add(measures, result.Certain, count, _triggered);
                            Add(measures, result.Open, count, _undetermined);
                        }
                    }
                }
            }
        }
    }

    private static void Add(long[] counts, long[] to)
    {
        for (var measure = 0; measure < counts.Length; measure++)
        {
            to[measure] += counts[measure];
        }
    }

    private static void Add(int[] measures, int[] decisions, long count, long[] to)
    {
        foreach (var decision in decisions)
        {
            to[measures[decision]] += count;
        }
    }

    private static void Add(int[] measures, ulong[] bits, long[] to)
    {
        for (var word = 0; word < bits.Length; word++)
        {
            for (var rest = bits[word]; rest != 0; rest &= rest - 1)
            {
                to[measures[(word * Bits.WordBits) + Bits.Lowest(rest)]]++;
            }
        }
    }

    /// <summary>What one thread has counted: the listings of each cell, and each measure of those looked at one by one.</summary>
    private sealed class Counts(int measures)
    {
        public const int Ways = 4;

        private readonly Dictionary<(ListInBulk Plan, int List), long[][]> _ofCells = [];

        public IEnumerable<KeyValuePair<(ListInBulk Plan, int List), long[][]>> OfCells => _ofCells;

        public long[] Triggered { get; } = new long[measures];

        public long[] Undetermined { get; } = new long[measures];

        /// <summary>How often a cell has been counted in all ways.</summary>
        public static long Of(long[] counts, int cell) =>
            counts[cell] + counts[cell + ByteCells.TableSize] + counts[cell + (2 * ByteCells.TableSize)] + counts[cell + (3 * ByteCells.TableSize)];

        public long[][] Of(ListInBulk plan, int list)
        {
            if (!_ofCells.TryGetValue((plan, list), out var ofTables))
            {
                ofTables = [.. plan.Tables.Select(_ => new long[Ways * ByteCells.TableSize])];
                _ofCells.Add((plan, list), ofTables);
            }

            return ofTables;
        }
    }
}
