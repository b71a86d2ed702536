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

        // What else is demanded besides only narrows the premise: without it there is less to look through.
        var asked = ConditionWalk.TestsIn(conclusion).ToImmutableHashSet();
        var relevant = ConjunctsOf(premise, []).Where(c => c is Condition.Constant || ConditionWalk.TestsIn(c).Any(asked.Contains)).ToImmutableArray();
        ImmutableArray<Condition.Test> tests = [.. relevant.SelectMany(ConditionWalk.TestsIn).Concat(asked).Distinct()];
        return tests.Length <= MostTests
            && Enumerable.Range(0, 1 << tests.Length).Select(passed => new Valuation(tests, passed)).All(v => !relevant.All(v.IsTrue) || v.IsTrue(conclusion));
    }

    private static IEnumerable<Condition> ConjunctsOf(Condition condition, HashSet<NamedCondition> seen) => condition switch
    {
        Condition.All all => all.Operands.SelectMany(o => ConjunctsOf(o, seen)),
        Condition.Named named => seen.Add(named.Definition) ? ConjunctsOf(named.Definition.Body, seen) : [],
        _ => [condition],
    };

    /// <summary>The truth of conditions where some tests pass and the others do not.</summary>
    private sealed class Valuation(ImmutableArray<Condition.Test> tests, int passed)
    {
        private readonly Dictionary<NamedCondition, bool> _named = [];

        public bool IsTrue(Condition condition) => condition switch
        {
            Condition.Constant constant => constant.Value,
            Condition.Test test => (passed >> tests.IndexOf(test) & 1) == 1,
            Condition.Named named => IsTrue(named.Definition),
            Condition.All all => all.Operands.All(IsTrue),
            Condition.Any any => any.Operands.Any(IsTrue),
            Condition.Not not => !IsTrue(not.Operand),
            _ => throw new UnreachableException($"No truth for {condition.GetType().Name}."),
        };

        private bool IsTrue(NamedCondition named)
        {
            if (!_named.TryGetValue(named, out var truth))
            {
                truth = IsTrue(named.Body);
                _named.Add(named, truth);
            }

            return truth;
        }
    }
}
