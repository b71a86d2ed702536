namespace Memo.Compiler.Decisions;

/// <summary>
/// Boolean functions as all their maximal boxes: the prime implicants of a function of many-valued variables. A set of all maximal boxes is
/// a canonical form: two functions are the same exactly if their maximal boxes are.
/// </summary>
/// <remarks>
/// Every maximal box of "a and b" is the meeting of one of a and one of b, and the complement of one box is the union of its slabs, which are
/// themselves maximal: so meetings and absorption suffice for and and not.
/// </remarks>
internal sealed class MaximalBoxes(ImmutableArray<int> classCounts, int most)
{
    private readonly ImmutableArray<ClassSet> _full = [.. classCounts.Select(ClassSet.All)];

    public ImmutableArray<Box> Everything => [new Box(_full)];

    public static ImmutableArray<Box> Nothing => [];

    /// <summary>All that has one of these classes in one dimension.</summary>
    public ImmutableArray<Box> Slab(int dimension, ClassSet classes) => classes.IsEmpty ? Nothing : [new Box(_full.SetItem(dimension, classes))];

    /// <exception cref="TooManyBoxesException">There are more than the cap.</exception>
    public ImmutableArray<Box> And(ImmutableArray<Box> left, ImmutableArray<Box> right)
    {
        var kept = new List<Box>();
        foreach (var a in left)
        {
            foreach (var b in right)
            {
                if (a.And(b) is { } both)
                {
                    Absorb(kept, both);
                }
            }
        }

        return [.. kept];
    }

    public ImmutableArray<Box> Not(ImmutableArray<Box> boxes) => boxes.Aggregate(Everything, (rest, box) => And(rest, Complement(box)));

    /// <summary>
    /// Boxes of the union that lie in neither side come from two boxes whose sets are joined in one dimension and met in all others; this is
    /// done until nothing new appears (iterated consensus).
    /// </summary>
    public ImmutableArray<Box> Or(ImmutableArray<Box> left, ImmutableArray<Box> right)
    {
        var kept = new List<Box>();
        var waiting = new Queue<Box>(left.Concat(right));
        while (waiting.Count > 0)
        {
            var box = waiting.Dequeue();
            if (kept.Any(box.IsSubsetOf))
            {
                continue;
            }

            foreach (var joined in kept.SelectMany(other => Joined(box, other)).Distinct())
            {
                waiting.Enqueue(joined);
            }

            Absorb(kept, box);
        }

        return [.. kept];
    }

    /// <summary>For each dimension the box that joins the two there and meets them elsewhere, if there is one that is in neither.</summary>
    private static IEnumerable<Box> Joined(Box a, Box b)
    {
        var apart = -1;
        for (var d = 0; d < a.Sets.Length; d++)
        {
            if (a.Sets[d].And(b.Sets[d]).IsEmpty)
            {
                if (apart >= 0)
                {
                    yield break;
                }

                apart = d;
            }
        }

        for (var d = 0; d < a.Sets.Length; d++)
        {
            if ((apart >= 0 && d != apart) || a.Sets[d].IsSubsetOf(b.Sets[d]) || b.Sets[d].IsSubsetOf(a.Sets[d]))
            {
                continue;
            }

            var join = d;
            yield return new Box([.. a.Sets.Select((set, i) => i == join ? set.Or(b.Sets[i]) : set.And(b.Sets[i]))]);
        }
    }

    private ImmutableArray<Box> Complement(Box box)
    {
        var slabs = ImmutableArray.CreateBuilder<Box>();
        for (var d = 0; d < _full.Length; d++)
        {
            slabs.AddRange(Slab(d, box.Sets[d].Within(_full[d])));
        }

        return slabs.ToImmutable();
    }

    private void Absorb(List<Box> kept, Box box)
    {
        foreach (var other in kept)
        {
            if (box.IsSubsetOf(other))
            {
                return;
            }
        }

        kept.RemoveAll(other => other.IsSubsetOf(box));
        kept.Add(box);
        if (kept.Count > most)
        {
            throw new TooManyBoxesException();
        }
    }
}

/// <summary>A decision has more maximal boxes than the cap; it is then answered by the slower exact path.</summary>
internal sealed class TooManyBoxesException : Exception;
