using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>A condition with a fact taken for what silence means: it has not happened, it is none.</summary>
internal static class Silenced
{
    public static Condition Of(Condition condition, Fact fact) => condition switch
    {
        Condition.Test { Variable: Variable.Declared { Fact: var asked }, Predicate: var predicate } when RestsOn(asked, fact) =>
            predicate is Predicate.InRange { Lowest: <= 0, Highest: >= 0 } ? Condition.Always : Condition.Never,
        Condition.Test { Variable: Variable.Elapsed elapsed } when RestsOn(elapsed.From, fact) || (elapsed.To is { } to && RestsOn(to, fact)) => Condition.Never,
        Condition.Not not => Condition.Negate(Of(not.Operand, fact)),
        Condition.All all => Condition.AllOf(all.Operands.Select(o => Of(o, fact))),
        Condition.Any any => Condition.AnyOf(any.Operands.Select(o => Of(o, fact))),
        _ => condition,
    };

    private static bool RestsOn(Fact asked, Fact fact) => asked == fact || (asked.Derived is { } derived && RestsOn(derived.From, fact));
}
