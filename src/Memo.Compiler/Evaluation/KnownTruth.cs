using System.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>What follows from the truths of the tests alone, without a look at how the unknown ones hang together; unknown does not mean that the condition is.</summary>
internal sealed class KnownTruth(Func<Condition.Test, Truth> truthOf)
{
    private readonly Dictionary<NamedCondition, Truth> _named = [];

    public Truth Of(Condition condition) => condition switch
    {
        Condition.Constant constant => constant.Value ? Truth.True : Truth.False,
        Condition.Test test => truthOf(test),
        Condition.Not not => Of(not.Operand) switch { Truth.True => Truth.False, Truth.False => Truth.True, _ => Truth.Unknown },
        Condition.Named named => Of(named.Definition),
        Condition.All all => Joined(all.Operands, decisive: Truth.False, otherwise: Truth.True),
        Condition.Any any => Joined(any.Operands, decisive: Truth.True, otherwise: Truth.False),
        _ => throw new UnreachableException($"No truth of {condition.GetType().Name}."),
    };

    private Truth Of(NamedCondition definition)
    {
        if (!_named.TryGetValue(definition, out var truth))
        {
            truth = Of(definition.Body);
            _named.Add(definition, truth);
        }

        return truth;
    }

    private Truth Joined(ImmutableArray<Condition> operands, Truth decisive, Truth otherwise)
    {
        var truth = otherwise;
        foreach (var operand in operands)
        {
            var next = Of(operand);
            if (next == decisive)
            {
                return decisive;
            }

            truth = next == Truth.Unknown ? Truth.Unknown : truth;
        }

        return truth;
    }
}
