using Memo.Compiler.Model;
using Memo.Compiler.Questions;

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
    /// <summary>The standing of the whole entry, as it is decided; or of some of its grounds, where it has others.</summary>
    public StandingDecision StandingOn(Entry entry, Variable.Standing asked)
    {
        var decided = _standings[entry];
        if (asked.Grounds.IsEmpty || decided.Standing.State == StandingState.Inadmissible || entry.Grounds?.All(asked.Grounds.Contains) == true)
        {
            return decided;
        }

        if (!_standingsOnGrounds.TryGetValue(entry, out var onGrounds))
        {
            _standingsOnGrounds.Add(entry, onGrounds = []);
        }

        if (!onGrounds.TryGetValue(asked, out var own))
        {
            var standings = RulesOf(entry.List).StandingOn(asked);
            own = DecideStanding(entry, standings);
            own = own.Standing.State == StandingState.Unknown ? WithNeeds(entry, own, standings) : own;
            onGrounds.Add(asked, own);
        }

        return own;
    }

    private StandingDecision DecideStanding(Entry entry)
    {
        if (BrokenRuleOf(entry, KnowledgeOf(entry)) is { } broken)
        {
            var standing = new Standing(StandingState.Inadmissible, null, null, [], [], broken);
            return new StandingDecision(standing, [StandingState.Inadmissible], []);
        }

        return DecideStanding(entry, RulesOf(entry.List).Standing);
    }

    private StandingDecision DecideStanding(Entry entry, Standings asked)
    {
        var knowledge = KnowledgeOf(entry);
        var truths = asked.States.Select(s => (s.State, Truth: Decision.Decide(s.Condition, knowledge))).ToArray();
        var certain = truths.Where(t => t.Truth == Truth.True).Select(t => (StandingState?)t.State).FirstOrDefault();
        var state = certain ?? StandingState.Unknown;
        var applying = asked.Terms
            .Where(t => knowledge.DatesOf(t.Begins.From) is not { IsEmpty: true })
            .Select(t => (Term: t, Truth: Decision.Decide(t.Applies, knowledge)))
            .Where(t => t.Truth != Truth.False)
            .ToImmutableArray();
        var terms = applying.Select(t => t.Term).ToImmutableArray();
        var governed = Decision.Decide(asked.IsGoverned, knowledge);
        var mayLackRules = governed != Truth.True;
        var since = SinceOf(applying, mayLackRules, knowledge);
        return new StandingDecision(
            new Standing(state, since, UntilOf(applying, mayLackRules, knowledge), UntilConditionsOf(entry, terms, knowledge), [], null)
            {
                Cause = CauseOf(state, entry, terms, knowledge),
                Terms = [.. terms.Select(t => t.Rule)],
                IsUngoverned = governed == Truth.False,
            },
            certain is { } sure ? [sure] : [.. truths.Where(t => t.Truth != Truth.False).Select(t => t.State)],
            [.. knowledge.Presumed])
        {
            SinceNeeds = since is null
                ? Sorted(terms.Select(t => t.Begins.From).Append(BuiltIn.Decided).SelectMany(f => knowledge.NeedsOf(new Variable.Declared(f))))
                : [],
        };
    }

    /// <summary>With what decides an unknown standing: every fact on which one of the states depends.</summary>
    private StandingDecision WithNeeds(Entry entry) => WithNeeds(entry, _standings[entry], RulesOf(entry.List).Standing);

    private StandingDecision WithNeeds(Entry entry, StandingDecision decided, Standings asked)
    {
        var needs = NeedsOf(KnowledgeOf(entry), asked.States.Select(s => s.Condition));
        return decided with { Standing = decided.Standing with { Needs = needs } };
    }

    /// <summary>The first day in effect: the earliest beginning of the term rules that apply; null if not certain.</summary>
    private static CalendarDate? SinceOf(ImmutableArray<(TermQuestions Term, Truth Truth)> applying, bool mayLackRules, Knowledge knowledge)
    {
        var starts = applying.Select(t => (t.Truth, Day: KnownDays.FirstDay(t.Term.Begins, knowledge))).ToList();
        if (mayLackRules)
        {
            starts.Add((Truth.Unknown, KnownDays.Day(BuiltIn.Decided, knowledge)));
        }

        var first = starts.Any(s => s.Day is null) ? null : starts.Min(s => s.Day);
        return starts.All(s => s.Day == first) || starts.Any(s => s.Truth == Truth.True && s.Day == first) ? first : null;
    }

    /// <summary>The last day in effect: the latest of the term rules that run; null if there is none or it is not known which of them apply.</summary>
    private static EndDay? UntilOf(ImmutableArray<(TermQuestions Term, Truth Truth)> applying, bool mayLackRules, Knowledge knowledge)
    {
        var running = applying.Where(t => IsOpen(t.Term, knowledge)).ToImmutableArray();
        var lastDays = (running.IsEmpty ? applying : running)
            .Select(t => (t.Truth, Day: LastDayOf(t.Term, knowledge)))
            .ToArray();
        var latest = Last(lastDays.Select(l => l.Day));
        var isCertain = Last(lastDays.Where(l => l.Truth == Truth.True).Select(l => l.Day)) == latest || (!mayLackRules && lastDays.All(l => l.Day == latest));
        return EndDay.First(isCertain ? latest : null, KnownDays.DayBefore(BuiltIn.Removed, knowledge));
    }

    /// <summary>Null, no end, if there is none or one of them has none.</summary>
    private static EndDay? Last(IEnumerable<EndDay?> days) => days.DefaultIfEmpty().Aggregate(EndDay.Last);

    private ImmutableArray<string> UntilConditionsOf(Entry entry, ImmutableArray<TermQuestions> applying, Knowledge knowledge)
    {
        var conditions = applying.Where(t => IsOpen(t, knowledge)).SelectMany(t => t.Endings.Select(c => ConditionNames.Of(c, t.Rule.Name.Id)));
        var rules = RulesOf(entry.List);
        var exits = rules.Exits.Where(e => Decision.Decide(rules.QuestionsOf(e).EndsSooner, knowledge) != Truth.False).Select(e => e.QualifiedId);
        return [.. conditions.Concat(exits).Distinct().OrderBy(id => id, StringComparer.Ordinal)];
    }

    /// <summary>Neither what bounds the term nor what ends it has certainly happened.</summary>
    private static bool IsOpen(TermQuestions term, Knowledge knowledge) => Decision.Decide(term.HasEndedEarly, knowledge) != Truth.True;

    private Cause? CauseOf(StandingState state, Entry entry, ImmutableArray<TermQuestions> applying, Knowledge knowledge)
    {
        if (state == StandingState.Suspended)
        {
            return Decision.Decide(Standings.IsRecordedAsSuspended, knowledge) == Truth.True
                ? new Cause(BuiltIn.Suspended, null)
                : applying.Select(t => CauseIn(t.SuspendedWhen, t.Rule, entry, knowledge)).FirstOrDefault(c => c is not null) ?? new Cause(BuiltIn.Suspended, null);
        }

        if (state != StandingState.Ended)
        {
            return null;
        }

        if (Decision.Decide(Standings.IsRemoved, knowledge) == Truth.True)
        {
            return new Cause(BuiltIn.Removed.Name.Id, null);
        }

        return LastToEnd(applying, knowledge) is { } last
            ? CauseIn(last.EndedWhen, last.Rule, entry, knowledge) ?? CauseIn(last.IsMet, last.Rule, entry, knowledge) ?? new Cause(last.Rule.Name.Id, null)
            : new Cause(BuiltIn.Removed.Name.Id, null);
    }

    /// <summary>Of several terms that have begun and run no more, the one with the latest last day, or without one: with it the entry ended.</summary>
    private static TermQuestions? LastToEnd(ImmutableArray<TermQuestions> over, Knowledge knowledge) => over
        .Where(t => Decision.Decide(t.HasBegun, knowledge) != Truth.False)
        .OrderByDescending(t => LastDayOf(t, knowledge)?.To.DayNumber ?? int.MaxValue)
        .FirstOrDefault();

    private static EndDay? LastDayOf(TermQuestions term, Knowledge knowledge) =>
        term.Rule.Lasts.Value?.Term is { } fixedTerm ? KnownDays.LastDayOf(fixedTerm, knowledge) : null;

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
