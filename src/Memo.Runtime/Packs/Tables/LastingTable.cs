namespace Memo.Runtime.Packs.Tables;

/// <summary>How long the entries of one list and their measures last. Asked only where somebody wants to know.</summary>
internal sealed class LastingTable
{
    /// <summary>What can end an entry or a measure before its last day, in the order of ids.</summary>
    public NameTable[] Endings { get; set; } = [];

    /// <summary>
    /// For all grounds, and then for each of <see cref="ListTable.GroundSets"/>: for each term rule whether it applies, then for each whether it has
    /// ended before its time was over. After these whether any governs; at last for each of <see cref="Exits"/> whether it can end the entry sooner.
    /// </summary>
    public Bank Decisions { get; set; } = Bank.Empty;

    /// <summary>For each term rule its time; null where it has none.</summary>
    public TimeTable?[] Times { get; set; } = [];

    /// <summary>For all grounds, and then for each set of them: for each term rule the endings it names, one bit each.</summary>
    public ulong[][] TermEndings { get; set; } = [];

    /// <summary>The exits that can end an entry sooner, each as its place among the endings.</summary>
    public int[] Exits { get; set; } = [];

    /// <summary>For each of <see cref="ListTable.Measures"/>.</summary>
    public MeasureTermTable[] Measures { get; set; } = [];
}

/// <summary>A length of time from a date.</summary>
/// <param name="From">The date.</param>
/// <param name="Length">The length, without what a count adds.</param>
/// <param name="Plus">Null where no count makes it longer.</param>
internal sealed record TimeTable(int From, TermTable Length, PlusTable? Plus);

/// <summary>A count that makes a time longer.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Each">By how much each of it does, in the unit of the length.</param>
/// <param name="Lowest">The least it can be where it is not given.</param>
/// <param name="Highest">The most it can be.</param>
internal sealed record PlusTable(int Fact, int Each, int Lowest, int Highest);

/// <summary>How long a measure lasts.</summary>
/// <param name="Time">Its own time; null where it has none.</param>
/// <param name="Outlasts">Whether it goes on when the entry has ended.</param>
/// <param name="GroundSet">The set of grounds on whose standing it rests; −1 for the whole entry's.</param>
/// <param name="Endings">What can end it by its own words, one bit each.</param>
internal sealed record MeasureTermTable(TimeTable? Time, bool Outlasts, int GroundSet, ulong[] Endings);
