using Memo.Cli.Rendering.Answers;
using Memo.Compiler.Reasoning;
using Memo.Hosting.Wording;

namespace Memo.Cli.Rendering.Explanations;

/// <summary>What would change the answer: time alone, then changes of the listing, the nearest first.</summary>
internal static class ChangeLines
{
    public static void Write(Account account, Explanation explanation)
    {
        var naming = account.Naming;
        account.Line(naming.Say("What would change it", "怎样会改变结论"), Ink.Strong, indent: 2);
        if (explanation.Finding.Standing.BrokenRule is not null)
        {
            account.Line(naming.Say("The entry has to be corrected first; until then nothing follows from it.", "须先更正条目；在此之前不产生任何后果。"), indent: 4);
            return;
        }

        if (explanation.IsOffList)
        {
            account.Line(naming.Say("Nothing in this entry: it is on another list.", "本条目无从改变：它在另一名单上。"), indent: 4);
            return;
        }

        Time(account, explanation);
        foreach (var rank in explanation.Changes.GroupBy(change => change.Rank))
        {
            account.Line(FixedWords.Changeabilities.Said(rank.Key, naming.Language), Ink.Dim, indent: 4);
            foreach (var change in rank)
            {
                account.Line("- " + ChangeText.Of(naming, change, explanation.Rule), indent: 6);
            }
        }

        account.Line(
            explanation.IsCut
                ? naming.Say("Not every change was looked for: the rule is too complex, or there are too many entries.", "规则过于复杂或条目过多，未能查找全部改变。")
                : explanation.Changes.IsEmpty
                    ? naming.Say("No change of the listing was found that gives another answer.", "没有找到能改变结论的记录变化。")
                    : naming.Say("Each change was tried: with it the rules give that answer. There may be others that ask for more.", "以上每项改变均已试算：改变后规则即得出该结论。可能还有要求更多的其他改变。"),
            Ink.Dim,
            indent: 4);
    }

    private static void Time(Account account, Explanation explanation)
    {
        var naming = account.Naming;
        account.Line(naming.Say("By itself, as time passes", "随时间经过"), Ink.Dim, indent: 4);
        if (explanation.Turns.IsEmpty && !explanation.IsTimeCut)
        {
            account.Line("- " + naming.Say("never, as far as the calendar goes", "在日历范围内不会改变"), indent: 6);
        }

        foreach (var turn in explanation.Turns)
        {
            account.Line("- " + naming.Say($"from {turn.From} on: ", $"自 {turn.From} 起：") + FindingText.Brief(naming, turn.Then, explanation.Rule), indent: 6);
        }

        if (explanation.IsTimeCut)
        {
            account.Line("- " + naming.Say("later days were not looked at: there are too many entries", "条目过多，未查看以后各日"), indent: 6);
        }
    }
}
