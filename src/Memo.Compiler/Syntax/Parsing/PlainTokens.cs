using Antlr4.Runtime;
using Memo.Compiler.Syntax.Generated;

namespace Memo.Compiler.Syntax.Parsing;

/// <summary>
/// Reads what most of a file consists of without ANTLR, which goes through its whole grammar for every Chinese character: blanks, line ends, comments,
/// words and curly strings. No token that begins with a letter goes beyond its word, but for articles (<c>第（一）项</c>); a test holds the two readings
/// against each other.
/// </summary>
/// <param name="lexer">Of the same text.</param>
/// <param name="text">Without surrogates: ANTLR counts code points.</param>
internal sealed class PlainTokens(MemoLexer lexer, string text)
{
    private static readonly Dictionary<string, int> TypeOfKeyword = KeywordText.Spellings(_ => true).ToDictionary(
        spelling => spelling.Text,
        spelling => Enumerable.Range(1, MemoLexer.UNEXPECTED).First(type => TextToTokens.KeywordOf(type) == spelling.Keyword),
        StringComparer.Ordinal);

    private readonly Tuple<ITokenSource, ICharStream> _source = Tuple.Create<ITokenSource, ICharStream>(lexer, (ICharStream)lexer.InputStream);

    /// <summary>Passes blanks, line ends and comments.</summary>
    /// <returns>Whether a line ended.</returns>
    public bool SkipTrivia()
    {
        var lineEnded = false;
        var at = lexer.InputStream.Index;
        for (; at < text.Length; at++)
        {
            if (text[at] is '\r' or '\n')
            {
                lineEnded = true;
            }
            else if (text[at] == '-' && at + 1 < text.Length && text[at + 1] == '-')
            {
                at = (text.IndexOfAny(['\r', '\n'], at) is >= 0 and var end ? end : text.Length) - 1;
            }
            else if (text[at] is not (' ' or '\t' or '\u3000'))
            {
                break;
            }
        }

        lexer.InputStream.Seek(at);
        return lineEnded;
    }

    /// <summary>The next token; null if it may be something else.</summary>
    public IToken? Next()
    {
        var start = lexer.InputStream.Index;
        if (EndOfWord(start) is var end && end > start)
        {
            return Token(TypeOfKeyword.TryGetValue(text.Substring(start, end - start), out var keyword) ? keyword : MemoLexer.WORD, start, end);
        }

        return EndOfString(start) is { } last ? Token(MemoLexer.STRING, start, last) : null;
    }

    private CommonToken Token(int type, int start, int end)
    {
        lexer.InputStream.Seek(end);
        return new CommonToken(_source, type, Lexer.DefaultTokenChannel, start, end - 1);
    }

    /// <summary>The start itself where no word begins, or where it is not certain that it ends.</summary>
    private int EndOfWord(int start)
    {
        var at = start;
        if (at == text.Length || text[at] == '第' || !IsLetter(text[at]))
        {
            return start;
        }

        while (at < text.Length && (IsLetter(text[at]) || text[at] is (>= '0' and <= '9') or '_'))
        {
            at++;
        }

        return at == text.Length || text[at] is < '\u0080' or '，' or '、' or '：' or '＝' or '（' or '）' or '\u3000' ? at : start;
    }

    /// <summary>Behind the partner of a “; null where there is none on the line.</summary>
    private int? EndOfString(int start)
    {
        if (start == text.Length || text[start] != '“')
        {
            return null;
        }

        var depth = 0;
        for (var at = start; at < text.Length && text[at] is not ('\r' or '\n'); at++)
        {
            depth += text[at] switch { '“' => 1, '”' => -1, _ => 0 };
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return null;
    }

    /// <summary>Of the letters that every version of Unicode knows.</summary>
    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '\u4E00' and <= '\u9FA5');
}
