namespace Memo.Compiler.Syntax.Parsing;

/// <summary>
/// Cuts a file into the lines of its declarations: a block or clause keyword that stands first on its line begins one, and so does any
/// other word or value there that cannot continue what precedes. A mistake in one line leaves the others alone.
/// </summary>
internal static class TokensToLines
{
    public static ImmutableArray<ImmutableArray<LexedToken>> Cut(ImmutableArray<LexedToken> tokens)
    {
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<LexedToken>>();
        var line = ImmutableArray.CreateBuilder<LexedToken>();
        for (var i = 0; i < tokens.Length - 1; i++)
        {
            var token = tokens[i];
            if (line.Count > 0 && Begins(token.Syntax, line))
            {
                lines.Add(line.ToImmutable());
                line.Clear();
            }

            if (!IsIgnoredComma(token.Syntax, tokens[i + 1].Syntax))
            {
                line.Add(token);
            }
        }

        if (line.Count > 0)
        {
            lines.Add(line.ToImmutable());
        }

        return lines.ToImmutable();
    }

    private static bool Begins(SyntaxToken token, ImmutableArray<LexedToken>.Builder line) =>
        token.IsFirstOnLine
        && (token.Keyword.BeginsBlock() || token.Keyword.BeginsClause() || (IsWordOrValue(token) && Completes(line[^1].Syntax, line[0].Syntax.Keyword, line.Count)));

    private static bool IsWordOrValue(SyntaxToken token) => token.Kind is
        TokenKind.Name or TokenKind.QuotedName or TokenKind.String or TokenKind.Number or TokenKind.Compact or TokenKind.Date
        or TokenKind.CitedTitle or TokenKind.Unclosed;

    /// <summary>Whether a phrase can end here, so that a word on the next line is not part of it.</summary>
    /// <param name="clause">The keyword of its line: after some a bare number or a keyword is the whole value (<c>class 1</c>, <c>scope entry</c>).</param>
    private static bool Completes(SyntaxToken token, Keyword clause, int length) => token.Kind switch
    {
        TokenKind.Number => clause is Keyword.Class or Keyword.Total,
        TokenKind.Keyword when length > 1 && token.Keyword is Keyword.Entry or Keyword.Subject or Keyword.Party or Keyword.En =>
            clause is Keyword.Scope or Keyword.Kind or Keyword.Surface,
        TokenKind.Name or TokenKind.QuotedName or TokenKind.String or TokenKind.Compact or TokenKind.Date or TokenKind.Article
            or TokenKind.ArticleNumber or TokenKind.CitedTitle or TokenKind.Close or TokenKind.Unclosed => true,
        TokenKind.Keyword => token.Keyword is
            Keyword.Unverified or Keyword.Included or Keyword.Excluded or Keyword.Ago or Keyword.Upwards or Keyword.Downwards
            or Keyword.Listed or Keyword.WhileListed or Keyword.Indefinitely or Keyword.Permanently or Keyword.Suspending
            or Keyword.Stated or Keyword.Seen or Keyword.NotStated or Keyword.NotSeen or Keyword.Backwards or Keyword.Day or Keyword.Month,
        _ => false,
    };

    /// <summary><c>，</c> before a keyword that goes on with a phrase or begins a line is allowed and means nothing.</summary>
    private static bool IsIgnoredComma(SyntaxToken token, SyntaxToken next) =>
        token.Text == "，" && next.Kind == TokenKind.Keyword && !BeginsOperand(next.Keyword);

    private static bool BeginsOperand(Keyword keyword) => keyword is
        Keyword.Not or Keyword.Any or Keyword.All or Keyword.Ever or Keyword.Listed or Keyword.ListedIn or Keyword.Party;
}
