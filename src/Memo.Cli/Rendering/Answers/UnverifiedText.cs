using Memo.Compiler.Explaining;
using Memo.Compiler.Model;

namespace Memo.Cli.Rendering.Answers;

/// <summary>That a rule is not confirmed in full, and in which clauses: <c>unverified: its basis, whom it reaches</c>.</summary>
internal static class UnverifiedText
{
    public static string Of(Naming naming, Honesty honesty) =>
        HonestyText.UnverifiedClauses(honesty, naming.Language) is { Length: > 0 } clauses
            ? naming.Labelled(naming.Say("unverified", "未核实"), clauses)
            : naming.Say("unverified in part", "部分未核实");
}
