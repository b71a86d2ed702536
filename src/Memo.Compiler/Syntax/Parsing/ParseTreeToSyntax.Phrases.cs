using Memo.Compiler.Text;
using static Memo.Compiler.Syntax.Generated.MemoParser;

namespace Memo.Compiler.Syntax.Parsing;

/// <summary>Names, quantities, citations: the phrases inside a line.</summary>
internal static partial class ParseTreeToSyntax
{
    private static NameSyntax Name(NameContext name, TokenMap map) => new(map[name.Start]);

    private static NameSyntax? OptionalName(NameContext? name, TokenMap map) => name is null ? null : Name(name, map);

    private static ImmutableArray<NameSyntax> Names(NamesContext names, TokenMap map) => [.. names.name().Select(n => Name(n, map))];

    private static TextSyntax Text(TextContext text, TokenMap map) => new(map[text.Start]);

    private static PeriodSyntax Period(PeriodContext period, TokenMap map) => new(
        period.FROM() is null ? null : map[period.DATE(0)],
        period.UNTIL() is null ? null : map[period.DATE()[^1]]);

    private static PeriodSyntax? OptionalPeriod(PeriodContext? period, TokenMap map) => period is null ? null : Period(period, map);

    private static QuantitySyntax? OptionalQuantity(QuantityContext? quantity, TokenMap map) => quantity is null ? null : Quantity(quantity, map);

    /// <summary><c>100万元</c> is one token: its digits are the number, the rest the unit.</summary>
    private static QuantitySyntax Quantity(QuantityContext quantity, TokenMap map)
    {
        if (quantity.COMPACT() is { } compact)
        {
            return Compact(map[compact]);
        }

        var number = map[quantity.NUMBER()];
        return quantity.name() is null && quantity.DAY() is null
            ? Unitless(number)
            : new QuantitySyntax(number.Text, new NameSyntax(map[quantity.Stop]).Text, quantity.WORKING() is not null, map.SpanOf(quantity), map[quantity.Stop].Span);
    }

    private static QuantitySyntax Compact(SyntaxToken compact)
    {
        var (text, span) = (compact.Text, compact.Span);
        var digits = text.TakeWhile(c => char.IsDigit(c) || c is '_' or '.').Count();
        var unitStart = text.Length - text.Substring(digits).TrimStart().Length;
        return new QuantitySyntax(text.Substring(0, digits), text.Substring(unitStart), Working: false, span, TextSpan.Between(span.Start + unitStart, span.End));
    }

    private static QuantitySyntax Unitless(SyntaxToken number) => new(number.Text, Unit: null, Working: false, number.Span, number.Span);

    /// <summary><c>15日</c> has a unit to be checked, <c>day 15</c> has none.</summary>
    private static QuantitySyntax Day(DayOfNextMonthContext day, TokenMap map) => day.COMPACT() is { } compact
        ? Compact(map[compact])
        : Unitless(map[day.NUMBER()]);

    private static CitationSyntax Citation(CitationContext citation, TokenMap map) =>
        new(map[citation.Start], Articles(citation.article(), map), map.SpanOf(citation));

    private static ArticlesSyntax? Articles(ArticleContext? article, TokenMap map) => article switch
    {
        null => null,
        _ when article.articleNumber() is { Length: > 0 } numbers => new ArticlesSyntax(article.PART() is not null, [.. numbers.Select(n => map[n.Start])]),
        _ => new ArticlesSyntax(IsPart: false, [.. article.ARTICLE().Select(a => map[a])]),
    };

    private static AmountSyntax Amount(AmountContext amount, TokenMap map)
    {
        var comparison = amount switch
        {
            _ when amount.UPWARDS() is not null => Comparison.Upwards,
            _ when amount.DOWNWARDS() is not null => Comparison.Downwards,
            _ when amount.IS() is not null => Comparison.Exactly,
            _ => ComparisonOf(amount.comparison()),
        };
        return new AmountSyntax(comparison, Quantity(amount.quantity(), map), map.SpanOf(amount));
    }

    private static Comparison ComparisonOf(ComparisonContext comparison) => comparison switch
    {
        _ when comparison.LEAST() is not null || comparison.NOT_LESS() is not null => Comparison.AtLeast,
        _ when comparison.MOST() is not null || comparison.NOT_MORE() is not null => Comparison.AtMost,
        _ when comparison.GREATER() is not null || comparison.EXCEEDS() is not null => Comparison.MoreThan,
        _ => Comparison.LessThan,
    };
}
