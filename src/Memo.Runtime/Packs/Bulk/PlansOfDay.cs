namespace Memo.Runtime.Packs.Bulk;

/// <summary>How the listings of each list are screened, made when the first of them comes along.</summary>
internal sealed class PlansOfDay
{
    private readonly Lazy<ListInBulk>[] _lists;

    public PlansOfDay(ListingColumns columns, CalendarDate asOf)
    {
        AsOf = asOf;
        var day = columns.Pack.On(asOf);
        _lists = [.. Enumerable.Range(0, columns.Pack.Tables.Lists.Length).Select(list => new Lazy<ListInBulk>(() => new ListInBulk(day.Make(list), columns)))];
    }

    public CalendarDate AsOf { get; }

    /// <summary>Makes those of some lists, side by side.</summary>
    /// <param name="lists">Numbers of lists.</param>
    /// <param name="threads">How many threads; 0 for one on each core.</param>
    public void Make(int[] lists, int threads) => BlocksInParallel.Run(lists.Length, threads, () => this, (i, plans) => plans.Of(lists[i]), _ => { });

    public ListInBulk Of(int list) => _lists[list].Value;
}
