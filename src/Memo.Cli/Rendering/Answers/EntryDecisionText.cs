using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Cli.Rendering.Answers;

/// <summary>Whether the conditions for making the entry are met, by which rule, and what is missing to say so.</summary>
internal static class EntryDecisionText
{
    public static string? Of(Naming naming, EntryDecision? decision)
    {
        if (decision is null)
        {
            return null;
        }

        var rules = decision.Rules is [var only] ? naming.Of(only) + naming.InBrackets(only.QualifiedId) : naming.Of(decision.Rules);
        var asked = decision.Answer == EntryAnswer.Allowed ? naming.Say("by", "依据规则") : naming.Say("rules tried", "所查规则");
        var answer = decision.Answer switch
        {
            EntryAnswer.Allowed => naming.Say("for making the entry: met", "具备，可以列入"),
            EntryAnswer.Refused => naming.Say("for making the entry: not met", "不具备，不得列入") + TakenAsNo(naming, decision.Presumed),
            _ => naming.Say("for making the entry: not certain from the facts given", "依所给事实尚不能判断"),
        };
        return naming.Phrases([answer, rules.Length == 0 ? null : naming.Labelled(asked, rules), NeedText.Missing(naming, decision.Needs)]);
    }

    private static string TakenAsNo(Naming naming, ImmutableArray<Fact> presumed) => presumed.IsEmpty
        ? ""
        : naming.InBrackets(naming.Labelled(naming.Say("nothing is recorded of these, so they are taken as no", "下列事实没有记录，推定为否"), naming.Of(presumed)));
}
