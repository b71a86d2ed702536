using System.Globalization;

namespace Memo.Compiler.Model;

/// <summary>A quantity in its smallest unit.</summary>
public abstract record Quantity
{
    private Quantity()
    {
    }

    public sealed record Money(long Fen) : Quantity;

    public sealed record Share(long TenThousandthsOfPercent) : Quantity;

    public sealed record Time(Duration Length) : Quantity;

    public sealed record Pieces(long Count, UnitOfCount Unit) : Quantity;
}

/// <summary>Written quantities to numbers in the smallest unit: <c>100万元</c>, <c>20 percent</c>, <c>10 working days</c>.</summary>
public static class QuantityReader
{
    private const long FenPerYuan = 100;
    private const long SmallestPerPercent = 10_000;
    private const long Wan = 10_000;
    private const long Yi = 100_000_000;

    /// <summary>More would be rounded, and a rounded number is another one.</summary>
    private const int MostDigits = 28;

    /// <summary>Reads a number and a unit; false if the unit is not known or the number does not fit it.</summary>
    public static bool TryRead(string number, string unit, bool working, Func<string, UnitOfCount?> findUnit, out Quantity? quantity, out bool unknownUnit)
    {
        quantity = null;
        unknownUnit = false;
        var digits = number.Replace("_", "");
        if (digits.Length > MostDigits || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        var multiplied = Multiplied(ref unit);
        if (multiplied > 1 && value > decimal.MaxValue / multiplied)
        {
            return false;
        }

        value *= multiplied;
        switch (unit)
        {
            case "CNY" or "yuan" or "元":
                quantity = Whole(value, FenPerYuan) is { } fen ? new Quantity.Money(fen) : null;
                break;
            case "fen" or "分":
                quantity = Whole(value, 1) is { } small ? new Quantity.Money(small) : null;
                break;
            case "percent" or "%" or "％":
                quantity = Whole(value, SmallestPerPercent) is { } share ? new Quantity.Share(share) : null;
                break;
            case "years" or "year" or "年":
                quantity = working ? null : Time(value, 12, DurationUnit.Months);
                break;
            case "months" or "month" or "个月" or "月":
                quantity = working ? null : Time(value, 1, DurationUnit.Months);
                break;
            case "days" or "day":
                quantity = Time(value, 1, working ? DurationUnit.WorkingDays : DurationUnit.Days);
                break;
            case "日" or "天":
                quantity = Time(value, 1, DurationUnit.Days);
                break;
            case "个工作日" or "工作日":
                quantity = Time(value, 1, DurationUnit.WorkingDays);
                break;
            default:
                var declared = FindUnit(unit, findUnit);
                unknownUnit = declared is null;
                quantity = declared is not null && Whole(value, 1) is { } count ? new Quantity.Pieces(count, declared) : null;
                break;
        }

        return quantity is not null;
    }

    private static UnitOfCount? FindUnit(string unit, Func<string, UnitOfCount?> find) =>
        find(unit) ?? find(unit + "s") ?? (unit.StartsWith("个", StringComparison.Ordinal) ? find(unit.Substring(1)) : null);

    /// <summary>万 and 亿 before the unit.</summary>
    private static long Multiplied(ref string unit)
    {
        var factor = 1L;
        while (unit.Length > 1 && unit[0] is '万' or '亿' && factor < Wan * Yi)
        {
            factor *= unit[0] == '万' ? Wan : Yi;
            unit = unit.Substring(1);
        }

        return factor;
    }

    private static long? Whole(decimal value, long smallestPerUnit)
    {
        if (value > FactType.LargestNumber)
        {
            return null;
        }

        var smallest = value * smallestPerUnit;
        return smallest <= FactType.LargestNumber && decimal.Truncate(smallest) == smallest ? (long)smallest : null;
    }

    private static Quantity? Time(decimal value, int perUnit, DurationUnit unit) =>
        value <= 100_000 && decimal.Truncate(value) == value ? new Quantity.Time(new Duration((int)value * perUnit, unit)) : null;
}
