using Memo.Compiler.Text;

namespace Memo.Compiler.Diagnostics;

/// <summary>How much a diagnostic matters. Errors stop a pack from being used.</summary>
public enum Severity
{
    /// <summary>Nothing need be wrong: something a drafter may want to see.</summary>
    Note,
    Warning,
    Error,
}

/// <summary>A place in a file.</summary>
public sealed record Location(SourceText Source, TextSpan Span)
{
    public LinePosition Start => Source.PositionAt(Span.Start);

    public LinePosition End => Source.PositionAt(Span.End);
}

/// <summary>Another place that explains a diagnostic.</summary>
public sealed record RelatedLocation(Location Location, Localized Message);

/// <summary>A change that certainly mends the mistake.</summary>
public sealed record Fix(Localized Title, TextSpan Span, string Replacement);

/// <summary>What is wrong, where, and what to do; in both languages.</summary>
/// <param name="Code"><c>MEMOpnnn</c>; its page is <c>Catalogue/MEMOpnnn-Name.md</c>.</param>
/// <param name="Hint">What the drafter can do about it.</param>
public sealed record Diagnostic(string Code, Severity Severity, Location Location, Localized Message, Localized Hint)
{
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    public Fix? Fix { get; init; }

    /// <summary>What the pack made of it, where that is less than it was.</summary>
    public LoweredSeverity? Lowered { get; init; }

    /// <summary>The pack has turned it off.</summary>
    public bool IsOff => Lowered is { To: null };
}

/// <summary>A severity that a pack has lowered.</summary>
/// <param name="To">Null: turned off.</param>
/// <param name="Reason">As the pack says it.</param>
public sealed record LoweredSeverity(Severity From, Severity? To, string Reason);
