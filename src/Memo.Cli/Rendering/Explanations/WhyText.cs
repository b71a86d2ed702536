using Memo.Cli.Rendering.Answers;
using Memo.Compiler.Reasoning;

namespace Memo.Cli.Rendering.Explanations;

/// <summary>The lines that decide the answer: what is asked and does not hold, what stands against it and holds; where the answer is yes, that nothing does.</summary>
internal static class WhyText
{
    public static IEnumerable<string> Lines(Naming naming, Explanation explanation)
    {
        if (explanation.Finding.Standing.BrokenRule is { } broken)
        {
            return [naming.Say("The entry as given cannot be, so nothing follows from it: ", "所给条目不可能存在，因此不产生任何后果：") + naming.Say(broken.Message)];
        }

        return explanation.Finding.Verdict switch
        {
            Verdict.Triggered or Verdict.Open or Verdict.Allowed => [naming.Say("Everything it asks holds, and nothing stands against it.", "规则所要求的全部具备，且没有阻却的情形。")],
            Verdict.Undetermined => [naming.Say("Whether it applies depends on what is not known.", "是否适用取决于尚不知道的事实。")],
            _ => Deciding(explanation).Select(reason => Line(naming, reason)),
        };
    }

    /// <summary>A line that alone keeps the answer from being yes.</summary>
    public static bool IsDeciding(Reason reason) => reason.Truth == (reason.IsAgainst ? Truth.True : Truth.False);

    private static IEnumerable<Reason> Deciding(Explanation explanation) => explanation.Reasons.Where(IsDeciding);

    private static string Line(Naming naming, Reason reason)
    {
        var said = ReasonText.Of(reason, naming.Language) + (reason.Known is { } known ? naming.InBrackets(known.Text.In(naming.Language)) : "");
        return reason.IsAgainst ? naming.Say($"This holds it back: {said}", $"阻却：{said}") : naming.Say($"This does not hold: {said}", $"不具备：{said}");
    }
}
