using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>The claimed basis of a measure against what the law allows on a day.</summary>
public static class StatuteLaw
{
    /// <param name="roles">Those the person asked about holds: only what reaches them is compared. Empty: everyone the measure reaches.</param>
    public static StatuteCheck Check(RulePack pack, Measure measure, Citation basis, CalendarDate date, ImmutableArray<Role> roles)
    {
        var forbidden = Forbidden(pack, measure, date, roles);
        if (!forbidden.IsEmpty)
        {
            return StatuteCheck.Of(forbidden);
        }

        var compared = Compare(pack, measure, basis, date, roles);

        return compared.Verdict == StatuteVerdict.FallsShort && basis.Articles.IsDefaultOrEmpty && MayHaveArticle(measure, compared.Findings, date)
            ? Doubt(FindingKind.ArticleNotRead)
            : compared;
    }

    /// <summary>
    /// Where no article is cited, one that is not encoded may carry the measure, if the statute is in force at all. Who drafts a measure quotes the
    /// article: what the statute is known to say of this kind counts then.
    /// </summary>
    private static bool MayHaveArticle(Measure measure, ImmutableArray<Finding> shortfalls, CalendarDate date) =>
        shortfalls.All(f => f.Cited is null)
        && !(measure.Instrument.IsDraft && shortfalls.All(f => f.Provision!.InForce(date) && f.Provision!.IsAbout(measure.Item)));

    /// <summary>Whether the law of the day allows a measure by one of the bases that it claims, to everyone it reaches.</summary>
    internal static bool IsAllowed(RulePack pack, Measure measure, CalendarDate date) =>
        measure.Basis.IsGiven && measure.Basis.Value.Any(basis => Check(pack, measure, basis, date, []).Verdict == StatuteVerdict.Allows);

    /// <summary>What the law of the day certainly forbids a measure, whatever its basis and where none is known.</summary>
    /// <param name="roles">As in <see cref="Check"/>.</param>
    public static ImmutableArray<Finding> Forbidden(RulePack pack, Measure measure, CalendarDate date, ImmutableArray<Role> roles) =>
        [.. Prohibitions(pack, measure, date, roles).Where(f => !f.IsDoubt)];

    /// <summary>What the law forbids, or may forbid, whatever the basis.</summary>
    public static ImmutableArray<Finding> Prohibitions(RulePack pack, Measure measure, CalendarDate date, ImmutableArray<Role> roles) =>
    [
        .. pack.Provisions
            .Where(p => p.Forbids && p.InForce(date) && p.Concerns(measure))
            .Select(p => ProvisionComparison.Forbidden(pack, p, measure, Persons(measure, roles)))
            .OfType<Finding>(),
    ];

    /// <summary>
    /// In what a measure goes beyond the provision that comes nearest, of some about its kind, for each whom it reaches: as they are written, be that
    /// confirmed or not. Nothing where there is no provision.
    /// </summary>
    internal static ImmutableArray<Finding> Beyond(RulePack pack, Measure measure, ImmutableArray<Provision> ofKind) => ofKind.IsEmpty
        ? []
        :
        [
            .. Persons(measure, [])
                .SelectMany(person => Nearest(ofKind.Select(p => ProvisionComparison.AsWritten(pack, p, measure, person)), finding => finding.IsConfirmed))
                .Distinct(),
        ];

    private static StatuteCheck Compare(RulePack pack, Measure measure, Citation basis, CalendarDate date, ImmutableArray<Role> roles)
    {
        if (basis.Instrument is not { } statute)
        {
            return Doubt(FindingKind.DocumentOnly);
        }

        ImmutableArray<Provision> ofStatute = [.. pack.Provisions.Where(p => !p.Forbids && p.IsOf(statute))];
        if (ofStatute.IsEmpty)
        {
            return StatuteCheck.Of([StatutesInForce.OutOfForce(pack, basis, date) ?? new Finding(FindingKind.NoLawData)]);
        }

        ImmutableArray<Provision> cited = [.. ofStatute.Where(p => CitedArticles.Meet(p.Article.Articles, basis.Articles))];
        ImmutableArray<Provision> inForce = [.. cited.Where(p => p.InForce(date))];
        if (inForce.IsEmpty)
        {
            return cited.IsEmpty ? Doubt(FindingKind.ArticleNotRead) : StatuteCheck.Of([OutOfForce(cited, ofStatute, measure, date)]);
        }

        ImmutableArray<Provision> ofKind = [.. inForce.Where(p => p.IsAbout(measure.Item))];
        return ofKind.IsEmpty
            ? StatuteCheck.Of([OtherMeasure(inForce, measure)])
            : StatuteCheck.Of(Persons(measure, roles).SelectMany(person => Best(pack, ofKind, measure, person)).Distinct());
    }

