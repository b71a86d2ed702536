using Memo.Runtime.Packs;
using Memo.Runtime.Packs.Bulk;

namespace Memo.Compiler.Tests.Runtime;

public sealed class LaddersTests
{
    [Theory]
    [InlineData(5)]
    [InlineData(32)]
    [InlineData(333)]
    public void A_day_has_reached_the_points_that_are_not_above_it(int count)
    {
        int[] points = [10, 20, 21, ListingColumns.DayNotHappened];
        int[] days = [.. Enumerable.Range(0, count).Select(i => i % 7 == 0 ? ListingColumns.DayNotGiven : i % 11 == 0 ? ListingColumns.DayNotHappened : i % 31)];
        var classes = new byte[count];

        Ladders.Reached(days, points, classes);

        Assert.Equal(days.Select(day => (byte)points.Count(p => day >= p)), classes);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(32)]
    [InlineData(333)]
    public void A_number_has_reached_the_points_that_are_not_above_it(int count)
    {
        long[] points = [0, 1, 5_000_000_000, 999_999_999_999_999_999];
        long[] numbers = [.. Enumerable.Range(0, count).Select(i => i % 7 == 0 ? ListingColumns.NumberNotGiven : i % 5 == 0 ? 999_999_999_999_999_999 : i * 100_000_000L)];
        var classes = new byte[count];

        Ladders.Reached(numbers, points, classes);

        Assert.Equal(numbers.Select(number => (byte)points.Count(p => number >= p)), classes);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(333)]
    public void A_date_contradicts_one_it_cannot_be_before(int count)
    {
        int[] values = [ListingColumns.DayNotGiven, 5, 6, ListingColumns.DayNotHappened];
        int[] dates = [.. Enumerable.Range(0, count).Select(i => values[i % 4])];
        int[] others = [.. Enumerable.Range(0, count).Select(i => values[i / 4 % 4])];
        var marks = new byte[count];

        Ladders.MarkBefore(dates, others, marks);

        Assert.Equal(dates.Zip(others, (date, other) => date == 5 && other == 6 ? (byte)1 : (byte)0), marks);
    }
}
