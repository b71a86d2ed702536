using Memo.Compiler.Evaluation;
using Memo.Hosting.Wording;

namespace Memo.Cli.Rendering.Answers;

/// <summary>An answer as an account that a person can read: for each entry and person the standing, the measures, and the ways off the list.</summary>
internal static class AnswerText
{
    public static void Write(Screen screen, Naming naming, Answer answer)
    {
        var account = new Account(screen, naming);
        foreach (var result in answer.Results)
        {
            Write(account, answer.AsOf, result);
            account.Line();
        }
    }

    private static void Write(Account account, CalendarDate asOf, Result result)
    {
        var naming = account.Naming;
        var list = naming.Title(result.Entry.List.Title, result.Entry.List);
        account.Line(
            naming.Say(
                $"Entry {result.Entry.Id} on the list {list} ({result.Entry.List.Name.Id}), as of {asOf}, for {Person(naming, result)}",
                $"条目 {result.Entry.Id}，名单“{list}”，基准日 {asOf}，对象：{Person(naming, result)}"),
            Ink.Strong);
        StandingText.Write(account, result.Standing);
        EntryDecisionText.Write(account, result.EntryDecision);
        Measures(account, result);
        if (!result.Presumed.IsEmpty)
        {
            account.Line();
            account.Field(new("Presumed no", "推定为否"), naming.Of(result.Presumed) + naming.Say(" (nothing is recorded)", "（没有记录）"), indent: 2);
        }

        ExitText.Write(account, result.Exits);
    }

    private static void Measures(Account account, Result result)
    {
        foreach (var kind in FixedWords.Measures.Words)
        {
            var triggered = result.Triggered.Where(t => t.Measure.Kind == kind.Value).ToImmutableArray();
            if (!triggered.IsEmpty)
            {
                account.Heading(kind.Value == MeasureKind.Sanction ? new("Sanctions triggered", "触发的惩戒措施") : new("Rewards triggered", "触发的激励措施"), triggered.Length);
                for (var i = 0; i < triggered.Length; i++)
                {
                    TriggeredText.Write(account, i + 1, triggered[i]);
                }
            }
        }

        if (result.Triggered.IsEmpty)
        {
            account.Line();
            account.Line("  " + account.Naming.Say("Nothing is triggered.", "没有触发任何措施。"));
        }

        OtherMeasuresText.Write(account, result);
    }

    private static string Person(Naming naming, Result result) =>
        naming.Join(result.Roles.Select(role => role.IsItself ? naming.Say("the listed subject itself", "列入主体本人") : naming.Of(role)));
}
