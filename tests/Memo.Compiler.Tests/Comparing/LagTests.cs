using System.Collections.Immutable;
using Memo.Compiler.Comparing;
using Memo.Compiler.Model;
using Memo.Runtime;

namespace Memo.Compiler.Tests.Comparing;

public sealed class LagTests
{
    private static readonly ImmutableArray<int> Counts = [0, 1, 2, 3, 6, 11, 12, 13, 24, 35, 36, 47, 48, 49, 60, 96, 97, 120, 240];

    /// <summary>With the years before and after that in which a leap day is left out.</summary>
    private static readonly ImmutableArray<int> Days =
        [.. new[] { 2000, 2094 }.SelectMany(year => Enumerable.Range(new CalendarDate(year, 1, 1).DayNumber, 9 * 365))];

    [Theory]
    [InlineData(DurationUnit.Days)]
    [InlineData(DurationUnit.Months)]
    public void No_boundary_lies_nearer_or_farther(DurationUnit unit)
    {
        var tests =
            from count in Counts
            from comparison in Enum.GetValues<TimeComparison>()
            from startDayIncluded in new[] { false, true }
            select new Predicate.Lasted(comparison, count, startDayIncluded);
        foreach (var test in tests)
        {
            var (lag, at) = (Lag.Of(test, unit), DateBounds.Turning(test, unit, null));
            var lags = Days.Select(day => at(day) - day).ToHashSet();

            Assert.True(lags.Min() >= lag.Least && lags.Max() <= lag.Most, $"{test}: {lags.Min()} to {lags.Max()}, said to be {lag}");
            Assert.True(lag.Most - lags.Max() + lags.Min() - lag.Least <= 5, $"{test}: {lags.Min()} to {lags.Max()}, said to be no more than {lag}");
        }
    }
}
