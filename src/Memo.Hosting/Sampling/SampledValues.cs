using System.Diagnostics;
using System.Globalization;
using Memo.Compiler.Model;

namespace Memo.Hosting.Sampling;

/// <summary>Values of one fact as a register writes them: half of them lie where rules change their mind.</summary>
internal sealed class SampledValues(Fact fact, Turns turns)
{
    private const int FenPerYuan = 100;
    private const int PartsPerPercent = 10_000;
    private const int AtTurns = 50;
    private const int LongestAgo = 3_650;

    private readonly ImmutableArray<long> _numbers = turns.NumbersOf(fact);
    private readonly ImmutableArray<string> _prefixes = turns.PrefixesOf(fact);
    private readonly ImmutableArray<CalendarDate> _days = turns.DaysOf(fact);

    public Fact Fact { get; } = fact;

    public string Next(Chance chance, CalendarDate asOf) => Fact.Type switch
    {
        FactType.YesNo => chance.Percent(50) ? "yes" : "no",
        FactType.Enumeration several => chance.Pick(several.Values).Id,
        FactType.Date => Day(chance, asOf).ToString(),
        FactType.Code => Code(chance),
        FactType.Money => Decimal(Number(chance, 0, FactType.LargestNumber), FenPerYuan, "CNY"),
        FactType.Percentage => Decimal(Number(chance, 0, 100 * PartsPerPercent), PartsPerPercent, "percent"),
        FactType.Count count => FormattableString.Invariant($"{Number(chance, count.Lowest, count.Highest)} {count.Unit.Name.Id}"),
        _ => throw new UnreachableException($"No values of {Fact.Type.GetType().Name}."),
    };

    /// <summary>A day at or before the as-of date, but for those where rules change their mind.</summary>
    public CalendarDate Day(Chance chance, CalendarDate asOf) =>
        _days.Length > 0 && chance.Percent(AtTurns) ? chance.Pick(_days) : asOf.AddDays(-chance.Below(LongestAgo)) ?? asOf;

    private long Number(Chance chance, long lowest, long highest)
    {
        var largest = _numbers.IsEmpty ? 100 : Math.Max(100, _numbers[^1] * 2);
        var number = !_numbers.IsEmpty && chance.Percent(AtTurns) ? chance.Pick(_numbers) : chance.Below((int)Math.Min(int.MaxValue, largest)) * (largest / int.MaxValue + 1);
        return Math.Clamp(number, lowest, highest);
    }

    private string Code(Chance chance) => !_prefixes.IsEmpty && chance.Percent(AtTurns)
        ? chance.Pick(_prefixes)
        : FormattableString.Invariant($"{chance.Between(11, 65)}{chance.Between(1, 20):00}");

    private static string Decimal(long number, int parts, string unit) => ((decimal)number / parts).ToString(CultureInfo.InvariantCulture) + " " + unit;
}
