using Memo.Compiler.Model;
using Memo.Compiler.Questions;
using Memo.Compiler.Text;

namespace Memo.Compiler.Evaluation;

/// <summary>Input that cannot be: section 7 of the language reference, and what <c>inadmissible</c> rules name.</summary>
internal sealed partial class Decider
{
    private BrokenRule? BrokenRuleOf(Entry entry, Knowledge knowledge)
    {
        bool IsGiven(Fact date) => entry.Facts.Of(date) is { } days && !days.Contains(new Value.NotHappened());
        return IsBefore(BuiltIn.Removed, BuiltIn.Listed, entry) ? BuiltInRule("removed_before_listed", "The removal is earlier than the listing.", "移出日期早于列入日期。")
            : IsBefore(BuiltIn.Removed, BuiltIn.Decided, entry) ? BuiltInRule("removed_before_decided", "The removal is earlier than the decision.", "移出日期早于决定日期。")
            : IsBefore(BuiltIn.Listed, BuiltIn.Decided, entry) ? BuiltInRule("decided_after_listed", "The decision is later than the listing.", "决定日期晚于列入日期。")
            : IsBefore(BuiltIn.Published, BuiltIn.Decided, entry)
                ? BuiltInRule("decided_after_published", "The decision is later than the publication.", "决定日期晚于公布日期。")
            : IsBefore(BuiltIn.SuspendedUntil, BuiltIn.SuspendedFrom, entry)
                ? BuiltInRule("suspension_ends_before_it_begins", "The suspension ends before it begins.", "暂停的结束早于开始。")
            : IsBefore(BuiltIn.Removed, BuiltIn.SuspendedFrom, entry)
                ? BuiltInRule("suspended_after_removal", "The suspension begins after the removal.", "暂停开始于移出之后。")
            : entry.Status == EntryStatus.Active && IsGiven(BuiltIn.Removed)
                ? BuiltInRule("active_but_removed", "The status is active, but there is a date of removal.", "状态为有效，但有移出日期。")
            : entry.Status == EntryStatus.Suspended && IsGiven(BuiltIn.Removed)
                ? BuiltInRule("suspended_but_removed", "The status is suspended, but there is a date of removal.", "状态为暂停，但有移出日期。")
            : entry.Status == EntryStatus.Active && IsGiven(BuiltIn.SuspendedFrom) && !IsGiven(BuiltIn.SuspendedUntil)
                ? BuiltInRule("active_but_suspended", "The status is active, but there is a suspension that has not ended.", "状态为有效，但有尚未结束的暂停。")
            : RulesOf(entry.List).Inadmissibilities
                .Where(i => Decision.Decide(i.Breaks, knowledge) == Truth.True)
                .Select(i => new BrokenRule(i.Rule.QualifiedId, i.Rule.Title ?? new Localized(i.Rule.Name.Id, i.Rule.Name.Chinese), i.Rule))
                .FirstOrDefault();
    }

    /// <summary>Certainly earlier: on whatever days of their months the two may lie.</summary>
    private static bool IsBefore(Fact date, Fact other, Entry entry) =>
        entry.Facts.Of(date) is { } days && entry.Facts.Of(other) is { } others
        && !days.Concat(others).Contains(new Value.NotHappened())
        && days.OfType<Value.Day>().Max(d => d.Date) < others.OfType<Value.Day>().Min(d => d.Date);

    private static BrokenRule BuiltInRule(string id, string english, string chinese) => new(id, new Localized(english, chinese), null);

    /// <summary>A lift that is longer than the law allows, or ends before it begins.</summary>
    private BrokenRule? BrokenLift(Entry entry, Knowledge knowledge)
    {
        foreach (var lift in RulesOf(entry.List).Lifts)
        {
            if (lift.Days is not { } days || knowledge.DatesOf(days.First) is not { IsEmpty: false } first || knowledge.DatesOf(days.Last) is not { IsEmpty: false } last)
            {
                continue;
            }

            if (!Force.Of(lift).Contains(first.Min()) || Decision.Decide(Lifts.IsGranted(lift), knowledge) == Truth.False)
            {
                continue;
            }

            if (last.Max() < first.Min())
            {
                return new BrokenRule(lift.QualifiedId, new Localized("The lift ends before it begins.", "解除的结束早于开始。"), null);
            }

            if (lift.Longest is { } longest && lift.Counting is { } counting
                && first.All(f => TimeElapsed.LastDay(f, longest, counting) is { } latest && last.Min() > latest))
            {
                return new BrokenRule(lift.QualifiedId, new Localized("The lift is longer than the rule allows.", "解除的期间超过规定。"), null);
            }
        }

        return null;
    }
}
