using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>What a dossier leads to on an as-of date.</summary>
public sealed record Answer(CalendarDate AsOf, ImmutableArray<Result> Results);

/// <summary>What one entry means for the person who holds these roles.</summary>
public sealed record Result
{
    public required Entry Entry { get; init; }

    public required ImmutableArray<Role> Roles { get; init; }

    /// <summary>What was known of the person who holds the roles.</summary>
    public FactValues PersonFacts { get; init; } = FactValues.None;

    public required Standing Standing { get; init; }

    public ImmutableArray<Triggered> Triggered { get; init; } = [];

    public ImmutableArray<Withheld> Withheld { get; init; } = [];

    public ImmutableArray<Undetermined> Undetermined { get; init; } = [];

    /// <summary>Facts taken for <c>no</c> because nothing was recorded; sorted by id.</summary>
    public ImmutableArray<Fact> Presumed { get; init; } = [];

    /// <summary>May the entry be made; only for the listed subject itself, null where no entry rule governs.</summary>
    public EntryDecision? EntryDecision { get; init; }

    /// <summary>The ways off the list; only for the listed subject itself.</summary>
    public ImmutableArray<ExitDecision> Exits { get; init; } = [];

    /// <summary>Only where the standing is unknown: the ways to be heard of every rule that may govern, by which the entry was made, stands or ends, and of the measures undetermined.</summary>
    public ImmutableArray<Remedy> RemediesInDoubt { get; init; } = [];
}

/// <param name="Until">The latest last day; null if there is none or nothing is known of it.</param>
/// <param name="UntilConditions">Ids of the exits and conditions that can end it sooner.</param>
/// <param name="Needs">What decides an unknown standing.</param>
/// <param name="BrokenRule">The rule an inadmissible input breaks.</param>
public sealed record Standing(
    StandingState State,
    CalendarDate? Since,
    EndDay? Until,
    ImmutableArray<string> UntilConditions,
    ImmutableArray<Need> Needs,
    BrokenRule? BrokenRule)
{
    /// <summary>What ended or suspended it: a rule, <c>removed</c>, or another entry.</summary>
    public Cause? Cause { get; init; }

    /// <summary>The term rules that apply, or may; empty where none governs the entry.</summary>
    public ImmutableArray<TermRule> Terms { get; init; } = [];

    /// <summary>Certainly no term rule governs it: it stands until it is removed, and how long it lasts nobody can say from the rules.</summary>
    public bool IsUngoverned { get; init; }
}

/// <param name="Id">A qualified rule id, or a built-in rule such as <c>removed_before_listed</c>.</param>
public sealed record BrokenRule(string Id, Text.Localized Message, Inadmissibility? Rule);

/// <param name="Name">A rule, condition, fact, lift or list.</param>
/// <param name="Entry">The id of another entry that is the reason.</param>
public sealed record Cause(string Name, string? Entry);

/// <summary>A fact still needed. <paramref name="Fact"/> is an id: a fact, <c>ground</c>, <c>subject</c>, <c>roles</c>, <c>reach</c>, <c>too_complex</c>, <c>also.LIST</c>, <c>calendar 2027</c>.</summary>
public sealed record Need(string Fact, ImmutableArray<Performer> DeterminedBy)
{
    /// <summary>The id of the entry whose fact it is. In an answer: of another entry; null where it is one of the entry asked about, or of none.</summary>
    public string? Entry { get; init; }
}

public sealed record Triggered(Measure Measure, EndDay? Until, ImmutableArray<string> UntilConditions)
{
    public required ImmutableArray<Performer> Agencies { get; init; }

    public required ImmutableArray<Performer> Cooperating { get; init; }

    /// <summary>Those who act or help that are found by a succession which nobody confirmed.</summary>
    public required ImmutableArray<Performer> UnverifiedBodies { get; init; }

    /// <summary>The ways to be heard: the measure's own, its instrument's, and those of the rules by which the entry stands.</summary>
    public required ImmutableArray<Remedy> Remedies { get; init; }

    /// <summary>What those who act must do around it.</summary>
    public required ImmutableArray<Duty> Duties { get; init; }

    public required ImmutableArray<Parameter> Parameters { get; init; }
}

public sealed record Withheld(Measure Measure, WithheldKind Kind, Cause By);

public sealed record Undetermined(Measure Measure, ImmutableArray<Need> Needs);

public enum EntryAnswer
{
    Allowed,
    Refused,
    Undetermined,
}

/// <param name="Rules">The rules that allow it, or that were tried.</param>
public sealed record EntryDecision(EntryAnswer Answer, ImmutableArray<EntryRule> Rules, ImmutableArray<Need> Needs)
{
    /// <summary>Of a refusal: facts that the conditions of those rules ask for, taken for <c>no</c> because nothing was recorded; sorted by id.</summary>
    public ImmutableArray<Fact> Presumed { get; init; } = [];
}

public enum ExitAnswer
{
    Open,
    Closed,
    Undetermined,
}

/// <param name="From">First day on which it may be asked for by its time, where that follows from what is known; null once the entry has ended.</param>
public sealed record ExitDecision(ExitRule Rule, ExitAnswer Answer, CalendarDate? From, ImmutableArray<Need> Needs)
{
    /// <summary>Who decides on the as-of date.</summary>
    public required ImmutableArray<Performer> Agencies { get; init; }

    /// <summary>Those of them that are found by a succession which nobody confirmed.</summary>
    public required ImmutableArray<Performer> UnverifiedBodies { get; init; }

    /// <summary>The ways to be heard on it that it has of its own.</summary>
    public required ImmutableArray<Remedy> Remedies { get; init; }

    /// <summary>Those of its instrument.</summary>
    public required ImmutableArray<Remedy> RemediesOfInstrument { get; init; }

    public required ImmutableArray<Duty> Duties { get; init; }
}
