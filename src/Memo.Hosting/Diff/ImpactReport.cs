using Memo.Compiler.Comparing;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Diff;

/// <summary>How many of the changed listings have a value.</summary>
public sealed record ImpactRow(string Id, Localized Said, CountRange Listings);

/// <summary>How many listings change, told as <see cref="TellableCounts"/>.</summary>
/// <param name="Listings">Records that were counted; exact, for it says nothing of anybody.</param>
/// <param name="Rejected">Records that one of the versions cannot read: they are in no other count.</param>
/// <param name="FirstRejects">The first of those, by line.</param>
/// <param name="Unsettled">For how many a rule that has changed is undetermined, whether or not they change.</param>
/// <param name="Fewest">Smaller counts are not told.</param>
/// <param name="Tables">A value that is not named has none, or fewer than that.</param>
public sealed record ImpactReport(
    int Listings,
    int Rejected,
    ImmutableArray<(long Line, Localized Reason)> FirstRejects,
    CountRange Changed,
    CountRange Unsettled,
    int Fewest,
    ImmutableArray<(ImpactBy By, ImmutableArray<ImpactRow> Rows)> Tables)
{
    public static ImpactReport Of(Impact impact, int rejected, ImmutableArray<(long Line, Localized Reason)> firstRejects, int fewest) => new(
        impact.Listings,
        rejected,
        firstRejects,
        TellableCounts.Total(impact.Changed, impact.Listings, fewest),
        TellableCounts.Total(impact.Unsettled, impact.Listings, fewest),
        fewest,
        [.. Enum.GetValues<ImpactBy>().Select(by => (by, Rows(by, impact, fewest)))]);

    /// <summary>
    /// What was counted in a direction that no finding has. Findings are of dossiers that give all that is asked; of a listing that leaves something out, less may
    /// be certain by rules that mean the same. Where no direction can be told, that something was counted.
    /// </summary>
    public ImmutableArray<string> Beyond(WaivedFindings findings)
    {
        var found = findings.All.Select(f => f.Finding.Change).ToImmutableHashSet();
        var told = Tables.Where(t => t.By == ImpactBy.Direction).SelectMany(t => t.Rows).Select(row => row.Id).ToImmutableArray();
        return told.IsEmpty && Changed.AtLeast > 0 && findings.All.IsEmpty ? [.. ChangeWords.Directions.Words.Select(w => w.Id)] : [.. told.Where(word => !found.Contains(word))];
    }

    /// <summary>
    /// Whether some change only because they leave out something that a rule asks: they become undetermined or certain, and no complete dossier does. What a rule that follows from others,
    /// or is new, does for complete listings is no finding of its own, but a difference; where one could not be ruled out, nothing is said.
    /// </summary>
    /// <param name="changes">Between the two versions.</param>
    public bool ChangesForWantOfFacts(Changes changes)
    {
        var shown = changes.Decisions.SelectMany(d => d.Differences).Select(d => ChangeWords.Directions.Id(d.Direction)).ToImmutableHashSet();
        return Changed.AtLeast > 0 && !changes.Decisions.Any(d => d.IsOpen)
            && (changes.Decisions.IsEmpty || Tables.Where(t => t.By == ImpactBy.Direction).SelectMany(t => t.Rows).Any(row => IsOfTheUnknown(row.Id) && !shown.Contains(row.Id)));
    }

    private static bool IsOfTheUnknown(string direction) =>
        direction == ChangeWords.Directions.Id(Direction.BecameUndetermined) || direction == ChangeWords.Directions.Id(Direction.BecameCertain);

    private static ImmutableArray<ImpactRow> Rows(ImpactBy by, Impact impact, int fewest) =>
    [
        .. TellableCounts.Rows(impact.By(by), impact.Changed, impact.Listings, fewest, value => value.Id)
            .Select(row => new ImpactRow(IdOf(by, row.Value), SaidOf(by, row.Value), row.Count)),
    ];

    private static string IdOf(ImpactBy by, Name value) => by == ImpactBy.Direction ? ChangeWords.Directions.Id(DirectionOf(value)) : value.Id;

    private static Localized SaidOf(ImpactBy by, Name value) =>
        by == ImpactBy.Direction ? ChangeWords.Directions.Words.First(w => w.Value == DirectionOf(value)).Said : new Localized(value.Id, value.Chinese);

    private static Direction DirectionOf(Name value) => Enum.Parse<Direction>(value.Id);
}
