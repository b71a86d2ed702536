using Antlr4.Runtime;
using Antlr4.Runtime.Tree;

namespace Memo.Compiler.Syntax.Parsing;

/// <summary>Finds the token of the tree for one of ANTLR's.</summary>
internal sealed class TokenMap(ImmutableArray<LexedToken> line)
{
    private readonly Dictionary<int, SyntaxToken> _byStart = line.ToDictionary(t => t.Antlr.StartIndex, t => t.Syntax);

    public SyntaxToken this[IToken token] => _byStart[token.StartIndex];

    public SyntaxToken this[ITerminalNode node] => _byStart[node.Symbol.StartIndex];

    public Text.TextSpan SpanOf(ParserRuleContext context) => Text.TextSpan.Between(this[context.Start].Span.Start, this[context.Stop].Span.End);
}
