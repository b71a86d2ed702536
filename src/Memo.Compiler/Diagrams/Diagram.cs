namespace Memo.Compiler.Diagrams;

/// <summary>An end, true or false, or a choice between the classes of one variable. Later choices are of later variables.</summary>
internal sealed class Diagram(int number, int variable, Diagram[] branches)
{
    public static readonly Diagram False = new(0, int.MaxValue, []);

    public static readonly Diagram True = new(1, int.MaxValue, []);

    public int Number { get; } = number;

    public int Variable { get; } = variable;

    public IReadOnlyList<Diagram> Branches => branches;

    public bool IsEnd => branches.Length == 0;

    public static Diagram End(bool value) => value ? True : False;

    /// <summary>What is left once the variable has turned out to be of a class.</summary>
    public Diagram Branch(int variable, int chosen) => Variable == variable ? branches[chosen] : this;

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
