using Memo.Compiler.Diagrams;
using Memo.Compiler.Model;

namespace Memo.Compiler.Decisions;

/// <summary>A condition to its normal form: the dimensions it depends on, and all its maximal boxes, both in order.</summary>
public static class ConditionToBoxes
{
    /// <summary>More maximal boxes than this are not kept.</summary>
    public const int MostBoxes = 4_096;

    /// <summary>Steps of work on one decision.</summary>
    public const int MostSteps = 200_000;

    /// <summary>Null if a <see cref="Limit"/> was reached.</summary>
    public static NormalForm? Lower(Condition condition, ImmutableArray<SubjectKind> kinds)
    {
        try
        {
            return Lower(condition, new Partitions(kinds), new Work(MostSteps));
        }
        catch (BeyondLimitException)
        {
            return null;
        }
    }

    /// <exception cref="BeyondLimitException">A limit was reached.</exception>
    internal static NormalForm Lower(Condition condition, Partitions partitions, Work work)
    {
        var dimensions = ConditionWalk.TestsIn(condition)
            .Distinct()
            .GroupBy(t => t.Variable, t => t.Predicate)
            .Select(g => partitions.Of(g.Key, [.. g], work))
            .OrderBy(d => d.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        var tests = dimensions.SelectMany((dimension, d) => dimension.Predicates.Select((predicate, p) => (
            Test: new Condition.Test(dimension.Variable, predicate, null),
            Classes: new ClassTest(d, dimension.Holds[p])))).ToDictionary(t => t.Test, t => t.Classes);
        var diagrams = new DiagramFactory(work);
        var (diagram, order) = ConditionToDiagram.Make(condition, tests, diagrams, work);
        return new NormalForm(dimensions, [.. new MaximalBoxes(diagrams, work, MostBoxes).Of(diagram).Select(part => BoxOf(part, order, dimensions, work))]);
    }

    private static Box BoxOf(MaximalBoxes.Part part, ImmutableArray<int> order, ImmutableArray<Dimension> dimensions, Work work)
    {
        var sets = dimensions.Select(d => d.All).ToArray();
        foreach (var (place, classes) in part.Constraints())
        {
            work.Step(1 + (dimensions[order[place]].Classes.Length / 16));
            sets[order[place]] = classes;
        }

        return new Box([.. sets]);
    }
}
