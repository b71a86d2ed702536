namespace Memo.Compiler.Decisions;

/// <summary>Sets of classes as text: neighbouring stretches joined, a tree by the nodes at which membership changes.</summary>
internal static class ClassText
{
    public static string Of(ImmutableArray<ValueClass> classes, ClassSet set)
    {
        var all = classes.SelectMany((c, i) => c.Parts.Select(part => (Part: part, In: set.Contains(i)))).ToArray();
        var singles = all.Where(p => p.In).Select(p => p.Part).OfType<ValuePart.Single>().Select(s => s.Name).OrderBy(n => n, StringComparer.Ordinal);
        return string.Join(
            " ",
            Stretches(all.Where(p => p.In).Select(p => p.Part).OfType<ValuePart.Stretch>())
                .Concat(singles)
                .Concat(Tree([.. all.Where(p => p.Part is ValuePart.Node).Select(p => (((ValuePart.Node)p.Part).Path, p.In))])));
    }

    private static IEnumerable<string> Stretches(IEnumerable<ValuePart.Stretch> stretches)
    {
        ValuePart.Stretch? current = null;
        foreach (var next in stretches.OrderBy(s => s.First))
        {
            if (current is not null && current.Last + 1 == next.First)
            {
                current = current with { Last = next.Last, To = next.To };
                continue;
            }

            if (current is not null)
            {
                yield return current.From + ".." + current.To;
            }

            current = next;
        }

        if (current is not null)
        {
            yield return current.From + ".." + current.To;
        }
    }

    private static IEnumerable<string> Tree(ImmutableArray<(ImmutableArray<string> Path, bool In)> nodes)
    {
        var byPath = nodes.ToDictionary(n => string.Join("/", n.Path), n => n.In);
        foreach (var (path, isIn) in nodes.OrderBy(n => n.Path[^1], StringComparer.Ordinal))
        {
            var inherited = false;
            for (var length = path.Length - 1; length >= 0; length--)
            {
                if (byPath.TryGetValue(string.Join("/", path.Take(length)), out inherited))
                {
                    break;
                }
            }

            if (isIn != inherited)
            {
                yield return (isIn ? "+" : "-") + path[^1];
            }
        }
    }
}
