using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>How a claimed basis compares with what the law allows.</summary>
public enum StatuteVerdict
{
    /// <summary>What the basis allows was not read, or not far enough.</summary>
    NotChecked,

    Allows,

    FallsShort,
}

/// <summary>In which respect a clause and its basis differ, or cannot be compared.</summary>
public enum FindingKind
{
    // Doubts: the comparison cannot be made.

    /// <summary>Nothing of the statute is encoded.</summary>
    NoLawData,

    /// <summary>The basis is a document known by its number only.</summary>
    DocumentOnly,

    /// <summary>Other articles of the statute are encoded, this one is not.</summary>
    ArticleNotRead,

    /// <summary>The article was read in another version than the one of the day.</summary>
    VersionNotRead,

    /// <summary>The comparison turns on law that was not confirmed.</summary>
    LawUnverified,

    /// <summary>The comparison turns on what is not known of the clause.</summary>
    ClauseNotSeen,

    // Shortfalls: the clause goes beyond its basis.

    /// <summary>The article reads so only from a later day on.</summary>
    NotYetInForce,

    /// <summary>The article no longer reads so.</summary>
    NoLongerInForce,

    OtherMeasure,

    /// <summary>The article allows only a finer kind: one trade, one office.</summary>
    WiderMeasure,

    OtherPersons,

    OtherBody,

    Stronger,

    Longer,

    WiderCondition,

    OtherList,

    /// <summary>Whatever the basis: the law forbids it.</summary>
    Forbidden,
}

/// <summary>One difference between a clause and the law, or one reason why they cannot be compared.</summary>
/// <param name="Provision">What the law says; null where nothing is encoded.</param>
/// <param name="Part">In what they differ, or what of the law or of the clause is not known.</param>
/// <param name="Person">Who is reached beyond the law.</param>
/// <param name="Instead">Another article of the statute that allows the kind of measure on the day.</param>
/// <param name="Cited">The statute claimed, where nothing of it is encoded but from when to when it is in force.</param>
public sealed record Finding(
    FindingKind Kind, Provision? Provision = null, ProvisionPart? Part = null, Reach? Person = null, Provision? Instead = null, Citation? Cited = null)
{
    public bool IsDoubt => Kind < FindingKind.NotYetInForce;

    /// <summary>Whether what the provision says of that was confirmed.</summary>
    public bool IsConfirmed => Provision is not null && !Provision.Doubtful.Any(part => part is ProvisionPart.Article or ProvisionPart.Measure || part == Part);
}

/// <param name="Findings">Why it falls short or was not checked; empty where the basis allows it.</param>
public sealed record StatuteCheck(StatuteVerdict Verdict, ImmutableArray<Finding> Findings)
{
    public static readonly StatuteCheck Allowed = new(StatuteVerdict.Allows, []);

    /// <summary>Rules of lists are not compared: allowances are about measures.</summary>
    public static readonly StatuteCheck NotMade = new(StatuteVerdict.NotChecked, []);

    /// <summary>Shortfalls outweigh doubts.</summary>
    internal static StatuteCheck Of(IEnumerable<Finding> findings)
    {
        var all = findings.ToImmutableArray();
        ImmutableArray<Finding> shortfalls = [.. all.Where(f => !f.IsDoubt)];
        return !shortfalls.IsEmpty ? new(StatuteVerdict.FallsShort, shortfalls)
            : !all.IsEmpty ? new(StatuteVerdict.NotChecked, all)
            : Allowed;
    }
}
