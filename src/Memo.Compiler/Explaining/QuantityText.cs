using System.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>
/// Numbers in their smallest unit back to text: fen to <c>1,000,000 CNY</c> or 100万元, ten-thousandths of a percent to <c>20 percent</c>.
/// </summary>
public static class QuantityText
{
    private const long FenPerYuan = 100;
    private const long PartsPerPercent = 10_000;
    private const long TenThousand = 10_000;
    private const long HundredMillion = 100_000_000;

    public static string Of(long value, FactType type, Language language) => type switch
    {
        FactType.Money => Money(value, language),
        FactType.Percentage => Percentage(value, language),
        FactType.Count count => Count(value, count.Unit.Name, language),
        _ => throw new UnreachableException($"A {type.GetType().Name} is not a number."),
    };

    public static string Of(Quantity quantity, Language language) => quantity switch
    {
        Quantity.Money money => Money(money.Fen, language),
        Quantity.Share share => Percentage(share.TenThousandthsOfPercent, language),
        Quantity.Time time => DurationText.Of(time.Length, language),
        Quantity.Pieces pieces => Count(pieces.Count, pieces.Unit.Name, language),
        _ => throw new UnreachableException($"No words for a {quantity.GetType().Name}."),
    };

    public static string Money(long fen, Language language) =>
        language == Language.English ? NumberText.Grouped(fen / FenPerYuan) + NumberText.Fraction(fen % FenPerYuan, 2) + " CNY"
        : fen % FenPerYuan != 0 ? NumberText.Plain(fen / FenPerYuan) + NumberText.Fraction(fen % FenPerYuan, 2) + "元"
        : InMyriads(fen / FenPerYuan) + "元";

    public static string Percentage(long parts, Language language) =>
        NumberText.Plain(parts / PartsPerPercent) + NumberText.Fraction(parts % PartsPerPercent, 4) + language.Pick(" percent", "%");

    private static string Count(long value, Name unit, Language language) =>
        language == Language.English ? $"{NumberText.Grouped(value)} {(value == 1 ? Singular(unit.Id) : NameText.Spaced(unit.Id))}"
        : InMyriads(value) + ChineseUnit(unit);

    /// <summary>With the largest of 亿 and 万 that divides without remainder.</summary>
    private static string InMyriads(long number) =>
        number == 0 ? "0"
        : number % HundredMillion == 0 ? NumberText.Plain(number / HundredMillion) + "亿"
        : number % TenThousand == 0 ? NumberText.Plain(number / TenThousand) + "万"
        : NumberText.Plain(number);

    private static string Singular(string unit) =>
        NameText.Spaced(unit.EndsWith("s", StringComparison.Ordinal) ? unit.Substring(0, unit.Length - 1) : unit);

    /// <summary>A month of a length of time is 个月; 月 is one of the calendar.</summary>
    private static string ChineseUnit(Name unit) => unit.Id switch
    {
        "years" => "年",
        "months" => "个月",
        "days" => "日",
        _ => unit.Chinese,
    };
}
