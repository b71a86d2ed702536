namespace Memo.Runtime.Packs.Evaluation.OnDay;

/// <summary>
/// How the indexes of the groups of a list are read from a row, in the order in which the groups stand: slices of yes-no facts, values, the kind
/// with roles, dates, members, what is read in the general way, and standings.
/// </summary>
internal sealed class ReadingPlan
{
    /// <summary>How many yes-no facts make one index; after their combinations comes the index of those of which none is given.</summary>
    public const int SliceBits = 6;

    public const int NoneGiven = 1 << SliceBits;

    /// <summary>How many comparisons of dates make one index, and how many such indexes there are.</summary>
    public const int ComparisonsOfGroup = 8;

    public const int DateGroups = 2;

    public SourceGroup[] Groups { get; init; } = [];

    /// <summary>Yes-no facts, word by word; the facts of a word make as many slices as they need.</summary>
    public BitsOfRow[] Questions { get; init; } = [];

    /// <summary>Quarters of words: the word, and by how much it is shifted.</summary>
    public (int Word, int Shift)[] Values { get; init; } = [];

    /// <summary>Where the kind stands, and for each what it adds to the index.</summary>
    public (int Word, int Shift, int[] Adds) Kind { get; init; }

    /// <summary>The roles that make one index with the kind; none if the mask is empty.</summary>
    public BitsOfRow RolesOfKind { get; init; }

    /// <summary>For each comparison the half of a word, and the code that it must be above.</summary>
    public int[] DateOf { get; init; } = [];

    /// <inheritdoc cref="DateOf"/>
    public int[] Above { get; init; } = [];

    public BitsOfRow[] Members { get; init; } = [];

    /// <summary>Sources read in the general way.</summary>
    public int[] Others { get; init; } = [];

    /// <summary>Sources that are decided.</summary>
    public int[] Standings { get; init; } = [];
}
