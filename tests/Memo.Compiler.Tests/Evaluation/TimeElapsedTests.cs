using System.Globalization;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Runtime;

namespace Memo.Compiler.Tests.Evaluation;

/// <summary>Counting of time against a plain calculation on <see cref="DateTime"/>, and against the codes of days.</summary>
public sealed class TimeElapsedTests
{
    private static readonly WorkingCalendar Calendar = PlainTime.Calendar;

    public static TheoryData<int, bool> Months()
    {
        var data = new TheoryData<int, bool>();
        foreach (var months in new[] { 0, 1, 2, 3, 6, 11, 12, 13, 24, 36, 48, 60, 120 })
        {
            data.Add(months, false);
            data.Add(months, true);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Months))]
    public void Terms_of_months_end_as_plain_dates_do(int months, bool startDayIncluded) =>
        Compare(new Duration(months, DurationUnit.Months), new Counting(startDayIncluded, null));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(30, false)]
    [InlineData(180, true)]
    [InlineData(365, false)]
    [InlineData(3650, true)]
    public void Terms_of_days_end_as_plain_dates_do(int days, bool startDayIncluded) =>
        Compare(new Duration(days, DurationUnit.Days), new Counting(startDayIncluded, null));

    [Theory]
    [InlineData(0, false)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(5, false)]
    [InlineData(7, true)]
    [InlineData(10, false)]
    [InlineData(60, true)]
    public void Terms_of_working_days_end_as_plain_dates_do(int days, bool startDayIncluded) =>
        Compare(new Duration(days, DurationUnit.WorkingDays), new Counting(startDayIncluded, Calendar));

    [Theory]
    [InlineData("2024-02-29", 36, false, "2027-02-28")]
    [InlineData("2024-02-29", 36, true, "2027-02-28")]
    [InlineData("2024-02-29", 48, true, "2028-02-28")]
    [InlineData("2025-01-31", 1, false, "2025-02-28")]
    [InlineData("2025-01-31", 1, true, "2025-02-28")]
    [InlineData("2025-01-28", 1, true, "2025-02-27")]
    [InlineData("2024-12-31", 2, false, "2025-02-28")]
    [InlineData("2023-03-31", 1, true, "2023-04-30")]
    [InlineData("2023-01-31", 36, false, "2026-01-31")]
    [InlineData("2198-06-01", 24, false, null)]
    public void Month_ends_have_their_last_day(string start, int months, bool startDayIncluded, string? last) =>
        Assert.Equal(last, TimeElapsed.LastDay(Day(start), new Duration(months, DurationUnit.Months), new Counting(startDayIncluded, null))?.ToString());

    [Theory]
    [InlineData("2025-01-27", 5, false, "2025-02-10")]
    [InlineData("2025-01-26", 3, true, "2025-02-05")]
    [InlineData("2025-12-30", 3, false, null)]
    [InlineData("2023-12-31", 1, true, null)]
    public void Working_days_skip_holidays_and_stop_at_the_end_of_the_calendar(string start, int days, bool startDayIncluded, string? last) =>
        Assert.Equal(last, TimeElapsed.LastDay(Day(start), new Duration(days, DurationUnit.WorkingDays), new Counting(startDayIncluded, Calendar))?.ToString());

    [Fact]
    public void Codes_of_days_compare_as_terms_of_months_do()
    {
        var compared = 0;
        foreach (var start in PlainTime.Days("2023-01-01", "2025-04-01"))
        {
            foreach (var to in PlainTime.Days("2023-01-01", "2028-03-02").Where((_, i) => (i + start.DayNumber) % 7 < 5))
            {
                var apart = ((to.Year - start.Year) * 12) + to.Month - start.Month;
                var months = Math.Max(0, apart + (compared % 3) - 1);
                var limit = start.Code + (months * 31);
                var atEnd = to.IsLastOfMonth ? to.Code - to.Day + 31 : to.Code;
                Check(to.Code <= limit, TimeComparison.AtMost, false, start, to, months);
                Check(to.Code < limit, TimeComparison.AtMost, true, start, to, months);
                Check(to.Code > limit, TimeComparison.MoreThan, false, start, to, months);
                Check(atEnd >= limit, TimeComparison.AtLeast, false, start, to, months);
                Check(atEnd < limit, TimeComparison.LessThan, true, start, to, months);
                compared++;
            }
        }

        Assert.True(compared > 1_000_000, $"{compared} pairs, of 5 comparisons each");
    }

    private static void Check(bool expected, TimeComparison comparison, bool startDayIncluded, CalendarDate start, CalendarDate to, int months)
    {
        if (TimeElapsed.Holds(start, to, new Predicate.Lasted(comparison, months, startDayIncluded), DurationUnit.Months, null) != expected)
        {
            Assert.Fail($"{start} to {to}, {comparison} {months} months, start day included: {startDayIncluded}: the codes say {expected}");
        }
    }

    private static void Compare(Duration length, Counting counting)
    {
        foreach (var start in PlainTime.Days("2023-12-25", "2025-12-31"))
        {
            var (last, full) = (TimeElapsed.LastDay(start, length, counting), TimeElapsed.FullFrom(start, length, counting));
            Assert.Equal(PlainTime.LastDay(start, length, counting), PlainTime.Of(last));
            Assert.Equal(PlainTime.FullFrom(start, length, counting), PlainTime.Of(full));
            foreach (var to in new[] { -40, -1, 0, 1, 2, 27, 28, 29, 30, 31, 32, 59, 60, 61, 365, 366 }.Select(d => start.AddDays(d)).Append(last).Append(last?.AddDays(1)).Append(full).Append(full?.AddDays(-1)).OfType<CalendarDate>())
            {
                foreach (var comparison in Enum.GetValues<TimeComparison>())
                {
                    var test = new Predicate.Lasted(comparison, length.Count, counting.StartDayIncluded);
                    Assert.Equal(PlainTime.Holds(start, to, test, length.Unit, counting.Calendar), TimeElapsed.Holds(start, to, test, length.Unit, counting.Calendar));
                }
            }
        }
    }

    private static CalendarDate Day(string text) => PlainTime.Of(DateTime.Parse(text, CultureInfo.InvariantCulture));
}
