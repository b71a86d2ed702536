using Memo.Compiler.Evaluation;
using Memo.Compiler.Explaining;
using Memo.Hosting.Wording;

namespace Memo.Cli.Rendering.Answers;

/// <summary>The ways off the list: open or not, from when, decided by whom, on which basis.</summary>
internal static class ExitText
{
    public static void Write(Account account, ImmutableArray<ExitDecision> exits)
    {
        if (exits.IsEmpty)
        {
            return;
        }

        account.Heading(new("Ways off the list", "移出途径"), exits.Length);
        foreach (var exit in exits)
        {
            Write(account, exit);
        }
    }

    private static void Write(Account account, ExitDecision exit)
    {
        var naming = account.Naming;
        var rule = exit.Rule;
        var kind = FixedWords.ExitKinds.Said(rule.Kind, naming.Language);
        var from = exit.From is { } first ? naming.Say($", from {first}", $"，自 {first} 起") : "";
        account.Line($"  - {naming.Of(rule)}{naming.InBrackets(kind)}{naming.Say(": ", "：")}{FixedWords.Exit.Said(exit.Answer, naming.Language)}{from}");
        account.Field(new("By", "决定"), naming.Of(rule.By.Select(acting => acting.Performer)));
        account.Field(new("Basis", "依据"), rule.Basis.IsGiven ? naming.Join(rule.Basis.Value.Select(citation => CitationText.Of(citation, naming.Language))) : null);
        account.Field(new("Needs", "尚缺"), NeedText.Of(naming, exit.Needs), ink: Ink.Warning);
    }
}
