namespace Memo.Compiler.Decisions;

/// <summary>A set of classes for each dimension: everything whose every value lies in its set.</summary>
public sealed class Box(ImmutableArray<ClassSet> sets) : IEquatable<Box>
{
    public ImmutableArray<ClassSet> Sets { get; } = sets;

    public bool IsSubsetOf(Box other)
    {
        for (var d = 0; d < Sets.Length; d++)
        {
            if (!Sets[d].IsSubsetOf(other.Sets[d]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What lies in both; null if nothing does.</summary>
    public Box? And(Box other)
    {
        var sets = ImmutableArray.CreateBuilder<ClassSet>(Sets.Length);
        for (var d = 0; d < Sets.Length; d++)
        {
            var set = Sets[d].And(other.Sets[d]);
            if (set.IsEmpty)
            {
                return null;
            }

            sets.Add(set);
        }

        return new Box(sets.MoveToImmutable());
    }

    /// <summary>What lies in this box and not in the other, as boxes of which no two meet.</summary>
    public IEnumerable<Box> Without(Box other)
    {
        var left = Sets;
        for (var d = 0; d < Sets.Length; d++)
        {
            var outside = other.Sets[d].Within(left[d]);
            if (!outside.IsEmpty)
            {
                yield return new Box(left.SetItem(d, outside));
            }

            left = left.SetItem(d, left[d].And(other.Sets[d]));
        }
    }

    public bool Equals(Box? other) => other is not null && Sets.SequenceEqual(other.Sets);

    public override bool Equals(object? obj) => Equals(obj as Box);

    public override int GetHashCode() => Sets.Aggregate(17, (hash, set) => (hash * 31) + set.GetHashCode());
}
