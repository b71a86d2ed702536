namespace Memo.Hosting.Exchange;

/// <summary>Counts of a receipt, which add up: what was received is what was taken up and what was rejected, over all lists as in each.</summary>
internal sealed class ReceiptTally
{
    private const int BetweenShown = 1 << 14;

    private readonly SortedDictionary<string, (long TakenUp, long Rejected)> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _standing = new(StringComparer.Ordinal);
    private long _records;

    public long Leading { get; private set; }

    public long Open { get; private set; }

    public bool IsToBeShown => _records % BetweenShown == 0;

    public long Standing(string id) => _standing.GetValueOrDefault(id);

    public void Add(ScreenedRecord record)
    {
        _records++;
        var (taken, rejected) = _lists.GetValueOrDefault(record.List ?? "");
        _lists[record.List ?? ""] = record.Reason is null ? (taken + 1, rejected) : (taken, rejected + 1);
        if (record.Standing is { } standing)
        {
            _standing[standing] = Standing(standing) + 1;
            Leading += record.Measures.IsEmpty ? 0 : 1;
            Open += record.Undetermined.IsEmpty ? 0 : 1;
        }
    }

    public ReceiptSummary Summary()
    {
        var (taken, rejected) = (_lists.Values.Sum(l => l.TakenUp), _lists.Values.Sum(l => l.Rejected));
        return new ReceiptSummary(taken + rejected, taken, rejected, [.. _lists.Select(l => (l.Key.Length == 0 ? null : l.Key, l.Value.TakenUp, l.Value.Rejected))]);
    }
}
