using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>Entry: may it be made. Exit: may its early end or its repair be asked for.</summary>
internal sealed partial class Decider
{
    private EntryDecision? DecideEntry(Entry entry, Knowledge knowledge)
    {
        var asked = RulesOf(entry.List);
        var rules = asked.Entries
            .Where(r => Decision.Decide(asked.QuestionsOf(r).OnDecision, knowledge) != Truth.False)
            .ToImmutableArray();
        if (rules.IsEmpty)
        {
            return null;
        }

        var (allowed, governed) = (asked.IsEntryAllowed, asked.IsEntryGoverned);
        ImmutableArray<EntryRule> Allowing(Func<Truth, bool> isOne) => [.. rules.Where(r => isOne(Decision.Decide(asked.QuestionsOf(r).Allows, knowledge)))];
        return (Decision.Decide(allowed, knowledge), Decision.Decide(governed, knowledge)) switch
        {
            (Truth.True, _) => new EntryDecision(EntryAnswer.Allowed, Allowing(t => t == Truth.True), []),
            (Truth.False, Truth.True) => Refused(rules, asked, knowledge),
            (Truth.False, _) => new EntryDecision(EntryAnswer.Undetermined, rules, SeenFrom(entry, NeedsOf(knowledge, governed))),
            _ => new EntryDecision(EntryAnswer.Undetermined, Allowing(t => t != Truth.False), SeenFrom(entry, NeedsOf(knowledge, allowed))),
        };
    }

    /// <summary>By the rules for the grounds there are; by all, if none is for them.</summary>
    private static EntryDecision Refused(ImmutableArray<EntryRule> rules, ListRules of, Knowledge knowledge)
    {
        var onGrounds = rules.Where(r => Decision.Decide(of.QuestionsOf(r).OnGrounds, knowledge) != Truth.False).ToImmutableArray();
        ImmutableArray<EntryRule> tried = onGrounds.IsEmpty ? rules : onGrounds;
        var asked = tried.SelectMany(r => ConditionWalk.FactsIn(r.When)).ToImmutableHashSet();
        return new EntryDecision(EntryAnswer.Refused, tried, [])
        {
            Presumed = [.. knowledge.Presumed.Where(asked.Contains).OrderBy(f => f.Name.Id, StringComparer.Ordinal)],
        };
    }

    /// <summary>Exits that govern the entry and may rest on its grounds.</summary>
    private IEnumerable<ExitRule> ExitsOf(Entry entry, Knowledge knowledge) => RulesOf(entry.List).Exits.Where(e =>
        Decision.Decide(RulesOf(entry.List).QuestionsOf(e).Concerns, knowledge) != Truth.False);

    /// <param name="only">The rules asked about; null: all.</param>
    public ImmutableArray<ExitDecision> DecideExits(Entry entry, Knowledge knowledge, IReadOnlyCollection<Rule>? only = null) =>
        [.. ExitsOf(entry, knowledge).Where(rule => only?.Contains(rule) != false).Select(rule => DecideExit(rule, knowledge))];

    public ExitDecision DecideExit(ExitRule rule, Knowledge knowledge)
    {
        var open = RulesOf(knowledge.Entry.List).QuestionsOf(rule).IsOpen;
        var hasEnded = knowledge.StandingOf(new Variable.Standing([])).Standing.State == StandingState.Ended;
        var from = rule.Opens is { } start && !hasEnded ? KnownDays.FirstDay(start, knowledge) : null;
        return Decision.Decide(open, knowledge) switch
        {
            Truth.True => Decided(ExitAnswer.Open, []),
            Truth.False => Decided(ExitAnswer.Closed, []),
            _ => Decided(ExitAnswer.Undetermined, SeenFrom(knowledge.Entry, NeedsOf(knowledge, open))),
        };

        ExitDecision Decided(ExitAnswer answer, ImmutableArray<Need> needs) => new(rule, answer, from, needs)
        {
            Agencies = Successors.Of(rule.By, knowledge.AsOf),
            UnverifiedBodies = Successors.Unverified(rule.By, knowledge.AsOf),
            // Of what is over there is nothing left to object to.
            Remedies = hasEnded ? [] : _ways.Of(rule.Remedies),
            RemediesOfInstrument = hasEnded ? [] : _ways.Of(rule.Instrument.Remedies),
            Duties = [.. rule.Duties.Select(duty => Successors.Of(duty, knowledge.AsOf))],
        };
    }
}
