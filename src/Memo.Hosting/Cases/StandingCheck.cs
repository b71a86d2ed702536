using Memo.Compiler.Evaluation;
using Memo.Compiler.Text;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Cases;

/// <summary>What an expectation says of the entry's standing, and of facts presumed, against the result.</summary>
internal static class StandingCheck
{
    public static IEnumerable<CaseFailure> Check(CaseWording wording, Expectation expectation, Result result)
    {
        var standing = result.Standing;
        if (standing.State != expectation.Standing)
        {
            yield return Differs(new("the standing", "状态"), State(expectation.Standing), Actual(wording, standing));
        }

        if (expectation.Since is { } since && since.Date != standing.Since)
        {
            yield return Differs(new("'since'", "起始日"), CaseWording.Of(since.Date), CaseWording.Of(standing.Since));
        }

        if (expectation.Until is { } until && until.Date != standing.Until?.Certain)
        {
            yield return Differs(new("'until'", "截止日"), CaseWording.Of(until.Date), CaseWording.Of(standing.Until?.Certain));
        }

        if (expectation.UntilConditions is { } conditions && !RuleIds.SameSet(conditions, standing.UntilConditions))
        {
            yield return Differs(new("'until_conditions'", "提前终止情形"), wording.Of(conditions.AsEnumerable()), wording.Of(standing.UntilConditions.AsEnumerable()));
        }

        if (expectation.Broken is { } broken && !RuleIds.Same(broken, standing.BrokenRule?.Id ?? ""))
        {
            yield return Differs(new("the broken rule", "违反的规则"), wording.Of(broken), standing.BrokenRule is { } rule ? Named(wording, rule) : CaseWording.None);
        }

        // That an entry was not removed and not suspended is presumed always; a case need not repeat it.
        var named = expectation.Presumed ?? [];
        var presumed = result.Presumed.Where(fact => !fact.IsBuiltIn || named.Contains(fact.Name.Id)).Select(fact => fact.Name.Id).ToImmutableArray();
        if (expectation.Presumed is { } facts && !RuleIds.SameSet(facts, presumed))
        {
            yield return Differs(new("the facts presumed", "推定的事实"), wording.Of(facts.AsEnumerable()), wording.Of(presumed.AsEnumerable()));
        }

        CaseFailure Differs(Localized what, Localized wanted, Localized actual) => CaseFailure.Differs(expectation.Location, what, wanted, actual);
    }

    private static Localized State(StandingState state) => CaseWording.Of<StandingState>(FixedWords.Standing, state);

    /// <summary>With the reason: the rule broken, what ended or suspended it, or the facts missing.</summary>
    private static Localized Actual(CaseWording wording, Standing standing)
    {
        var state = State(standing.State);
        return standing switch
        {
            { BrokenRule: { } rule } when Named(wording, rule) is var name => new($"{state.English}: {name.English}", $"{state.Chinese}：{name.Chinese}"),
            { Cause: { } cause } when wording.Of(cause.Name) is var name => new($"{state.English}, because of: {name.English}", $"{state.Chinese}，原因：{name.Chinese}"),
            { Needs.IsEmpty: false } when wording.Of(standing.Needs) is var missing => new($"{state.English}, missing: {missing.English}", $"{state.Chinese}，尚缺：{missing.Chinese}"),
            _ => state,
        };
    }

    /// <summary>A rule of the pack by its name, one that holds for every input by what it says.</summary>
    private static Localized Named(CaseWording wording, BrokenRule rule) => rule.Rule is not null
        ? wording.Of(rule.Id)
        : new($"{rule.Message.English.TrimEnd('.')} ({rule.Id})", $"{rule.Message.Chinese.TrimEnd('。')}（{rule.Id}）");
}
