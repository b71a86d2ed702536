using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>A condition with a fact taken for what silence means: it has not happened, it is none.</summary>
internal static class Silenced
{
    public static Condition Of(Condition condition, Fact fact, Alignment alignment) => condition switch
    {
        Condition.Test { Variable: Variable.Declared { Fact: var asked }, Predicate: var predicate } when alignment.Behind(asked).Contains(fact) =>
            predicate is Predicate.InRange { Lowest: <= 0, Highest: >= 0 } ? Condition.Always : Condition.Never,
        Condition.Test { Variable: Variable.Elapsed } test when ConditionWalk.FactsIn(test).SelectMany(alignment.Behind).Contains(fact) => Condition.Never,
        Condition.Not not => Condition.Negate(Of(not.Operand, fact, alignment)),
        Condition.All all => Condition.AllOf(all.Operands.Select(o => Of(o, fact, alignment))),
        Condition.Any any => Condition.AnyOf(any.Operands.Select(o => Of(o, fact, alignment))),
        _ => condition,
    };
}
