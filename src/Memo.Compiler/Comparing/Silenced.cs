using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Comparing;

/// <summary>A condition with a fact taken for what silence means: it has not happened, it is none. So it is where a guard asks it of other entries.</summary>
internal static class Silenced
{
    public static Condition Of(Condition condition, Fact fact, Alignment alignment) => Rewrite.Tests(condition, test =>
        !IsAsked(test, fact, alignment) ? test
        : test.Variable is Variable.Listed { Guard: var guard } ? Of(test, guard with { With = Of(guard.With, fact, alignment) })
        : test.Predicate is Predicate.InRange { Lowest: <= 0, Highest: >= 0 } ? Condition.Always
        : Condition.Never);

    /// <summary>Whether a condition asks about a fact, or about one derived from it.</summary>
    public static bool IsAsked(Condition condition, Fact fact, Alignment alignment) => ConditionWalk.FactsAskedIn(condition).SelectMany(alignment.Behind).Contains(fact);

    private static Condition Of(Condition.Test test, Guard guard) =>
        guard.With is Condition.Constant { Value: false } ? Condition.Never : test with { Variable = new Variable.Listed(guard) };
}
