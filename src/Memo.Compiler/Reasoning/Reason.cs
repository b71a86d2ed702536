using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;
using Memo.Compiler.Text;

namespace Memo.Compiler.Reasoning;

/// <summary>One line of the reasoning: something that is asked, whether it holds, what is known of it, and where it is written.</summary>
/// <param name="Truth">Whether the condition holds, certainly, certainly not, or not certainly either.</param>
public sealed record Reason(Condition Condition, Truth Truth)
{
    /// <summary>What the part of the question is about; null inside a part.</summary>
    public Aspect? Aspect { get; init; }

    /// <summary>It would stand against the answer yes if it held.</summary>
    public bool IsAgainst { get; init; }

    /// <summary>The rule it is taken from, where the condition alone does not tell what it means.</summary>
    public Rule? Of { get; init; }

    /// <summary>Null where nothing is written: it follows from what the language means.</summary>
    public Location? Place { get; init; }

    /// <summary>The values given, of a single test.</summary>
    public Observation? Known { get; init; }

    /// <summary>What it is made of.</summary>
    public ImmutableArray<Reason> Parts { get; init; } = [];
}

/// <summary>How something is known.</summary>
public enum Knowing
{
    Given,

    /// <summary>Given, but not in full: a month, a short code.</summary>
    Partly,

    /// <summary>Taken for "no", because nothing is recorded.</summary>
    Presumed,

    NotGiven,

    /// <summary>Follows from what is given.</summary>
    Follows,
}

/// <summary>What is known of a variable, in words.</summary>
public sealed record Observation(Knowing Knowing, Localized Text);
