using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>What goes beyond the law: errors in a draft, warnings in an issued instrument. One file for each check.</summary>
internal static class LegalityChecks
{
    private static readonly ImmutableArray<Func<RulePack, IEnumerable<Diagnostic>>> All =
    [
        BasisCheck.Find,
        BasicListCheck.Find,
        StatuteComparisonCheck.Find,
        NotComparedCheck.Find,
        ProhibitionCheck.Find,
        LocalRegulationCheck.Find,
        TerritoryCheck.Find,
        NationalListCheck.Find,
        NationalExcessCheck.Find,
        GradeCheck.Find,
        ScoreCheck.Find,
        FamilyCheck.Find,
        ConcernCheck.Find,
        EndCheck.Find,
        RemedyCheck.Find,
        ListLevelCheck.Find,
        WatchListCheck.Find,
        NoticeCheck.Find,
        PartyCheck.Find,
        PrivateActCheck.Find,
    ];

    public static IEnumerable<Diagnostic> Find(RulePack pack) => All.SelectMany(check => check(pack));

    /// <summary>Rewards burden nobody. By id: the order of the files is nothing to go by.</summary>
    internal static IEnumerable<Measure> Sanctions(RulePack pack) => pack.Measures.Where(m => m.Kind == MeasureKind.Sanction).OrderBy(m => m.QualifiedId, StringComparer.Ordinal);

    /// <summary>By a public body, cutting rights or adding duties: more than advice, oversight or help. A draft that does not say how strongly it binds may bind.</summary>
    internal static bool CutsRights(RulePack pack, Measure measure) =>
        (measure.Item.Strictest == 1 || IsNewKindAgainstPersons(pack, measure))
        && (measure.Strength.Value is (Strength.Mandatory or Strength.Discretionary) || (measure.Instrument.IsDraft && !measure.Strength.IsGiven));

    /// <summary>
    /// A kind that came with a draft, and is in no edition of the basic list: that it cuts no rights is the drafter's own word, which does not hold
    /// against natural persons.
    /// </summary>
    private static bool IsNewKindAgainstPersons(RulePack pack, Measure measure) =>
        (measure.Item.Class == 2 || IsByPublicBodies(measure)) && ReachedPersons.ReachesNaturalPersons(measure) && IsNewKind(pack, measure) && !BasicList.Editions(pack).IsEmpty;

    internal static bool IsNewKind(RulePack pack, Measure measure) =>
        measure.Instrument.IsDraft
        && BasicList.ItemOf(measure.Item) is null
        && !pack.Measures.Any(other => !other.Instrument.IsDraft && other.Item.SelfAndParents().Contains(measure.Item));

    /// <summary>What public bodies do is not done by others on their own (class 3), whatever it is written as.</summary>
    private static bool IsByPublicBodies(Measure measure) =>
        measure.By.SelectMany(Bodies.Of).Any(body => body is Agency { Kind: AgencyKind.Judicial or AgencyKind.Party or AgencyKind.Government });

    /// <summary>Whether a measure needs a basis in law: what private bodies do of their own accord needs none.</summary>
    internal static bool NeedsBasis(RulePack pack, Measure measure) => measure.Item.Strictest < 3 || CutsRights(pack, measure);

    /// <summary>A list that is black, be it on some grounds only; or that has no colour, and rights are cut from it.</summary>
    internal static bool IsBlacklist(RulePack pack, ListDefinition list)
    {
        var colours = Colours.Of(list).ToImmutableArray();
        return colours.Contains(Colour.Black)
            || (colours.Contains(Colour.None) && Sanctions(pack).Any(measure => measure.Covers.Contains(list) && CutsRights(pack, measure)));
    }

    /// <summary>Null where the basis of an issued text was not seen.</summary>
    internal static bool? HasBasis(RulePack pack, Measure measure) => Authority.HasBasis(pack, measure, Locality.IsLocal(measure.Instrument));
}
