using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>A standing with what the measures need of it.</summary>
/// <param name="States">The states the entry may be in.</param>
internal sealed record StandingDecision(Standing Standing, ImmutableArray<StandingState> States, ImmutableArray<Fact> Presumed)
{
    /// <summary>What would tell the day it began, where that is not certain.</summary>
    public ImmutableArray<Need> SinceNeeds { get; init; } = [];
}

/// <summary>Standing: does the entry stand, since when, until when.</summary>
internal sealed partial class Decider
{
    /// <param name="only">Some of the entry's grounds, to ask whether it stands on those.</param>
    private StandingDecision DecideStanding(Entry entry, ImmutableArray<Ground>? only = null)
    {
        var knowledge = KnowledgeOf(entry, only);
        if (BrokenRuleOf(entry, knowledge) is { } broken)
        {
            var standing = new Standing(StandingState.Inadmissible, null, null, [], [], broken);
            return new StandingDecision(standing, [StandingState.Inadmissible], []);
        }

        var terms = TermsOf(entry);
        var truths = StatesOf(terms).Select(s => (s.State, Truth: Decision.Decide(s.Condition, knowledge))).ToArray();
        var certain = truths.Where(t => t.Truth == Truth.True).Select(t => (StandingState?)t.State).FirstOrDefault();
        var state = certain ?? StandingState.Unknown;
        var applying = terms.Select(t => (Term: t, Truth: Decision.Decide(Applies(t), knowledge))).Where(t => t.Truth != Truth.False).ToImmutableArray();
        var rules = applying.Select(t => t.Term).ToImmutableArray();
        var mayLackRules = Decision.Decide(Condition.AnyOf(terms.Select(t => Governs(t))), knowledge) != Truth.True;
        var since = SinceOf(applying, mayLackRules, knowledge);
        return new StandingDecision(
            new Standing(state, since, UntilOf(applying, mayLackRules, knowledge), UntilConditionsOf(entry, rules, knowledge), [], null)
            {
                Cause = CauseOf(state, entry, rules, knowledge),
            },
            certain is { } sure ? [sure] : [.. truths.Where(t => t.Truth != Truth.False).Select(t => t.State)],
            [.. knowledge.Presumed])
        {
            SinceNeeds = since is null
                ? Sorted(rules.Select(t => BeginningOf(t).From).Append(BuiltIn.Decided).SelectMany(f => knowledge.NeedsOf(new Variable.Declared(f))))
                : [],
        };
    }

    /// <summary>With what decides an unknown standing: every fact on which one of the states depends.</summary>
    private StandingDecision WithNeeds(Entry entry) => WithNeeds(entry, _standings[entry], entry.Grounds);

    private StandingDecision WithNeeds(Entry entry, StandingDecision decided, ImmutableArray<Ground>? grounds)
    {
        var needs = NeedsOf(KnowledgeOf(entry, grounds), StatesOf(TermsOf(entry)).Select(s => s.Condition));
        return decided with { Standing = decided.Standing with { Needs = needs } };
    }

    private ImmutableArray<TermRule> TermsOf(Entry entry) => RulesOf(entry.List).Terms;

    private (StandingState State, Condition Condition)[] StatesOf(ImmutableArray<TermRule> terms)
    {
        var applies = terms.Select(t => Applies(t)).ToArray();
        var none = Condition.Negate(Condition.AnyOf(terms.Select(t => Governs(t))));
        var begun = Condition.AnyOf(terms.Select((t, i) => Condition.AllOf(applies[i], HasBegun(t)))
            .Append(Condition.AllOf(none, RuleConditions.HasHappened(BuiltIn.Decided, _asOf))));
        var runs = Condition.AnyOf(terms.Select((t, i) => Condition.AllOf(
                applies[i],
                HasBegun(t),
                Condition.Negate(RuleConditions.IsOver(t.Lasts)),
                Condition.Negate(RuleConditions.SinceBeginning(t.EndedWhen))))
            .Append(none));
        var ended = Condition.AnyOf(RuleConditions.HasHappened(BuiltIn.Removed, _asOf), Condition.Negate(runs));
        var suspended = Condition.AnyOf(terms.Select((t, i) => Condition.AllOf(applies[i], t.SuspendedWhen)).Append(IsSuspended()));
        return
        [
            (StandingState.NotYet, Condition.Negate(begun)),
            (StandingState.Ended, Condition.AllOf(begun, ended)),
            (StandingState.Suspended, Condition.AllOf(begun, Condition.Negate(ended), suspended)),
            (StandingState.InEffect, Condition.AllOf(begun, Condition.Negate(ended), Condition.Negate(suspended))),
        ];
    }

    /// <summary>The rule is in force on the day of the decision, whether or not its grounds and its condition hold.</summary>
    private static Condition Governs(Rule rule) => RuleConditions.Governs(rule, rule.Instrument.JudgedBy ?? BuiltIn.Decided);

    private static Condition Applies(TermRule term) => Condition.AllOf(
        Governs(term),
        RuleConditions.OnGrounds(term),
        term.When,
        Condition.Negate(Condition.AnyOf(term.Unless)));

