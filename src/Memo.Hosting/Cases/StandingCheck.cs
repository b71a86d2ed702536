using Memo.Compiler.Evaluation;
using Memo.Compiler.Text;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Cases;

/// <summary>What an expectation says of the entry's standing, and of facts presumed, against the result.</summary>
internal static class StandingCheck
{
    private static readonly Localized None = new("none", "无");

    public static IEnumerable<CaseFailure> Check(Expectation expectation, Result result)
    {
        var standing = result.Standing;
        if (standing.State != expectation.Standing)
        {
            yield return Differs(expectation, new("the standing", "状态"), State(expectation.Standing), Actual(standing));
        }

        if (expectation.Since is { } since && since.Date != standing.Since)
        {
            yield return Differs(expectation, new("'since'", "起始日"), Date(since.Date), Date(standing.Since));
        }

        if (expectation.Until is { } until && until.Date != standing.Until)
        {
            yield return Differs(expectation, new("'until'", "截止日"), Date(until.Date), Date(standing.Until));
        }

        if (expectation.UntilConditions is { } conditions && !RuleIds.SameSet(conditions, standing.UntilConditions))
        {
            yield return Differs(expectation, new("'until_conditions'", "提前终止情形"), Ids(conditions), Ids(standing.UntilConditions));
        }

        if (expectation.Broken is { } broken && !RuleIds.Same(broken, standing.BrokenRule?.Id ?? ""))
        {
            yield return Differs(expectation, new("the broken rule", "违反的规则"), new(broken, broken), Ids(standing.BrokenRule is { } rule ? [rule.Id] : []));
        }

        // That an entry was not removed and not suspended is presumed always; a case need not repeat it.
        var named = expectation.Presumed ?? [];
        var presumed = result.Presumed.Where(fact => !fact.IsBuiltIn || named.Contains(fact.Name.Id)).Select(fact => fact.Name.Id).ToImmutableArray();
        if (expectation.Presumed is { } facts && !RuleIds.SameSet(facts, presumed))
        {
            yield return Differs(expectation, new("the facts presumed", "推定的事实"), Ids(facts), Ids(presumed));
        }
    }

    public static CaseFailure Differs(Expectation expectation, Localized what, Localized wanted, Localized actual) => new(
        expectation.Location,
        new($"expected {what.English} to be {wanted.English}; it is {actual.English}", $"{what.Chinese}预期为{wanted.Chinese}，实际为{actual.Chinese}"));

    private static Localized State(StandingState state) => new(FixedWords.Standing.Id(state), FixedWords.Standing.Said(state, Language.Chinese));

    private static Localized Actual(Standing standing)
    {
        var state = State(standing.State);
        var why = standing.BrokenRule?.Id ?? standing.Cause?.Name ?? string.Join(", ", standing.Needs.Select(need => need.Fact));
        return why.Length == 0 ? state : new($"{state.English} ({why})", $"{state.Chinese}（{why}）");
    }

    private static Localized Date(CalendarDate? date) => date is { } day ? new(day.ToString(), day.ToString()) : None;

    private static Localized Ids(IEnumerable<string> ids) => string.Join(", ", ids.Order(StringComparer.Ordinal)) is { Length: > 0 } text ? new(text, text) : None;
}
