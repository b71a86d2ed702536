using Memo.Compiler.Decisions;
using Memo.Compiler.Diagrams;
using Memo.Compiler.Model;
using Memo.Compiler.Tests.Comparing;

namespace Memo.Compiler.Tests.Decisions;

/// <summary>The questions of a pack are found again when it is read again.</summary>
public sealed class LikenessTests
{
    private static readonly RulePack Once = NationalPack.Bind();
    private static readonly RulePack Again = NationalPack.Bind();

    [Fact]
    public void Every_question_is_like_the_same_question_of_another_reading_and_like_no_other()
    {
        var once = ModelToDecisions.Lower(Once);
        var again = ModelToDecisions.Lower(Again);
        Assert.Equal(once.Select(d => d.Id), again.Select(d => d.Id));
        var likes = new Dictionary<Likeness.Asked, Condition>(new Likeness());
        foreach (var decision in once)
        {
            likes.TryAdd(Likeness.Asked.Of(decision.Condition), decision.Condition);
        }

        Assert.Equal(once.Select(d => d.Condition).Distinct().Count(), likes.Count);
        Assert.All(once.Zip(again), pair => Assert.Equal(pair.First.Condition, likes[Likeness.Asked.Of(pair.Second.Condition)]));
    }

    [Fact]
    public void What_was_found_before_is_found_again_without_its_form()
    {
        var lowering = new Lowering(Once.SubjectKinds, LoweredConditions.None);
        var found = ModelToDecisions.Lower(Once, lowering).Where(d => d.Exceeded is not null);

        Assert.Equal(found.Select(d => d.Id), ModelToDecisions.BeyondLimits(Again, new Lowering(Again.SubjectKinds, lowering.Found)).Select(d => d.Id));
    }

    /// <summary>Though what they share is worked out once.</summary>
    [Fact]
    public void What_a_condition_takes_depends_on_no_other()
    {
        Condition[] conditions = [.. Enumerable.Range(0, 60).Select(seed => new RandomConditions(seed).Next(depth: 4))];
        var shared = new Partitions(BuiltIn.SubjectKinds);

        Assert.Equal(conditions.Select(c => StepsOf(c, new Partitions(BuiltIn.SubjectKinds))), conditions.Select(c => StepsOf(c, shared)));
    }

    private static long StepsOf(Condition condition, Partitions partitions)
    {
        var work = new Work(ConditionToBoxes.MostSteps);
        ConditionToBoxes.Lower(condition, partitions, work);
        return work.Done;
    }
}
