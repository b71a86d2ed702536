using Memo.Cli.Rendering.Answers;
using Memo.Compiler.Model;
using Memo.Compiler.Reasoning;
using Memo.Hosting.Wording;

namespace Memo.Cli.Rendering.Explanations;

/// <summary>A verdict, and by what it is withheld.</summary>
internal static class FindingText
{
    public static string Of(Naming naming, Finding finding, Rule rule) =>
        naming.Phrases([FixedWords.Verdicts.Said(finding.Verdict, naming.Language), By(naming, finding, rule)]);

    /// <summary>What would come of a change, in few words.</summary>
    public static string Brief(Naming naming, Finding finding, Rule rule) => finding.Verdict switch
    {
        Verdict.Triggered => naming.Say("it applies", "适用"),
        Verdict.Withheld => naming.Say("it no longer applies", "不再适用") + naming.InBrackets(By(naming, finding, rule)!),
        Verdict.NotTriggered => naming.Say("it does not apply", "不适用"),
        Verdict.Undetermined => naming.Say("it is not certain", "不能确定"),
        Verdict.Open => naming.Say("it can be asked for", "可以申请"),
        Verdict.Closed => naming.Say("it cannot be asked for", "不可申请"),
        Verdict.Allowed => naming.Say("the entry can be made", "可以列入"),
        _ => naming.Say("the entry cannot be made", "不得列入"),
    };

    private static string? By(Naming naming, Finding finding, Rule rule) => finding.Withheld is { } withheld
        ? naming.Labelled(FixedWords.Withheld.Said(withheld.Kind, naming.Language), CauseText.Of(naming, withheld.By, rule as Measure))
        : null;
}
