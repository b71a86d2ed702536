using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Covering;

/// <summary>What tests and conditions come to under one knowledge, as it is and with the value of one test changed.</summary>
internal sealed class TestTruths(Knowledge knowledge)
{
    private readonly Dictionary<Condition.Test, Truth> _tests = [];

    public Knowledge Knowledge { get; } = knowledge;

    public Truth Of(WrittenTest test) => Of(test.AsTest);

    public Truth Of(Condition condition) => Of(condition, null, default);

    /// <param name="changed">The test that has another value, wherever the condition repeats it.</param>
    public Truth Of(Condition condition, WrittenTest? changed, bool holds)
    {
        var known = new KnownTruth(test => changed?.IsMadeBy(test) == true ? (holds ? Truth.True : Truth.False) : Of(test));
        return known.Of(condition) is not Truth.Unknown and var certain
            ? certain
            : Decision.Decide(changed is null ? condition : With(condition, changed, holds), Knowledge);
    }

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
}
