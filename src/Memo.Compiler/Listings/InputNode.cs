using Memo.Compiler.Diagnostics;

namespace Memo.Compiler.Listings;

/// <summary>A listing or dossier as a host read it, before names and values mean anything: the same for YAML, JSON and CSV.</summary>
public abstract record InputNode
{
    private InputNode(Location location) => Location = location;

    public Location Location { get; }

    /// <summary>A single value as written: <c>2020-06-01</c>, <c>100万元</c>, <c>true</c>; empty for a YAML or JSON null.</summary>
    public sealed record Scalar(Location At, string Value) : InputNode(At);

    /// <summary>Several values in order.</summary>
    public sealed record Sequence(Location At, ImmutableArray<InputNode> Items) : InputNode(At);

    /// <summary>Keys with their values, in order. The host has refused duplicate keys.</summary>
    public sealed record Map(Location At, ImmutableArray<InputPair> Pairs) : InputNode(At);
}

/// <summary>One key of a map and its value.</summary>
public sealed record InputPair(InputNode.Scalar Key, InputNode Value);