    private static Finding OtherMeasure(ImmutableArray<Provision> inForce, Measure measure) =>
        inForce.FirstOrDefault(p => p.Doubtful.Contains(ProvisionPart.Measure)) is { } unsure ? new(FindingKind.LawUnverified, unsure, ProvisionPart.Measure)
        : inForce.FirstOrDefault(p => p.IsWithin(measure.Item)) is { } finer ? new(FindingKind.WiderMeasure, finer)
        : new(FindingKind.OtherMeasure, inForce[0]);

    /// <summary>Several provisions of the cited articles may each allow it; what the one that comes nearest leaves open counts.</summary>
    private static ImmutableArray<Finding> Best(RulePack pack, ImmutableArray<Provision> provisions, Measure measure, Reach? person) =>
        Nearest(provisions.Select(p => ProvisionComparison.Of(pack, p, measure, person)), finding => !finding.IsDoubt);

    /// <summary>Of two provisions as near, the one whose condition is met is meant, then the one that reaches the person.</summary>
    private static ImmutableArray<Finding> Nearest(IEnumerable<IEnumerable<Finding>> ofProvisions, Func<Finding, bool> weighs) =>
        ofProvisions
            .Select(findings => findings.ToImmutableArray())
            .OrderBy(findings => findings.Count(weighs))
            .ThenBy(findings => findings.Any(f => f.Kind == FindingKind.WiderCondition))
            .ThenBy(findings => findings.Any(f => f.Kind == FindingKind.OtherPersons))
            .ThenBy(findings => findings.Length)
            .First();

    /// <summary>The article reads otherwise on the day; another article of the statute may have taken its place.</summary>
    private static Finding OutOfForce(ImmutableArray<Provision> cited, ImmutableArray<Provision> ofStatute, Measure measure, CalendarDate date)
    {
        var nearest = cited.OrderBy(p => !p.IsAbout(measure.Item)).ThenBy(p => !IsDoubtfulOn(p, date)).First();
        if (IsDoubtfulOn(nearest, date))
        {
            return new(FindingKind.VersionNotRead, nearest);
        }

        var instead = ofStatute
            .Where(p => p.InForce(date) && p.IsAbout(measure.Item))
            .OrderByDescending(p => CitedArticles.SamePlace(p.Article.Articles, nearest.Article.Articles))
            .ThenByDescending(p => p.When.Equals(nearest.When))
            .FirstOrDefault();
        return new(nearest.Force().From > date ? FindingKind.NotYetInForce : FindingKind.NoLongerInForce, nearest, Instead: instead);
    }

    /// <summary>Whether nobody read what stood there on a day out of its force.</summary>
    private static bool IsDoubtfulOn(Provision provision, CalendarDate date) =>
        provision.Doubtful.Contains(provision.Force().From > date ? ProvisionPart.Beginning : ProvisionPart.End);

    /// <summary>Each kind and role that the measure reaches; one null where that is not known.</summary>
    private static ImmutableArray<Reach?> Persons(Measure measure, ImmutableArray<Role> roles)
    {
        if (!measure.On.IsGiven)
        {
            return [null];
        }

        ImmutableArray<Reach?> all = [.. measure.On.Value.SelectMany(reach => reach.Roles.Select(role => (Reach?)new Reach(reach.Kind, [role])))];
        ImmutableArray<Reach?> held = [.. all.Where(person => roles.Contains(person!.Roles[0]))];
        return roles.IsDefaultOrEmpty || held.IsEmpty ? all : held;
    }

    private static StatuteCheck Doubt(FindingKind kind) => StatuteCheck.Of([new Finding(kind)]);
}
