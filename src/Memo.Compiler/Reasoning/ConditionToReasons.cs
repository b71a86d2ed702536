using Memo.Compiler.Diagnostics;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Reasoning;

/// <summary>A condition to the lines of a reasoning, each with its own truth. A named condition is taken apart where it is met first.</summary>
internal sealed class ConditionToReasons(Knowledge knowledge)
{
    /// <summary>Names used within names are taken apart so deep; no reader follows further.</summary>
    private const int DeepestName = 16;

    private readonly HashSet<NamedCondition> _named = [];
    private int _depth;

    /// <summary>A part of a question; null where it asks nothing.</summary>
    public Reason? Of(Part part)
    {
        if (part.Condition is Condition.Constant { Value: var value } && value != part.IsAgainst)
        {
            return null;
        }

        return Of(part.Condition, part.Place) with { Aspect = part.Aspect, IsAgainst = part.IsAgainst, Of = part.Of };
    }

    /// <param name="around">The place of what is around, for tests that have none of their own.</param>
    private Reason Of(Condition condition, Location? around)
    {
        var reason = new Reason(condition, Decision.Decide(condition, knowledge)) { Place = PlaceOf(condition) ?? around };
        return TestIn(condition) is { } test
            ? reason with { Known = Observations.Of(test, knowledge) }
            : reason with { Parts = PartsOf(condition, reason.Place) };
    }

    private ImmutableArray<Reason> PartsOf(Condition condition, Location? around) => condition switch
    {
        Condition.All all => [.. all.Operands.Select(o => Of(o, around))],
        Condition.Any any => [.. any.Operands.Select(o => Of(o, around))],
        Condition.Not not => PartsOf(not.Operand, around),
        Condition.Named named when _depth < DeepestName && _named.Add(named.Definition) => [BodyOf(named.Definition)],
        _ => [],
    };

    private Reason BodyOf(NamedCondition definition)
    {
        _depth++;
        var body = Of(definition.Body, definition.Location);
        _depth--;
        return body;
    }

    /// <summary>The test that a condition is, or of which it is the opposite. Grounds and roles are given together, and asked about on one line.</summary>
    private static Condition.Test? TestIn(Condition condition) => condition switch
    {
        Condition.Test test => test,
        Condition.Not not => TestIn(not.Operand),
        Condition.Any any when any.Operands.All(o => o is Condition.Test { Variable: Variable.OnGround }) || any.Operands.All(o => o is Condition.Test { Variable: Variable.HoldsRole }) =>
            any.Operands.OfType<Condition.Test>().FirstOrDefault(),
        _ => null,
    };

    private static Location? PlaceOf(Condition condition) => condition switch
    {
        Condition.Test test => test.Location,
        Condition.Named named => named.Location,
        Condition.Not not => PlaceOf(not.Operand),
        Condition.All { Operands: [var first, ..] } => PlaceOf(first),
        Condition.Any { Operands: [var first, ..] } => PlaceOf(first),
        _ => null,
    };
}
