using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Runtime;

namespace Memo.Compiler.Tests.Explaining;

public sealed class TimeTextTests
{
    [Theory]
    [InlineData(24, DurationUnit.Months, "2 years", "2年")]
    [InlineData(12, DurationUnit.Months, "1 year", "1年")]
    [InlineData(6, DurationUnit.Months, "6 months", "6个月")]
    [InlineData(18, DurationUnit.Months, "18 months", "18个月")]
    [InlineData(0, DurationUnit.Months, "0 months", "0个月")]
    [InlineData(180, DurationUnit.Days, "180 days", "180日")]
    [InlineData(1, DurationUnit.Days, "1 day", "1日")]
    [InlineData(10, DurationUnit.WorkingDays, "10 working days", "10个工作日")]
    public void Months_that_make_whole_years_are_years(int count, DurationUnit unit, string english, string chinese)
    {
        Assert.Equal(english, DurationText.Of(new Duration(count, unit), Language.English));
        Assert.Equal(chinese, DurationText.Of(new Duration(count, unit), Language.Chinese));
    }

    [Fact]
    public void A_day_is_shown_as_its_language_writes_it()
    {
        var day = new CalendarDate(2016, 1, 20);

        Assert.Equal("2016-01-20", DateText.Of(day, Language.English));
        Assert.Equal("2016年1月20日", DateText.Of(day, Language.Chinese));
        Assert.Equal("2016-01", DateText.Month(day, Language.English));
        Assert.Equal("2016年1月", DateText.Month(day, Language.Chinese));
    }

    [Theory]
    [InlineData(null, null, "", "")]
    [InlineData("2020-03-01", null, "from 2020-03-01", "自2020年3月1日起")]
    [InlineData(null, "2023-02-28", "until 2023-02-28", "至2023年2月28日止")]
    [InlineData("2020-03-01", "2023-02-28", "from 2020-03-01 until 2023-02-28", "自2020年3月1日起至2023年2月28日止")]
    public void A_period_names_the_ends_it_has(string? from, string? until, string english, string chinese)
    {
        var period = new Period(Date(from), Date(until));

        Assert.Equal(english, DateText.Of(period, Language.English));
        Assert.Equal(chinese, DateText.Of(period, Language.Chinese));
    }

    [Fact]
    public void What_is_known_to_the_month_stays_a_month()
    {
        var period = new Period(new CalendarDate(2018, 4, 1), new CalendarDate(2019, 12, 31)) { FromIsMonth = true, UntilIsMonth = true };

        Assert.Equal("from 2018-04 until 2019-12", DateText.Of(period, Language.English));
        Assert.Equal("自2018年4月起至2019年12月止", DateText.Of(period, Language.Chinese));
    }

    private static CalendarDate? Date(string? text) => CalendarDate.TryParse(text, out var date) ? date : null;
}
