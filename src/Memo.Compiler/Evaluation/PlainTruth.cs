using System.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>The truth of a condition where each of its tests is certain by itself; null where one is not.</summary>
/// <remarks>What is certain is so whatever stands beside it. All tests are looked at, so that what was presumed is known of each.</remarks>
internal sealed class PlainTruth(Knowledge knowledge)
{
    private Dictionary<NamedCondition, bool?>? _named;

    public bool? Of(Condition condition) => condition switch
    {
        Condition.Constant constant => constant.Value,
        Condition.Test test => knowledge.Holds(test.Variable, test.Predicate),
        Condition.Not not => !Of(not.Operand),
        Condition.Named named => Of(named.Definition),
        Condition.All all => Joined(all.Operands, decisive: false),
        Condition.Any any => Joined(any.Operands, decisive: true),
        _ => throw new UnreachableException($"No truth of {condition.GetType().Name}."),
    };

    private bool? Of(NamedCondition definition)
    {
        _named ??= [];
        if (!_named.TryGetValue(definition, out var truth))
        {
            truth = Of(definition.Body);
            _named.Add(definition, truth);
        }

        return truth;
    }

    private bool? Joined(ImmutableArray<Condition> operands, bool decisive)
    {
        var truth = !decisive;
        foreach (var operand in operands)
        {
            if (Of(operand) is not { } next)
            {
                return null;
            }

            truth = next == decisive ? decisive : truth;
        }

        return truth;
    }
}
