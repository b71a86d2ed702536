using System.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>How many days a boundary lies behind the day that sets it, whichever day that is.</summary>
/// <param name="Most">Null: there is no most.</param>
internal readonly record struct Lag(int Least, int? Most)
{
    private const int MonthsOfLeapDay = 48;

    private static readonly int[] DaysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>Of the first day on which a test of time elapsed turns.</summary>
    public static Lag Of(Predicate.Lasted test, DurationUnit unit)
    {
        var whole = OfLength(test.Count, unit);
        return test.Comparison is TimeComparison.AtLeast or TimeComparison.LessThan
            ? whole
            : new Lag(whole.Least + (test.StartDayIncluded ? 0 : 1), whole.Most + 1);
    }

    private static Lag OfLength(int count, DurationUnit unit) => unit switch
    {
        DurationUnit.Days => new Lag(count, count),

        // The start day may be one of them.
        DurationUnit.WorkingDays => new Lag(count - 1, null),
        DurationUnit.Months => OfMonths(count),
        _ => throw new UnreachableException($"No days of {unit}."),
    };

    /// <summary>As many months on end, wherever they begin; one leap day in four years, but for one that is left out at the end of a century.</summary>
    private static Lag OfMonths(int count)
    {
        var sums = DaysOfMonths.Select((_, first) => Enumerable.Range(first, count % 12).Sum(month => DaysOfMonths[month % 12])).ToArray();
        var ofYears = count / 12 * DaysOfMonths.Sum();
        return new Lag(
            ofYears + sums.Min() + Math.Max(0, (count / MonthsOfLeapDay) - 1),
            ofYears + sums.Max() + ((count + MonthsOfLeapDay - 1) / MonthsOfLeapDay));
    }
}
