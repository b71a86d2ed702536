using System.Diagnostics;
using System.Text.RegularExpressions;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Diagnostic = Memo.Compiler.Diagnostics.Diagnostic;

namespace Memo.Compiler.Listings;

/// <summary>The written value of a fact to the values it may mean; several for a date known to the month.</summary>
internal sealed class ValueReader(RulePack pack, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private static readonly Regex QuantityForm = new(@"^([0-9][0-9_]*(?:\.[0-9]+)?)\s*(working\s+)?(\S+)$", RegexOptions.CultureInvariant);
    private static readonly Regex NegativeForm = new(@"^[-\u2212\uFF0D]\s*[0-9]", RegexOptions.CultureInvariant);
    private static readonly Regex TimeForm = new("^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ][0-9:]", RegexOptions.CultureInvariant);
    private static readonly Regex CodeForm = new("^[A-Za-z0-9]{1,32}$", RegexOptions.CultureInvariant);

    public ImmutableArray<Value>? Read(Fact fact, InputNode.Scalar value, string key)
    {
        var text = value.Value.Trim();
        return fact.Type switch
        {
            FactType.YesNo => text switch
            {
                "yes" or "true" or "是" => [new Value.Bool(true)],
                "no" or "false" or "否" => [new Value.Bool(false)],
                _ => Refuse(value, key, new("yes or no", "“是”或“否”")),
            },
            FactType.Date => ReadDate(value, text, key),
            FactType.Code => CodeForm.IsMatch(text) ? [new Value.Code(text)] : Refuse(value, key, new("a code of letters and digits", "由字母和数字组成的编码")),
            FactType.Enumeration enumeration => ReadMember(enumeration, value, text, key),
            FactType.Money or FactType.Percentage or FactType.Count => ReadNumber(fact, value, text, key),
            _ => throw new UnreachableException($"No values of {fact.Type.GetType().Name}."),
        };
    }

    private ImmutableArray<Value>? ReadDate(InputNode.Scalar value, string text, string key)
    {
        if (TimeForm.Match(text) is { Success: true } time)
        {
            var date = time.Groups["date"].Value;
            return Refuse(value, key, new($"a date without a time of day: {date}", $"日期，不带时刻：{date}"));
        }

        if (DateReader.Read(text) is not { } days)
        {
            diagnostics.Add(ListingDiagnostics.NoSuchDate(value.Location, text));
            return null;
        }

        return [.. Enumerable.Range(0, days.Last.DayNumber - days.First.DayNumber + 1).Select(n => new Value.Day(days.First.AddDays(n)!.Value))];
    }

    private ImmutableArray<Value>? ReadMember(FactType.Enumeration enumeration, InputNode.Scalar value, string text, string key)
    {
        foreach (var member in enumeration.Values)
        {
            if (member.Id == text || member.Chinese == text)
            {
                return [new Value.Member(member)];
            }
        }

        return Refuse(value, key, new(
            "one of " + string.Join(", ", enumeration.Values.Select(v => v.Id)),
            "以下之一：" + string.Join("、", enumeration.Values.Select(v => v.Chinese))));
    }

    private ImmutableArray<Value>? ReadNumber(Fact fact, InputNode.Scalar value, string text, string key)
    {
        var form = QuantityForm.Match(text);
        if (!form.Success)
        {
            return Refuse(value, key, NegativeForm.IsMatch(text) ? new("no minus sign: amounts and counts begin at zero", "不带负号的数：金额和数量从零起") : NeededFor(fact.Type));
        }

        if (!QuantityReader.TryRead(form.Groups[1].Value, form.Groups[3].Value, form.Groups[2].Success, FindUnit, out var quantity, out var unknownUnit))
        {
            return unknownUnit ? Refuse(value, key, NeededFor(fact.Type)) : OutOfRange(value, key, text);
        }

        var number = (fact.Type, quantity) switch
        {
            (FactType.Money, Quantity.Money money) => money.Fen,
            (FactType.Percentage, Quantity.Share share) => share.TenThousandthsOfPercent,
            (FactType.Count count, Quantity.Pieces pieces) when pieces.Unit == count.Unit => pieces.Count,
            (FactType.Count count, Quantity.Time time) => UnitsOfTime.CountIn(time.Length, count.Unit),
            _ => null,
        };
        if (number is not { } n)
        {
            return Refuse(value, key, NeededFor(fact.Type));
        }

        var inRange = fact.Type is not FactType.Count range || (n >= range.Lowest && n <= range.Highest) || (n == 0 && fact.Silence == Silence.No);
        return inRange ? [new Value.Number(n)] : OutOfRange(value, key, text);
    }

    private UnitOfCount? FindUnit(string name) =>
        pack.Units.Concat(BuiltIn.Units).FirstOrDefault(u => u.Name.Id == name || u.Name.Chinese == name || u.Formerly.Contains(name));

    private static Localized NeededFor(FactType type) => type switch
    {
        FactType.Money => new("an amount with its unit: 1_000_000 CNY, 100万元", "带单位的金额：100万元、1_000_000 CNY"),
        FactType.Percentage => new("a percentage: 9.9 percent, 9.9%", "百分比：9.9%"),
        FactType.Count count => new($"a number with its unit: 50 {count.Unit.Name.Id}, 50{count.Unit.Name.Chinese}", $"带单位的数量：50{count.Unit.Name.Chinese}"),
        _ => throw new UnreachableException($"{type.GetType().Name} is no number."),
    };

    private ImmutableArray<Value>? Refuse(InputNode.Scalar value, string key, Localized needed)
    {
        diagnostics.Add(ListingDiagnostics.ValueDoesNotFit(value.Location, key, value.Value, needed));
        return null;
    }

    private ImmutableArray<Value>? OutOfRange(InputNode.Scalar value, string key, string text)
    {
        diagnostics.Add(ListingDiagnostics.NumberOutOfRange(value.Location, key, text));
        return null;
    }
}
