using Memo.Runtime.Packs.Bulk;

namespace Memo.Runtime.Packs;

/// <summary>
/// What listings lead to on one as-of date. Of each only a few bytes are kept, the numbers of results that listings share; what such a result says
/// is made when it is first asked for. It never changes and may be used by any number of threads.
/// </summary>
public sealed class ScreenedListings
{
    private readonly RulePack _pack;
    private readonly Block[] _blocks;

    internal ScreenedListings(RulePack pack, CalendarDate asOf, int count, Block[] blocks) => (_pack, AsOf, Count, _blocks) = (pack, asOf, count, blocks);

    /// <summary>How many listings there are.</summary>
    public int Count { get; }

    /// <summary>The day asked about.</summary>
    public CalendarDate AsOf { get; }

    internal RulePack Pack => _pack;

    internal IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>The measures that apply to a listing for certain.</summary>
    /// <param name="listing">Its place in the columns.</param>
    public MeasureSet Triggered(int listing)
    {
        var (segment, place) = Find(listing);
        return new MeasureSet(_pack, _pack.Tables.Lists[segment.List], segment.Triggered(place));
    }

    /// <summary>The measures of which it depends on facts not known whether they apply to a listing.</summary>
    /// <inheritdoc cref="Triggered"/>
    public MeasureSet Undetermined(int listing)
    {
        var (segment, place) = Find(listing);
        return new MeasureSet(_pack, _pack.Tables.Lists[segment.List], segment.Undetermined(place));
    }

    /// <summary>How many bytes the results take, besides what listings share.</summary>
    public long Size => _blocks.SelectMany(block => block.Segments).Sum(segment => segment.Size);

    /// <summary>For each measure, by its number, how many listings trigger it and for how many it is undetermined.</summary>
    /// <param name="threads">How many threads count; 0 for one on each core.</param>
    public (long[] Triggered, long[] Undetermined) Totals(int threads = 0) => new SetTotals(_pack).Of(_blocks, threads);

    private (Segment Segment, int Place) Find(int listing)
    {
        if (listing < 0 || listing >= Count)
        {
            throw new ArgumentOutOfRangeException(nameof(listing), "There is no such listing.");
        }

        return _blocks[listing / Block.Rows].Find(listing % Block.Rows);
    }
}
