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

    public ListInBulk Of(int list) => _lists[list].Value;
}
