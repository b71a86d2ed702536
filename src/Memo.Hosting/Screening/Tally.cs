namespace Memo.Hosting.Screening;

/// <summary>Counts of a screening, which add up: what was read is what was accepted and what was rejected.</summary>
internal sealed class Tally(int lists, int measures)
{
    public long Accepted { get; set; }

    public long Rejected { get; set; }

    /// <summary>Of those accepted, how many lines were taken over from an earlier result.</summary>
    public long TakenOver { get; set; }

    public long[] ByList { get; set; } = new long[lists];

    /// <summary>How many entries trigger each measure.</summary>
    public long[] Triggered { get; set; } = new long[measures];

    public long[] Undetermined { get; set; } = new long[measures];

    public void Add(Outcome outcome)
    {
        Accepted += outcome.Count;
        ByList[outcome.List] += outcome.Count;
        Add(Triggered, outcome.Triggered, outcome.Count);
        Add(Undetermined, outcome.Undetermined, outcome.Count);
    }

    public void Add(Tally other)
    {
        Accepted += other.Accepted;
        Rejected += other.Rejected;
        TakenOver += other.TakenOver;
        Add(ByList, other.ByList);
        Add(Triggered, other.Triggered);
        Add(Undetermined, other.Undetermined);
    }

    private static void Add(long[] to, int[] places, int count)
    {
        foreach (var place in places)
        {
            to[place] += count;
        }
    }

    private static void Add(long[] to, long[] from)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += from[i];
        }
    }
}
