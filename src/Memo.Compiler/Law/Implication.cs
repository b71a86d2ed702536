using System.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>Whether one condition holds wherever another does, tests taken as they are written.</summary>
internal static class Implication
{
    /// <summary>With more tests than this the implication counts as not shown.</summary>
    private const int MostTests = 14;

    public static bool Holds(Condition premise, Condition conclusion)
    {
        if (conclusion.Equals(Condition.Always))
        {
            return true;
        }

        ImmutableArray<Condition.Test> tests = [.. ConditionWalk.TestsIn(premise).Concat(ConditionWalk.TestsIn(conclusion)).Distinct()];
        return tests.Length <= MostTests
            && Enumerable.Range(0, 1 << tests.Length).All(passed => !IsTrue(premise, tests, passed) || IsTrue(conclusion, tests, passed));
    }

    private static bool IsTrue(Condition condition, ImmutableArray<Condition.Test> tests, int passed) => condition switch
    {
        Condition.Constant constant => constant.Value,
        Condition.Test test => (passed >> tests.IndexOf(test) & 1) == 1,
        Condition.Named named => IsTrue(named.Definition.Body, tests, passed),
        Condition.All all => all.Operands.All(o => IsTrue(o, tests, passed)),
        Condition.Any any => any.Operands.Any(o => IsTrue(o, tests, passed)),
        Condition.Not not => !IsTrue(not.Operand, tests, passed),
        _ => throw new UnreachableException($"No truth for {condition.GetType().Name}."),
    };
}
