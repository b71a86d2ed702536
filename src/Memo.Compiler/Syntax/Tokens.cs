using Memo.Compiler.Text;

namespace Memo.Compiler.Syntax;

public enum TokenKind
{
    Keyword,
    Name,
    QuotedName,
    String,
    Number,
    Compact,
    Date,
    Article,
    ArticleNumber,
    CitedTitle,
    Equals,
    Comma,
    Colon,
    Open,
    Close,
    Unclosed,
    Unexpected,
    EndOfFile,
}

/// <summary>A word or mark with the blanks and comments before it; all tokens of a file together are its text.</summary>
/// <param name="Keyword">Which keyword it is, whatever its language; <see cref="Keyword.None"/> for other tokens.</param>
public sealed record SyntaxToken(TokenKind Kind, Keyword Keyword, string Text, TextSpan Span, string LeadingTrivia)
{
    public static readonly SyntaxToken None = new(TokenKind.EndOfFile, Keyword.None, "", default, "");

    public bool IsFirstOnLine { get; init; }

    public override string ToString() => Text;
}

/// <summary>Every keyword, named after its token in the grammar.</summary>
public enum Keyword
{
    None,

    // blocks
    Pack, Memorandum, Statute, Regulation, Ordinance, Interpretation, Order, Opinions, Circular, Agreement,
    Agency, Performers, Function, List, Ground, Fact, Condition, Unit, Subject, Role, Item, Calendar, Source,
    Sanction, Reward, Entry, Term, Exit, Inadmissible, Lift, Allowance, Prohibition,

    // clauses
    Title, TitleEn, Document, Lead, Parties, Effective, Status, Covers, Supersedes, Amends, Judged, Counts, Bounds, Workdays,
    Level, Territory, Rests, Builds, Version, Surface, Lint, Formerly, Successor, Named, Kind, Colour, Owner, Strength, Measure,
    By, Cooperating, On, Grounds, When, Unless, Lifted, Basis, Lasts, Parameter, Duty, Remedy, Suspended, Ended, Begins, Opens,
    Becomes, Period, Longest, Type, Values, Range, Scope, Determined, Silence, Derived, Parent, Holders, Backwards, Concerns, Class,
    Appears, Members, Holidays, Worked, Where, Sourced, Note, Under, Clause, Total, Unseen,

    // words inside a line
    And, Or, Not, Any, All, Of, At, Least, Most, Greater, Less, Than, NotLess, NotMore, Exceeds, Below, Upwards, Downwards,
    Is, In, Within, Before, After, Ago, From, Until, To, As, For, Ever, Listed, ListedIn, With, Party, While, WhileListed,
    Indefinitely, Permanently, Plus, Every, Answered, Suspending, Means, Working, Start, Day, Included, Excluded, En, Art,
    Part, Stated, Seen, NotStated, NotSeen, Unverified,
}

public static class Keywords
{
    public static bool BeginsBlock(this Keyword keyword) => keyword is >= Keyword.Pack and <= Keyword.Prohibition;

    public static bool BeginsClause(this Keyword keyword) => keyword is >= Keyword.Title and <= Keyword.Unseen;

    public static bool IsInstrument(this Keyword keyword) => keyword is >= Keyword.Memorandum and <= Keyword.Agreement;

    /// <summary>Whether the block is a rule that belongs to an instrument, or says what one allows or forbids.</summary>
    public static bool IsRule(this Keyword keyword) => keyword is >= Keyword.Sanction and <= Keyword.Prohibition;
}
