namespace Memo.Compiler.Diagrams;

/// <summary>
/// Functions of variables with finitely many classes, as trees of choices that share their equal parts. No choice has equal branches, and
/// equal functions are the same diagram: one is certain exactly if it is an end, and depends exactly on the variables left in it.
/// </summary>
/// <param name="work">Bounds the joining: what two diagrams are joined into can be as large as their product.</param>
internal sealed class DiagramFactory(Work work)
{
    private readonly Dictionary<Shape, Diagram> _made = [];
    private readonly Dictionary<(int, int, bool), Diagram> _joined = [];

    /// <summary>One branch for each class of a variable.</summary>
    public Diagram Choose(int variable, Diagram[] branches)
    {
        if (Array.TrueForAll(branches, b => b == branches[0]))
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
    /// <exception cref="BeyondLimitException">The work is used up.</exception>
    public Diagram And(Diagram left, Diagram right) => Join(left, right, decisive: Diagram.False);

    /// <summary>One of the two holds, or both.</summary>
    /// <exception cref="BeyondLimitException">The work is used up.</exception>
    public Diagram Or(Diagram left, Diagram right) => Join(left, right, decisive: Diagram.True);

    /// <summary>Goes as deep as there are variables, which <see cref="VariableOrder.MostVariables"/> bounds.</summary>
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
        if (_joined.TryGetValue(key, out var known))
        {
            return known;
        }

        var variable = Math.Min(left.Variable, right.Variable);
        var branches = new Diagram[(left.Variable == variable ? left : right).Branches.Count];
        work.Step(1 + (branches.Length / 8));
        for (var c = 0; c < branches.Length; c++)
        {
            branches[c] = Join(left.Branch(variable, c), right.Branch(variable, c), decisive);
        }

        var joined = Choose(variable, branches);
        _joined.Add(key, joined);
        return joined;
    }

    private readonly struct Shape(int variable, Diagram[] branches) : IEquatable<Shape>
    {
        private readonly int _variable = variable;
        private readonly Diagram[] _branches = branches;

        public bool Equals(Shape other)
        {
            if (_variable != other._variable)
            {
                return false;
            }

            for (var c = 0; c < _branches.Length; c++)
            {
                if (_branches[c] != other._branches[c])
                {
                    return false;
                }
            }

            return true;
        }

        public override bool Equals(object? obj) => obj is Shape other && Equals(other);

        public override int GetHashCode()
        {
            var hash = _variable;
            foreach (var branch in _branches)
            {
                hash = unchecked((hash * 31) + branch.Number);
            }

            return hash;
        }
    }
}
