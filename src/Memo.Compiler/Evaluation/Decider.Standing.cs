using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Evaluation;

/// <summary>A standing with what the measures need of it.</summary>
/// <param name="States">The states the entry may be in.</param>
internal sealed record StandingDecision(Standing Standing, ImmutableArray<StandingState> States, ImmutableArray<Fact> Presumed);

/// <summary>Standing: does the entry stand, since when, until when.</summary>
internal sealed partial class Decider
{
    public StandingDecision StandingOf(Entry entry)
    {
        if (!_standings.TryGetValue(entry, out var decided))
        {
            decided = entry.IsJustNamed ? JustNamed : DecideStanding(entry);
            _standings[entry] = decided;
        }

        return decided;
    }

    private static readonly StandingDecision JustNamed =
        new(new Standing(StandingState.InEffect, null, null, [], [], null), [StandingState.InEffect], []);

    private StandingDecision DecideStanding(Entry entry)
    {
        var knowledge = KnowledgeOf(entry);
        if (BrokenRuleOf(entry, knowledge) is { } broken)
        {
            var standing = new Standing(StandingState.Inadmissible, null, null, [], [], broken);
            return new StandingDecision(standing, [StandingState.Inadmissible], []);
        }

        var terms = TermsOf(entry);
        var states = StatesOf(entry, terms);
        var truths = states.Select(s => (s.State, s.Condition, Truth: Decision.Decide(s.Condition, knowledge))).ToArray();
        var certain = truths.Where(t => t.Truth == Truth.True).Select(t => (StandingState?)t.State).FirstOrDefault();
        var possible = truths.Where(t => t.Truth != Truth.False).Select(t => t.State).ToImmutableArray();
        var state = certain ?? StandingState.Unknown;
        var needs = certain is null ? NeedsOf(knowledge, truths.Where(t => t.Truth == Truth.Unknown).Select(t => t.Condition)) : [];
        var applying = terms.Where(t => Decision.Decide(Applies(t, entry), knowledge) != Truth.False).ToImmutableArray();
        return new StandingDecision(
            new Standing(state, SinceOf(entry), UntilOf(applying, knowledge), UntilConditionsOf(entry, applying, knowledge), needs, null)
            {
                Cause = CauseOf(state, entry, applying, knowledge),
            },
            certain is { } only ? [only] : possible,
            [.. knowledge.Presumed]);
    }

    private ImmutableArray<TermRule> TermsOf(Entry entry) => [.. pack.TermRules.Where(t => t.Covers.Contains(entry.List))];

    private (StandingState State, Condition Condition)[] StatesOf(Entry entry, ImmutableArray<TermRule> terms)
    {
        var applies = terms.Select(t => Applies(t, entry)).ToArray();
        var none = Condition.Negate(Condition.AnyOf(applies));
        var begun = Condition.AnyOf(terms.Select((t, i) => Condition.AllOf(applies[i], HasBegun(t, entry)))
            .Append(Condition.AllOf(none, RuleConditions.HasHappened(GoverningDate(entry), asOf))));
        var runs = Condition.AnyOf(terms.Select((t, i) => Condition.AllOf(
                applies[i],
                HasBegun(t, entry),
                Condition.Negate(RuleConditions.IsOver(t.Lasts)),
                Condition.Negate(t.EndedWhen)))
            .Append(none));
        var ended = Condition.AnyOf(RuleConditions.HasHappened(BuiltIn.Removed, asOf), Condition.Negate(runs));
        var suspended = Condition.AnyOf(terms.Select((t, i) => Condition.AllOf(applies[i], t.SuspendedWhen)).Append(IsSuspended()));
        return
        [
            (StandingState.NotYet, Condition.Negate(begun)),
            (StandingState.Ended, Condition.AllOf(begun, ended)),
            (StandingState.Suspended, Condition.AllOf(begun, Condition.Negate(ended), suspended)),
            (StandingState.InEffect, Condition.AllOf(begun, Condition.Negate(ended), Condition.Negate(suspended))),
        ];
    }

    private static Condition Applies(TermRule term, Entry entry) => Condition.AllOf(
        RuleConditions.Governs(term, term.Instrument.JudgedBy ?? GoverningDate(entry)),
        RuleConditions.OnGrounds(term),
        term.When,
        Condition.Negate(Condition.AnyOf(term.Unless)));

    private static Condition HasBegun(TermRule term, Entry entry) => RuleConditions.HasCome(BeginningOf(term, entry));

    private static StartDay BeginningOf(TermRule term, Entry entry) => term.Begins ?? new StartDay(null, GoverningDate(entry), null);

