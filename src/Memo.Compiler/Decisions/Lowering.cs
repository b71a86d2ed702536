using Memo.Compiler.Diagrams;
using Memo.Compiler.Model;

namespace Memo.Compiler.Decisions;

/// <summary>
/// The decisions of one pack get their forms. Rules of one instrument often ask alike: what is written alike is lowered once. What a condition takes
/// does not depend on what was lowered before it, so that what is known of it from an earlier reading of the pack holds here too.
/// </summary>
/// <param name="before">What an earlier reading found; enough where no form is asked for.</param>
internal sealed class Lowering(ImmutableArray<SubjectKind> kinds, LoweredConditions before)
{
    /// <summary>Steps of work on all decisions of a pack; what it leaves over is what each may still use.</summary>
    public const int MostSteps = 2_500_000;

    /// <summary>Steps that each decision may use, whatever the others have used.</summary>
    public const int LeastSteps = 2_000;

    private readonly Partitions _partitions = new(kinds);
    private readonly Dictionary<Likeness.Asked, Lowered> _lowered = new(new Likeness());
    private readonly IReadOnlyDictionary<Likeness.Asked, Lowered> _before = before.For(kinds);
    private long _stepsLeft = MostSteps;

    public LoweredConditions Found => new(kinds, _lowered.ToDictionary(l => l.Key, l => l.Value.WithoutForm, new Likeness()));

    public Decision Lower(Decision question)
    {
        var lowered = Lower(question.Condition, withForm: true);
        return question with { Form = lowered.Form, Exceeded = lowered.Exceeded };
    }

    /// <summary>Null if it has a form.</summary>
    public Limit? LimitOf(Decision question) => Lower(question.Condition, withForm: false).Exceeded;

    /// <summary>The text of the form, or of what is written where there is none.</summary>
    public string TextOf(Condition condition) => Lower(condition, withForm: true).Form?.Text ?? WrittenText.Of(condition);

    /// <summary>What the answer depends on; of what has no form, all that is asked.</summary>
    public IEnumerable<Variable> VariablesOf(Condition condition) => Lower(condition, withForm: true).Form is { } form
        ? form.Dimensions.Select(d => d.Variable)
        : ConditionWalk.TestsIn(condition).Select(test => test.Variable).Distinct();

    private Lowered Lower(Condition condition, bool withForm)
    {
        var asked = Likeness.Asked.Of(condition);
        if (_lowered.TryGetValue(asked, out var lowered) && (!withForm || lowered is not { Form: null, Exceeded: null }))
        {
            return lowered;
        }

        // What was lowered here already, for its limit only, has been counted.
        var most = lowered?.Most ?? Math.Min(ConditionToBoxes.MostSteps, Math.Max(_stepsLeft, LeastSteps));
        var made = !withForm && _before.TryGetValue(asked, out var known) && known.StandsWithin(most) ? known : Make(condition, most);
        _stepsLeft -= lowered is null ? made.Steps : 0;
        _lowered[asked] = made;
        return made;
    }

    private Lowered Make(Condition condition, long most)
    {
        var work = new Work(most);
        try
        {
            return new Lowered(ConditionToBoxes.Lower(condition, _partitions, work), null, work.Done, most);
        }
        catch (BeyondLimitException e)
        {
            return new Lowered(null, e.Limit, work.Done, most);
        }
    }
}
