using Memo.Compiler.Decisions;
using Memo.Compiler.Evaluation;

namespace Memo.Compiler.Reasoning.Changes;

/// <summary>The classes of a dimension that its value may be in, as far as it is known.</summary>
internal static class PossibleClasses
{
    /// <summary>Null where it may have a value of no class: then only everything admits it.</summary>
    public static ClassSet? Of(Dimension dimension, Knowledge knowledge)
    {
        var numbers = new HashSet<int>();
        foreach (var outcome in knowledge.OutcomesOf(dimension.Variable, dimension.Predicates))
        {
            if (ClassOf(dimension, outcome) is not { } number)
            {
                return null;
            }

            numbers.Add(number);
        }

        return ClassSet.Of(numbers);
    }

    /// <summary>The class of values with these outcomes.</summary>
    public static int? ClassOf(Dimension dimension, IReadOnlyList<bool> outcomes)
    {
        for (var c = 0; c < dimension.Classes.Length; c++)
        {
            if (dimension.Classes[c].Satisfies.SequenceEqual(outcomes))
            {
                return c;
            }
        }

        return null;
    }
}
