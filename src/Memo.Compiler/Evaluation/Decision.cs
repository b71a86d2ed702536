using System.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>
/// Whether a condition holds for every way the unknown facts could turn out, for none, or for some: section 5 of the language reference.
/// Each variable is tried with every class of values that the condition's own tests tell apart.
/// </summary>
internal sealed class Decision
{
    private readonly Condition _condition;
    private readonly Dictionary<Condition.Test, (int Variable, int Test)> _tests = [];
    private readonly List<Variable> _variables = [];

    /// <summary>Per variable, the distinct outcomes of its tests over its possible values.</summary>
    private readonly List<ImmutableArray<bool[]>> _classes = [];

    /// <summary>The class each variable is tried with; −1 for none yet.</summary>
    private readonly int[] _chosen;

    private Decision(Condition condition, Knowledge knowledge)
    {
        _condition = condition;
        foreach (var group in ConditionWalk.TestsIn(condition).Distinct().GroupBy(t => t.Variable))
        {
            var tests = group.ToArray();
            for (var i = 0; i < tests.Length; i++)
            {
                _tests.Add(tests[i], (_variables.Count, i));
            }

            _variables.Add(group.Key);
            _classes.Add(ClassesOf(group.Key, [.. tests.Select(t => t.Predicate)], knowledge));
        }

        _chosen = [.. _classes.Select(c => c.Length == 1 ? 0 : -1)];
    }

    public static Truth Decide(Condition condition, Knowledge knowledge) => condition is Condition.Constant constant
        ? constant.Value ? Truth.True : Truth.False
        : new Decision(condition, knowledge).Decide();

    /// <summary>The variables on which the condition depends under some completion of the others.</summary>
    public static ImmutableArray<Variable> Needs(Condition condition, Knowledge knowledge)
    {
        var decision = new Decision(condition, knowledge);
        return [.. Enumerable.Range(0, decision._variables.Count).Where(decision.DependsOn).Select(v => decision._variables[v])];
    }

    private Truth Decide()
    {
        var now = Evaluate(_condition);
        if (now != Truth.Unknown)
        {
            return now;
        }

        var open = Array.IndexOf(_chosen, -1);
        var seen = (Truth?)null;
        for (var c = 0; c < _classes[open].Length && seen != Truth.Unknown; c++)
        {
            _chosen[open] = c;
            var outcome = Decide();
            seen = seen is null || seen == outcome ? outcome : Truth.Unknown;
        }

        _chosen[open] = -1;
        return seen!.Value;
    }

    private bool DependsOn(int variable)
    {
        if (_classes[variable].Length == 1 || Evaluate(_condition) != Truth.Unknown)
        {
            return false;
        }

        for (var open = 0; open < _chosen.Length; open++)
        {
            if (open == variable || _chosen[open] >= 0)
            {
                continue;
            }

            var depends = false;
            for (var c = 0; c < _classes[open].Length && !depends; c++)
            {
                _chosen[open] = c;
                depends = DependsOn(variable);
            }

            _chosen[open] = -1;
            return depends;
        }

        var outcomes = new HashSet<Truth>();
        for (var c = 0; c < _classes[variable].Length; c++)
        {
            _chosen[variable] = c;
            outcomes.Add(Evaluate(_condition));
        }

        _chosen[variable] = -1;
        return outcomes.Count > 1;
    }

    /// <summary>True or false if that holds whatever the variables not yet tried turn out to be, as far as each test alone tells.</summary>
    private Truth Evaluate(Condition condition)
    {
        switch (condition)
        {
            case Condition.Constant constant:
                return constant.Value ? Truth.True : Truth.False;
            case Condition.Named named:
                return Evaluate(named.Definition.Body);
            case Condition.Not not:
                return Evaluate(not.Operand) switch { Truth.True => Truth.False, Truth.False => Truth.True, _ => Truth.Unknown };
            case Condition.All all:
                return Combine(all.Operands, decisive: Truth.False, otherwise: Truth.True);
            case Condition.Any any:
                return Combine(any.Operands, decisive: Truth.True, otherwise: Truth.False);
            case Condition.Test test:
                return EvaluateTest(test);
            default:
                throw new UnreachableException($"No evaluation for {condition.GetType().Name}.");
        }
    }

    private Truth Combine(ImmutableArray<Condition> operands, Truth decisive, Truth otherwise)
    {
        var combined = otherwise;
        foreach (var operand in operands)
        {
            var truth = Evaluate(operand);
            if (truth == decisive)
            {
                return decisive;
            }

            if (truth == Truth.Unknown)
            {
                combined = Truth.Unknown;
            }
        }

        return combined;
    }

    private Truth EvaluateTest(Condition.Test test)
    {
        var (variable, index) = _tests[test];
        if (_chosen[variable] >= 0)
        {
            return _classes[variable][_chosen[variable]][index] ? Truth.True : Truth.False;
        }

        var first = _classes[variable][0][index];
        return _classes[variable].All(c => c[index] == first) ? (first ? Truth.True : Truth.False) : Truth.Unknown;
    }

    private static ImmutableArray<bool[]> ClassesOf(Variable variable, ImmutableArray<Predicate> predicates, Knowledge knowledge)
    {
        var classes = ImmutableArray.CreateBuilder<bool[]>();
        foreach (var outcome in knowledge.OutcomesOf(variable, predicates))
        {
            if (!classes.Any(c => c.SequenceEqual(outcome)))
            {
                classes.Add(outcome);
            }
        }

        return classes.ToImmutable();
    }
}
