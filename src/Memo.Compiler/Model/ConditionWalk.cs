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

    /// <summary>Every test of a condition, those of named conditions included; not those inside guards.</summary>
    public static IEnumerable<Condition.Test> TestsIn(Condition condition) => condition switch
    {
        Condition.Test test => [test],
        Condition.Named named => TestsIn(named.Definition.Body),
        Condition.All all => all.Operands.SelectMany(TestsIn),
        Condition.Any any => any.Operands.SelectMany(TestsIn),
        Condition.Not not => TestsIn(not.Operand),
        Condition.Constant => [],
        _ => throw new UnreachableException($"No parts for {condition.GetType().Name}."),
    };

    public static IEnumerable<Guard> GuardsIn(Condition condition) =>
        TestsIn(condition).Select(t => t.Variable).OfType<Variable.Listed>().Select(v => v.Guard);
}
