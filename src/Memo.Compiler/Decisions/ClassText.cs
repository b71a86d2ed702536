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
                .Concat(Tree([.. all.Where(p => p.Part is ValuePart.Node).Select(p => ((ValuePart.Node)p.Part, p.In))])));
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

    private static IEnumerable<string> Tree(ImmutableArray<(ValuePart.Node Node, bool In)> nodes)
    {
        var membership = nodes.ToDictionary(n => n.Node.Name, n => n.In);
        return nodes
            .Where(n => n.In != (n.Node.Parent is { } parent && membership[parent]))
            .OrderBy(n => n.Node.Name, StringComparer.Ordinal)
            .Select(n => (n.In ? "+" : "-") + n.Node.Name);
    }
}
