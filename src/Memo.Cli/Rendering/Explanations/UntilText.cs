using Memo.Cli.Rendering.Answers;
using Memo.Compiler.Reasoning;

namespace Memo.Cli.Rendering.Explanations;

/// <summary>Until when a measure applies; from when a way off the list can be asked for.</summary>
internal static class UntilText
{
    public static IEnumerable<string> Lines(Naming naming, Explanation explanation)
    {
        if (explanation.Finding.Triggered is { } triggered)
        {
            var shown = explanation.Exits.Select(exit => exit.Rule.QualifiedId).ToHashSet();
            var named = triggered.UntilConditions.Where(id => !shown.Contains(id)).Select(id => naming.OfId(id, triggered.Measure)).ToList();
            if (named.Count < triggered.UntilConditions.Length)
            {
                named.Add(naming.Say("a way off the list (below)", "下列移出途径"));
            }

            yield return naming.Phrases(
            [
                StandingText.UntilText(naming, triggered.Until, triggered.Measure.Lasts.Value is { WhileListed: false } ? null : explanation.Finding.Standing, triggered.Measure.Lasts.Value?.Term),
                named.Count == 0 ? null : naming.Say($"sooner by {naming.Or(named)}", $"可因{naming.Or(named)}提前终止"),
            ]);
        }

        if (explanation.Finding.From is { } from)
        {
            yield return naming.Say($"its first day is {from}", $"首日为 {from}");
        }
    }
}
