using Memo.Runtime.Packs.Evaluation.OnDay;

namespace Memo.Runtime.Packs.Bulk;

/// <summary>How the listings of each list are screened, made when the first of them comes along.</summary>
internal sealed class PlansOfDay
{
    private readonly Lazy<ListInBulk>[] _lists;

    /// <param name="columns">The listings.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="before">How the same listings were screened on the day by another version of the pack; null if they were not.</param>
    /// <param name="lists">The lists of that version in this one.</param>
    public PlansOfDay(ListingColumns columns, CalendarDate asOf, PlansOfDay? before, ListsInNewPack? lists)
    {
        AsOf = asOf;
        var day = new Lazy<PackOnDay>(() => columns.Pack.On(asOf));
        _lists = [.. Enumerable.Range(0, columns.Pack.Tables.Lists.Length).Select(list => before?.Known(lists!.SameBefore(list)) ?? new Lazy<ListInBulk>(() => new ListInBulk(day.Value.Make(list), columns)))];
    }

    public CalendarDate AsOf { get; }

    /// <summary>Makes those of some lists, side by side.</summary>
    /// <param name="lists">Numbers of lists.</param>
    /// <param name="threads">How many threads; 0 for one on each core.</param>
    public void Make(int[] lists, int threads) => BlocksInParallel.Run(lists.Length, threads, () => this, (i, plans) => plans.Of(lists[i]), _ => { });

    public ListInBulk Of(int list) => _lists[list].Value;

    /// <summary>What reads listings one by one reads them by the numbers of its own pack.</summary>
    private Lazy<ListInBulk>? Known(int? list) => list is { } number && _lists[number] is { IsValueCreated: true, Value.ReadColumns.Length: 0 } plan ? plan : null;
}
