using Memo.Runtime.Packs.Bulk;

namespace Memo.Runtime.Packs;

/// <summary>
/// What listings lead to on one as-of date. Of each only a few bytes are kept, the numbers of results that listings share; what such a result says
/// is made when it is first asked for. It never changes and may be used by any number of threads. Where the same listings are screened again and
/// again, as for another day, results that are no longer needed may be disposed of: the next ones then take their memory. Otherwise they need not be.
/// </summary>
public sealed class ScreenedListings : IDisposable
{
    private readonly RulePack _pack;
    private readonly Block[] _blocks;
    private readonly ResultPieces _pieces;
    private int _isDisposed;

    internal ScreenedListings(RulePack pack, CalendarDate asOf, int count, Block[] blocks, ResultPieces pieces) =>
        (_pack, AsOf, Count, _blocks, _pieces) = (pack, asOf, count, blocks, pieces);

    /// <summary>How many listings there are.</summary>
    public int Count { get; }

    /// <summary>The day asked about.</summary>
    public CalendarDate AsOf { get; }

    internal RulePack Pack => _pack;

    internal IReadOnlyList<Block> Blocks => Held;

    internal ResultPieces Pieces => _pieces;

    private Block[] Held
    {
        get
        {
            ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed) != 0, this);
            return _blocks;
        }
    }

    /// <summary>The measures that apply to a listing for certain.</summary>
    /// <param name="listing">Its place in the columns.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such listing.</exception>
    /// <exception cref="ObjectDisposedException">The results have been disposed of.</exception>
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
    /// <exception cref="ObjectDisposedException">The results have been disposed of.</exception>
    public long Size => Held.SelectMany(block => block.Segments).Sum(segment => segment.Size);

    /// <summary>For each measure, by its number, how many listings trigger it and for how many it is undetermined.</summary>
    /// <param name="threads">How many threads count; 0 for one on each core.</param>
    /// <exception cref="ObjectDisposedException">The results have been disposed of.</exception>
    public (long[] Triggered, long[] Undetermined) Totals(int threads = 0) => SetTotals.Of(_pack, Held, threads);

    /// <summary>Lets the next screening of the same listings have the memory of these results, unless results made from them still need it. No thread may be asking them then.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            _pieces.Release();
        }
    }

    private (Segment Segment, int Place) Find(int listing)
    {
        if (listing < 0 || listing >= Count)
        {
            throw new ArgumentOutOfRangeException(nameof(listing), "There is no such listing.");
        }

        return Held[listing / Block.Rows].Find(listing % Block.Rows);
    }
}
