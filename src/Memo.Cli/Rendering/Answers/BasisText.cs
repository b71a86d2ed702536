using Memo.Compiler.Explaining;
using Memo.Compiler.Model;

namespace Memo.Cli.Rendering.Answers;

/// <summary>What an instrument cites as its basis.</summary>
internal static class BasisText
{
    public static string Of(Naming naming, ImmutableArray<Citation> citations) => naming.Join(citations.Select(citation => CitationText.Of(citation, naming.Language)));
}
