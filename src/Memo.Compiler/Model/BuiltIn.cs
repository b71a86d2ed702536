namespace Memo.Compiler.Model;

/// <summary>What every pack has without declaring it.</summary>
public static class BuiltIn
{
    public static readonly SubjectKind LegalPerson = new(new Name("legal_person", "法人"), null);
    public static readonly SubjectKind OtherOrganisation = new(new Name("other_organisation", "其他组织"), null);
    public static readonly SubjectKind NaturalPerson = new(new Name("natural_person", "自然人"), null);

    /// <summary>The listed subject itself.</summary>
    public static readonly Role Itself = new(new Name("itself", "本人"), null);

    /// <summary>Its rules of entry, term, exit and inadmissibility govern an entry. Never after the listing and the publication.</summary>
    public static readonly Fact Decided = DateOfEntry("decided", "决定日期");
    public static readonly Fact Listed = DateOfEntry("listed", "列入日期");
    public static readonly Fact Published = DateOfEntry("published", "公布日期");
    public static readonly Fact Removed = DateOfEntry("removed", "移出日期");
    public static readonly Fact SuspendedFrom = DateOfEntry("suspended_from", "暂停自");
    public static readonly Fact SuspendedUntil = DateOfEntry("suspended_until", "暂停至");

    /// <summary>Whether a measure reaches the listed subject, where its text does not say whom it reaches. Never given: nobody can tell.</summary>
    public static readonly Fact Reach = new(new Name("reach", "适用对象"), null, new FactType.YesNo(), FactScope.Person);

    /// <summary>A need that no fact meets: the work on a decision was given up at its limit, and only a simpler rule would help.</summary>
    public static readonly Fact TooComplex = new(new Name("too_complex", "过于复杂"), null, new FactType.YesNo(), FactScope.Entry);

    public static readonly Fact Region = new(new Name("region", "地区"), null, new FactType.Code(), FactScope.Subject);

    public static readonly ImmutableArray<SubjectKind> SubjectKinds = [LegalPerson, OtherOrganisation, NaturalPerson];

    public static readonly ImmutableArray<Fact> Facts = [Decided, Listed, Published, Removed, SuspendedFrom, SuspendedUntil, Region];

    /// <summary>Facts that answers name and no input gives: their names are taken.</summary>
    public static readonly ImmutableArray<Fact> Unspoken = [Reach, TooComplex];

    /// <summary>The name of a suspension that the entry itself records.</summary>
    public const string Suspended = "suspended";

    public static readonly ImmutableArray<UnitOfCount> Units = [UnitsOfTime.Years, UnitsOfTime.Months, UnitsOfTime.Days];

    private static Fact DateOfEntry(string id, string chinese) => new(new Name(id, chinese), null, new FactType.Date(), FactScope.Entry);
}
