using Memo.Compiler.Evaluation;

namespace Memo.Compiler.Reasoning;

/// <summary>What a rule comes to for one entry and one person.</summary>
public enum Verdict
{
    /// <summary>A sanction or reward follows.</summary>
    Triggered,

    /// <summary>It would follow, but is ended, suspended, lifted or exempted.</summary>
    Withheld,

    /// <summary>A sanction or reward does not follow, for want of something it asks.</summary>
    NotTriggered,

    /// <summary>It depends on facts that are not known.</summary>
    Undetermined,

    /// <summary>A way off the list can be asked for.</summary>
    Open,

    /// <summary>It cannot.</summary>
    Closed,

    /// <summary>An entry rule allows the entry.</summary>
    Allowed,

    /// <summary>This rule does not.</summary>
    NotAllowed,
}

/// <summary>A verdict with what belongs to it.</summary>
/// <param name="Standing">Of the whole entry.</param>
public sealed record Finding(Verdict Verdict, Standing Standing)
{
    /// <summary>Of a measure that is triggered.</summary>
    public Triggered? Triggered { get; init; }

    /// <summary>Of a measure that is withheld: by what.</summary>
    public Withheld? Withheld { get; init; }

    /// <summary>What would tell, where it is undetermined.</summary>
    public ImmutableArray<Need> Needs { get; init; } = [];

    /// <summary>The first day of a way off the list, where that follows from what is known.</summary>
    public CalendarDate? From { get; init; }

    /// <summary>Whether a reader is told the same: the verdict, and for what kind of reason it is withheld.</summary>
    internal bool IsLike(Finding other) => Verdict == other.Verdict && Withheld?.Kind == other.Withheld?.Kind;
}
