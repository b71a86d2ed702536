using System.Diagnostics;
using Memo.Compiler.Diagrams;
using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>
/// Whether a condition holds for every way the unknown facts could turn out, for none, or for some: section 5 of the language reference.
/// Each variable is tried with every class of values that the condition's own tests tell apart.
/// </summary>
internal sealed class Decision
{
    /// <summary>Steps of joining diagrams in one decision.</summary>
    public const int MostSteps = 200_000;

    /// <summary>Variables looked at while it is found which hang together.</summary>
    private const int MostMentions = 4_000_000;

    private readonly ImmutableArray<Variable> _variables;
    private readonly Dictionary<Condition.Test, ClassTest> _tests = [];
    private readonly KnownTruth _known;
    private readonly VariablesOfConditions _mentioned;
    private readonly DiagramFactory _diagrams = new(new Work(MostSteps));
    private readonly Work _gathering = new(MostMentions);

    private Decision(Condition condition, Knowledge knowledge)
    {
        var groups = ConditionWalk.TestsIn(condition).Distinct().GroupBy(t => t.Variable).ToArray();
        _variables = [.. groups.Select(g => g.Key)];
        for (var v = 0; v < groups.Length; v++)
        {
            foreach (var (test, classTest) in UnknownClasses.Of(v, [.. groups[v]], knowledge))
            {
                _tests.Add(test, classTest);
            }
        }

        _known = new KnownTruth(test => _tests[test].Truth);
        _mentioned = new VariablesOfConditions(_tests, _gathering);
    }

    public static Truth Decide(Condition condition, Knowledge knowledge) => OutcomeOf(condition, knowledge).Truth;

    /// <summary>The variables on which the condition depends under some completion of the others; where a limit was reached, at least those.</summary>
    public static ImmutableArray<Variable> Needs(Condition condition, Knowledge knowledge) => OutcomeOf(condition, knowledge).Needs;

    /// <summary>Truth, and if it is unknown, why.</summary>
    public static Outcome OutcomeOf(Condition condition, Knowledge knowledge) =>
        new PlainTruth(knowledge).Of(condition) is { } plain ? Outcome.Certain(plain) : new Decision(condition, knowledge).OutcomeOf(condition);

    private Outcome OutcomeOf(Condition condition)
    {
        if (_known.Of(condition) is not Truth.Unknown and var truth)
        {
            return Outcome.Certain(truth == Truth.True);
        }

        return condition switch
        {
            Condition.Test test => new Outcome(Truth.Unknown, [_variables[_tests[test].Variable]], null),
            Condition.Named named => OutcomeOf(named.Definition.Body),
            Condition.Not not => OutcomeOf(not.Operand).Negated(),
            Condition.All all => OutcomeOf(condition, all.Operands, decisive: false),
            Condition.Any any => OutcomeOf(condition, any.Operands, decisive: true),
            _ => throw new UnreachableException($"No evaluation for {condition.GetType().Name}."),
        };
    }

    /// <summary>Parts that share no unknown variable vary independently, and need not be tried together.</summary>
    private Outcome OutcomeOf(Condition condition, ImmutableArray<Condition> operands, bool decisive)
    {
        try
        {
            var parts = IndependentParts([.. operands.Where(o => _known.Of(o) == Truth.Unknown)]);
            return Outcome.Join(parts.Select(p => p is [var only] ? OutcomeOf(only) : ByDiagram(decisive ? new Condition.Any(p) : new Condition.All(p))), decisive);
        }
        catch (BeyondLimitException e)
        {
            return Beyond(e.Limit, condition);
        }
    }

    private Outcome ByDiagram(Condition part)
    {
        try
        {
            var (diagram, order) = ConditionToDiagram.Make(part, _tests, _diagrams, _gathering);
            return diagram.IsEnd ? Outcome.Certain(diagram == Diagram.True) : new Outcome(Truth.Unknown, [.. diagram.Variables().Select(place => _variables[order[place]])], null);
        }
        catch (BeyondLimitException e)
        {
            return Beyond(e.Limit, part);
        }
    }

    /// <summary>Not decided, which is no reason to take it for certain either way.</summary>
    private Outcome Beyond(Limit limit, Condition part) => new(
        Truth.Unknown,
        [.. ConditionWalk.TestsIn(part).Where(t => _tests[t].Truth == Truth.Unknown).Select(t => t.Variable).Distinct()],
        limit);

    /// <summary>Operands that share unknown variables, directly or through others, are one part. Small parts come first: they may decide.</summary>
    private ImmutableArray<ImmutableArray<Condition>> IndependentParts(ImmutableArray<Condition> operands)
    {
        var leaders = Enumerable.Range(0, operands.Length).ToArray();
        var sizes = new int[operands.Length];
        var firstWith = new Dictionary<int, int>();
        for (var i = 0; i < operands.Length; i++)
        {
            var variables = _mentioned.In(operands[i]);
            sizes[i] = variables.Count;
            foreach (var variable in variables)
            {
                if (firstWith.TryGetValue(variable, out var first))
                {
                    leaders[LeaderOf(leaders, i)] = LeaderOf(leaders, first);
                }
                else
                {
                    firstWith.Add(variable, i);
                }
            }
        }

        return
        [
            .. operands
                .Select((operand, i) => (Operand: operand, Place: i))
                .GroupBy(o => LeaderOf(leaders, o.Place))
                .OrderBy(part => part.Sum(o => sizes[o.Place]))
                .Select(part => part.Select(o => o.Operand).ToImmutableArray()),
        ];
    }

    private static int LeaderOf(int[] leaders, int operand)
    {
        while (leaders[operand] != operand)
        {
            leaders[operand] = leaders[leaders[operand]];
            operand = leaders[operand];
        }

        return operand;
    }
}
