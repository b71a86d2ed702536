using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>Entry: may it be made. Exit: may its early end or its repair be asked for.</summary>
internal sealed partial class Decider
{
    private EntryDecision? DecideEntry(Entry entry, Knowledge knowledge)
    {
        var rules = RulesOf(entry.List).Entries
            .Where(r => Decision.Decide(Governs(r), knowledge) != Truth.False)
            .ToImmutableArray();
        if (rules.IsEmpty)
        {
            return null;
        }

        var forbidden = Condition.AnyOf(RulesOf(entry.List).Inadmissibilities.Select(i => Breaks(i)));
        Condition Allows(EntryRule rule) => Condition.AllOf(
            Governs(rule),
            RuleConditions.OnGrounds(rule),
            rule.When,
            Condition.Negate(Condition.AnyOf(rule.Unless)),
            Condition.Negate(forbidden));
        var allowed = Condition.AnyOf(rules.Select(Allows));
        var governed = Condition.AnyOf(rules.Select(Governs));
        return (Decision.Decide(allowed, knowledge), Decision.Decide(governed, knowledge)) switch
        {
            (Truth.True, _) => new EntryDecision(EntryAnswer.Allowed, [.. rules.Where(r => Decision.Decide(Allows(r), knowledge) == Truth.True)], []),
            (Truth.False, Truth.True) => new EntryDecision(EntryAnswer.Refused, rules, []),
            (Truth.False, _) => new EntryDecision(EntryAnswer.Undetermined, rules, NeedsOf(knowledge, governed)),
            _ => new EntryDecision(EntryAnswer.Undetermined, [.. rules.Where(r => Decision.Decide(Allows(r), knowledge) != Truth.False)], NeedsOf(knowledge, allowed)),
        };
    }

    /// <summary>Exits that govern the entry and may rest on its grounds.</summary>
    private IEnumerable<ExitRule> ExitsOf(Entry entry, Knowledge knowledge) => RulesOf(entry.List).Exits.Where(e =>
        Decision.Decide(Condition.AllOf(Governs(e), RuleConditions.OnGrounds(e)), knowledge) != Truth.False);

    private ImmutableArray<ExitDecision> DecideExits(Entry entry, Knowledge knowledge) =>
        [.. ExitsOf(entry, knowledge).Select(rule => DecideExit(rule, knowledge))];

    private static ExitDecision DecideExit(ExitRule rule, Knowledge knowledge)
    {
        var open = Condition.AllOf(
            Governs(rule),
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
