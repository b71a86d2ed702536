using Antlr4.Runtime;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Syntax.Generated;
using Memo.Compiler.Text;

namespace Memo.Compiler.Syntax.Parsing;

/// <summary>The parser's first mistake in a line to one diagnostic: something is missing, a keyword stands where a name is needed, or a word is unexpected.</summary>
internal static class MistakeToDiagnostic
{
    public static Diagnostic Describe(RecognitionException mistake, MemoParser parser, ImmutableArray<LexedToken> line, SourceText source, Keyword keyword)
    {
        var offending = mistake.OffendingToken;
        if (offending.Type == TokenConstants.EOF)
        {
            var last = line[^1].Syntax;
            return SyntaxDiagnostics.LineEndsTooEarly(new Location(source, last.Span), last.Text, keyword);
        }

        var token = line.First(t => t.Antlr.StartIndex == offending.StartIndex).Syntax;
        var location = new Location(source, token.Span);
        return token.Kind == TokenKind.Keyword && !IsConnective(token.Keyword) && ExpectsName(mistake, parser)
            ? SyntaxDiagnostics.KeywordAsName(location, token.Text)
            : SyntaxDiagnostics.UnexpectedWord(location, token.Text, keyword);
    }

    /// <summary>Words that join phrases; nobody means them as a name.</summary>
    private static bool IsConnective(Keyword keyword) => keyword is >= Keyword.And and <= Keyword.To or Keyword.Not;

    private static bool ExpectsName(RecognitionException mistake, MemoParser parser)
    {
        var expected = mistake is NoViableAltException
            ? parser.Atn.GetExpectedTokens(mistake.OffendingState, mistake.Context as ParserRuleContext)
            : mistake.GetExpectedTokens();
        return expected is not null && expected.Contains(MemoLexer.WORD);
    }
}
