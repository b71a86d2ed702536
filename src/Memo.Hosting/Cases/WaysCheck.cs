using Memo.Compiler.Evaluation;
using Memo.Compiler.Text;
using Memo.Hosting.Wording;

namespace Memo.Hosting.Cases;

/// <summary>What an expectation says of the ways on and off the list against the result.</summary>
internal static class WaysCheck
{
    public static IEnumerable<CaseFailure> Check(CaseWording wording, Expectation expectation, Result result)
    {
        var decision = result.EntryDecision;
        if (expectation.EntryDecision is { } entry && entry.Answer != decision?.Answer)
        {
            var actual = WithNeeds(wording, CaseWording.Of(FixedWords.Entry, decision?.Answer), decision?.Needs ?? []);
            yield return CaseFailure.Differs(expectation.Location, new("the entry decision", "列入结论"), CaseWording.Of(FixedWords.Entry, entry.Answer), actual);
        }

        if (expectation.Exits is not { } wanted)
        {
            yield break;
        }

        var found = result.Exits.ToDictionary(exit => exit.Rule);
        foreach (var rule in wanted.Keys.Union(found.Keys).OrderBy(rule => rule.QualifiedId, StringComparer.Ordinal))
        {
            ExitAnswer? asked = wanted.TryGetValue(rule, out var answer) ? answer : null;
            var exit = found.GetValueOrDefault(rule);
            if (asked != exit?.Answer)
            {
                var name = CaseWording.Of(rule);
                yield return CaseFailure.Differs(
                    expectation.Location,
                    new($"the exit {name.English}", $"移出规则{name.Chinese}"),
                    CaseWording.Of(FixedWords.Exit, asked),
                    WithNeeds(wording, CaseWording.Of(FixedWords.Exit, exit?.Answer), exit?.Needs ?? []));
            }
        }
    }

    private static Localized WithNeeds(CaseWording wording, Localized answer, ImmutableArray<Need> needs)
    {
        var missing = wording.Of(needs);
        return needs.IsEmpty ? answer : new($"{answer.English}, missing: {missing.English}", $"{answer.Chinese}，尚缺：{missing.Chinese}");
    }
}
