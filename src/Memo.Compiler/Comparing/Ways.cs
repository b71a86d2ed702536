using Memo.Compiler.Decisions;
using Memo.Compiler.Diagrams;

namespace Memo.Compiler.Comparing;

/// <summary>The ways through a diagram on which it is true, those that give the fewest facts first.</summary>
internal sealed class Ways(Space space, Cost cost, Func<Way, bool> isPossible)
{
    /// <summary>More steps than this are not tried unless it is said.</summary>
    public const int MostSteps = 60_000;

    private const int Never = 1_000_000;

    /// <summary>Among more that give as few facts, the day that comes first is not looked for.</summary>
    private const int MostAlike = 16;
    private readonly Dictionary<Diagram, int> _least = [];

    /// <summary>Whether ways were left untried.</summary>
    public bool GaveUp { get; private set; }

    public IEnumerable<Way> Through(Diagram diagram, PossibleDays days) => WithCost(diagram, days, MostSteps).Select(w => w.Way);

    /// <summary>The same, of those that give as few facts the ones with the least odd days first.</summary>
    public IEnumerable<Way> Through<TOdd>(Diagram diagram, PossibleDays start, Func<Way, TOdd> oddness, int mostSteps)
    {
        var alike = new List<(Way Way, int Cost)>();
        foreach (var next in WithCost(diagram, start, mostSteps))
        {
            if (alike.Count == MostAlike || (alike.Count > 0 && alike[0].Cost != next.Cost))
            {
                foreach (var (way, _) in alike.OrderBy(w => oddness(w.Way)))
                {
                    yield return way;
                }

                alike.Clear();
            }

            alike.Add(next);
        }

        foreach (var (way, _) in alike.OrderBy(w => oddness(w.Way)))
        {
            yield return way;
        }
    }

    private IEnumerable<(Way Way, int Cost)> WithCost(Diagram diagram, PossibleDays days, int mostSteps)
    {
        var waiting = new SortedDictionary<int, Stack<(Diagram At, Way Taken, int Cost)>>();
        Wait(diagram, Way.Start(days), 0);
        for (var steps = 0; waiting.Count > 0; steps++)
        {
            if (steps > mostSteps)
            {
                GaveUp = true;
                yield break;
            }

            var next = waiting.First();
            var (at, taken, spent) = next.Value.Pop();
            if (next.Value.Count == 0)
            {
                waiting.Remove(next.Key);
            }

            if (at.IsEnd)
            {
                yield return (taken, spent);
                continue;
            }

            var (axis, dimension) = space.Axes[at.Variable];
            foreach (var c in LastTried(axis, dimension))
            {
                if (LeastOf(at.Branches[c]) >= Never)
                {
                    continue;
                }

                foreach (var part in dimension.Classes[c].Parts.Reverse())
                {
                    var choice = new Choice(axis, dimension, c, part);
                    if (taken.With(choice) is { } further && isPossible(further))
                    {
                        Wait(at.Branches[c], further, spent + cost.Of(taken, choice));
                    }
                }
            }
        }

        void Wait(Diagram at, Way taken, int spent)
        {
            var total = spent + LeastOf(at);
            if (total >= Never)
            {
                return;
            }

            if (!waiting.TryGetValue(total, out var stack))
            {
                waiting.Add(total, stack = new Stack<(Diagram, Way, int)>());
            }

            stack.Push((at, taken, spent));
        }
    }

    /// <summary>The classes of a variable, those to try first last: of dates the later, of all else those that stand first.</summary>
    private static IEnumerable<int> LastTried(Axis axis, Dimension dimension)
    {
        var classes = Enumerable.Range(0, dimension.Classes.Length);
        return axis.IsAboutDates ? classes : classes.Reverse();
    }

    /// <summary>The least that must still be given from here.</summary>
    private int LeastOf(Diagram diagram)
    {
        if (diagram.IsEnd)
        {
            return diagram == Diagram.True ? 0 : Never;
        }

        if (!_least.TryGetValue(diagram, out var least))
        {
            var (axis, dimension) = space.Axes[diagram.Variable];
            least = diagram.Branches.Select((branch, c) => LeastOf(branch) is var rest && rest >= Never
                ? Never
                : rest + dimension.Classes[c].Parts.Min(part => cost.Of(new Choice(axis, dimension, c, part)))).Min();
            _least.Add(diagram, least);
        }

        return least;
    }
}
