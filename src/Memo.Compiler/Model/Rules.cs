using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Compiler.Model;

public enum InstrumentKind
{
    Memorandum,
    Statute,
    Regulation,
    Ordinance,
    Interpretation,
    Order,
    Opinions,
    Circular,
    Agreement,
}

/// <summary>A text in force for a time: a memorandum, a statute, a departmental rule.</summary>
public sealed class Instrument(Name name, Location location, InstrumentKind kind) : Declaration(name, location)
{
    public InstrumentKind Kind { get; } = kind;

    /// <summary>The pack that declares it and its rules; null for an anonymous one. Set once while binding.</summary>
    public PackHeader? Pack { get; internal set; }

    public required Localized Title { get; init; }

    public Stated<string> Document { get; init; } = new(null, Absence.NotSeen);

    public ImmutableArray<Agency> Lead { get; init; } = [];

    public ImmutableArray<Agency> Parties { get; init; } = [];

    /// <summary>As the text says, shortened by the instrument that supersedes it.</summary>
    public Period Effective { get; internal set; }

    /// <summary>Whether the text was read that says when it took effect, and says so. Where not, its rules are asked as if it had, and answers show the doubt.</summary>
    public Absence Beginning { get; init; }

    public bool IsDraft { get; init; }

    /// <summary>Whether its rules govern anything: it is issued, or its pack is read as if its drafts were.</summary>
    public bool HasForce { get; init; } = true;

    public bool IsLocal { get; init; }

    public ImmutableArray<ListDefinition> Covers { get; init; } = [];

    public ImmutableArray<Instrument> Supersedes { get; internal set; } = [];

    public ImmutableArray<Instrument> Amends { get; internal set; } = [];

    public Fact? JudgedBy { get; init; }

    public Counting? Counting { get; init; }

    public bool? BoundsIncluded { get; init; }

    public ImmutableArray<Remedy> Remedies { get; init; } = [];

    /// <summary>Kinds of measure, whichever text orders them, to which its ways to be heard are open.</summary>
    public ImmutableArray<Item> HeardOn { get; init; } = [];

    public Condition EndedWhen { get; internal set; } = Condition.Never;

    public Condition SuspendedWhen { get; internal set; } = Condition.Never;

    /// <summary>How many measures the text is said to have; null where that is not known.</summary>
    public int? Total { get; init; }

    /// <summary>Whether it has at least so many, and perhaps more.</summary>
    public bool TotalIsLeast { get; init; }

    public string? Unseen { get; init; }

    public ImmutableArray<Evidence> Sources { get; init; } = [];

    /// <summary>What the drafter notes; it means nothing for the rules.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    public Honesty Honesty { get; init; } = Honesty.Full;

    public ClausePlaces Places { get; init; } = ClausePlaces.None;
}

/// <summary>How many clauses of a declaration are unverified, not stated, not seen.</summary>
public sealed record Honesty(int Unverified, int NotStated, int NotSeen)
{
    public static readonly Honesty Full = new(0, 0, 0);

    /// <summary>Which clauses are unverified, by keyword as it is spelt in English, each once, as they are written.</summary>
    public ImmutableArray<string> UnverifiedClauses { get; init; } = [];
}

/// <summary>A place in a source.</summary>
public sealed record Evidence(Source Source, ImmutableArray<ArticleReference> Articles);

/// <summary>A statute or document cited as the basis of a rule.</summary>
/// <param name="Instrument">The declared instrument with the cited title; null where a document is cited by its number.</param>
public sealed record Citation(Instrument? Instrument, string? Document, ImmutableArray<ArticleReference> Articles);

/// <summary>An article with its paragraph and item: 第一百四十六条第一款第（二）项 is [146, 1, 2].</summary>
/// <param name="IsPart">A part (第二部分) rather than an article.</param>
/// <param name="Bracketed">Which numbers stand in brackets (items).</param>
public sealed record ArticleReference(bool IsPart, ImmutableArray<ArticleNumber> Numbers);

public sealed record ArticleNumber(int Number, string Level, int? Inserted);

