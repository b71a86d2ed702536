using Memo.Compiler.Diagnostics;

namespace Memo.Compiler.Model;

/// <summary>Where the clauses of a declaration are written.</summary>
public sealed class ClausePlaces(ImmutableDictionary<string, ImmutableArray<Location>> places)
{
    public static readonly ClausePlaces None = new(ImmutableDictionary<string, ImmutableArray<Location>>.Empty);

    /// <summary>The first clause with this keyword; null where there is none.</summary>
    /// <param name="keyword">As it is spelt in English.</param>
    public Location? Of(string keyword) => places.TryGetValue(keyword, out var all) ? all[0] : null;

    /// <summary>All clauses with this keyword, in order.</summary>
    public ImmutableArray<Location> AllOf(string keyword) => places.TryGetValue(keyword, out var all) ? all : [];
}
