using System.Collections.Immutable;
using Memo.Compiler.Decisions;
using Memo.Compiler.Model;

namespace Memo.Compiler.Tests.Decisions;

public class NormalFormTests
{
    private const int Conditions = 500;
    private const int RewritesEach = 20;

    [Fact]
    public void Ten_thousand_rewrites_keep_the_maximal_boxes()
    {
        for (var seed = 0; seed < Conditions; seed++)
        {
            var random = new RandomConditions(seed);
            var condition = random.Next(depth: 3);
            var expected = Lower(condition).Text;
            for (var step = 0; step < RewritesEach; step++)
            {
                condition = random.Rewrite(condition);
                Assert.True(expected == Lower(condition).Text, $"Seed {seed}, step {step}: {condition}");
                if (ConditionWalk.TestsIn(condition).Count() > 60)
                {
                    condition = random.Next(depth: 3);
                    expected = Lower(condition).Text;
                }
            }
        }
    }

    [Fact]
    public void Conditions_have_the_same_boxes_exactly_if_no_combination_of_classes_tells_them_apart()
    {
        var (same, different) = (0, 0);
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new RandomConditions(seed);
            var left = random.Next(depth: 2);
            var right = seed % 2 == 0 ? random.Next(depth: 2) : RandomConditions.MoveOneBound(left) ?? random.Rewrite(left);
            var equalByBoxes = Lower(left).Text == Lower(right).Text;
            var difference = new Condition.Any([new Condition.All([left, new Condition.Not(right)]), new Condition.All([right, new Condition.Not(left)])]);
            Assert.True(equalByBoxes == !HoldsSomewhere(difference), $"Seed {seed}: {Lower(left).Text} against {Lower(right).Text}");
            (same, different) = equalByBoxes ? (same + 1, different) : (same, different + 1);
        }

        Assert.True(same > 50 && different > 1_000, $"{same} same, {different} different");
    }

    [Fact]
    public void A_decision_is_true_if_some_box_admits_every_completion_and_possible_if_some_box_meets_one()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var condition = new RandomConditions(seed).Next(depth: 3);
            var form = Lower(condition);
            var random = new Random(seed);
            var dimensions = DimensionsOf(condition);
            var possible = dimensions
                .Select(d => random.Next(3) == 0 ? d.All : ClassSet.Empty.Add(random.Next(d.Classes.Length)))
                .ToImmutableArray();
            var outcomes = Completions(dimensions, possible).Select(c => Evaluate(condition, dimensions, c)).Distinct().ToArray();
            var expected = outcomes.Length == 2 ? Memo.Runtime.Truth.Unknown : outcomes[0] ? Memo.Runtime.Truth.True : Memo.Runtime.Truth.False;
            var known = form.Dimensions.Select(kept => possible[dimensions.Select(d => d.Id).ToList().IndexOf(kept.Id)]).ToImmutableArray();
            Assert.True(expected == form.Decide(known), $"Seed {seed}: {form.Text}");
        }
    }

    private static NormalForm Lower(Condition condition) => ConditionToBoxes.Lower(condition, BuiltIn.SubjectKinds)!;

    /// <summary>Plain enumeration over the classes of all tests of the condition.</summary>
    private static bool HoldsSomewhere(Condition condition)
    {
        var dimensions = DimensionsOf(condition);
        return Completions(dimensions, [.. dimensions.Select(d => d.All)]).Any(c => Evaluate(condition, dimensions, c));
    }

    private static ImmutableArray<Dimension> DimensionsOf(Condition condition) =>
    [
        .. ConditionWalk.TestsIn(condition)
            .GroupBy(t => t.Variable)
            .Select(g => Partition.Of(g.Key, VariableText.Of(g.Key, _ => ""), [.. g.Select(t => t.Predicate).Distinct()], BuiltIn.SubjectKinds)),
    ];

    private static IEnumerable<ImmutableArray<int>> Completions(ImmutableArray<Dimension> dimensions, ImmutableArray<ClassSet> possible) =>
        dimensions.Select((d, i) => (d, i)).Aggregate(
            (IEnumerable<ImmutableArray<int>>)[[]],
            (all, x) => all.SelectMany(c => Enumerable.Range(0, x.d.Classes.Length).Where(possible[x.i].Contains).Select(c.Add)));

    private static bool Evaluate(Condition condition, ImmutableArray<Dimension> dimensions, ImmutableArray<int> classes) => condition switch
    {
        Condition.Not not => !Evaluate(not.Operand, dimensions, classes),
        Condition.All all => all.Operands.All(o => Evaluate(o, dimensions, classes)),
        Condition.Any any => any.Operands.Any(o => Evaluate(o, dimensions, classes)),
        Condition.Test test => dimensions.Select((d, i) => (d, i)).Where(x => x.d.Variable.Equals(test.Variable))
            .Select(x => x.d.Satisfying(test.Predicate).Contains(classes[x.i])).Single(),
        _ => throw new InvalidOperationException($"No value of {condition.GetType().Name}."),
    };
}
