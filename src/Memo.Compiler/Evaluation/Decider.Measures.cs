using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>Measures: which sanctions and rewards follow.</summary>
internal sealed partial class Decider
{
    private sealed class Measures
    {
        public ImmutableArray<Triggered>.Builder Triggered { get; } = ImmutableArray.CreateBuilder<Triggered>();

        public ImmutableArray<Withheld>.Builder Withheld { get; } = ImmutableArray.CreateBuilder<Withheld>();

        public ImmutableArray<Undetermined>.Builder Undetermined { get; } = ImmutableArray.CreateBuilder<Undetermined>();

        public HashSet<Fact> Presumed { get; } = [];
    }

    private Measures DecideMeasures(Entry entry, Knowledge knowledge)
    {
        var measures = new Measures();
        foreach (var measure in RulesOf(entry.List).Measures)
        {
            var stands = StandingFor(measure, entry);
            var own = KnowledgeOf(entry, knowledge.Roles, knowledge.PersonFacts, stands);
            var applies = Applies(measure);
            if (Decision.Decide(applies, own) == Truth.False)
            {
                continue;
            }

            var blockers = BlockersOf(measure);
            var blocked = Condition.AnyOf(blockers.Select(b => b.Condition));
            var triggered = Condition.AllOf(applies, Condition.Negate(blocked));
            switch (Decision.Decide(triggered, own))
            {
                case Truth.True:
                    measures.Triggered.Add(Trigger(measure, entry, stands.Standing, own));
                    break;
                case Truth.Unknown:
                    measures.Undetermined.Add(new Undetermined(measure, NeedsOf(own, triggered)));
                    break;
                case Truth.False when Decision.Decide(Condition.AllOf(applies, blocked), own) == Truth.True:
                    measures.Withheld.Add(Withhold(measure, blockers, entry, stands.Standing, own));
                    break;
                default:
                    continue;
            }

            measures.Presumed.UnionWith(own.Presumed);
        }

        return measures;
    }

    /// <summary>A measure that follows from some of the entry's grounds stands and falls with the terms of those.</summary>
    private StandingDecision StandingFor(Measure measure, Entry entry)
    {
        if (entry.Grounds is not { } grounds || measure.Grounds.IsEmpty)
        {
            return _standings[entry];
        }

        ImmutableArray<Ground> own = [.. grounds.Where(measure.Grounds.Contains)];
        if (own.IsEmpty || own.Length == grounds.Length)
        {
            return _standings[entry];
        }

        var decided = DecideStanding(entry, own);
        return decided.Standing.State == StandingState.Unknown ? WithNeeds(entry, decided, own) : decided;
    }

    /// <summary>Everything but what ends, suspends, lifts or exempts.</summary>
    private Condition Applies(Measure measure) => Condition.AllOf(
        measure.Instrument.JudgedBy is { } judgedBy ? RuleConditions.Governs(measure, judgedBy) : Holds(RuleConditions.Force(measure).Contains(_asOf)),
        RuleConditions.InState(StandingState.InEffect, StandingState.Suspended, StandingState.Ended),
        RuleConditions.OnGrounds(measure),
        RuleConditions.Reaches(measure),
        RuleConditions.InTerritory(_pack.Header),
        measure.When);

    private ImmutableArray<(WithheldKind Kind, Condition Condition, Rule Rule)> BlockersOf(Measure measure) =>
    [
        (WithheldKind.Ended, IsIndependent(measure) ? Condition.Never : RuleConditions.InState(StandingState.Ended), measure),
        (WithheldKind.Ended, RuleConditions.SinceBeginning(measure.Instrument.EndedWhen), measure),
        (WithheldKind.Ended, RuleConditions.SinceBeginning(measure.EndedWhen), measure),
        (WithheldKind.Ended, RuleConditions.IsMet(measure.Lasts), measure),
        (WithheldKind.Ended, RuleConditions.TimeIsOver(measure.Lasts), measure),
        (WithheldKind.Suspended, RuleConditions.InState(StandingState.Suspended), measure),
        (WithheldKind.Suspended, measure.Instrument.SuspendedWhen, measure),
        (WithheldKind.Suspended, measure.SuspendedWhen, measure),
        .. measure.Lifts.Select(l => (WithheldKind.Lift, RuleConditions.IsInForce(l, _asOf), (Rule)l)),
        .. measure.Unless.Select(u => (WithheldKind.Exemption, u, (Rule)measure)),
    ];

    /// <summary>Whether it outlasts the entry: it has a term of its own and does not say "while listed".</summary>
    private static bool IsIndependent(Measure measure) => measure.Lasts.Value is { WhileListed: false };

    private Withheld Withhold(
        Measure measure, ImmutableArray<(WithheldKind Kind, Condition Condition, Rule Rule)> blockers, Entry entry, Standing standing, Knowledge knowledge)
    {
        var certain = blockers.FirstOrDefault(b => Decision.Decide(b.Condition, knowledge) == Truth.True);
        var (kind, condition, rule) = certain.Rule is null ? blockers.First(b => Decision.Decide(b.Condition, knowledge) != Truth.False) : certain;
        var byStanding = condition is Condition.Test { Variable: Variable.Standing };
        var cause = byStanding ? standing.Cause
            : rule is Lift || condition.Equals(RuleConditions.TimeIsOver(measure.Lasts)) ? new Cause(rule.Name.Id, null)
            : CauseIn(condition, rule, entry, knowledge);
        return new Withheld(measure, kind, cause ?? new Cause(ConditionNames.Of(condition, rule.Name.Id), null));
    }

    private Triggered Trigger(Measure measure, Entry entry, Standing standing, Knowledge knowledge)
    {
        var lasting = measure.Lasts.Value;
        var own = lasting?.Term is { } term ? KnownDays.LastDay(term, knowledge) : null;
        var listed = IsIndependent(measure) ? null : standing.Until;
        var conditions = (lasting?.Until is { } until ? new[] { ConditionNames.Of(until, measure.Name.Id) } : [])
            .Concat(new[] { measure.EndedWhen, measure.Instrument.EndedWhen }.Where(c => c is not Condition.Constant).Select(c => ConditionNames.Of(c, measure.Name.Id)))
            .Concat(IsIndependent(measure) ? [] : standing.UntilConditions);
        return new Triggered(
            measure,
            lasting?.Term is not null && own is null ? null : own is null || listed < own ? listed ?? own : own,
            [.. conditions.Distinct().OrderBy(c => c, StringComparer.Ordinal)])
        {
            Agencies = Successors.Of(measure.By, _asOf),
            Cooperating = Successors.Of(measure.Cooperating, _asOf),
            Remedies = RemediesOf(measure, entry, knowledge),
            Parameters = [.. measure.Parameters.Where(p => p.Period.Contains(_asOf))],
        };
    }

    /// <summary>The clause's own, its instrument's, and those of the rules by which the entry stands.</summary>
    private ImmutableArray<Remedy> RemediesOf(Measure measure, Entry entry, Knowledge knowledge) =>
    [
        .. measure.Remedies
            .Concat(measure.Instrument.Remedies)
            .Concat(TermsOf(entry)
                .Where(t => Decision.Decide(Applies(t), knowledge) != Truth.False)
                .SelectMany(t => t.Remedies.Concat(t.Instrument.Remedies)))
            .Distinct(),
    ];
}
