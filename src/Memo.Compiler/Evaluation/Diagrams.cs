namespace Memo.Compiler.Evaluation;

/// <summary>
/// Functions of variables with finitely many classes, as trees of choices that share their equal parts. No choice has equal branches, and
/// equal functions are the same diagram: one is certain exactly if it is an end, and depends exactly on the variables left in it.
/// </summary>
internal sealed class Diagrams
{
    private readonly Dictionary<Shape, Diagram> _made = [];
    private readonly Dictionary<(int, int, bool), Diagram> _joined = [];

    public static Diagram End(bool value) => value ? Diagram.True : Diagram.False;

    /// <summary>One branch for each class of a variable.</summary>
    public Diagram Choose(int variable, ImmutableArray<Diagram> branches)
    {
        if (branches.All(b => b == branches[0]))
        {
            return branches[0];
        }

        var shape = new Shape(variable, branches);
        if (!_made.TryGetValue(shape, out var diagram))
        {
            diagram = new Diagram(_made.Count + 2, variable, branches);
            _made.Add(shape, diagram);
        }

        return diagram;
    }

    /// <summary>Both hold.</summary>
    public Diagram And(Diagram left, Diagram right) => Join(left, right, decisive: Diagram.False);

    /// <summary>One of the two holds, or both.</summary>
    public Diagram Or(Diagram left, Diagram right) => Join(left, right, decisive: Diagram.True);

    private Diagram Join(Diagram left, Diagram right, Diagram decisive)
    {
        if (left == decisive || right == decisive)
        {
            return decisive;
        }

        if (left.IsEnd || left == right)
        {
            return right;
        }

        if (right.IsEnd)
        {
            return left;
        }

        var key = (Math.Min(left.Number, right.Number), Math.Max(left.Number, right.Number), decisive == Diagram.True);
        if (!_joined.TryGetValue(key, out var joined))
        {
            var variable = Math.Min(left.Variable, right.Variable);
            var classes = (left.Variable == variable ? left : right).Branches.Length;
            joined = Choose(variable, [.. Enumerable.Range(0, classes).Select(c => Join(left.Branch(variable, c), right.Branch(variable, c), decisive))]);
            _joined.Add(key, joined);
        }

        return joined;
    }

    private readonly record struct Shape(int Variable, ImmutableArray<Diagram> Branches)
    {
        public bool Equals(Shape other) => Variable == other.Variable && Branches.SequenceEqual(other.Branches);

        public override int GetHashCode() => Branches.Aggregate(Variable, (hash, branch) => (hash * 31) + branch.Number);
    }
}

/// <summary>An end, true or false, or a choice between the classes of one variable. Later choices are of later variables.</summary>
internal sealed class Diagram(int number, int variable, ImmutableArray<Diagram> branches)
{
    public static readonly Diagram False = new(0, int.MaxValue, []);

    public static readonly Diagram True = new(1, int.MaxValue, []);

    public int Number { get; } = number;

    public int Variable { get; } = variable;

    public ImmutableArray<Diagram> Branches { get; } = branches;

    public bool IsEnd => Branches.IsEmpty;

    /// <summary>What is left once the variable has turned out to be of a class.</summary>
    public Diagram Branch(int variable, int chosen) => Variable == variable ? Branches[chosen] : this;

    /// <summary>The variables it depends on, in order.</summary>
    public IEnumerable<int> Variables()
    {
        var seen = new HashSet<Diagram>();
        var found = new SortedSet<int>();
        var left = new Stack<Diagram>([this]);
        while (left.Count > 0)
        {
            var diagram = left.Pop();
            if (diagram.IsEnd || !seen.Add(diagram))
            {
                continue;
            }

            found.Add(diagram.Variable);
            foreach (var branch in diagram.Branches)
            {
                left.Push(branch);
            }
        }

        return found;
    }
}
