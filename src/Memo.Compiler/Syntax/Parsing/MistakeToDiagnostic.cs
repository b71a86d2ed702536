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

        var place = line.TakeWhile(t => t.Antlr.StartIndex != offending.StartIndex).Count();
        if ((PartedNumber(line, place) ?? PartedNumber(line, place - 1)) is { } parted)
        {
            return SyntaxDiagnostics.DigitsParted(new Location(source, parted), source.Text.Substring(parted.Start, parted.Length), Joined(source, parted));
        }

        if (keyword == Keyword.On && line.FirstOrDefault(t => t.Syntax.Kind is TokenKind.Name or TokenKind.QuotedName)?.Syntax is { } role
            && line[place].Syntax.Kind == TokenKind.Comma && line.All(t => t.Syntax.Keyword != Keyword.As))
        {
            return SyntaxDiagnostics.KindOfSubjectMissing(new Location(source, role.Span), role.Text);
        }

        var token = line[place].Syntax;
        var location = new Location(source, token.Span);
        return token.Kind == TokenKind.Keyword && !IsConnective(token.Keyword) && ExpectsName(mistake, parser)
            ? SyntaxDiagnostics.KeywordAsName(location, token.Text)
            : SyntaxDiagnostics.UnexpectedWord(location, token.Text, keyword);
    }

    /// <summary><c>10,000</c> around a comma, further groups with it.</summary>
    private static TextSpan? PartedNumber(ImmutableArray<LexedToken> line, int comma)
    {
        if (comma < 1 || !IsGroup(line, comma) || line[comma - 1].Syntax.Kind != TokenKind.Number)
        {
            return null;
        }

        var last = comma;
        while (IsGroup(line, last + 2))
        {
            last += 2;
        }

        var end = line[last + 1].Syntax;
        var digits = end.Text.TakeWhile(char.IsDigit).Count();
        return TextSpan.Between(line[comma - 1].Syntax.Span.Start, end.Span.Start + digits);

        static bool IsGroup(ImmutableArray<LexedToken> line, int comma) =>
            comma + 1 < line.Length
            && line[comma].Syntax is { Kind: TokenKind.Comma, LeadingTrivia: "" }
            && line[comma + 1].Syntax is { Kind: TokenKind.Number or TokenKind.Compact, LeadingTrivia: "" } group
            && group.Text.TakeWhile(char.IsDigit).Count() == 3;
    }

    private static string Joined(SourceText source, TextSpan number) =>
        string.Concat(source.Text.Substring(number.Start, number.Length).Select(c => char.IsDigit(c) || c == '_' ? c : '_'));

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
