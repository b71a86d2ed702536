using Memo.Compiler.Decisions;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Comparing;

/// <summary>What changed from one version to another.</summary>
public sealed record Changes
{
    /// <summary>The newer version as it was compared: what is asked of a witness is asked of its rules.</summary>
    public required RulePack New { get; init; }

    /// <summary>What is taken for true beside the newer version's rules; null: nothing.</summary>
    public Localized? Assuming { get; init; }

    /// <summary>The same as instruments of the newer version; null: nothing.</summary>
    public InstrumentsInForce? AsIf { get; init; }

    /// <summary>The pack of which two instruments were compared, as it is; null: it is not known, or there is none but the two versions.</summary>
    public RulePack? Actual { get; init; }

    /// <summary>Measures, entries, exits and standings that changed, in this order, by id.</summary>
    public required ImmutableArray<DecisionChange> Decisions { get; init; }

    /// <summary>Instruments, the rules behind the standing, what statutes allow: added, removed, or with other texts; words with other texts.</summary>
    public required ImmutableArray<TextChange> Texts { get; init; }

    public required ImmutableArray<VocabularyChange> Vocabulary { get; init; }

    /// <summary>How many decisions were shown to be the same.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Why something shown as added or removed may be neither: clauses of a text that were not seen.</summary>
    public ImmutableArray<Localized> Doubts { get; init; } = [];

    public bool IsEmpty => Decisions.IsEmpty && Texts.IsEmpty && Vocabulary.IsEmpty;
}

/// <summary>Two instruments of a pack, asked about as if the one were in force on every day and the other on none.</summary>
public sealed record InstrumentsInForce(Instrument InForce, Instrument NotInForce);

/// <summary>What became of something with a name.</summary>
public enum Fate
{
    Kept,
    Added,
    Removed,
    Renamed,

    /// <summary>The rule goes on until a day, and another takes its place from then on.</summary>
    Succeeded,

    /// <summary>Not known of the newer of two instruments, of which the clause in question was not seen in full: it may stand there.</summary>
    NotSeen,
}

/// <summary>What became of one decision.</summary>
public sealed record DecisionChange
{
    public required DecisionKind Kind { get; init; }

    /// <summary>The rule's id, for standing the list's; that of the new version where it has one, of the rule that takes its place where one does.</summary>
    public required string Id { get; init; }

    /// <summary>Where it differs.</summary>
    public string? OldId { get; init; }

    public required Fate Fate { get; init; }

    /// <summary>Null for standing, and where the version has none.</summary>
    public Rule? Old { get; init; }

    public Rule? New { get; init; }

    /// <summary>What the new version still has of the old rule, until <see cref="New"/> takes its place; null where none does.</summary>
    public Rule? Ending { get; init; }

    public ImmutableArray<Difference> Differences { get; init; } = [];

    public ImmutableArray<AspectChange> Aspects { get; init; } = [];

    /// <summary>What the rule asks in words of its own, in both versions; null where it is shown that nothing differs for anybody, or these are alike.</summary>
    public AspectChange? Condition { get; init; }

    /// <summary>What it rests on and has changed: definitions, how time is counted, rules behind the standing, who acts in whose place. Empty where the rule is new or gone.</summary>
    public ImmutableArray<TextChange> Causes { get; init; } = [];

    /// <summary>Whether a difference could neither be shown nor ruled out.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Dossiers that should have shown a difference and did not. There are none unless the comparison itself is wrong.</summary>
    public ImmutableArray<Witness> Mistaken { get; init; } = [];
}

/// <summary>For whom a decision changes.</summary>
public enum Direction
{
    /// <summary>It holds where it did not.</summary>
    Broadened,

    /// <summary>It no longer holds where it did.</summary>
    Narrowed,

    /// <summary>It cannot be told where it could.</summary>
    BecameUndetermined,

    /// <summary>It can be told where it could not.</summary>
    BecameCertain,