/// <summary>Whom a rule reaches: a kind of subject, and the roles of the person asked about.</summary>
public sealed record Reach(SubjectKind Kind, ImmutableArray<Role> Roles)
{
    public Location? Place { get; init; }
}

public sealed record Acting(Performer Performer, FunctionOfState? Function);

/// <summary>Until when a rule lasts; everything given holds together.</summary>
public sealed record Lasting
{
    public FixedTerm? Term { get; init; }

    public bool WhileListed { get; init; }

    public Condition? Until { get; init; }

    public bool Indefinitely { get; init; }

    public bool Permanently { get; init; }
}

/// <summary>A length of time from a date, longer by a count where the decision sets one.</summary>
public sealed record FixedTerm(Duration Length, Fact? Plus, Fact From, Counting Counting);

/// <summary>The first day of something: a date, or a time after it.</summary>
public sealed record StartDay(Duration? Delay, Fact From, Counting? Counting);

/// <summary>A figure of a measure: <c>inspection rate, less than 20 percent of the ordinary average</c>.</summary>
/// <param name="Comparison"><c>at least</c>, <c>at most</c>, <c>more than</c>, <c>less than</c>, <c>is</c>, <c>upwards</c> or <c>downwards</c>; null where the text gives no figure.</param>
/// <param name="Of">What it is counted of, as the text says it.</param>
public sealed record Parameter(Name Name, string? Comparison, Quantity? Quantity, string? Of, Absence Absence, Period Period);

/// <summary>Until when something is to be done, from what starts the time.</summary>
public abstract record TimeLimit
{
    private TimeLimit()
    {
    }

    /// <summary><c>within 5 working days</c>.</summary>
    public sealed record Length(Duration Time) : TimeLimit;

    /// <summary><c>by day 15 of next month</c>: of the month after the one in which the time starts, or its last day where it is shorter.</summary>
    public sealed record DayOfNextMonth(int Day) : TimeLimit;
}

/// <summary>A way to be heard, with its body, its time limit and what starts it.</summary>
/// <param name="From">An event such as notice 告知, or a date fact.</param>
public sealed record Remedy(string Kind, ImmutableArray<Performer> To, TimeLimit? Within, Name? From, Duration? Answered, bool? Suspending, Absence Absence)
{
    public Duration? Every { get; init; }

    /// <summary>In an answer: the other text that gives this way, or says to whom and within what time; null where the rule and its instrument say it.</summary>
    public Instrument? By { get; init; }

    /// <summary>In an answer: whether the text leaves it to general law to whom and within what time, and that law was not seen for the day.</summary>
    public Absence Rest { get; init; }

    /// <summary>In an answer: those of the bodies that are found by a succession which nobody confirmed.</summary>
    public ImmutableArray<Performer> UnverifiedTo { get; init; } = [];

    /// <summary>Administrative review and suit are open by general law, whether a text names them or not.</summary>
    public bool IsOfGeneralLaw => Kind is "review" or "suit";

    /// <summary>Two texts that give the same way, to the same bodies, give one way.</summary>
    public bool Equals(Remedy? other) =>
        other is not null
        && (Kind, Within, From, Answered, Suspending, Absence, Every, Rest)
            == (other.Kind, other.Within, other.From, other.Answered, other.Suspending, other.Absence, other.Every, other.Rest)
        && To.SequenceEqual(other.To);

    public override int GetHashCode() => (Kind, Within, From, Answered, Suspending, Absence, To.Length).GetHashCode();
}

/// <summary>What must be done around a measure.</summary>
public sealed record Duty(string Kind, ImmutableArray<Performer> To, TimeLimit? Within, Name? From, Duration? Every)
{
    /// <summary>In an answer: those of the bodies that are found by a succession which nobody confirmed.</summary>
    public ImmutableArray<Performer> UnverifiedTo { get; init; } = [];
}

/// <summary>A rule of an instrument.</summary>
public abstract class Rule(Name name, Location location, Instrument instrument, RuleClauses clauses) : Declaration(name, location)
{
    public Instrument Instrument { get; } = instrument;

