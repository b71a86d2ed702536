using Memo.Compiler.Text;

namespace Memo.Compiler.Syntax;

/// <summary>One line of a declaration (or several, where it runs on).</summary>
public abstract record ClauseSyntax
{
    public Keyword Keyword { get; init; }

    public SyntaxToken KeywordToken { get; init; } = SyntaxToken.None;

    public TextSpan Span { get; init; }

    public bool Unverified { get; init; }

    public AbsenceSyntax Absence { get; init; }
}

/// <summary><c>not stated</c> or <c>not seen</c> where a value would be.</summary>
public sealed record AbsentClauseSyntax : ClauseSyntax
{
    /// <summary><c>clause not seen, same as …</c>: of one clause with that measure, whatever its number.</summary>
    public NameSyntax? SameAs { get; init; }
}

/// <summary>A line whose keyword is known and whose rest could not be read; reported where it went wrong.</summary>
public sealed record MalformedClauseSyntax : ClauseSyntax;

/// <summary>A line that begins with no keyword of the language.</summary>
/// <param name="Suggestion">The keyword probably meant.</param>
public sealed record UnknownClauseSyntax(Keyword? Suggestion) : ClauseSyntax;

public sealed record TextClauseSyntax(TextSyntax Text) : ClauseSyntax;

public sealed record TextsClauseSyntax(ImmutableArray<TextSyntax> Texts) : ClauseSyntax;

public sealed record NamesClauseSyntax(ImmutableArray<NameSyntax> Names) : ClauseSyntax;

public sealed record WordClauseSyntax(NameSyntax Word) : ClauseSyntax;

public sealed record FlagClauseSyntax : ClauseSyntax;

public sealed record NumberClauseSyntax(SyntaxToken Number) : ClauseSyntax;

/// <summary><c>total 28</c>, <c>total at least 28</c>.</summary>
public sealed record TotalClauseSyntax(SyntaxToken Number, bool AtLeast) : ClauseSyntax;

public sealed record EffectiveClauseSyntax(PeriodSyntax Period) : ClauseSyntax;

public sealed record NamedClauseSyntax(TextSyntax Name, TextSyntax? English, PeriodSyntax? Period) : ClauseSyntax;

public sealed record SuccessorClauseSyntax(NameSyntax Agency, PeriodSyntax? Period, NameSyntax? Function) : ClauseSyntax;

public sealed record LintClauseSyntax(NameSyntax Code, NameSyntax Level, TextSyntax? Reason) : ClauseSyntax;

/// <summary><c>counts start day excluded</c>, <c>bounds included</c>.</summary>
public sealed record InclusionClauseSyntax(bool Included) : ClauseSyntax;

public sealed record DatesClauseSyntax(ImmutableArray<SyntaxToken> Dates) : ClauseSyntax;

public sealed record TypeClauseSyntax(NameSyntax Type, NameSyntax? Of) : ClauseSyntax;

public sealed record ValuesClauseSyntax(ImmutableArray<(NameSyntax First, NameSyntax Second)> Values) : ClauseSyntax;

public sealed record RangeClauseSyntax(QuantitySyntax Lowest, QuantitySyntax Highest) : ClauseSyntax;

public sealed record DerivedClauseSyntax(QuantitySyntax Term, NameSyntax From) : ClauseSyntax;

public sealed record ColourClauseSyntax(NameSyntax Colour, ConditionSyntax? When) : ClauseSyntax;

public sealed record PerformersClauseSyntax(ImmutableArray<PerformerSyntax> Performers) : ClauseSyntax;

public sealed record ReachClauseSyntax(NameSyntax Kind, ImmutableArray<NameSyntax> Roles) : ClauseSyntax;

public sealed record ConditionClauseSyntax(ConditionSyntax Condition) : ClauseSyntax;

public sealed record BasisClauseSyntax(ImmutableArray<CitationSyntax> Citations) : ClauseSyntax;

public sealed record SourcedClauseSyntax(ImmutableArray<EvidenceSyntax> Evidence) : ClauseSyntax;

public sealed record LastsClauseSyntax(ImmutableArray<LastingSyntax> Parts) : ClauseSyntax;

public abstract record LastingSyntax
{
    public sealed record FixedTerm(QuantitySyntax Length, NameSyntax? Plus, NameSyntax From) : LastingSyntax;

    public sealed record WhileListed : LastingSyntax;

    public sealed record Until(ConditionSyntax Condition) : LastingSyntax;

    public sealed record Indefinitely : LastingSyntax;

    public sealed record Permanently : LastingSyntax;
}

/// <summary><c>begins</c> and <c>opens</c>.</summary>
public sealed record StartClauseSyntax(QuantitySyntax? Delay, NameSyntax From) : ClauseSyntax;

public sealed record PeriodClauseSyntax(NameSyntax First, NameSyntax Last) : ClauseSyntax;

public sealed record LongestClauseSyntax(QuantitySyntax Length) : ClauseSyntax;

/// <param name="Second">The name in the other script, where both are given.</param>
public sealed record ParameterClauseSyntax(NameSyntax First, NameSyntax? Second, AmountSyntax? Amount, TextSyntax? Of, PeriodSyntax? Period) : ClauseSyntax;

/// <summary><c>duty</c> and <c>remedy</c>.</summary>
public sealed record StepsClauseSyntax(NameSyntax Kind) : ClauseSyntax
{
    public ImmutableArray<NameSyntax> To { get; init; } = [];

    public QuantitySyntax? Within { get; init; }

    /// <summary><c>by day 15 of next month</c>: the day, in place of a length of time.</summary>
    public QuantitySyntax? DayOfNextMonth { get; init; }

    public NameSyntax? From { get; init; }

    public QuantitySyntax? Every { get; init; }

    public QuantitySyntax? Answered { get; init; }

    public bool? Suspending { get; init; }

    /// <summary>A part that stands twice, for instance two time limits: the words that begin it.</summary>
    public (SyntaxToken First, SyntaxToken Second)? Repeated { get; init; }
}
