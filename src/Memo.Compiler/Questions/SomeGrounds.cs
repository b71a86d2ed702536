using Memo.Compiler.Model;

namespace Memo.Compiler.Questions;

/// <summary>A condition asked of an entry as if it rested on some of its grounds alone.</summary>
internal static class SomeGrounds
{
    /// <summary>The others are none of its grounds. Guards are questions about other entries and stay.</summary>
    public static Condition Only(ImmutableArray<Ground> grounds, Condition condition) => grounds.IsEmpty ? condition : Without(grounds, condition);

    private static Condition Without(ImmutableArray<Ground> grounds, Condition condition) => condition switch
    {
        Condition.Test { Variable: Variable.OnGround on } when !grounds.Contains(on.Ground) => Condition.Never,
        Condition.Named named when ConditionWalk.TestsIn(named).Any(t => t.Variable is Variable.OnGround) => Without(grounds, named.Definition.Body),
        Condition.Not not => Condition.Negate(Without(grounds, not.Operand)),
        Condition.All all => Condition.AllOf(all.Operands.Select(o => Without(grounds, o))),
        Condition.Any any => Condition.AnyOf(any.Operands.Select(o => Without(grounds, o))),
        _ => condition,
    };
}
