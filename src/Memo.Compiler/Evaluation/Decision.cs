using System.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>
/// Whether a condition holds for every way the unknown facts could turn out, for none, or for some: section 5 of the language reference.
/// Each variable is tried with every class of values that the condition's own tests tell apart.
/// </summary>
internal sealed class Decision
{
    private readonly Diagrams _diagrams = new();
    private readonly List<Variable> _variables = [];
    private readonly Dictionary<Condition.Test, Diagram> _tests = [];
    private readonly Dictionary<(NamedCondition, bool), Diagram> _named = [];
    private readonly Diagram _outcome;

    private Decision(Condition condition, Knowledge knowledge)
    {
        foreach (var group in ConditionWalk.TestsIn(condition).Distinct().GroupBy(t => t.Variable))
        {
            AddVariable(group.Key, [.. group], knowledge);
        }

        _outcome = DiagramOf(condition, expected: true);
    }

    public static Truth Decide(Condition condition, Knowledge knowledge)
    {
        var outcome = condition is Condition.Constant constant ? Diagrams.End(constant.Value) : new Decision(condition, knowledge)._outcome;
        return outcome == Diagram.True ? Truth.True : outcome == Diagram.False ? Truth.False : Truth.Unknown;
    }

    /// <summary>The variables on which the condition depends under some completion of the others.</summary>
    public static ImmutableArray<Variable> Needs(Condition condition, Knowledge knowledge)
    {
        var decision = new Decision(condition, knowledge);
        return [.. decision._outcome.Variables().Select(v => decision._variables[v])];
    }

    private void AddVariable(Variable variable, ImmutableArray<Condition.Test> tests, Knowledge knowledge)
    {
        var classes = ClassesOf(variable, [.. tests.Select(t => t.Predicate)], knowledge);
        for (var test = 0; test < tests.Length; test++)
        {
            _tests.Add(tests[test], _diagrams.Choose(_variables.Count, [.. classes.Select(c => Diagrams.End(c[test]))]));
        }

        _variables.Add(variable);
    }

    /// <summary>
    /// When the condition turns out as expected. Operands are joined from the last: variables are in the order of their first mention, so that
    /// each joins above the others.
    /// </summary>
    private Diagram DiagramOf(Condition condition, bool expected) => condition switch
    {
        Condition.Constant constant => Diagrams.End(constant.Value == expected),
        Condition.Named named => NamedDiagramOf(named.Definition, expected),
        Condition.Not not => DiagramOf(not.Operand, !expected),
        Condition.All all => expected ? AllOf(all.Operands, expected) : AnyOf(all.Operands, expected),
        Condition.Any any => expected ? AnyOf(any.Operands, expected) : AllOf(any.Operands, expected),
        Condition.Test test => expected ? _tests[test] : Opposite(_tests[test]),
        _ => throw new UnreachableException($"No evaluation for {condition.GetType().Name}."),
    };

    private Diagram AllOf(ImmutableArray<Condition> operands, bool expected) =>
        operands.Reverse().Aggregate(Diagram.True, (rest, operand) => _diagrams.And(DiagramOf(operand, expected), rest));

    private Diagram AnyOf(ImmutableArray<Condition> operands, bool expected) =>
        operands.Reverse().Aggregate(Diagram.False, (rest, operand) => _diagrams.Or(DiagramOf(operand, expected), rest));

    private Diagram NamedDiagramOf(NamedCondition definition, bool expected)
    {
        if (!_named.TryGetValue((definition, expected), out var diagram))
        {
            diagram = DiagramOf(definition.Body, expected);
            _named.Add((definition, expected), diagram);
        }

        return diagram;
    }

    /// <summary>Of one test: an end, or a choice between ends.</summary>
    private Diagram Opposite(Diagram test) => test.IsEnd
        ? Diagrams.End(test == Diagram.False)
        : _diagrams.Choose(test.Variable, [.. test.Branches.Select(Opposite)]);

    /// <summary>The distinct outcomes of the tests of one variable over its possible values.</summary>
    private static List<bool[]> ClassesOf(Variable variable, ImmutableArray<Predicate> predicates, Knowledge knowledge)
    {
        var classes = new List<bool[]>();
        foreach (var outcome in knowledge.OutcomesOf(variable, predicates))
        {
            if (!classes.Any(c => c.SequenceEqual(outcome)))
            {
                classes.Add(outcome);
            }
        }

        return classes;
    }
}
