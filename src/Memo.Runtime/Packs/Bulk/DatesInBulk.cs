using Memo.Runtime.Packs.Evaluation;
using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Bulk;

/// <summary>Of which listings of a list only the general way can say more, by their dates and states.</summary>
internal sealed class DatesInBulk
{
    private readonly ListingColumns _columns;
    private readonly (int[]? First, int[]? Last)[] _lifts;
    private readonly int[]? _decided;
    private readonly int[]? _removed;
    private readonly int[]? _suspendedFrom;

    public DatesInBulk(ListTable list, ListingColumns columns)
    {
        _columns = columns;
        _lifts = [.. list.Lifts.Where(l => MayBeGiven(l.First) && MayBeGiven(l.Last)).Select(l => (GivenIn(l.First), GivenIn(l.Last)))];
        AreNeverPlain = columns.Facts[BuiltInFacts.Decided] is null || Array.Exists(_lifts, l => l is (null, null));
        _decided = columns.Facts[BuiltInFacts.Decided] is Column.Days { HasNotGiven: true } or Column.Days { HasNever: true } ? Of(BuiltInFacts.Decided) : null;
        (_removed, _suspendedFrom) = (Of(BuiltInFacts.Removed), Of(BuiltInFacts.SuspendedFrom));
        MayBeApart = _decided is not null || _lifts.Length > 0 || columns.Statuses is not null;
    }

    /// <summary>Whether only the general way can say anything.</summary>
    public bool AreNeverPlain { get; }

    /// <summary>Whether only the general way may have something to say of some.</summary>
    public bool MayBeApart { get; }

    /// <summary>Sets 1 where only the general way can say.</summary>
    public void MarkApart(in RowsOfSegment rows, Span<byte> marks)
    {
        if (!MayBeApart)
        {
            return;
        }

        for (var i = 0; i < marks.Length; i++)
        {
            var row = rows[i];
            var isApart = _decided is not null && !Column.Days.IsDay(_decided, row);
            foreach (var (first, last) in _lifts)
            {
                isApart |= IsGiven(first, row) && IsGiven(last, row);
            }

            if (_columns.Statuses is { } statuses)
            {
                isApart |= EntryDates.RestsOnStatus(statuses[row], HasValue(_removed, row), HasValue(_suspendedFrom, row));
            }

            marks[i] |= isApart ? (byte)1 : (byte)0;
        }
    }

    private int[]? Of(int fact) => Column.Days.Of(_columns, fact);

    private bool MayBeGiven(int fact) => IsDerived(fact) || Of(fact) is not null;

    /// <summary>Null for a date that is derived, which counts as given.</summary>
    private int[]? GivenIn(int fact) => IsDerived(fact) ? null : Of(fact);

    private bool IsDerived(int fact) => _columns.Pack.Tables.Facts[fact].Derived is not null;

    private static bool IsGiven(int[]? column, int row) => column is null || column[row] != ListingColumns.DayNotGiven;

    private static bool HasValue(int[]? column, int row) => column is not null && column[row] != ListingColumns.DayNotGiven;
}
