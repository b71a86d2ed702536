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
    public static IEnumerable<Condition.Test> TestsIn(Condition condition) => [.. TestsIn(condition, [])];

    private static IEnumerable<Condition.Test> TestsIn(Condition condition, HashSet<NamedCondition> seen) => condition switch
    {
        Condition.Test test => [test],
        Condition.Named named => seen.Add(named.Definition) ? TestsIn(named.Definition.Body, seen) : [],
        Condition.All all => all.Operands.SelectMany(o => TestsIn(o, seen)),
        Condition.Any any => any.Operands.SelectMany(o => TestsIn(o, seen)),
        Condition.Not not => TestsIn(not.Operand, seen),
        Condition.Constant => [],
        _ => throw new UnreachableException($"No parts for {condition.GetType().Name}."),
    };

    /// <summary>The facts that its tests ask for, times between dates included.</summary>
    public static IEnumerable<Fact> FactsIn(Condition condition) => TestsIn(condition).Select(t => t.Variable).SelectMany(FactsOf);

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
