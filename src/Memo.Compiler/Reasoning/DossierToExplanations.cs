using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Reasoning.Changes;

namespace Memo.Compiler.Reasoning;

/// <summary>A rule, a dossier and a date to explanations: for every entry on a list the rule covers, and every person asked about.</summary>
public static class DossierToExplanations
{
    /// <summary>Measures, ways off a list and entry rules can be asked; other rules are explained with the standing or the measure that they are part of.</summary>
    public static bool CanExplain(Rule rule) => Inquiry.CanBeAsked(rule);

    /// <param name="rule">One that <see cref="CanExplain"/>.</param>
    /// <param name="roles">The complete set of roles held by the person asked about; null to ask about the person of the dossier, or else about the listed subject and every role the rule names.</param>
    public static ImmutableArray<Explanation> Explain(RulePack pack, Rule rule, Dossier dossier, CalendarDate asOf, ImmutableArray<Role>? roles = null)
    {
        var inquiry = new Inquiry(pack, rule);
        var concerned = Enumerable.Range(0, dossier.Entries.Length).Where(e => rule.Covers.Contains(dossier.Entries[e].List)).DefaultIfEmpty(0);
        return
        [
            .. from entry in concerned
               from person in Persons(pack, rule, dossier, roles)
               select Explain(inquiry, new Situation(dossier, entry, person.Roles, person.Facts, asOf)),
        ];
    }

    private static Explanation Explain(Inquiry inquiry, Situation situation)
    {
        var view = inquiry.Look(situation);
        var explanation = new Explanation(inquiry.Rule, situation, view.Finding)
        {
            Reasons = new QuestionToReasons(inquiry, view).Reasons(),
            Exits = inquiry.Rule is Measure && view.Finding.Standing.State != StandingState.Inadmissible
                ? view.Decider.DecideExits(situation.Entry, view.Decider.KnowledgeOfStanding(situation.Entry))
                : [],
            Remedies = view.Finding.Standing.State == StandingState.Ended && (inquiry.Rule is not Measure lasting || !Questions.Measures.Outlasts(lasting))
                ? []
                : inquiry.Rule is Measure measure
                ? view.Decider.RemediesOf(measure, situation.Entry)
                : view.Decider.RemediesOf(inquiry.Rule),
        };
        if (explanation.IsOffList || view.Finding.Standing.State == StandingState.Inadmissible)
        {
            return explanation;
        }

        var (turns, isTimeCut) = new Turns(inquiry, situation).After(view.Finding);
        var (changes, isCut) = NearestChanges.Of(inquiry, view);
        return explanation with { Turns = turns, IsTimeCut = isTimeCut, Changes = changes, IsCut = isCut };
    }

    /// <summary>As the evaluator asks, but of the person asked about alone, if there is one; ways off a list and entry rules ask about nobody but the listed subject.</summary>
    private static IEnumerable<(ImmutableArray<Role> Roles, FactValues Facts)> Persons(RulePack pack, Rule rule, Dossier dossier, ImmutableArray<Role>? roles)
    {
        if (rule is not Measure measure)
        {
            return [([BuiltIn.Itself], dossier.Person?.Facts ?? dossier.OwnPersonFacts)];
        }

        var persons = PersonsAsked.Of(dossier, roles, PersonsAsked.RolesNamed(pack, [measure]));
        return (roles ?? dossier.Person?.Roles) is null ? persons : [persons.Last()];
    }
}
