using Memo.Compiler.Model;

namespace Memo.Compiler.Decisions;

/// <summary>A variable with its values parted into classes: the coarsest parts that the tests of one decision tell apart.</summary>
public sealed class Dimension(Variable variable, string id, ImmutableArray<Predicate> predicates, ImmutableArray<ValueClass> classes)
{
    public Variable Variable { get; } = variable;

    /// <summary>The variable's name, the same wherever it is asked about; dimensions are sorted by it.</summary>
    public string Id { get; } = id;

    public ImmutableArray<Predicate> Predicates { get; } = predicates;

    public ImmutableArray<ValueClass> Classes { get; } = classes;

    public ClassSet All { get; } = ClassSet.All(classes.Length);

    /// <summary>For each predicate, of which classes it holds.</summary>
    internal ImmutableArray<ImmutableArray<bool>> Holds { get; } = [.. predicates.Select((_, p) => classes.Select(c => c.Satisfies[p]).ToImmutableArray())];

    /// <summary>The classes whose values satisfy a predicate of this dimension.</summary>
    public ClassSet Satisfying(Predicate predicate)
    {
        var index = Predicates.IndexOf(predicate);
        return ClassSet.Of(Enumerable.Range(0, Classes.Length).Where(c => Classes[c].Satisfies[index]));
    }

    /// <summary>The set in words that do not depend on how finely the values happen to be parted.</summary>
    public string Describe(ClassSet set) => ClassText.Of(Classes, set);
}

/// <summary>Values that no test of the decision tells apart.</summary>
/// <param name="Satisfies">Which predicates of the dimension they satisfy.</param>
/// <param name="Parts">What they are: see <see cref="ValuePart"/>.</param>
public sealed record ValueClass(ImmutableArray<bool> Satisfies, ImmutableArray<ValuePart> Parts);

/// <summary>A stretch of values.</summary>
public abstract record ValuePart
{
    private ValuePart()
    {
    }

    /// <summary>A stretch of an order, from one text to the next, numbered so that neighbours can be joined.</summary>
    public sealed record Stretch(int First, int Last, string From, string To) : ValuePart;

    /// <summary>A value by its name.</summary>
    public sealed record Single(string Name) : ValuePart;

    /// <summary>A node of a tree (a code, a kind) without its children.</summary>
    /// <param name="Parent">The nearest node above it that is a part too.</param>
    public sealed record Node(string Name, string? Parent) : ValuePart;
}
