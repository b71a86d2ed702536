using System.Diagnostics;

namespace Memo.Compiler.Model;

/// <summary>The parts of a condition.</summary>
public static class ConditionWalk
{
    /// <summary>Named conditions used directly in a condition.</summary>
    public static IEnumerable<NamedCondition> NamesIn(Condition condition) => condition switch
    {
        Condition.Named named => [named.Definition],
        Condition.All all => all.Operands.SelectMany(NamesIn),
        Condition.Any any => any.Operands.SelectMany(NamesIn),
        Condition.Not not => NamesIn(not.Operand),
        Condition.Test { Variable: Variable.Listed listed } => NamesIn(listed.Guard.With),
        Condition.Test or Condition.Constant => [],
        _ => throw new UnreachableException($"No parts for {condition.GetType().Name}."),
    };

    /// <summary>Every test of a condition in the order of writing, those of named conditions included, once each; not those inside guards.</summary>
    public static IEnumerable<Condition.Test> TestsIn(Condition condition)
    {
        var tests = new List<Condition.Test>();
        AddTests(condition, [], tests);
        return tests;
    }

    private static void AddTests(Condition condition, HashSet<NamedCondition> seen, List<Condition.Test> tests)
    {
        switch (condition)
        {
            case Condition.Test test:
                tests.Add(test);
                break;
            case Condition.Named named when seen.Add(named.Definition):
                AddTests(named.Definition.Body, seen, tests);
                break;
            case Condition.All { Operands: var operands }:
                AddTests(operands, seen, tests);
                break;
            case Condition.Any { Operands: var operands }:
                AddTests(operands, seen, tests);
                break;
            case Condition.Not not:
                AddTests(not.Operand, seen, tests);
                break;
            case Condition.Named or Condition.Constant:
                break;
            default:
                throw new UnreachableException($"No parts for {condition.GetType().Name}.");
        }
    }

    private static void AddTests(ImmutableArray<Condition> operands, HashSet<NamedCondition> seen, List<Condition.Test> tests)
    {
        foreach (var operand in operands)
        {
            AddTests(operand, seen, tests);
        }
    }

    /// <summary>The facts that its tests ask for, times between dates included.</summary>
    public static IEnumerable<Fact> FactsIn(Condition condition) => TestsIn(condition).Select(t => t.Variable).SelectMany(FactsOf);

    /// <summary>The same, with what guards ask of other entries.</summary>
    public static IEnumerable<Fact> FactsAskedIn(Condition condition) => FactsIn(condition).Concat(GuardsIn(condition).SelectMany(guard => FactsAskedIn(guard.With)));

    private static IEnumerable<Fact> FactsOf(Variable variable) => variable switch
    {
        Variable.Declared declared => [declared.Fact],
        Variable.Elapsed { To: { } to } elapsed => [elapsed.From, to],
        Variable.Elapsed elapsed => [elapsed.From],
        _ => [],
    };

    public static IEnumerable<Guard> GuardsIn(Condition condition) =>
        TestsIn(condition).Select(t => t.Variable).OfType<Variable.Listed>().Select(v => v.Guard);
}
