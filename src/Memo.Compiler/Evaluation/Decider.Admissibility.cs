using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>Input that cannot be: section 7 of the language reference, and what <c>inadmissible</c> rules name.</summary>
internal sealed partial class Decider
{
    private BrokenRule? BrokenRuleOf(Entry entry, Knowledge knowledge)
    {
        var decided = KnownDays.Day(BuiltIn.Decided, knowledge);
        var listed = KnownDays.Day(BuiltIn.Listed, knowledge);
        var removed = KnownDays.Day(BuiltIn.Removed, knowledge);
        var suspendedFrom = KnownDays.Day(BuiltIn.SuspendedFrom, knowledge);
        var suspendedUntil = KnownDays.Day(BuiltIn.SuspendedUntil, knowledge);
        return removed < listed ? new BrokenRule("removed_before_listed", Say("The removal is earlier than the listing.", "移出日期早于列入日期。"), null)
            : removed < decided ? new BrokenRule("removed_before_decided", Say("The removal is earlier than the decision.", "移出日期早于决定日期。"), null)
            : suspendedUntil < suspendedFrom ? new BrokenRule("suspension_ends_before_it_begins", Say("The suspension ends before it begins.", "暂停的结束早于开始。"), null)
            : entry.Status == EntryStatus.Active && removed is not null
                ? new BrokenRule("active_but_removed", Say("The status is active, but there is a date of removal.", "状态为有效，但有移出日期。"), null)
            : entry.Status == EntryStatus.Removed && suspendedUntil is null && entry.Facts.Of(BuiltIn.SuspendedFrom) is not null && removed < suspendedFrom
                ? new BrokenRule("suspended_after_removal", Say("The suspension begins after the removal.", "暂停开始于移出之后。"), null)
            : pack.Inadmissibilities
                .Where(i => i.Covers.Contains(entry.List))
                .Where(i => Decision.Decide(Breaks(i, entry), knowledge) == Truth.True)
                .Select(i => new BrokenRule(i.QualifiedId, i.Title ?? Say(i.Name.Id, i.Name.Chinese), i))
                .FirstOrDefault();
    }

    private Condition Breaks(Inadmissibility rule, Entry entry) => Condition.AllOf(
        HasGoverningDate(entry) ? RuleConditions.Governs(rule, rule.Instrument.JudgedBy ?? GoverningDate(entry)) : Holds(RuleConditions.Force(rule).Contains(asOf)),
        RuleConditions.OnGrounds(rule),
        rule.When);

    /// <summary>A lift that is longer than the law allows, or ends before it begins.</summary>
    private BrokenRule? BrokenLift(Entry entry, Knowledge knowledge)
    {
        foreach (var lift in pack.Measures.Where(m => m.Covers.Contains(entry.List)).SelectMany(m => m.Lifts).Distinct())
        {
            if (lift.Days is not { } days || KnownDays.Day(days.First, knowledge) is not { } first || KnownDays.Day(days.Last, knowledge) is not { } last)
            {
                continue;
            }

            if (last < first)
            {
                return new BrokenRule(lift.QualifiedId, Say("The lift ends before it begins.", "解除的结束早于开始。"), null);
            }

            if (lift.Longest is { } longest && lift.Counting is { } counting && TimeElapsed.LastDay(first, longest, counting) is { } latest && last > latest)
            {
                return new BrokenRule(lift.QualifiedId, Say("The lift is longer than the rule allows.", "解除的期间超过规定。"), null);
            }
        }

        return null;
    }

    private static Condition Holds(bool value) => value ? Condition.Always : Condition.Never;
}