    private static Condition HasBegun(TermRule term) => RuleConditions.HasCome(BeginningOf(term));

    private static StartDay BeginningOf(TermRule term) => term.Begins ?? new StartDay(null, BuiltIn.Decided, null);

    private Condition IsSuspended() => Condition.AllOf(
        RuleConditions.HasHappened(BuiltIn.SuspendedFrom, _asOf),
        Condition.Negate(_asOf.AddDays(-1) is { } yesterday ? RuleConditions.HasHappened(BuiltIn.SuspendedUntil, yesterday) : Condition.Never));

    /// <summary>The first day in effect: the earliest beginning of the term rules that apply; null if not certain.</summary>
    private static CalendarDate? SinceOf(ImmutableArray<(TermRule Term, Truth Truth)> applying, bool mayLackRules, Knowledge knowledge)
    {
        var starts = applying.Select(t => (t.Truth, Day: KnownDays.FirstDay(BeginningOf(t.Term), knowledge))).ToList();
        if (mayLackRules)
        {
            starts.Add((Truth.Unknown, KnownDays.Day(BuiltIn.Decided, knowledge)));
        }

        var first = starts.Any(s => s.Day is null) ? null : starts.Min(s => s.Day);
        return starts.All(s => s.Day == first) || starts.Any(s => s.Truth == Truth.True && s.Day == first) ? first : null;
    }

    /// <summary>The last day in effect: the latest of the term rules that run; null if there is none or it is not certain.</summary>
    private static CalendarDate? UntilOf(ImmutableArray<(TermRule Term, Truth Truth)> applying, bool mayLackRules, Knowledge knowledge)
    {
        var running = applying.Where(t => IsOpen(t.Term, knowledge)).ToImmutableArray();
        var lastDays = (running.IsEmpty ? applying : running)
            .Select(t => (t.Truth, Day: t.Term.Lasts.Value?.Term is { } term ? KnownDays.LastDay(term, knowledge) : null))
            .ToArray();
        var latest = lastDays.Length == 0 || lastDays.Any(l => l.Day is null) ? null : lastDays.Max(l => l.Day);
        var byTerm = lastDays.Any(l => l.Truth == Truth.True && l.Day == latest) || (!mayLackRules && lastDays.All(l => l.Day == latest)) ? latest : null;
        if (knowledge.DaysOf(BuiltIn.Removed) is { Length: > 1 })
        {
            return null;
        }

        var removed = KnownDays.Day(BuiltIn.Removed, knowledge)?.AddDays(-1);
        return removed is null || byTerm < removed ? byTerm : removed;
    }

    private ImmutableArray<string> UntilConditionsOf(Entry entry, ImmutableArray<TermRule> applying, Knowledge knowledge)
    {
        var conditions = applying.Where(t => IsOpen(t, knowledge)).SelectMany(t => new[] { t.Lasts.Value?.Until, t.EndedWhen is Condition.Constant ? null : t.EndedWhen }
            .OfType<Condition>()
            .Select(c => ConditionNames.Of(c, t.Name.Id)));
        var exits = ExitsOf(entry, knowledge).Where(e => e.Kind != ExitKind.End && !IsShutForGood(e, knowledge)).Select(e => e.QualifiedId);
        return [.. conditions.Concat(exits).Distinct().OrderBy(id => id, StringComparer.Ordinal)];
    }

    /// <summary>Neither what bounds the term nor what ends it has certainly happened.</summary>
    private static bool IsOpen(TermRule term, Knowledge knowledge) =>
        Decision.Decide(Condition.AnyOf(RuleConditions.SinceBeginning(term.EndedWhen), RuleConditions.IsMet(term.Lasts)), knowledge) != Truth.True;

    /// <summary>An exemption holds that rests on nothing but the grounds and the kind of party, which do not change.</summary>
    private static bool IsShutForGood(ExitRule exit, Knowledge knowledge) => exit.Unless.Any(u =>
        ConditionWalk.TestsIn(u).All(t => t.Variable is Variable.OnGround or Variable.KindOfParty) && Decision.Decide(u, knowledge) == Truth.True);

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

        if (Decision.Decide(RuleConditions.HasHappened(BuiltIn.Removed, _asOf), knowledge) == Truth.True)
        {
            return new Cause(BuiltIn.Removed.Name.Id, null);
        }

        return applying.Select(t => CauseIn(RuleConditions.SinceBeginning(t.EndedWhen), t, entry, knowledge)).FirstOrDefault(c => c is not null)
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

        var behind = ConditionWalk.GuardsIn(condition).Select(g => _others.Behind(g, entry)).FirstOrDefault(e => e is not null);
        return behind is not null ? new Cause(behind.List.Name.Id, behind.Id) : new Cause(ConditionNames.Of(condition, rule.Name.Id), null);
    }

    private static Standing Inadmissible(Standing standing, BrokenRule broken) =>
        standing with { State = StandingState.Inadmissible, Needs = [], BrokenRule = broken, Until = null, UntilConditions = [] };
}
