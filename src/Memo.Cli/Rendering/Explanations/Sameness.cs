using Memo.Cli.Rendering.Answers;
using Memo.Compiler.Questions;
using Memo.Compiler.Reasoning;
using Memo.Compiler.Reasoning.Changes;

namespace Memo.Cli.Rendering.Explanations;

/// <summary>Explanations that say the same of several persons, but for whom the rule reaches, are one.</summary>
internal static class Sameness
{
    public static string Of(Naming naming, Explanation explanation) => string.Join(
        "\n",
        new[] { explanation.Situation.Entry.Id, FindingText.Of(naming, explanation.Finding, explanation.Rule) }
            .Concat(explanation.Reasons.Where(reason => reason.Aspect != Aspect.Reach).SelectMany(reason => Lines(naming, reason)))
            .Concat(LawLines.Of(naming, explanation))
            .Concat(explanation.Turns.Select(turn => turn.From + FindingText.Of(naming, turn.Then, explanation.Rule)))
            .Concat(OfAll(explanation.Changes).Select(change => ChangeText.Of(naming, change, explanation.Rule))));

    /// <summary>Changes that are not of the roles of one person.</summary>
    public static IEnumerable<Change> OfAll(ImmutableArray<Change> changes) => changes.Where(change => change.Differences.All(difference => difference.Key != "roles"));

    private static IEnumerable<string> Lines(Naming naming, Reason reason) =>
        reason.Parts.SelectMany(part => Lines(naming, part)).Prepend($"{reason.Truth} {ReasonText.Of(reason, naming.Language)} {reason.Known?.Text.In(naming.Language)}");
}
