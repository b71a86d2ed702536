using Memo.Compiler.Evaluation;
using Memo.Hosting.Wording;

namespace Memo.Cli.Rendering.Answers;

/// <summary>Whether the entry may be made, and by which rules.</summary>
internal static class EntryDecisionText
{
    public static void Write(Account account, EntryDecision? decision)
    {
        if (decision is null)
        {
            return;
        }

        var naming = account.Naming;
        var rules = naming.Join(decision.Rules.Select(rule => rule.QualifiedId));
        var answer = FixedWords.Entry.Said(decision.Answer, naming.Language);
        account.Field(new("Making it", "列入"), rules.Length == 0 ? answer : answer + naming.InBrackets(rules), indent: 2);
        account.Field(new("Needs", "尚缺"), NeedText.Of(naming, decision.Needs), indent: 2, Ink.Warning);
    }
}
