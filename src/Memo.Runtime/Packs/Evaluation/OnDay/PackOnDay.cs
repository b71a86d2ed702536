using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation.OnDay;

/// <summary>
/// What is kept ready for one as-of date, list by list. It is made for a list once that has been asked about often enough to be worth it, and
/// shared by all threads.
/// </summary>
internal sealed class PackOnDay(PackTables pack, WorkingDays[] calendars, CalendarDate asOf)
{
    /// <summary>About as many questions in the general way cost as much as making a list ready.</summary>
    private const int WorthIt = 64;

    private readonly ListOnDay?[] _lists = new ListOnDay?[pack.Lists.Length];
    private readonly ReadyList?[] _ready = new ReadyList?[pack.Lists.Length];
    private readonly int[] _asked = new int[pack.Lists.Length];

    public CalendarDate AsOf { get; } = asOf;

    /// <summary>Null while it is not worth it.</summary>
    public ReadyList? Of(int list) =>
        Volatile.Read(ref _ready[list]) ?? (Interlocked.Increment(ref _asked[list]) < WorthIt ? null : MakeReady(list));

    /// <summary>Makes a list ready for single questions.</summary>
    public ReadyList MakeReady(int list)
    {
        lock (pack.Lists[list])
        {
            if (_ready[list] is null)
            {
                Volatile.Write(ref _ready[list], new ReadyList(pack, _lists[list] ?? New(list)));
            }

            return _ready[list]!;
        }
    }

    /// <summary>What screening in bulk makes its own tables of.</summary>
    public ListOnDay Make(int list)
    {
        lock (pack.Lists[list])
        {
            return _lists[list] ??= New(list);
        }
    }

    private ListOnDay New(int list) => new(pack, list, new InputReader(pack, calendars), AsOf);
}
