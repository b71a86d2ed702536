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
        BlocksInParallel.Run(blocks.Count, threads, () => new Dictionary<(ListInBulk, int), long[][]>(), (block, counts) => Count(blocks[block], counts), AddUp);
        return (_triggered, _undetermined);
    }

    private void Count(Block block, Dictionary<(ListInBulk, int), long[][]> counts)
    {
        foreach (var segment in block.Segments)
        {
            if (!counts.TryGetValue((segment.Plan, segment.List), out var ofTables))
            {
                ofTables = [.. segment.Plan.Tables.Select(t => new long[t.Cells])];
                counts.Add((segment.Plan, segment.List), ofTables);
            }

            if (segment.Apart is not null || segment.Plan.HasSpreadDecisions)
            {
                CountOneByOne(segment);
                continue;
            }

            for (var table = 0; table < ofTables.Length; table++)
            {
                var count = ofTables[table];
                foreach (var cell in segment.CellsOf(table))
                {
                    count[cell]++;
                }
            }
        }
    }

    private void CountOneByOne(Segment segment)
    {
        var measures = pack.Tables.Lists[segment.List].Measures;
        lock (_triggered)
        {
            for (var place = 0; place < segment.Count; place++)
            {
                Add(measures, segment.Triggered(place), _triggered);
                Add(measures, segment.Undetermined(place), _undetermined);
            }
        }
    }

    private void AddUp(Dictionary<(ListInBulk Plan, int List), long[][]> counts)
    {
        lock (_triggered)
        {
            foreach (var ((plan, list), ofTables) in counts)
            {
                var measures = pack.Tables.Lists[list].Measures;
                for (var table = 0; table < ofTables.Length; table++)
                {
                    for (var cell = 0; cell < ofTables[table].Length; cell++)
                    {
                        if (ofTables[table][cell] is > 0 and var count)
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
}
