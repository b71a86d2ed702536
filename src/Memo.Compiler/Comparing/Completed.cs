namespace Memo.Compiler.Comparing;

/// <summary>A way with every other question answered too, as cheaply as it can be: nothing is left open.</summary>
internal static class Completed
{
    public static Way Of(Way way, Space space, Cost cost, Func<Way, bool> isPossible)
    {
        var answered = new HashSet<Axis>(way.Choices.Select(c => c.Axis));
        foreach (var (axis, dimension) in space.Axes.Where(a => !answered.Contains(a.Axis)))
        {
            way = dimension.Classes
                .SelectMany((c, i) => c.Parts.Select(part => new Choice(axis, dimension, i, part)))
                .OrderBy(choice => cost.Of(way, choice))
                .ThenBy(choice => choice.IsNever)
                .Select(way.With)
                .FirstOrDefault(further => further is not null && isPossible(further)) ?? way;
        }

        return way;
    }
}
