using System.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Decisions;

/// <summary>A condition to its normal form: the dimensions it depends on, and all its maximal boxes, both in order.</summary>
public static class ConditionToBoxes
{
    /// <summary>More maximal boxes than this are not kept.</summary>
    public const int MostBoxes = 4_096;

    /// <summary>Null if the condition has more than <see cref="MostBoxes"/> maximal boxes, on the way or at the end, or a dimension of more than 128 classes.</summary>
    public static NormalForm? Lower(Condition condition, ImmutableArray<SubjectKind> kinds)
    {
        var dimensions = ConditionWalk.TestsIn(condition)
            .GroupBy(t => t.Variable)
            .Select(g => Partition.Of(g.Key, [.. g.Select(t => t.Predicate).Distinct()], kinds))
            .OrderBy(d => d.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        if (dimensions.Any(d => d.Classes.Length > ClassSet.Most))
        {
            return null;
        }

        try
        {
            var boxes = new MaximalBoxes([.. dimensions.Select(d => d.Classes.Length)], MostBoxes);
            var index = dimensions.Select((d, i) => (d.Variable, i)).ToDictionary(d => d.Variable, d => d.i);
            return NormalForm.Of(dimensions, Boxes(condition, negated: false, dimensions, index, boxes));
        }
        catch (TooManyBoxesException)
        {
            return null;
        }
    }

    /// <summary>Negations are pushed down to the tests, so that only and and or remain.</summary>
    private static ImmutableArray<Box> Boxes(
        Condition condition, bool negated, ImmutableArray<Dimension> dimensions, Dictionary<Variable, int> index, MaximalBoxes boxes)
    {
        ImmutableArray<Box> Of(Condition c) => Boxes(c, negated, dimensions, index, boxes);
        switch (condition)
        {
            case Condition.Constant constant:
                return constant.Value != negated ? boxes.Everything : MaximalBoxes.Nothing;
            case Condition.Named named:
                return Of(named.Definition.Body);
            case Condition.Not not:
                return Boxes(not.Operand, !negated, dimensions, index, boxes);
            case Condition.All all when !negated:
                return all.Operands.Distinct().Aggregate(boxes.Everything, (sum, o) => boxes.And(sum, Of(o)));
            case Condition.All all:
                return all.Operands.Distinct().Aggregate(MaximalBoxes.Nothing, (sum, o) => boxes.Or(sum, Of(o)));
            case Condition.Any any when !negated:
                return any.Operands.Distinct().Aggregate(MaximalBoxes.Nothing, (sum, o) => boxes.Or(sum, Of(o)));
            case Condition.Any any:
                return any.Operands.Distinct().Aggregate(boxes.Everything, (sum, o) => boxes.And(sum, Of(o)));
            case Condition.Test test:
                var dimension = dimensions[index[test.Variable]];
                var accepted = dimension.Satisfying(test.Predicate);
                return boxes.Slab(index[test.Variable], negated ? accepted.Within(dimension.All) : accepted);
            default:
                throw new UnreachableException($"No boxes for {condition.GetType().Name}.");
        }
    }
}
