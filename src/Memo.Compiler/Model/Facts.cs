using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Compiler.Model;

/// <summary>What a fact is a fact of.</summary>
public enum FactScope
{
    Entry,
    Subject,
    Person,
}

/// <summary>What a fact that is not given means.</summary>
public enum Silence
{
    Unknown,

    /// <summary>The fact exists only by a recorded official act; none recorded, it is not.</summary>
    No,
}

/// <summary>Of whom a fact speaks, or what who holds a role has to do with the listed subject: what nobody can tell from a name.</summary>
public enum Concern
{
    NotSaid,

    /// <summary>What the one whose fact it is did, is, or was decided about them.</summary>
    Own,

    /// <summary>Who leads, represents or controls a listed unit, or did what it is listed for.</summary>
    Responsible,

    /// <summary>What somebody makes of them: a score, a grade, a rank among others.</summary>
    Assessment,

    /// <summary>A minor, or a member of somebody's family or household.</summary>
    Family,

    /// <summary>Anybody else.</summary>
    Others,
}

public sealed class UnitOfCount(Name name, Location? location) : Declaration(name, location);

/// <summary>The values a fact can have. Every number is kept in its smallest unit: fen, pieces, 0.0001 percent.</summary>
public abstract record FactType
{
    private FactType()
    {
    }

    public sealed record YesNo : FactType;

    public sealed record Money : FactType;

    /// <summary>A count of a unit, or of years, months or days, between bounds (inclusive).</summary>
    public sealed record Count(UnitOfCount Unit, long Lowest, long Highest) : FactType;

    public sealed record Percentage : FactType;

    public sealed record Date : FactType;

    public sealed record Code : FactType;

    /// <summary>One of several values in order. A grade is a rating: it never carries a sanction on a natural person.</summary>
    public sealed record Enumeration(ImmutableArray<Name> Values, bool IsGrade) : FactType;

    /// <summary>Largest number in the smallest unit: below 10^18 fen, pieces or ten-thousandths of a percent.</summary>
    public const long LargestNumber = 999_999_999_999_999_999;
}

public sealed class Fact(Name name, Location? location, FactType type, FactScope scope) : Declaration(name, location)
{
    public Localized? Title { get; init; }

    public FactType Type { get; } = type;

    public FactScope Scope { get; } = scope;

    public Silence Silence { get; init; }

    public ImmutableArray<Performer> DeterminedBy { get; init; } = [];

    public Concern Concerns { get; init; }

    /// <summary>A date that follows from another one; set once while binding.</summary>
    public DerivedDate? Derived { get; internal set; }

    public bool IsBuiltIn => Location is null;
}

/// <summary>The last day of a term that starts on another date.</summary>
public sealed record DerivedDate(Duration Term, Fact From, Counting Counting);

public enum DurationUnit
{
    Days,
    WorkingDays,
    Months,
}

/// <summary>A length of time. Years are kept as months and shown as years where they divide.</summary>
public readonly record struct Duration(int Count, DurationUnit Unit)
{
    public Duration Plus(int more) => this with { Count = Count + more };
}

/// <summary>How an instrument counts: whether the start day counts, and by which working days.</summary>
public sealed record Counting(bool StartDayIncluded, WorkingCalendar? Calendar);
