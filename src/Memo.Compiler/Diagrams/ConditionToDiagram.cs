using System.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Diagrams;

/// <summary>A condition to its diagram.</summary>
internal sealed class ConditionToDiagram
{
    private readonly IReadOnlyDictionary<Condition.Test, ClassTest> _tests;
    private readonly DiagramFactory _diagrams;
    private readonly Dictionary<int, int> _places;
    private readonly Dictionary<(NamedCondition, bool), Diagram> _named = [];

    private ConditionToDiagram(IReadOnlyDictionary<Condition.Test, ClassTest> tests, DiagramFactory diagrams, ImmutableArray<int> order)
    {
        _tests = tests;
        _diagrams = diagrams;
        _places = order.Select((v, i) => (v, i)).ToDictionary(p => p.v, p => p.i);
    }

    /// <returns>The diagram, whose variables are numbered by their places in an order, and the order.</returns>
    /// <exception cref="BeyondLimitException">It has too many variables, or the work is used up.</exception>
    public static (Diagram Diagram, ImmutableArray<int> Order) Make(
        Condition condition, IReadOnlyDictionary<Condition.Test, ClassTest> tests, DiagramFactory diagrams, Work gathering)
    {
        var variables = new VariablesOfConditions(tests, gathering);
        var order = VariableOrder.Of(variables.In(condition), variables.Groups);
        return (new ConditionToDiagram(tests, diagrams, order).Of(condition, expected: true), order);
    }

    /// <summary>When the condition turns out as expected.</summary>
    private Diagram Of(Condition condition, bool expected) => condition switch
    {
        Condition.Constant constant => Diagram.End(constant.Value == expected),
        Condition.Named named => OfNamed(named.Definition, expected),
        Condition.Not not => Of(not.Operand, !expected),
        Condition.All all => Join(all.Operands, expected, bothHold: expected),
        Condition.Any any => Join(any.Operands, expected, bothHold: !expected),
        Condition.Test test => OfTest(_tests[test], expected),
        _ => throw new UnreachableException($"No diagram for {condition.GetType().Name}."),
    };

    private Diagram OfNamed(NamedCondition definition, bool expected)
    {
        if (!_named.TryGetValue((definition, expected), out var diagram))
        {
            diagram = Of(definition.Body, expected);
            _named.Add((definition, expected), diagram);
        }

        return diagram;
    }

    private Diagram OfTest(ClassTest test, bool expected)
    {
        if (test.Exceeded is { } limit)
        {
            throw new BeyondLimitException(limit);
        }

        if (test.Truth != Truth.Unknown)
        {
            return Diagram.End(test.Truth == Truth.True == expected);
        }

        return _diagrams.Choose(_places[test.Variable], [.. test.Holds.Select(holds => Diagram.End(holds == expected))]);
    }

    /// <summary>Neighbours in the order are joined first, and each is joined only as often as the number of operands can be halved.</summary>
    private Diagram Join(ImmutableArray<Condition> operands, bool expected, bool bothHold)
    {
        var parts = operands.Select(o => Of(o, expected)).Distinct().OrderBy(d => d.Variable).ToList();
        while (parts.Count > 1)
        {
            var halved = new List<Diagram>((parts.Count + 1) / 2);
            for (var i = 0; i < parts.Count; i += 2)
            {
                halved.Add(i + 1 == parts.Count ? parts[i] : bothHold ? _diagrams.And(parts[i], parts[i + 1]) : _diagrams.Or(parts[i], parts[i + 1]));
            }

            parts = halved;
        }

        return parts.Count == 0 ? Diagram.End(bothHold) : parts[0];
    }
}
