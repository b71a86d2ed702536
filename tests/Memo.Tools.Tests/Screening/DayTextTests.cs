using System.Text;
using Memo.Compiler.Model;
using Memo.Hosting.Screening;
using Memo.Runtime;

namespace Memo.Tools.Tests.Screening;

public sealed class DayTextTests
{
    [Fact]
    public void Each_day_of_the_calendar_is_read_as_by_the_reader_of_listings_and_so_are_those_beside_it()
    {
        var read = 0;
        for (var year = 1948; year <= 2201; year++)
        {
            for (var month = 0; month <= 13; month++)
            {
                for (var day = 0; day <= 32; day++)
                {
                    read += Compare(FormattableString.Invariant($"{year:D4}-{month:D2}-{day:D2}")) ? 1 : 0;
                }
            }
        }

        Assert.Equal(CalendarDate.Last.DayNumber - CalendarDate.First.DayNumber + 1, read);
    }

    [Fact]
    public void What_is_almost_a_day_is_none()
    {
        const string Day = "2020-02-29";
        for (var place = 0; place < Day.Length; place++)
        {
            for (var other = 0; other < 128; other++)
            {
                Compare(Day[..place] + (char)other + Day[(place + 1)..]);
            }
        }

        Assert.All(["2020年2月9日", "２０２０", "20-02-2020", "2020/02/29", "          "], text => Assert.False(Compare(text)));
    }

    /// <summary>Whether it is a day, as both say.</summary>
    private static bool Compare(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var isDay = bytes.Length == DayText.Length && DayText.TryRead(bytes, out var day) ? day : (CalendarDate?)null;
        if (isDay is { } one)
        {
            Assert.Equal((one, one), DateReader.Read(text));
        }
        else if (DateReader.Read(text) is var (first, _))
        {
            // The other ways to write a day are left to the reader of listings.
            Assert.NotEqual(FormattableString.Invariant($"{first.Year:D4}-{first.Month:D2}-{first.Day:D2}"), text);
        }

        return isDay is not null;
    }
}
