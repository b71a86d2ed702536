namespace Memo.Compiler.Diagrams;

/// <summary>
/// In which order the variables of a condition are asked: those that occur together stand together, since a diagram must remember at each
/// place what was answered before it and still matters behind it.
/// </summary>
/// <remarks>
/// A greedy arrangement of least cut: next comes the variable that begins the fewest groups (conjunctions and disjunctions of the condition)
/// and ends the most; then the one most bound to groups already begun; then the one mentioned first. Small groups weigh more.
/// </remarks>
internal sealed class VariableOrder
{
    /// <summary>A diagram of more variables than this is not tried.</summary>
    public const int MostVariables = 1_000;

    private const long Weight = 1L << 20;

    private readonly IReadOnlyList<HashSet<int>> _groups;
    private readonly Dictionary<int, List<int>> _groupsOf;
    private readonly Dictionary<int, long> _cost;
    private readonly Dictionary<int, long> _bound;
    private readonly int[] _placed;

    private VariableOrder(HashSet<int> variables, IReadOnlyList<HashSet<int>> groups)
    {
        _groups = groups;
        _groupsOf = variables.ToDictionary(v => v, _ => new List<int>());
        _cost = variables.ToDictionary(v => v, _ => 0L);
        _bound = variables.ToDictionary(v => v, _ => 0L);
        _placed = new int[groups.Count];
        for (var g = 0; g < groups.Count; g++)
        {
            foreach (var v in groups[g])
            {
                _groupsOf[v].Add(g);
                _cost[v] += WeightOf(g);
            }
        }
    }

    /// <exception cref="BeyondLimitException">There are more than <see cref="MostVariables"/>.</exception>
    public static ImmutableArray<int> Of(HashSet<int> variables, IReadOnlyList<HashSet<int>> groups)
    {
        if (variables.Count > MostVariables)
        {
            throw new BeyondLimitException(new Limit(LimitKind.Facts, variables.Count, MostVariables));
        }

        return new VariableOrder(variables, groups).Arrange();
    }

    private ImmutableArray<int> Arrange()
    {
        var order = ImmutableArray.CreateBuilder<int>();
        var left = _cost.Keys.OrderBy(v => v).ToList();
        while (left.Count > 0)
        {
            var next = left[0];
            foreach (var v in left)
            {
                if (_cost[v] < _cost[next] || (_cost[v] == _cost[next] && _bound[v] > _bound[next]))
                {
                    next = v;
                }
            }

            left.Remove(next);
            order.Add(next);
            Place(next);
        }

        return order.ToImmutable();
    }

    private void Place(int variable)
    {
        foreach (var g in _groupsOf[variable])
        {
            _placed[g]++;
            if (_placed[g] == 1)
            {
                foreach (var v in _groups[g])
                {
                    _cost[v] -= WeightOf(g);
                    _bound[v] += WeightOf(g);
                }
            }

            if (_placed[g] == _groups[g].Count - 1)
            {
                foreach (var v in _groups[g])
                {
                    _cost[v] -= WeightOf(g);
                }
            }
        }
    }

    private long WeightOf(int group) => Weight / (_groups[group].Count - 1);
}
