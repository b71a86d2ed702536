using Memo.Compiler.Evaluation;

namespace Memo.Cli.Rendering.Answers;

/// <summary>What ended, suspended, lifted or exempted something.</summary>
internal static class CauseText
{
    public static string Of(Naming naming, Cause cause) =>
        naming.OfId(cause.Name) + (cause.Entry is { } entry ? naming.InBrackets(naming.Say($"entry {entry}", $"条目 {entry}")) : "");
}
