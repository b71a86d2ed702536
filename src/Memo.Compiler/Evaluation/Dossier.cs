using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>One subject, its entries on lists, and the person asked about.</summary>
public sealed record Dossier
{
    /// <summary>Null: not given.</summary>
    public SubjectKind? Subject { get; init; }

    public FactValues SubjectFacts { get; init; } = FactValues.None;

    public required ImmutableArray<Entry> Entries { get; init; }

    /// <summary>Entries that only serve guards: what a listing says under <c>also</c>.</summary>
    public ImmutableArray<Entry> OtherEntries { get; init; } = [];

    /// <summary>Whether the subject is on no other list than those given.</summary>
    public bool ListsAreComplete { get; init; }

    /// <summary>Null: nobody in particular; every role the instruments name is asked about.</summary>
    public Person? Person { get; init; }

    /// <summary>Facts of a person given for the listed subject itself.</summary>
    public FactValues OwnPersonFacts { get; init; } = FactValues.None;
}

/// <summary>The person asked about: the complete set of roles they hold, or null if not given, and the facts about them.</summary>
public sealed record Person(ImmutableArray<Role>? Roles, FactValues Facts);

/// <summary>One entry on one list.</summary>
public sealed record Entry
{
    public required string Id { get; init; }

    public required ListDefinition List { get; init; }

    /// <summary>Null: not given.</summary>
    public ImmutableArray<Ground>? Grounds { get; init; }

    public EntryStatus? Status { get; init; }

    /// <summary>The subject is said to be on the list, without more.</summary>
    public bool IsJustNamed { get; init; }

    public FactValues Facts { get; init; } = FactValues.None;

    public Location? Location { get; init; }
}

public enum EntryStatus
{
    Active,
    Suspended,
    Removed,
}

/// <summary>The values given for facts; each is the set of values it may be, one if it is fully known.</summary>
public sealed record FactValues(ImmutableDictionary<Fact, ImmutableArray<Value>> Given)
{
    public static readonly FactValues None = new(ImmutableDictionary<Fact, ImmutableArray<Value>>.Empty);

    public ImmutableArray<Value>? Of(Fact fact) => Given.TryGetValue(fact, out var values) ? values : null;
}

/// <summary>A value of a fact or of another variable.</summary>
public abstract record Value
{
    private Value()
    {
    }

    public sealed record Bool(bool Is) : Value;

    /// <summary>In the smallest unit: fen, pieces, 0.0001 percent.</summary>
    public sealed record Number(long Amount) : Value;

    public sealed record Day(CalendarDate Date) : Value;

    /// <summary>The event of this date has not happened.</summary>
    public sealed record NotHappened : Value;

    public sealed record Member(Name Name) : Value;

    public sealed record Code(string Text) : Value;

    public sealed record Kind(SubjectKind Of) : Value;

    public sealed record State(StandingState Is) : Value;

    public sealed record Elapsed(CalendarDate From, CalendarDate To) : Value;
}