    /// <summary><c>instrument.rule</c>: how answers name it.</summary>
    public string QualifiedId => Instrument.Name.Id + "." + Name.Id;

    public Localized? Title { get; } = clauses.Title;

    public ImmutableArray<ListDefinition> Covers { get; } = clauses.Covers;

    public ImmutableArray<Ground> Grounds { get; } = clauses.Grounds;

    public Condition When { get; } = clauses.When;

    public ImmutableArray<Condition> Unless { get; } = clauses.Unless;

    public ImmutableArray<Acting> By { get; } = clauses.By;

    public Stated<Strength> Strength { get; } = clauses.Strength;

    public Stated<ImmutableArray<Citation>> Basis { get; } = clauses.Basis;

    public ImmutableArray<Duty> Duties { get; } = clauses.Duties;

    public ImmutableArray<Remedy> Remedies { get; } = clauses.Remedies;

    public Condition EndedWhen { get; } = clauses.EndedWhen;

    public Condition SuspendedWhen { get; } = clauses.SuspendedWhen;

    public Period Effective { get; } = clauses.Effective;

    /// <summary>Given where the rule or its instrument says from when it is in force.</summary>
    public Absence Beginning => Effective.From is null ? Instrument.Beginning : Absence.Given;

    public ImmutableArray<Evidence> Sources { get; } = clauses.Sources;

    public ImmutableArray<string> Notes { get; } = clauses.Notes;

    public Honesty Honesty { get; } = clauses.Honesty;

    public ClausePlaces Places { get; } = clauses.Places;
}

/// <summary>A sanction or a reward.</summary>
public sealed class Measure(Name name, Location location, Instrument instrument, MeasureKind kind, RuleClauses clauses) : Rule(name, location, instrument, clauses)
{
    public MeasureKind Kind { get; } = kind;

    public Stated<string> Clause { get; init; } = new(null, Absence.NotSeen);

    /// <summary>The measure that stands for the clause of which this one is too, where its number is not known; null: no other is said to be of it.</summary>
    public Measure? SameClauseAs { get; internal set; }

    public required Item Item { get; init; }

    public Absence ByAbsence { get; init; }

    public ImmutableArray<Acting> Cooperating { get; init; } = [];

    /// <summary>Alternatives; absent where the text does not say whom it reaches: then it is never triggered and never withheld.</summary>
    public Stated<ImmutableArray<Reach>> On { get; init; }

    public ImmutableArray<Lift> Lifts { get; init; } = [];

    public Stated<Lasting> Lasts { get; init; }

    public ImmutableArray<Parameter> Parameters { get; init; } = [];
}

/// <summary>When an entry may, or must, be made.</summary>
public sealed class EntryRule(Name name, Location location, Instrument instrument, RuleClauses clauses) : Rule(name, location, instrument, clauses);

/// <summary>From when to when an entry is in effect.</summary>
public sealed class TermRule(Name name, Location location, Instrument instrument, RuleClauses clauses) : Rule(name, location, instrument, clauses)
{
    public StartDay? Begins { get; init; }

    public required Stated<Lasting> Lasts { get; init; }
}

public enum ExitKind
{
    Early,
    Repair,
    Correction,
    End,
}

/// <summary>A way off the list.</summary>
public sealed class ExitRule(Name name, Location location, Instrument instrument, RuleClauses clauses) : Rule(name, location, instrument, clauses)
{
    public ExitKind Kind { get; init; }

    public StartDay? Opens { get; init; }

    public ImmutableArray<Name> Becomes { get; init; } = [];
}

/// <summary>An input that cannot be.</summary>
public sealed class Inadmissibility(Name name, Location location, Instrument instrument, RuleClauses clauses) : Rule(name, location, instrument, clauses);

/// <summary>A lift of measures, for a time or for good.</summary>
public sealed class Lift(Name name, Location location, Instrument instrument, RuleClauses clauses) : Rule(name, location, instrument, clauses)
{
    public (Fact First, Fact Last)? Days { get; init; }

    public Duration? Longest { get; init; }

    public Counting? Counting { get; init; }
}
