using Memo.Compiler.Model;

namespace Memo.Compiler.Decisions;

/// <summary>Variables parted by their predicates. The rules of a pack ask much alike, so each partition is made once.</summary>
internal sealed class Partitions(ImmutableArray<SubjectKind> kinds)
{
    private readonly Dictionary<Asked, Dimension> _made = [];

    /// <param name="textOf">The text of the condition in a guard.</param>
    /// <exception cref="Diagrams.BeyondLimitException">There are too many values to tell apart.</exception>
    public Dimension Of(Variable variable, ImmutableArray<Predicate> predicates, Func<Condition, string> textOf)
    {
        var asked = new Asked(variable, predicates);
        if (!_made.TryGetValue(asked, out var dimension))
        {
            dimension = Partition.Of(variable, VariableText.Of(variable, textOf), predicates, kinds);
            _made.Add(asked, dimension);
        }

        return dimension;
    }

    private readonly record struct Asked(Variable Variable, ImmutableArray<Predicate> Predicates)
    {
        public bool Equals(Asked other) => Variable.Equals(other.Variable) && Predicates.SequenceEqual(other.Predicates);

        public override int GetHashCode() => Predicates.Aggregate(Variable.GetHashCode(), (hash, p) => unchecked((hash * 31) + p.GetHashCode()));
    }
}
