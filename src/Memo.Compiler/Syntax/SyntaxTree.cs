using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Compiler.Syntax;

/// <summary>One file as written: its declarations, and every token, comment and blank of it.</summary>
public sealed record SyntaxTree(SourceText Source, ImmutableArray<BlockSyntax> Blocks, ImmutableArray<SyntaxToken> Tokens, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The text, put together from the tokens.</summary>
    public string ToText() => string.Concat(Tokens.Select(t => t.LeadingTrivia + t.Text));

    /// <summary>The tokens that begin inside a stretch of the text.</summary>
    public IEnumerable<SyntaxToken> TokensIn(TextSpan span)
    {
        for (var i = IndexOfTokenAt(span.Start); i < Tokens.Length && Tokens[i].Span.Start < span.End; i++)
        {
            yield return Tokens[i];
        }
    }

    /// <summary>The first token that begins at a place or after it.</summary>
    private int IndexOfTokenAt(int start)
    {
        var (low, high) = (0, Tokens.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Tokens[middle].Span.Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public Location At(TextSpan span) => new(Source, span);
}

/// <summary>A declaration. <see cref="Kind"/> is <see cref="Keyword.None"/> where its keyword is not one of the language.</summary>
public sealed record BlockSyntax(Keyword Kind, SyntaxToken KeywordToken, NameSyntax? First, NameSyntax? Second, ImmutableArray<ClauseSyntax> Clauses, TextSpan HeaderSpan)
{
    public bool HasMalformedHeader { get; init; }

    /// <summary>Whether a line of this block could not be read: then a missing clause is not reported on top.</summary>
    public bool HasUnreadClauses => Clauses.Any(c => c is UnknownClauseSyntax);
}

public sealed record NameSyntax(SyntaxToken Token)
{
    public string Text => Token.Kind == TokenKind.QuotedName ? Token.Text.Substring(1, Token.Text.Length - 2) : Token.Text;

    public TextSpan Span => Token.Span;
}

public sealed record TextSyntax(SyntaxToken Token)
{
    public string Text => Token.Text.Substring(1, Token.Text.Length - 2);

    public TextSpan Span => Token.Span;
}

/// <summary><c>10 working days</c>, <c>100万元</c>. <see cref="Unit"/> is null for a bare number.</summary>
public sealed record QuantitySyntax(string Number, string? Unit, bool Working, TextSpan Span, TextSpan UnitSpan);

public sealed record PeriodSyntax(SyntaxToken? From, SyntaxToken? Until);

public sealed record ArticlesSyntax(bool IsPart, ImmutableArray<SyntaxToken> Articles);

public sealed record CitationSyntax(SyntaxToken Cited, ArticlesSyntax? Articles, TextSpan Span);

public sealed record EvidenceSyntax(NameSyntax Source, ArticlesSyntax? Articles);

public sealed record PerformerSyntax(NameSyntax Name, NameSyntax? Function);

public enum AbsenceSyntax
{
    None,
    NotStated,
    NotSeen,
}
