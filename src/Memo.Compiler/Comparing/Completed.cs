namespace Memo.Compiler.Comparing;

/// <summary>A way with every other question answered too, as cheaply as it can be: nothing is left open.</summary>
internal static class Completed
{
    public static IReadOnlyList<Choice> Of(IReadOnlyList<Choice> way, Space space, Func<Choice, int> cost, Func<IReadOnlyList<Choice>, bool> isPossible)
    {
        var answered = new HashSet<Axis>(way.Select(c => c.Axis));
        var all = way.ToList();
        foreach (var (axis, dimension) in space.Axes.Where(a => !answered.Contains(a.Axis)))
        {
            var best = dimension.Classes
                .SelectMany((c, i) => c.Parts.Select(part => new Choice(axis, dimension, i, part)))
                .OrderBy(cost)
                .FirstOrDefault(choice => isPossible([.. all, choice]));
            if (best is not null)
            {
                all.Add(best);
            }
        }

        return all;
    }
}
