using Memo.Compiler.Diagrams;
using Memo.Compiler.Model;

namespace Memo.Compiler.Decisions;

/// <summary>The decisions of one pack get their forms. Rules of one instrument often ask alike: what is written alike is lowered once.</summary>
internal sealed class Lowering(ImmutableArray<SubjectKind> kinds)
{
    /// <summary>Steps of work on all decisions of a pack; what it leaves over is what each may still use.</summary>
    public const int MostSteps = 2_500_000;

    /// <summary>Steps that each decision may use, whatever the others have used.</summary>
    public const int LeastSteps = 2_000;

    private readonly Partitions _partitions = new(kinds);
    private readonly Dictionary<Condition, (NormalForm? Form, Limit? Exceeded)> _lowered = [];
    private long _stepsLeft = MostSteps;

    public Decision Lower(Decision question)
    {
        var (form, exceeded) = Lower(question.Condition);
        return question with { Form = form, Exceeded = exceeded };
    }

    /// <summary>The text of the form, or of what is written where there is none.</summary>
    public string TextOf(Condition condition) => Lower(condition).Form?.Text ?? WrittenText.Of(condition);

    private (NormalForm? Form, Limit? Exceeded) Lower(Condition condition)
    {
        if (!_lowered.TryGetValue(condition, out var lowered))
        {
            lowered = Make(condition);
            _lowered.Add(condition, lowered);
        }

        return lowered;
    }

    private (NormalForm?, Limit?) Make(Condition condition)
    {
        var work = new Work(Math.Min(ConditionToBoxes.MostSteps, Math.Max(_stepsLeft, LeastSteps)));
        try
        {
            return (ConditionToBoxes.Lower(condition, _partitions, work), null);
        }
        catch (BeyondLimitException e)
        {
            return (null, e.Limit);
        }
        finally
        {
            _stepsLeft -= work.Done;
        }
    }
}
