namespace Memo.Runtime.Packs.Tables;

/// <summary>The decisions about the entries of one list, over the classes of its inputs.</summary>
internal sealed class ListTable
{
    public string Id { get; set; } = "";

    public string Chinese { get; set; } = "";

    /// <summary>A hash of all that is decided about its entries: equal in two packs that decide about them alike.</summary>
    public string Meaning { get; set; } = "";

    /// <summary>Those an entry on this list can have.</summary>
    public int[] Grounds { get; set; } = [];

    public Input[] Inputs { get; set; } = [];

    /// <summary>Sets of grounds that some measure stands on by itself.</summary>
    public int[][] GroundSets { get; set; } = [];

    /// <summary>The four states in the order of <see cref="StandingState"/>; then for each term whether it applies; then whether any governs; then the four states for each of <see cref="GroundSets"/>.</summary>
    public Bank Standing { get; set; } = Bank.Empty;

    /// <summary>For each term rule the day it begins.</summary>
    public BeginningTable[] Beginnings { get; set; } = [];

    /// <summary>Rules that forbid the entry.</summary>
    public Bank Inadmissible { get; set; } = Bank.Empty;

    /// <summary>For each of <see cref="Guards"/> whether it holds of an entry on this list.</summary>
    public Bank Asked { get; set; } = Bank.Empty;

    public int[] Guards { get; set; } = [];

    /// <summary>Whether the standing of an entry depends on the subject's other entries.</summary>
    public bool StandingAsksForOthers { get; set; }

    /// <summary>The measures that cover the list.</summary>
    public int[] Measures { get; set; } = [];

#if NET
    /// <summary><see cref="Measures"/>, filled up to whole words of bits.</summary>
    public int[] MeasureOfBit => field ??= [.. Measures, .. new int[(Bits.WordsOf(Measures.Length) * Bits.WordBits) - Measures.Length]];
#endif

    /// <summary>For each measure: it is triggered.</summary>
    public Bank Triggered { get; set; } = Bank.Empty;

    /// <summary>For each measure: it would apply, and is blocked.</summary>
    public Bank Withheld { get; set; } = Bank.Empty;

    /// <summary>Some rule of entry allows the entry; some governs it.</summary>
    public Bank Entry { get; set; } = Bank.Empty;

    public int[] Exits { get; set; } = [];

    /// <summary>For each exit whether it is open; then for each whether it concerns the entry.</summary>
    public Bank Exit { get; set; } = Bank.Empty;

    public LiftTable[] Lifts { get; set; } = [];

    /// <summary>For each lift whether it is granted.</summary>
    public Bank Granted { get; set; } = Bank.Empty;

    public LastingTable Lasting { get; set; } = new();
}

/// <summary>The first day of a term: some time in full after a date.</summary>
/// <param name="From">The date.</param>
/// <param name="Delay">Null for the day itself.</param>
internal sealed record BeginningTable(int From, TermTable? Delay);

/// <summary>A lift for a time, which must not be longer than the law allows.</summary>
/// <param name="Id">The rule's qualified id.</param>
/// <param name="First">The fact of its first day.</param>
/// <param name="Last">The fact of its last day.</param>
/// <param name="Longest">Null if the rule sets no bound.</param>
/// <param name="FromCode">The first day on which a lift may begin by the rule, as <see cref="CalendarDate.Code"/>.</param>
/// <param name="UntilCode">The last one.</param>
internal sealed record LiftTable(string Id, int First, int Last, TermTable? Longest, int FromCode, int UntilCode);

/// <summary>Where a decision gets one of its values from, and how values fall into classes that its tests do not tell apart.</summary>
/// <param name="Kind">What is asked for.</param>
/// <param name="Of">The fact, ground, role, guard or set of grounds (−1: all of the entry's).</param>
/// <param name="To">For a time elapsed, the date it ends on; −1 for the as-of date.</param>
/// <param name="Unit">For a time elapsed.</param>
/// <param name="StartDayIncluded">For working days.</param>
/// <param name="Calendar">For working days; else −1.</param>
/// <param name="Points">Where a new part begins: least numbers or days of each part but the first; for a time elapsed, four times the count plus the kind of point.</param>
/// <param name="ClassOf">The class of each part; for facts of few values, of each value.</param>
/// <param name="Never">The class of a date that has not happened; −1 if the input cannot be one.</param>
/// <param name="Classes">How many classes there are.</param>
internal sealed record Input(
    InputKind Kind, int Of, int To, TimeUnit Unit, bool StartDayIncluded, int Calendar, long[] Points, int[] ClassOf, int Never, int Classes);

internal enum InputKind
{
    Fact,
    Elapsed,
    AsOf,
    Ground,
    Role,
    Kind,
    Guard,
    Standing,
}
