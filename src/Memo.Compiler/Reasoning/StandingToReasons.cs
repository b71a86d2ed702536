using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;
using Memo.Compiler.Text;

namespace Memo.Compiler.Reasoning;

/// <summary>Why an entry stands as it does, one level down: the term rules in force on the day of its decision, its removal, its suspension.</summary>
internal sealed class StandingToReasons(RulePack pack, View view)
{
    private readonly Knowledge _knowledge = view.Decider.KnowledgeOf(view.Situation.Entry);

    public ImmutableArray<Reason> Of(Variable.Standing asked)
    {
        if (view.Finding.Standing.BrokenRule is { } broken)
        {
            return [Broken(broken)];
        }

        var conditions = new ConditionToReasons(_knowledge);
        var standings = new Standings(view.Situation.Entry.List, pack, asked.Grounds);
        var governing = standings.Terms.Where(t => Decision.Decide(t.Governs, _knowledge) != Truth.False).ToImmutableArray();
        var ways = governing.Select(t => Of(t, conditions)).ToList();
        if (Decision.Decide(standings.IsGoverned, _knowledge) != Truth.True)
        {
            ways.Add(Ungoverned(standings));
        }

        return
        [
            .. ways,
            .. new[]
            {
                new Part(Aspect.Removed, Standings.IsRemoved, IsAgainst: true),
                new Part(Aspect.Suspended, Standings.IsRecordedAsSuspended, IsAgainst: true),
            }.Select(conditions.Of).OfType<Reason>().Select(Shortened),
        ];
    }

    private Reason Broken(BrokenRule broken) => new(Condition.Always, Truth.True)
    {
        Aspect = Aspect.Inadmissible,
        IsAgainst = true,
        Of = broken.Rule,
        Place = broken.Rule?.Location,
        Known = new(Knowing.Follows, broken.Message),
        Parts = broken.Rule is { } rule && new ConditionToReasons(_knowledge).Of(new Part(Aspect.Condition, rule.When) { Place = rule.Places.Of("when") }) is { } when ? [when] : [],
    };

    /// <summary>No term rule of the list is in force on the day of the decision.</summary>
    private Reason Ungoverned(Standings standings) => new(standings.IsFree, Decision.Decide(standings.IsFree, _knowledge))
    {
        Aspect = Aspect.Term,
        Known = Observations.OfFact(BuiltIn.Decided, _knowledge),
    };

    private Reason Of(TermQuestions term, ConditionToReasons conditions)
    {
        var rule = term.Rule;
        var parts = term.Parts
            .Append(new Part(Aspect.Beginning, term.HasBegun) { Place = rule.Places.Of("begins"), Of = rule })
            .Append(new Part(Aspect.Time, term.TimeIsOver, IsAgainst: true) { Place = rule.Places.Of("lasts"), Of = rule })
            .Append(new Part(Aspect.Ended, term.IsMet, IsAgainst: true) { Place = rule.Places.Of("lasts") })
            .Append(new Part(Aspect.Ended, term.EndedWhen, IsAgainst: true) { Place = rule.Places.Of("ended") })
            .Append(new Part(Aspect.Suspended, term.SuspendedWhen, IsAgainst: true) { Place = rule.Places.Of("suspended") });
        return new Reason(term.Runs, Decision.Decide(term.Runs, _knowledge))
        {
            Aspect = Aspect.Term,
            Of = rule,
            Place = rule.Location,
            Parts = [.. parts.Select(p => Of(p, conditions)).OfType<Reason>()],
        };
    }

    private Reason? Of(Part part, ConditionToReasons conditions) => conditions.Of(part) is { } reason
        ? part is { Aspect: Aspect.Time, Of: TermRule { Lasts.Value.Term: { } term } } ? reason with { Known = ElapsedObservations.Of(term, _knowledge), Parts = [] } : reason
        : null;

    /// <summary>What an entry records of itself is one line.</summary>
    private Reason Shortened(Reason reason) => reason with
    {
        Parts = [],
        Known = reason.Aspect == Aspect.Removed ? Observations.OfFact(BuiltIn.Removed, _knowledge)
            : Observations.OfFact(BuiltIn.SuspendedFrom, _knowledge) is { Knowing: Knowing.Presumed } none ? none
            : Period(BuiltIn.SuspendedFrom, BuiltIn.SuspendedUntil),
    };

    private Observation Period(Fact first, Fact last)
    {
        var (from, until) = (Observations.OfFact(first, _knowledge), Observations.OfFact(last, _knowledge));
        return new(from.Knowing, new Localized($"from: {from.Text.English}; until: {until.Text.English}", $"自：{from.Text.Chinese}；至：{until.Text.Chinese}"));
    }
}
