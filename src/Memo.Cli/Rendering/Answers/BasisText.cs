using Memo.Compiler.Explaining;
using Memo.Compiler.Law;
using Memo.Compiler.Model;
using Memo.Hosting.Wording;

namespace Memo.Cli.Rendering.Answers;

/// <summary>What an instrument cites as its basis, each with how it compares with the law.</summary>
internal static class BasisText
{
    /// <summary>Of rules of lists: their bases are not compared.</summary>
    public static string Of(Naming naming, ImmutableArray<Citation> citations) => naming.Join(citations.Select(citation => CitationText.Of(citation, naming.Language)));

    public static string Of(Naming naming, ImmutableArray<Citation> citations, Func<Citation, StatuteCheck> compare) =>
        naming.Join(citations.Select(citation => CitationText.Of(citation, naming.Language) + naming.InBrackets(Compared(naming, compare(citation)))));

    /// <summary>What the law forbids where no basis is known; nothing where it forbids nothing.</summary>
    public static IEnumerable<string> Forbidden(Naming naming, ImmutableArray<Finding> forbidden)
    {
        if (!forbidden.IsEmpty)
        {
            yield return naming.Labelled(naming.Say("whatever the basis", "不论依据为何"), FindingText.Of(forbidden).In(naming.Language));
        }
    }

    public static string Compared(Naming naming, StatuteCheck check)
    {
        var said = FixedWords.Statutes.Said(check.Verdict, naming.Language);
        return check.Findings.IsEmpty ? said : naming.Labelled(said, FindingText.Of(check.Findings).In(naming.Language));
    }
}
