using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Cli.Rendering.Answers;

/// <summary>What ended, suspended, lifted or exempted something.</summary>
internal static class CauseText
{
    /// <param name="own">The measure it is the cause for.</param>
    public static string Of(Naming naming, Cause cause, Measure? own = null) =>
        naming.OfId(cause.Name, own) + (cause.Entry is { } entry ? naming.InBrackets(naming.Say($"entry {entry}", $"条目 {entry}")) : "");
}
