using System.Text;
using Antlr4.Runtime;
using Memo.Compiler.Syntax.Generated;
using Memo.Compiler.Text;

namespace Memo.Compiler.Syntax.Parsing;

/// <summary>A token of the tree and its ANTLR twin.</summary>
internal sealed record LexedToken(SyntaxToken Syntax, IToken Antlr);

/// <summary>Text to tokens, each with the blanks and comments before it; the last one is the end of the file.</summary>
internal static class TextToTokens
{
    private static readonly ImmutableArray<Keyword> KeywordOfTokenType = MatchKeywords();

    public static ImmutableArray<LexedToken> Lex(string text)
    {
        var offsets = Utf16Offsets(text);
        var lexer = new MemoLexer(CharStreams.fromString(WithoutLoneSurrogates(text)));
        lexer.RemoveErrorListeners();
        var plain = offsets is null ? new PlainTokens(lexer, text) : null;
        var tokens = ImmutableArray.CreateBuilder<LexedToken>();
        var triviaStart = 0;
        var isFirstOnLine = true;
        while (true)
        {
            isFirstOnLine |= plain?.SkipTrivia() == true;
            var token = plain?.Next() ?? UnclosedCurly(lexer) ?? lexer.NextToken();
            if (token.Channel == MemoLexer.TRIVIA)
            {
                isFirstOnLine |= token.Type == MemoLexer.NEWLINE;
                continue;
            }

            var start = token.Type == TokenConstants.EOF ? text.Length : Offset(offsets, token.StartIndex);
            var end = token.Type == TokenConstants.EOF ? text.Length : Offset(offsets, token.StopIndex + 1);
            var keyword = KeywordOf(token.Type);
            var syntax = new SyntaxToken(
                KindOf(token.Type, keyword),
                keyword,
                text.Substring(start, end - start),
                TextSpan.Between(start, end),
                text.Substring(triviaStart, start - triviaStart))
            { IsFirstOnLine = isFirstOnLine };
            tokens.Add(new LexedToken(syntax, token));
            if (token.Type == TokenConstants.EOF)
            {
                return tokens.ToImmutable();
            }

            triviaStart = end;
            isFirstOnLine = false;
        }
    }

    /// <summary>The keyword that a type of token is; none for the end of the file and all other types.</summary>
    public static Keyword KeywordOf(int type) => type > 0 ? KeywordOfTokenType[type] : Keyword.None;

    /// <summary>
    /// A “ without its partner, to the end of its line. The grammar reads it so too, but looks for the partner again from every “ inside.
    /// </summary>
    private static CommonToken? UnclosedCurly(MemoLexer lexer)
    {
        var input = (ICharStream)lexer.InputStream;
        if (input.LA(1) != '“')
        {
            return null;
        }

        var length = 0;
        var depth = 0;
        for (; input.LA(length + 1) is not ('\r' or '\n' or IntStreamConstants.EOF); length++)
        {
            depth += input.LA(length + 1) switch { '“' => 1, '”' => -1, _ => 0 };
            if (depth == 0)
            {
                return null;
            }
        }

        var start = input.Index;
        input.Seek(start + length);
        return new CommonToken(Tuple.Create<ITokenSource, ICharStream>(lexer, input), MemoLexer.UNCLOSED, Lexer.DefaultTokenChannel, start, start + length - 1);
    }

    /// <summary>ANTLR refuses half a character; here it is one that fits nowhere, and the tree keeps it as it is.</summary>
    private static string WithoutLoneSurrogates(string text)
    {
        if (!text.Any(char.IsSurrogate))
        {
            return text;
        }

        var whole = new StringBuilder(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                whole[i] = '\uFFFD';
            }
        }

        return whole.ToString();
    }

    private static TokenKind KindOf(int type, Keyword keyword) => type switch
    {
        TokenConstants.EOF => TokenKind.EndOfFile,
        MemoLexer.WORD => TokenKind.Name,
        MemoLexer.QUOTED_NAME => TokenKind.QuotedName,
        MemoLexer.STRING => TokenKind.String,
        MemoLexer.NUMBER => TokenKind.Number,
        MemoLexer.COMPACT => TokenKind.Compact,
        MemoLexer.DATE => TokenKind.Date,
        MemoLexer.ARTICLE => TokenKind.Article,
        MemoLexer.ARTICLE_NUMBER => TokenKind.ArticleNumber,
        MemoLexer.CITED_TITLE => TokenKind.CitedTitle,
        MemoLexer.EQUALS => TokenKind.Equals,
        MemoLexer.COMMA => TokenKind.Comma,
        MemoLexer.COLON => TokenKind.Colon,
        MemoLexer.OPEN => TokenKind.Open,
        MemoLexer.CLOSE => TokenKind.Close,
        MemoLexer.UNCLOSED => TokenKind.Unclosed,
        MemoLexer.UNEXPECTED => TokenKind.Unexpected,
        _ when keyword != Keyword.None => TokenKind.Keyword,
        _ => throw new System.Diagnostics.UnreachableException($"The grammar has a token of type {type} that the syntax tree does not know."),
    };

    private static ImmutableArray<Keyword> MatchKeywords()
    {
        var vocabulary = MemoLexer.DefaultVocabulary;
        return [.. Enumerable.Range(0, MemoLexer.UNEXPECTED + 1).Select(type =>
            Enum.TryParse<Keyword>((vocabulary.GetSymbolicName(type) ?? "").Replace("_", ""), ignoreCase: true, out var keyword) ? keyword : Keyword.None)];
    }

    /// <summary>ANTLR counts code points; null where every character is one UTF-16 unit.</summary>
    private static int[]? Utf16Offsets(string text)
    {
        if (!text.Any(char.IsHighSurrogate))
        {
            return null;
        }

        var offsets = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            offsets.Add(i);
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
        }

        offsets.Add(text.Length);
        return [.. offsets];
    }

    private static int Offset(int[]? offsets, int codePoint) => offsets is null ? codePoint : offsets[codePoint];
}
