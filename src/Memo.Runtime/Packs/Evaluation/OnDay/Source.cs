using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation.OnDay;

/// <summary>In the order in which sources are joined: those first that one text tells apart together.</summary>
internal enum SourceKind
{
    /// <summary>The kind of subject.</summary>
    Kind,

    /// <summary>Which of some roles the person holds: one bit each.</summary>
    Roles,

    /// <summary>A fact that is yes or no.</summary>
    YesNo,

    /// <summary>A number or a day: the class is how many of the points are not above it.</summary>
    Ladder,

    /// <summary>Which of some grounds the entry was made on: one bit each.</summary>
    Grounds,

    /// <summary>Whether the subject has no other entries; no guard holds of an entry that is alone.</summary>
    Others,

    /// <summary>Where the entry stands.</summary>
    Standing,

    /// <summary>Another fact of few values: each has a class.</summary>
    Value,

    /// <summary>An input read as the general way reads it.</summary>
    Input,
}

/// <summary>
/// Something that is known of an entry once, however many inputs of a list are read from it, on one as-of date. Its classes are the values that
/// none of these inputs tells apart.
/// </summary>
/// <param name="Kind">How its class is found.</param>
/// <param name="Of">The fact; the set of grounds of a standing (−1: all); the index of an input.</param>
/// <param name="Place">For facts: see <see cref="FactTable.Place"/>.</param>
/// <param name="Scope">For facts: whose they are.</param>
/// <param name="IsCode">Whether the fact is a code, which may be known in part.</param>
/// <param name="IsDate">Whether the fact is a date, which may be known in part.</param>
/// <param name="Points">For a ladder.</param>
/// <param name="Members">For roles and grounds: their numbers, bit by bit.</param>
/// <param name="NotGiven">The class where nothing is given; −1 where what follows depends on other facts.</param>
/// <param name="Never">The class of a date that has not happened; −1 if there is none.</param>
/// <param name="Inputs">The inputs read from it.</param>
/// <param name="Classes">For each class, for each input, the classes it may be in; null for any.</param>
internal sealed record Source(
    SourceKind Kind, int Of, int Place, FactScope Scope, bool IsCode, bool IsDate, long[] Points, int[] Members, int NotGiven, int Never, int[] Inputs, int[]?[][] Classes)
{
    /// <summary>How many classes there are before the first in which some input may be in more than one; those after it count as open too.</summary>
    public int Known { get; } = Array.FindIndex(Classes, sets => sets.Any(set => set is not { Length: 1 })) is var first && first < 0 ? Classes.Length : first;

    /// <summary>How many of the points are not above a value.</summary>
    public int Reached(long value)
    {
        var reached = 0;
        foreach (var point in Points)
        {
            reached += value >= point ? 1 : 0;
        }

        return reached;
    }

    /// <summary>Whom a measure reaches is said of kinds and their roles together.</summary>
    public bool IsReach => Kind is SourceKind.Kind or SourceKind.Roles;
}
