using Memo.Compiler.Decisions;
using Memo.Compiler.Model;

namespace Memo.Compiler.Emit.Tables;

/// <summary>The normal forms of a pack's questions; those of a measure that covers several lists are made once.</summary>
internal sealed class FormsOfPack(RulePack pack)
{
    private readonly Dictionary<Measure, NormalForm> _triggered = [];
    private readonly Dictionary<Measure, NormalForm> _withheld = [];
    private readonly List<NormalForm> _all = [];

    /// <summary>All that have been made so far.</summary>
    public IReadOnlyList<NormalForm> All => _all;

    public NormalForm Triggered(Measure measure) => Of(_triggered, measure, "", m => Questions.Measures.IsTriggered(m, pack));

    public NormalForm Withheld(Measure measure) => Of(_withheld, measure, " (withheld)", m => Questions.Measures.IsWithheld(m, pack));

    /// <param name="name">Named if it is too complex.</param>
    /// <exception cref="TooComplexToCompileException">It has too many maximal boxes.</exception>
    public NormalForm Of(string name, Condition condition)
    {
        var form = ConditionToBoxes.Lower(condition, pack.SubjectKinds) ?? throw new TooComplexToCompileException(name);
        _all.Add(form);
        return form;
    }

    private NormalForm Of(Dictionary<Measure, NormalForm> known, Measure measure, string which, Func<Measure, Condition> question)
    {
        if (!known.TryGetValue(measure, out var form))
        {
            form = Of(measure.QualifiedId + which, question(measure));
            known.Add(measure, form);
        }

        return form;
    }
}
