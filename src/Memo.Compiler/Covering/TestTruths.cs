using System.Diagnostics;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Covering;

/// <summary>What tests and conditions come to under one knowledge, as it is and with the value of one test changed.</summary>
internal sealed class TestTruths(Knowledge knowledge)
{
    private readonly Dictionary<Condition.Test, Truth> _tests = [];

    public Knowledge Knowledge { get; } = knowledge;

    public Truth Of(WrittenTest test) => Of(new Condition.Test(test.Variable, test.Predicate, test.Place));

    public Truth Of(Condition condition) => Of(condition, null, default);

    /// <param name="changed">The test that has another value, wherever the condition repeats it.</param>
    public Truth Of(Condition condition, WrittenTest? changed, bool holds) => new Walk(this, changed, holds).Of(condition) is not Truth.Unknown and var certain
        ? certain
        : Decision.Decide(changed is null ? condition : With(condition, changed, holds), Knowledge);

    /// <summary>A condition with a test that has this value.</summary>
    public static Condition With(Condition condition, WrittenTest changed, bool holds) =>
        Rewrite.Tests(condition, test => changed.IsMadeBy(test) ? new Condition.Constant(holds) : test);

    private Truth Of(Condition.Test test)
    {
        if (!_tests.TryGetValue(test, out var truth))
        {
            truth = Decision.Decide(test, Knowledge);
            _tests.Add(test, truth);
        }

        return truth;
    }

    /// <summary>What follows from the truths of the tests alone; unknown does not mean that the condition is.</summary>
    private sealed class Walk(TestTruths truths, WrittenTest? changed, bool holds)
    {
        private readonly Dictionary<NamedCondition, Truth> _named = [];

        public Truth Of(Condition condition) => condition switch
        {
            Condition.Constant constant => TruthOf(constant.Value),
            Condition.Test test => changed?.IsMadeBy(test) == true ? TruthOf(holds) : truths.Of(test),
            Condition.Not not => Of(not.Operand) switch { Truth.True => Truth.False, Truth.False => Truth.True, _ => Truth.Unknown },
            Condition.All all => Joined(all.Operands, Truth.False, Truth.True),
            Condition.Any any => Joined(any.Operands, Truth.True, Truth.False),
            Condition.Named named => Of(named.Definition),
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

        private Truth Joined(ImmutableArray<Condition> operands, Truth decisive, Truth neutral)
        {
            var joined = neutral;
            foreach (var operand in operands)
            {
                var truth = Of(operand);
                if (truth == decisive)
                {
                    return decisive;
                }

                joined = truth == Truth.Unknown ? Truth.Unknown : joined;
            }

            return joined;
        }

        private static Truth TruthOf(bool holds) => holds ? Truth.True : Truth.False;
    }
}
