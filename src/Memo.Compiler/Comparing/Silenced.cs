using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Comparing;

/// <summary>A condition with a fact taken for what silence means: it has not happened, it is none.</summary>
internal static class Silenced
{
    public static Condition Of(Condition condition, Fact fact, Alignment alignment) => Rewrite.Tests(condition, test =>
        !ConditionWalk.FactsIn(test).SelectMany(alignment.Behind).Contains(fact) ? test
        : test.Predicate is Predicate.InRange { Lowest: <= 0, Highest: >= 0 } ? Condition.Always
        : Condition.Never);
}
