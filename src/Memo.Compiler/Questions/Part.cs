using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Questions;

/// <summary>What a part of a question is about.</summary>
public enum Aspect
{
    /// <summary>The list the entry is on is one of those the rule covers.</summary>
    List,

    /// <summary>The instrument is issued: a draft has no force.</summary>
    Issued,

    /// <summary>The rule is in force.</summary>
    Force,

    /// <summary>The subject belongs to the territory of the pack.</summary>
    Territory,

    /// <summary>The standing of the entry, or of some of its grounds.</summary>
    Standing,

    /// <summary>The entry rests on one of the rule's grounds.</summary>
    Grounds,

    /// <summary>The rule reaches the person.</summary>
    Reach,

    /// <summary>What the rule asks under <c>when</c>.</summary>
    Condition,

    /// <summary>The first day has come.</summary>
    Beginning,

    /// <summary>A length of time has passed.</summary>
    Time,

    /// <summary>What bounds a term has happened, or what ends it.</summary>
    Ended,

    /// <summary>A suspension.</summary>
    Suspended,

    /// <summary>A lift.</summary>
    Lift,

    /// <summary>An exemption.</summary>
    Exemption,

    /// <summary>The entry is one that cannot be.</summary>
    Inadmissible,

    /// <summary>A rule by which an entry stands.</summary>
    Term,

    /// <summary>The entry was removed.</summary>
    Removed,
}

/// <summary>One of the conditions that make up a question.</summary>
/// <param name="IsAgainst">The answer is no where it holds; else where it does not.</param>
internal sealed record Part(Aspect Aspect, Condition Condition, bool IsAgainst = false)
{
    /// <summary>Where it is written, for tests that have no place of their own.</summary>
    public Location? Place { get; init; }

    /// <summary>The rule it is taken from, where the condition alone does not tell what it means.</summary>
    public Rule? Of { get; init; }

    /// <summary>The question the parts make up.</summary>
    public static Condition AllOf(IEnumerable<Part> parts) =>
        Condition.AllOf(parts.Select(p => p.IsAgainst ? Condition.Negate(p.Condition) : p.Condition));
}
