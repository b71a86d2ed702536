using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Hosting.Wording;

namespace Memo.Cli.Rendering.Answers;

/// <summary>The measures that would apply but do not, with the reason, and those that cannot yet be said to apply, with what decides them.</summary>
internal static class OtherMeasuresText
{
    public static void Write(Account account, Result result)
    {
        var naming = account.Naming;
        if (!result.Withheld.IsEmpty)
        {
            account.Heading(new("Withheld", "不适用的措施"), result.Withheld.Length);
            foreach (var withheld in result.Withheld)
            {
                Title(account, withheld.Measure);
                account.Field(new("Because of", "原因"), FixedWords.Withheld.Said(withheld.Kind, naming.Language) + naming.Say(": ", "：") + CauseText.Of(naming, withheld.By));
            }
        }

        if (!result.Undetermined.IsEmpty)
        {
            account.Heading(new("Undetermined", "待定的措施"), result.Undetermined.Length);
            foreach (var undetermined in result.Undetermined)
            {
                Title(account, undetermined.Measure);
                account.Field(new("Needs", "尚缺"), NeedText.Of(naming, undetermined.Needs), ink: Ink.Warning);
            }
        }
    }

    private static void Title(Account account, Measure measure) => account.Line("  - " + account.Naming.Title(measure) + account.Naming.InBrackets(measure.QualifiedId));
}
