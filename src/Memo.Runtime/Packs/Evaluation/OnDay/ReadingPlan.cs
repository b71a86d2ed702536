namespace Memo.Runtime.Packs.Evaluation.OnDay;

/// <summary>
/// How the indexes of the groups of a list are read from a row, in the order in which the groups stand: slices of yes-no facts, values, the kind
/// with roles, dates, standings, members, and what is read in the general way. Slices, values, and all groups together are filled up with empty
/// groups to multiples of four: lists then differ little in how often a loop runs, and the processor foresees its end.
/// </summary>
internal sealed class ReadingPlan
{
    /// <summary>Groups stand in fours.</summary>
    public const int Four = 4;

    /// <summary>How many yes-no facts make one index; after their combinations comes the index of those of which none is given.</summary>
    public const int SliceBits = 6;

    public const int NoneGiven = 1 << SliceBits;

    /// <summary>How many comparisons of dates make one index, and how many such indexes there are.</summary>
    public const int ComparisonsOfGroup = 8;

    public const int DateGroups = 2;

    public SourceGroup[] Groups { get; init; } = [];

    /// <summary>Yes-no facts, as many as a word has bits in each block.</summary>
    public QuestionBlock[] Questions { get; init; } = [];

    /// <summary>Quarters of words, counted from the start of the row.</summary>
    public int[] Values { get; init; } = [];

    /// <summary>The quarter where the kind stands, and for each kind what it adds to the index.</summary>
    public (int Quarter, int[] Adds) Kind { get; init; }

    /// <summary>The roles that make one index with the kind; none if the mask is empty.</summary>
    public BitsOfRow RolesOfKind { get; init; }

    /// <summary>For each comparison the half of a word, and the code that it must be above.</summary>
    public int[] DateOf { get; init; } = [];

    /// <inheritdoc cref="DateOf"/>
    public int[] Above { get; init; } = [];

    /// <summary>Sources that are decided, and the first of their groups.</summary>
    public int[] Standings { get; init; } = [];

    public BitsOfRow[] Members { get; init; } = [];

    /// <summary>Sources read in the general way.</summary>
    public int[] Others { get; init; } = [];
}

/// <summary>Bits of some words of a row, brought together in one word.</summary>
/// <param name="Words">The words, and for each by how much its bits are moved up.</param>
/// <param name="Slices">How many groups they make, a multiple of four.</param>
internal sealed record QuestionBlock((BitsOfRow Bits, int Shift)[] Words, int Slices);
