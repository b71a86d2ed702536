using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Cases;

/// <summary>What an expectation says of the ways on and off the list against the result.</summary>
internal static class WaysCheck
{
    private static readonly Localized None = new("none", "无");

    public static IEnumerable<CaseFailure> Check(ImmutableArray<Instrument> of, Expectation expectation, Result result)
    {
        if (expectation.EntryDecision is { } entry && entry.Answer != result.EntryDecision?.Answer)
        {
            yield return StandingCheck.Differs(expectation, new("the entry decision", "列入结论"), Entry(entry.Answer), Entry(result.EntryDecision?.Answer));
        }

        if (expectation.Exits is not { } wanted)
        {
            yield break;
        }

        var found = result.Exits.Where(exit => of.Contains(exit.Rule.Instrument)).ToDictionary(exit => exit.Rule, exit => (ExitAnswer?)exit.Answer);
        foreach (var rule in wanted.Keys.Union(found.Keys).OrderBy(rule => rule.QualifiedId, StringComparer.Ordinal))
        {
            ExitAnswer? asked = wanted.TryGetValue(rule, out var answer) ? answer : null;
            var actual = found.GetValueOrDefault(rule);
            if (asked != actual)
            {
                var name = new Localized($"the exit {rule.QualifiedId}", $"移出规则“{rule.Name.Chinese}”（{rule.QualifiedId}）");
                yield return StandingCheck.Differs(expectation, name, Exit(asked), Exit(actual));
            }
        }
    }

    private static Localized Entry(EntryAnswer? answer) =>
        answer is { } a ? new(FixedWords.Entry.Id(a), FixedWords.Entry.Said(a, Language.Chinese)) : None;

    private static Localized Exit(ExitAnswer? answer) =>
        answer is { } a ? new(FixedWords.Exit.Id(a), FixedWords.Exit.Said(a, Language.Chinese)) : None;
}
