using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Evaluation;

/// <summary>Measures: which sanctions and rewards follow.</summary>
internal sealed partial class Decider
{
    internal sealed class MeasureAnswers
    {
        public ImmutableArray<Triggered>.Builder Triggered { get; } = ImmutableArray.CreateBuilder<Triggered>();

        public ImmutableArray<Withheld>.Builder Withheld { get; } = ImmutableArray.CreateBuilder<Withheld>();

        public ImmutableArray<Undetermined>.Builder Undetermined { get; } = ImmutableArray.CreateBuilder<Undetermined>();

        public HashSet<Fact> Presumed { get; } = [];
    }

    private MeasureAnswers DecideMeasures(Entry entry, ImmutableArray<Role>? roles, FactValues personFacts, IReadOnlyCollection<Rule>? only)
    {
        var answers = new MeasureAnswers();
        var measures = RulesOf(entry.List).Measures;
        foreach (var measure in only is null ? measures : only.OfType<Measure>().Where(m => m.Covers.Contains(entry.List)))
        {
            Decide(measure, entry, KnowledgeOf(entry, roles, personFacts), answers);
        }

        return answers;
    }

    /// <summary>What one measure comes to, where the entry is admissible and the measure covers its list.</summary>
    public MeasureAnswers DecideMeasure(Measure measure, Entry entry, Knowledge knowledge)
    {
        var answers = new MeasureAnswers();
        Decide(measure, entry, knowledge, answers);
        return answers;
    }

    private void Decide(Measure measure, Entry entry, Knowledge knowledge, MeasureAnswers answers)
    {
        var asked = RulesOf(entry.List).QuestionsOf(measure);
        if (Decision.Decide(asked.Applies, knowledge) == Truth.False)
        {
            return;
        }

        switch (Decision.Decide(asked.IsTriggered, knowledge))
        {
            case Truth.True:
                answers.Triggered.Add(Trigger(measure, entry, StandingOn(entry, asked.Standing).Standing, knowledge));
                break;
            case Truth.Unknown:
                answers.Undetermined.Add(new Undetermined(measure, SeenFrom(entry, NeedsOf(knowledge, asked.IsTriggered))));
                break;
            case Truth.False when Decision.Decide(asked.IsWithheld, knowledge) == Truth.True:
                answers.Withheld.Add(Withhold(measure, asked, entry, knowledge));
                break;
            default:
                return;
        }

        answers.Presumed.UnionWith(knowledge.Presumed);
    }

    private Withheld Withhold(Measure measure, MeasureQuestions asked, Entry entry, Knowledge knowledge)
    {
        var blocker = asked.Blockers.FirstOrDefault(b => Decision.Decide(b.Condition, knowledge) == Truth.True)
            ?? asked.Blockers.First(b => Decision.Decide(b.Condition, knowledge) != Truth.False);
        var cause = blocker.By switch
        {
            BlockedBy.Standing => StandingOn(entry, asked.Standing).Standing.Cause,
            BlockedBy.Condition => CauseIn(blocker.Condition, blocker.Rule, entry, knowledge),
            _ => new Cause(blocker.Rule.Name.Id, null),
        };
        return new Withheld(measure, blocker.Kind, cause ?? new Cause(ConditionNames.Of(blocker.Condition, blocker.Rule.Name.Id), null));
    }

    private Triggered Trigger(Measure measure, Entry entry, Standing standing, Knowledge knowledge)
    {
        var lasting = measure.Lasts.Value;
        var own = lasting?.Term is { } term ? KnownDays.LastDayOf(term, knowledge) : null;
        var listed = Questions.Measures.Outlasts(measure) ? null : standing.Until;
        var conditions = Questions.Measures.Endings(measure)
            .Select(c => ConditionNames.Of(c, measure.Name.Id))
            .Concat(Questions.Measures.Outlasts(measure) ? [] : standing.UntilConditions);
        return new Triggered(
            measure,
            lasting?.Term is not null && own is null ? null : EndDay.First(own, listed),
            [.. conditions.Distinct().OrderBy(c => c, StringComparer.Ordinal)])
        {
            Agencies = Successors.Of(measure.By, _asOf),
            Cooperating = Successors.Of(measure.Cooperating, _asOf),
            UnverifiedBodies = Successors.Unverified([.. measure.By, .. measure.Cooperating], _asOf),
            Remedies = RemediesOf(measure, entry),
            Duties = [.. measure.Duties.Select(duty => Successors.Of(duty, _asOf))],
            Parameters = [.. measure.Parameters.Where(p => p.Period.Contains(_asOf))],
        };
    }

    /// <summary>The clause's own, its instrument's, those of the rules by which the entry was made, stands and ends, and those open to every measure of its kind.</summary>
    public ImmutableArray<Remedy> RemediesOf(Measure measure, Entry entry) => _ways.Of(Own(measure).Concat(RemediesOf(entry)).Concat(_ways.OpenTo(measure)));

    /// <summary>Of a rule that is no measure: its own and its instrument's.</summary>
    public ImmutableArray<Remedy> RemediesOf(Rule rule) => _ways.Of(Own(rule));

    /// <summary>Nobody is told that there is no way to be heard because a fact is missing.</summary>
    private ImmutableArray<Remedy> RemediesInDoubt(Entry entry, IEnumerable<Measure> undetermined) =>
        _ways.Of(RemediesOf(entry).Concat(undetermined.SelectMany(m => Own(m).Concat(_ways.OpenTo(m)))));

    private static IEnumerable<Remedy> Own(Rule rule) => rule.Remedies.Concat(rule.Instrument.Remedies);

    private ImmutableArray<Remedy> RemediesOf(Entry entry)
    {
        if (!_remedies.TryGetValue(entry, out var remedies))
        {
            _remedies.Add(entry, remedies = RemediesOfRules(entry));
        }

        return remedies;
    }

    private ImmutableArray<Remedy> RemediesOfRules(Entry entry)
    {
        var knowledge = KnowledgeOf(entry);
        var rules = RulesOf(entry.List);
        var made = rules.Entries.Where(r => Decision.Decide(rules.QuestionsOf(r).Governs, knowledge) != Truth.False);
        var stands = rules.Standing.Terms.Where(t => Decision.Decide(t.Applies, knowledge) != Truth.False).Select(t => t.Rule);
        return
        [
            .. made.Concat<Rule>(stands)
                .SelectMany(Own)
                .Concat(ExitsOf(entry, knowledge).SelectMany(e => e.Instrument.Remedies))
                .Distinct(),
        ];
    }
}
