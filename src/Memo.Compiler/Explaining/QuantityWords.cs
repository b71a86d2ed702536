using System.Globalization;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>
/// A quantity as written in either surface, in the language asked for: 20% is <c>20 percent</c>. Units that packs declare stay as they are.
/// </summary>
internal static class QuantityWords
{
    private const string NumberCharacters = "0123456789_.";
    private const decimal Largest = FactType.LargestNumber;

    public static string Of(string written, Language language)
    {
        var digits = written.TakeWhile(c => NumberCharacters.Contains(c)).Count();
        var unit = written.Substring(digits).Trim();
        var plain = string.Concat(written.Take(digits).Where(c => c != '_'));
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? Of(number, unit, language) ?? written
            : written;
    }

    private static string? Of(decimal number, string unit, Language language) => unit switch
    {
        "percent" or "%" or "％" => Whole(number * 10_000) is { } parts ? QuantityText.Percentage(parts, language) : null,
        "CNY" or "元" => Whole(number * 100) is { } fen ? QuantityText.Money(fen, language) : null,
        "万元" => Whole(number * 1_000_000) is { } fen ? QuantityText.Money(fen, language) : null,
        "亿元" => Whole(number * 10_000_000_000) is { } fen ? QuantityText.Money(fen, language) : null,
        "years" or "year" or "年" => Time(number * 12, DurationUnit.Months, language),
        "months" or "month" or "个月" => Time(number, DurationUnit.Months, language),
        "days" or "day" or "日" or "天" => Time(number, DurationUnit.Days, language),
        "working days" or "working day" or "个工作日" => Time(number, DurationUnit.WorkingDays, language),
        _ => null,
    };

    private static string? Time(decimal count, DurationUnit unit, Language language) =>
        Whole(count) is { } whole and <= int.MaxValue ? DurationText.Of(new Duration((int)whole, unit), language) : null;

    private static long? Whole(decimal number) => number <= Largest && number == decimal.Truncate(number) ? (long)number : null;
}
