using System.Globalization;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;

namespace Memo.Compiler.Binding;

/// <summary>A quantity in its smallest unit.</summary>
internal abstract record Quantity
{
    public sealed record Money(long Fen) : Quantity;

    public sealed record Share(long TenThousandthsOfPercent) : Quantity;

    public sealed record Time(Duration Length) : Quantity;

    public sealed record Pieces(long Count, UnitOfCount Unit) : Quantity;
}

/// <summary>Written quantities to numbers in the smallest unit.</summary>
internal sealed class QuantityBinder(SymbolTable symbols, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private const long FenPerYuan = 100;
    private const long SmallestPerPercent = 10_000;
    private const long Wan = 10_000;
    private const long Yi = 100_000_000;

    public Quantity? Bind(QuantitySyntax quantity, SyntaxTree tree)
    {
        if (quantity.Unit is not { } unit)
        {
            diagnostics.Add(BindingDiagnostics.NumberWithoutUnit(tree.At(quantity.Span), quantity.Number));
            return null;
        }

        return TryBind(quantity.Number, unit, quantity.Working, out var bound, out var unknownUnit) switch
        {
            true => bound,
            false when unknownUnit => Report(Unknown(quantity, unit, tree)),
            false => Report(BindingDiagnostics.NumberOutOfRange(tree.At(quantity.Span), quantity.Number + " " + unit)),
        };
    }

    /// <summary>Reads a number and a unit; false if the unit is not known or the number does not fit it.</summary>
    public bool TryBind(string number, string unit, bool working, out Quantity? quantity, out bool unknownUnit)
    {
        quantity = null;
        unknownUnit = false;
        if (!decimal.TryParse(number.Replace("_", ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
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
                var declared = FindUnit(unit);
                unknownUnit = declared is null;
                quantity = declared is not null && Whole(value, 1) is { } count ? new Quantity.Pieces(count, declared) : null;
                break;
        }

        return quantity is not null;
    }

    private UnitOfCount? FindUnit(string unit) =>
        symbols.Find<UnitOfCount>(Category.Unit, unit)
        ?? symbols.Find<UnitOfCount>(Category.Unit, unit + "s")
        ?? (unit.StartsWith("个", StringComparison.Ordinal) ? symbols.Find<UnitOfCount>(Category.Unit, unit.Substring(1)) : null);

    /// <summary>万 and 亿 before the unit.</summary>
    private static long Multiplied(ref string unit)
    {
        var factor = 1L;
        while (unit.Length > 1 && unit[0] is '万' or '亿')
        {
            factor *= unit[0] == '万' ? Wan : Yi;
            unit = unit.Substring(1);
            if (factor > Wan * Yi)
            {
                break;
            }
        }

        return factor;
    }

    private static long? Whole(decimal value, long smallestPerUnit)
    {
        if (value > FactType.LargestNumber / smallestPerUnit)
        {
            return null;
        }

        var smallest = value * smallestPerUnit;
        return decimal.Truncate(smallest) == smallest ? (long)smallest : null;
    }

    private static Quantity? Time(decimal value, int perUnit, DurationUnit unit) =>
        value <= 100_000 && decimal.Truncate(value) == value ? new Quantity.Time(new Duration((int)value * perUnit, unit)) : null;

    private Diagnostic Unknown(QuantitySyntax quantity, string unit, SyntaxTree tree)
    {
        if (symbols.Separate(unit) is { } separated)
        {
            return SyntaxDiagnostics.NamesRunTogether(tree.At(quantity.UnitSpan), unit, separated);
        }

        return BindingDiagnostics.UnknownUnit(tree.At(quantity.UnitSpan), unit, Suggestion.Nearest(unit, symbols.Names(Category.Unit).Concat(["CNY", "percent", "years", "months", "days"])));
    }

    private Quantity? Report(Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        return null;
    }
}
