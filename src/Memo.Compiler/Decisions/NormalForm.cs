namespace Memo.Compiler.Decisions;

/// <summary>
/// A decision as all its maximal boxes over the dimensions it depends on, both sorted. Two decisions mean the same exactly if their
/// <see cref="Text"/> is the same.
/// </summary>
public sealed class NormalForm
{
    /// <summary>Put in words and sorted when first asked for: a check only asks whether there is a form.</summary>
    private readonly Lazy<(ImmutableArray<Dimension> Dimensions, ImmutableArray<Box> Boxes, ImmutableArray<string> Lines)> _sorted;

    internal NormalForm(ImmutableArray<Dimension> dimensions, ImmutableArray<Box> boxes)
    {
        _sorted = new(() => Sort(dimensions, boxes));
    }

    /// <summary>Only those that some box constrains, by id.</summary>
    public ImmutableArray<Dimension> Dimensions => _sorted.Value.Dimensions;

    public ImmutableArray<Box> Boxes => _sorted.Value.Boxes;

    /// <summary>One line a box: each constrained dimension with its values.</summary>
    public ImmutableArray<string> Lines => _sorted.Value.Lines;

    /// <summary>The lines; <c>never</c> where there is no box, <c>always</c> where one constrains nothing.</summary>
    public string Text => Boxes.IsEmpty ? "never" : Dimensions.IsEmpty ? "always" : string.Join("\n", Lines);

    /// <summary>True if some box admits every value each dimension may have; possible if some box meets them; else false.</summary>
    /// <param name="possible">For each dimension the classes its value may be in.</param>
    public Truth Decide(ImmutableArray<ClassSet> possible)
    {
        var outcome = Truth.False;
        foreach (var box in Boxes)
        {
            var admits = true;
            var meets = true;
            for (var d = 0; d < possible.Length && meets; d++)
            {
                admits &= possible[d].IsSubsetOf(box.Sets[d]);
                meets = !possible[d].And(box.Sets[d]).IsEmpty;
            }

            if (meets && admits)
            {
                return Truth.True;
            }

            outcome = meets ? Truth.Unknown : outcome;
        }

        return outcome;
    }

    private static (ImmutableArray<Dimension>, ImmutableArray<Box>, ImmutableArray<string>) Sort(ImmutableArray<Dimension> dimensions, ImmutableArray<Box> boxes)
    {
        var used = Enumerable.Range(0, dimensions.Length).Where(d => boxes.Any(b => b.Sets[d] != dimensions[d].All)).ToArray();
        var kept = used.Select(d => dimensions[d]).ToImmutableArray();
        var described = new Dictionary<(int, ClassSet), string>();
        var lines = boxes
            .Select(b => new Box([.. used.Select(d => b.Sets[d])]))
            .Select(b => (Box: b, Line: LineOf(kept, b, described)))
            .OrderBy(b => b.Line, StringComparer.Ordinal)
            .ToArray();
        return (kept, [.. lines.Select(l => l.Box)], [.. lines.Select(l => l.Line)]);
    }

    /// <param name="described">Sets that have been put in words: the same ones occur in many boxes.</param>
    private static string LineOf(ImmutableArray<Dimension> dimensions, Box box, Dictionary<(int, ClassSet), string> described)
    {
        var constraints = new List<string>();
        for (var d = 0; d < dimensions.Length; d++)
        {
            var set = box.Sets[d];
            if (set == dimensions[d].All)
            {
                continue;
            }

            if (!described.TryGetValue((d, set), out var text))
            {
                text = dimensions[d].Id + " = " + dimensions[d].Describe(set);
                described.Add((d, set), text);
            }

            constraints.Add(text);
        }

        return string.Join("; ", constraints);
    }
}