    private Condition IsSuspended() => Condition.AllOf(
        RuleConditions.HasHappened(BuiltIn.SuspendedFrom, asOf),
        Condition.Negate(asOf.AddDays(-1) is { } yesterday ? RuleConditions.HasHappened(BuiltIn.SuspendedUntil, yesterday) : Condition.Never));

    /// <summary>The first day in effect: the earliest beginning of the term rules that apply; null if not certain.</summary>
    private CalendarDate? SinceOf(Entry entry)
    {
        var knowledge = KnowledgeOf(entry);
        var starts = new List<CalendarDate?>();
        foreach (var term in TermsOf(entry))
        {
            var begins = Condition.AllOf(
                RuleConditions.Governs(term, term.Instrument.JudgedBy ?? GoverningDate(entry)),
                RuleConditions.OnGrounds(term));
            if (Decision.Decide(begins, knowledge) != Truth.False)
            {
                starts.Add(KnownDays.FirstDay(BeginningOf(term, entry), knowledge));
            }
        }

        return starts.Count == 0 ? KnownDays.Day(GoverningDate(entry), knowledge)
            : starts.Contains(null) ? null
            : starts.Min();
    }

    private static CalendarDate? UntilOf(ImmutableArray<TermRule> applying, Knowledge knowledge)
    {
        var lastDays = applying.Select(t => t.Lasts.Value?.Term is { } term ? KnownDays.LastDay(term, knowledge) : null).ToArray();
        var byTerm = lastDays.Length == 0 || lastDays.Contains(null) ? null : lastDays.Max();
        var removed = KnownDays.Day(BuiltIn.Removed, knowledge)?.AddDays(-1);
        return removed is null || byTerm < removed ? byTerm : removed;
    }

    private ImmutableArray<string> UntilConditionsOf(Entry entry, ImmutableArray<TermRule> applying, Knowledge knowledge)
    {
        var conditions = applying.SelectMany(t => new[] { t.Lasts.Value?.Until, t.EndedWhen is Condition.Constant ? null : t.EndedWhen }
            .OfType<Condition>()
            .Select(c => ConditionNames.Of(c, t.Name.Id)));
        var exits = ExitsOf(entry, knowledge).Where(e => e.Kind != ExitKind.End).Select(e => e.QualifiedId);
        return [.. conditions.Concat(exits).Distinct().OrderBy(id => id, StringComparer.Ordinal)];
    }

    private Cause? CauseOf(StandingState state, Entry entry, ImmutableArray<TermRule> applying, Knowledge knowledge)
    {
        if (state == StandingState.Suspended)
        {
            return Decision.Decide(IsSuspended(), knowledge) == Truth.True
                ? new Cause(BuiltIn.Suspended, null)
                : applying.Select(t => CauseIn(t.SuspendedWhen, t, entry, knowledge)).FirstOrDefault(c => c is not null) ?? new Cause(BuiltIn.Suspended, null);
        }

        if (state != StandingState.Ended)
        {
            return null;
        }

        if (Decision.Decide(RuleConditions.HasHappened(BuiltIn.Removed, asOf), knowledge) == Truth.True)
        {
            return new Cause(BuiltIn.Removed.Name.Id, null);
        }

        return applying.Select(t => CauseIn(t.EndedWhen, t, entry, knowledge)).FirstOrDefault(c => c is not null)
            ?? applying.Select(t => t.Lasts.Value?.Until is { } until ? CauseIn(until, t, entry, knowledge) : null).FirstOrDefault(c => c is not null)
            ?? new Cause(applying.IsEmpty ? BuiltIn.Removed.Name.Id : applying[0].Name.Id, null);
    }

    /// <summary>What a condition that certainly holds is called, and the entry behind it.</summary>
    private Cause? CauseIn(Condition condition, Rule rule, Entry entry, Knowledge knowledge)
    {
        if (Decision.Decide(condition, knowledge) != Truth.True)
        {
            return null;
        }

        var behind = ConditionWalk.GuardsIn(condition).Select(g => EntryBehind(g, entry)).FirstOrDefault(e => e is not null);
        return behind is not null ? new Cause(behind.List.Name.Id, behind.Id) : new Cause(ConditionNames.Of(condition, rule.Name.Id), null);
    }

    private static Standing Inadmissible(Standing standing, BrokenRule broken) =>
        standing with { State = StandingState.Inadmissible, Needs = [], BrokenRule = broken, Until = null, UntilConditions = [] };

    private static Localized Say(string english, string chinese) => new(english, chinese);
}
