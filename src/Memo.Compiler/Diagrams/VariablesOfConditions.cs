using System.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Diagrams;

/// <summary>The numbers of the variables that conditions mention in tests that are not certain; those of a named condition are gathered once.</summary>
/// <param name="work">Bounds the gathering: named conditions can hand the same variables on many times over.</param>
internal sealed class VariablesOfConditions(IReadOnlyDictionary<Condition.Test, ClassTest> tests, Work work)
{
    private readonly Dictionary<NamedCondition, HashSet<int>> _named = [];
    private readonly List<HashSet<int>> _groups = [];

    /// <summary>The variables of each conjunction or disjunction met so far that has two or more.</summary>
    public IReadOnlyList<HashSet<int>> Groups => _groups;

    /// <exception cref="BeyondLimitException">The work is used up.</exception>
    public HashSet<int> In(Condition condition)
    {
        switch (condition)
        {
            case Condition.Constant:
                return [];
            case Condition.Test test:
                return tests[test].Truth == Truth.Unknown ? [tests[test].Variable] : [];
            case Condition.Not not:
                return In(not.Operand);
            case Condition.Named named:
                if (!_named.TryGetValue(named.Definition, out var variables))
                {
                    variables = In(named.Definition.Body);
                    _named.Add(named.Definition, variables);
                }

                return variables;
            case Condition.All all:
                return Together(all.Operands);
            case Condition.Any any:
                return Together(any.Operands);
            default:
                throw new UnreachableException($"No variables for {condition.GetType().Name}.");
        }
    }

    private HashSet<int> Together(ImmutableArray<Condition> operands)
    {
        var variables = new HashSet<int>();
        foreach (var operand in operands)
        {
            var more = In(operand);
            work.Step(more.Count);
            variables.UnionWith(more);
        }

        if (variables.Count > 1)
        {
            _groups.Add(variables);
        }

        return variables;
    }
}
