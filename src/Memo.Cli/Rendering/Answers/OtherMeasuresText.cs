using System.Globalization;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Hosting.Wording;

namespace Memo.Cli.Rendering.Answers;

/// <summary>The measures that would apply but do not, by reason, and those that cannot yet be said to apply, by what decides them.</summary>
internal static class OtherMeasuresText
{
    public static void Write(Account account, Result result)
    {
        var naming = account.Naming;
        if (!result.Withheld.IsEmpty)
        {
            Heading(account, naming.Say("Withheld: would apply, but do not", "不适用：本应适用而不适用"), result.Withheld.Length);
            var groups = result.Withheld.GroupBy(withheld =>
                naming.Labelled(FixedWords.Withheld.Said(withheld.Kind, naming.Language), CauseText.Of(naming, withheld.By, withheld.Measure)));
            Groups(account, groups.Select(group => (group.Key, group.Select(withheld => withheld.Measure))), Ink.Plain);
        }

        if (!result.Undetermined.IsEmpty)
        {
            Heading(account, naming.Say("Undetermined: whether they apply depends on what is not known", "待定：是否适用取决于尚不知道的事实"), result.Undetermined.Length);
            var groups = result.Undetermined.GroupBy(undetermined => NeedText.Missing(naming, undetermined.Needs, undetermined.Measure) ?? naming.Say("missing: nothing is named", "尚缺：未指明"));
            Groups(account, groups.Select(group => (group.Key, group.Select(undetermined => undetermined.Measure))), Ink.Warning);
        }
    }

    private static void Heading(Account account, string text, int count) =>
        account.Line(text + account.Naming.InBrackets(count.ToString(CultureInfo.InvariantCulture)), Ink.Strong, indent: 2);

    private static void Groups(Account account, IEnumerable<(string Why, IEnumerable<Measure> Measures)> groups, Ink ink)
    {
        foreach (var (why, measures) in groups)
        {
            account.Line(why, ink, indent: 4);
            foreach (var measure in measures)
            {
                var kind = measure.Kind == MeasureKind.Reward ? account.Naming.Say("Reward: ", "激励：") : "";
                account.Line("- " + kind + TitleText.Of(account.Naming, measure), indent: 6);
            }
        }
    }
}
