using Memo.Compiler.Model;

namespace Memo.Cli.Rendering.Answers;

/// <summary>A measure's title with the id that <c>memo explain</c> takes. One that is only weighed says so first: nobody must read it as a ban.</summary>
internal static class TitleText
{
    public static bool IsReference(Measure measure) => measure.Strength is { IsGiven: true, Value: Strength.Reference };

    public static string Of(Naming naming, Measure measure) =>
        (IsReference(measure) ? naming.Say("For reference only: ", "仅供参考：") : "") + naming.Of(measure) + naming.InBrackets(measure.QualifiedId);
}
