namespace Memo.Compiler.Diagrams;

/// <summary>What there can be too much of in one decision.</summary>
public enum LimitKind
{
    /// <summary>Facts that hang together.</summary>
    Facts,

    /// <summary>Values of one fact to be told apart, times the tests that tell them apart.</summary>
    Values,

    /// <summary>Maximal boxes.</summary>
    Boxes,

    /// <summary>Steps of the work.</summary>
    Steps,
}

/// <summary>A limit that was reached.</summary>
/// <param name="Reached">How far the work had come when it was given up; never less than is really there.</param>
public sealed record Limit(LimitKind Kind, long Reached, long Most);

/// <summary>More than a limit allows: the work is given up, and whoever asked for it says so.</summary>
internal sealed class BeyondLimitException(Limit limit) : Exception
{
    public Limit Limit { get; } = limit;
}
