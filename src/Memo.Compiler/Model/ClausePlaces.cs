using Memo.Compiler.Diagnostics;

namespace Memo.Compiler.Model;

/// <summary>Where the clauses of a declaration are written.</summary>
public sealed class ClausePlaces(ImmutableDictionary<string, Location> places)
{
    public static readonly ClausePlaces None = new(ImmutableDictionary<string, Location>.Empty);

    /// <summary>The first clause with this keyword; null where there is none.</summary>
    /// <param name="keyword">As it is spelt in English.</param>
    public Location? Of(string keyword) => places.TryGetValue(keyword, out var place) ? place : null;
}
