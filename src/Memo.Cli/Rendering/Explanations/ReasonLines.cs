using System.Globalization;
using Memo.Cli.Rendering.Answers;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;
using Memo.Compiler.Reasoning;
using Memo.Hosting.Wording;

namespace Memo.Cli.Rendering.Explanations;

/// <summary>The reasoning line by line: whether it holds, what is asked, what is given, and where it is written.</summary>
internal static class ReasonLines
{
    private const int Indent = 4;
    private const int Step = 3;
    private const int Deepest = 8;

    public static void Write(Account account, Explanation explanation)
    {
        var naming = account.Naming;
        Part(account, naming.Say("Line by line: what it asks", "逐项：规则所要求的"), [.. explanation.Reasons.Where(reason => !reason.IsAgainst)]);
        Part(account, naming.Say("Line by line: what would stand against it", "逐项：可阻却的情形"), [.. explanation.Reasons.Where(reason => reason.IsAgainst)]);
    }

    private static void Part(Account account, string heading, ImmutableArray<Reason> reasons)
    {
        if (reasons.IsEmpty)
        {
            return;
        }

        account.Line(heading, Ink.Strong, indent: 2);
        foreach (var reason in reasons)
        {
            Line(account, reason, depth: 0, isBrief: false);
        }
    }

    /// <param name="isBrief">Only the parts that tell why the whole holds or does not.</param>
    private static void Line(Account account, Reason reason, int depth, bool isBrief)
    {
        var naming = account.Naming;
        isBrief |= reason.Aspect is Aspect.Reach or Aspect.Term or Aspect.Lift;
        var parts = isBrief ? [.. reason.Parts.Where(part => Matters(reason, part))] : reason.Parts;
        var known = reason.Known is { } observed ? naming.Say(" -- ", "——") + observed.Text.In(naming.Language) : "";
        var place = reason.Place is { } at ? naming.InBrackets(string.Create(CultureInfo.InvariantCulture, $"{at.Source.Path}:{at.Start.Line}")) : "";
        account.Line(
            $"[{FixedWords.Truths.Said(reason.Truth, naming.Language)}] {ReasonText.Of(reason, naming.Language)}{Left(naming, reason.Parts.Length - parts.Length)}{known}{place}",
            depth == 0 && WhyText.IsDeciding(reason) ? Ink.Warning : Ink.Plain,
            indent: Indent + (Step * Math.Min(depth, Deepest)));
        foreach (var part in parts)
        {
            Line(account, part, depth + 1, isBrief);
        }
    }

    /// <summary>A part that itself bears the outcome of the whole; where the whole is not certain, one that is not certain either.</summary>
    private static bool Matters(Reason whole, Reason part)
    {
        var holds = (whole.Truth == Truth.True) != whole.Condition is Condition.Not;
        return part is { Aspect: Aspect.Suspended, Truth: not Truth.False }
            || part.Truth == (whole.Truth == Truth.Unknown ? Truth.Unknown : holds != part.IsAgainst ? Truth.True : Truth.False);
    }

    private static string Left(Naming naming, int count) => count == 0 ? "" : naming.Say($" (and {count} that {(count == 1 ? "does" : "do")} not matter here)", $"（另有 {count} 项与此无关）");
}
