using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>Entry: may it be made. Exit: may its early end or its repair be asked for.</summary>
internal sealed partial class Decider
{
    private EntryDecision? DecideEntry(Entry entry, Knowledge knowledge)
    {
        var rules = RulesOf(entry.List).Entries
            .Where(r => Decision.Decide(GovernsEntry(r, entry), knowledge) != Truth.False)
            .ToImmutableArray();
        if (rules.IsEmpty)
        {
            return null;
        }

        var forbidden = Condition.AnyOf(RulesOf(entry.List).Inadmissibilities.Select(i => Breaks(i, entry)));
        Condition Allows(EntryRule rule) => Condition.AllOf(
            GovernsEntry(rule, entry),
            RuleConditions.OnGrounds(rule),
            rule.When,
            Condition.Negate(Condition.AnyOf(rule.Unless)),
            Condition.Negate(forbidden));
        var allowed = Condition.AnyOf(rules.Select(Allows));
        return Decision.Decide(allowed, knowledge) switch
        {
            Truth.True => new EntryDecision(EntryAnswer.Allowed, [.. rules.Where(r => Decision.Decide(Allows(r), knowledge) == Truth.True)], []),
            Truth.False => new EntryDecision(EntryAnswer.Refused, rules, []),
            _ => new EntryDecision(EntryAnswer.Undetermined, [.. rules.Where(r => Decision.Decide(Allows(r), knowledge) != Truth.False)], NeedsOf(knowledge, allowed)),
        };
    }

    private Condition GovernsEntry(EntryRule rule, Entry entry) => HasGoverningDate(entry)
        ? RuleConditions.Governs(rule, rule.Instrument.JudgedBy ?? GoverningDate(entry))
        : Holds(RuleConditions.Force(rule).Contains(_asOf));

    /// <summary>Exits that govern the entry and may rest on its grounds.</summary>
    private IEnumerable<ExitRule> ExitsOf(Entry entry, Knowledge knowledge) => RulesOf(entry.List).Exits.Where(e =>
        Decision.Decide(Condition.AllOf(GovernsExit(e, entry), RuleConditions.OnGrounds(e)), knowledge) != Truth.False);

    private static Condition GovernsExit(ExitRule rule, Entry entry) => RuleConditions.Governs(rule, rule.Instrument.JudgedBy ?? GoverningDate(entry));

    private ImmutableArray<ExitDecision> DecideExits(Entry entry, Knowledge knowledge) =>
        [.. ExitsOf(entry, knowledge).Select(rule => DecideExit(rule, entry, knowledge))];

    private static ExitDecision DecideExit(ExitRule rule, Entry entry, Knowledge knowledge)
    {
        var open = Condition.AllOf(
            GovernsExit(rule, entry),
            RuleConditions.OnGrounds(rule),
            RuleConditions.InState(StandingState.InEffect, StandingState.Suspended),
            rule.When,
            Condition.Negate(Condition.AnyOf(rule.Unless)),
            rule.Opens is { } opens ? RuleConditions.HasCome(opens) : Condition.Always);
        var from = rule.Opens is { } start ? KnownDays.FirstDay(start, knowledge) : null;
        return Decision.Decide(open, knowledge) switch
        {
            Truth.True => new ExitDecision(rule, ExitAnswer.Open, from, []),
            Truth.False => new ExitDecision(rule, ExitAnswer.Closed, from, []),
            _ => new ExitDecision(rule, ExitAnswer.Undetermined, from, NeedsOf(knowledge, open)),
        };
    }
}
