using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Reasoning;

/// <summary>A question as it is composed to the lines of its reasoning: what it asks, then what stands against it.</summary>
internal sealed class QuestionToReasons(Inquiry inquiry, View view)
{
    private readonly ConditionToReasons _conditions = new(view.Knowledge);
    private bool _hasStanding;

    public ImmutableArray<Reason> Reasons() => [OfList(), .. Parts().Select(Of).OfType<Reason>()];

    private Reason OfList()
    {
        var list = view.Situation.Entry.List;
        var covers = inquiry.Rule.Covers.Contains(list);
        return new Reason(covers ? Condition.Always : Condition.Never, covers ? Truth.True : Truth.False)
        {
            Aspect = Aspect.List,
            Place = inquiry.Rule.Places.Of("covers") ?? inquiry.Rule.Instrument.Places.Of("covers"),
        };
    }

    private IEnumerable<Part> Parts() => inquiry.Rule switch
    {
        Measure measure => Measures.Parts(measure, inquiry.Pack).Concat(Measures.Blockers(measure, inquiry.Pack).Select(b => Against(b, measure))),
        ExitRule exit => Exits.Parts(exit),
        EntryRule entry => Entries.Parts(entry, view.Situation.Entry.List, inquiry.Pack),
        _ => [],
    };

    private Reason? Of(Part part)
    {
        if (_conditions.Of(part) is not { } reason)
        {
            return null;
        }

        if (part is { Aspect: Aspect.Time, Of: Measure { Lasts.Value.Term: { } term } })
        {
            return reason with { Known = ElapsedObservations.Of(term, view.Knowledge), Parts = [] };
        }

        if (part is not { Aspect: Aspect.Standing, Condition: Condition.Test { Variable: Variable.Standing standing } } || _hasStanding)
        {
            return reason;
        }

        _hasStanding = true;
        return reason with { Parts = new StandingToReasons(inquiry.Pack, view).Of(standing) };
    }

    private static Part Against(Blocker blocker, Measure measure)
    {
        Location? Own(string keyword) => measure.Places.Of(keyword) ?? measure.Instrument.Places.Of(keyword);
        var place = blocker.Place ?? blocker.Aspect switch
        {
            Aspect.Standing => measure.Places.Of("lasts"),
            Aspect.Suspended => Own("suspended"),
            Aspect.Ended => Own("ended"),
            _ => null,
        };
        return new Part(blocker.Aspect, blocker.Condition, IsAgainst: true) { Place = place, Of = blocker.Rule };
    }
}