    /// <summary>An entry is in another state.</summary>
    Moved,

    /// <summary>It holds neither before nor after, but for another reason.</summary>
    WithheldOtherwise,
}

/// <summary>A difference in meaning, shown by a dossier.</summary>
/// <param name="Lists">The lists on whose entries it shows.</param>
/// <param name="Old">What the old version answers of the decision; for standing a state.</param>
public sealed record Difference(Direction Direction, ImmutableArray<ListDefinition> Lists, Outcome Old, Outcome New, Witness Witness)
{
    /// <summary>On days asked about outside this period both answer alike.</summary>
    public Period Days { get; init; }

    /// <summary>Of entries decided outside this period both answer alike.</summary>
    public Period Decided { get; init; }

    /// <summary>Where the question has changed in several parts: dossiers that differ by one of them alone, by which the first does not.</summary>
    public ImmutableArray<FurtherWitness> Further { get; init; } = [];

    /// <summary>How many further parts may do the same and are not shown.</summary>
    public int NotShown { get; init; }
}

/// <summary>A dossier that shows a difference by one changed part of a question alone.</summary>
/// <param name="Part">What that part asks in both versions; empty where the version does not ask it.</param>
public sealed record FurtherWitness(AspectChange Part, Witness Witness);

/// <summary>What a version answers of a decision: a truth, or the state of an entry.</summary>
public readonly record struct Outcome(Truth Truth, StandingState? State)
{
    /// <summary>Why a measure that would apply is not triggered; null where it does not apply, or is triggered.</summary>
    public WithheldKind? Withheld { get; init; }

    public static implicit operator Outcome(Truth truth) => new(truth, null);

    public static implicit operator Outcome(StandingState state) => new(Truth.True, state);
}

/// <summary>What a declaration says beside what decisions ask of it, and what a changed decision rests on.</summary>
public enum Aspect
{
    /// <summary>The Chinese one; another id is a renaming.</summary>
    Name,
    Title,

    /// <summary>Of an instrument, a measure, an exit, a body, an item, a role, a provision of law.</summary>
    Kind,

    /// <summary>Issued, or a draft.</summary>
    Status,
    Clause,
    Item,
    Agency,
    Cooperating,
    Strength,
    Term,
    Basis,
    Reach,
    Parameters,
    Remedy,
    Duty,
    Effective,
    Consequence,
    Covers,
    Document,
    Counting,

    /// <summary>Who signed it.</summary>
    Parties,

    /// <summary>What it supersedes and amends.</summary>
    Relation,

    /// <summary>How much of a text was seen.</summary>
    Seen,

    /// <summary>Clauses that nobody has confirmed.</summary>
    Unverified,

    /// <summary>Who keeps a list.</summary>
    Owner,
    Colour,

    /// <summary>When a body exists, and who acts in its place.</summary>
    Succession,

    /// <summary>The body it is under; the kind of measure it is a case of.</summary>
    Parent,
    Members,

    /// <summary>Who can hold a role.</summary>
    Holders,
    Condition,

    /// <summary>Of a calendar.</summary>
    WorkingDays,

    /// <summary>What it means that a fact is not given.</summary>
    Silence,

    /// <summary>From which date, by how much, counted how.</summary>
    Derivation,
}

/// <summary>An aspect in the words of both versions; empty where the version says nothing of it.</summary>
public sealed record AspectChange(Aspect Aspect, Localized Old, Localized New);

/// <summary>An instrument, a rule that is no decision by itself (a term, an inadmissibility, a lift), what a statute allows, or a word.</summary>
public sealed record TextChange(Fate Fate, Declaration Declaration, string Id, string? OldId, ImmutableArray<AspectChange> Aspects);

/// <summary>A word of the vocabulary that was added, removed, renamed or given another meaning.</summary>
/// <param name="What">What changed about it; null where it was added, removed or renamed.</param>
public sealed record VocabularyChange(Fate Fate, Declaration Declaration, string? OldId, Localized? What);
