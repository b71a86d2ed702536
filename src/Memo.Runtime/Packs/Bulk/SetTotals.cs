namespace Memo.Runtime.Packs.Bulk;

/// <summary>How many listings each measure applies to. Segments keep what they come to, and with it whatever shares them: after a change of the rules only listings screened again are counted again.</summary>
internal static class SetTotals
{
    /// <param name="pack">The pack the segments are shown with.</param>
    /// <param name="blocks">The results.</param>
    /// <param name="threads">How many threads; 0 for one on each core.</param>
    public static (long[] Triggered, long[] Undetermined) Of(RulePack pack, IReadOnlyList<Block> blocks, int threads)
    {
        BlocksInParallel.Run(blocks.Count, threads, () => new int[SegmentTotals.Room], (block, room) => Count(blocks[block], room), _ => { });
        var (triggered, undetermined) = (new long[pack.Measures.Count], new long[pack.Measures.Count]);
        foreach (var segment in blocks.SelectMany(block => block.Segments))
        {
            var (measures, totals) = (pack.Tables.Lists[segment.List].Measures, segment.Totals!);
            for (var decision = 0; decision < measures.Length; decision++)
            {
                triggered[measures[decision]] += totals.Triggered[decision];
                undetermined[measures[decision]] += totals.Undetermined[decision];
            }
        }

        return (triggered, undetermined);
    }

    private static void Count(Block block, int[] room)
    {
        foreach (var segment in block.Segments)
        {
            segment.Totals ??= SegmentTotals.Of(segment, room);
        }
    }
}
