using Memo.Compiler.Binding;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Tests.Binding;

public class ReaderTests
{
    [Theory]
    [InlineData("一", 1)]
    [InlineData("十", 10)]
    [InlineData("十五", 15)]
    [InlineData("二十", 20)]
    [InlineData("一百四十六", 146)]
    [InlineData("一百零八", 108)]
    [InlineData("一百〇八", 108)]
    [InlineData("二百一十", 210)]
    [InlineData("两千零九", 2009)]
    [InlineData("九千九百九十九", 9999)]
    [InlineData("二〇二三", 2023)]
    [InlineData("146", 146)]
    [InlineData("999999999", 999_999_999)]
    [InlineData("1234567890", null)]
    [InlineData("0", null)]
    [InlineData("零", null)]
    [InlineData("", null)]
    [InlineData("甲", null)]
    [InlineData("一a", null)]
    public void A_numeral_is_read(string text, int? number) => Assert.Equal(number, Articles.ReadNumeral(text));

    [Theory]
    [InlineData("第一百四十六条第一款第（二）项", "art 146(1)(2)", "146条 1款 2项")]
    [InlineData("第六十八条、第八十二条", "art 68, 82", "68条|82条")]
    [InlineData("第68条、第82条", "art 68, 82", "68条|82条")]
    [InlineData("第二部分", "part 2", "2部分")]
    [InlineData("第二部分第（三）项", "part 2(3)", "2部分 3项")]
    [InlineData("第一百二十条之一", null, "120条之1")]
    [InlineData("第三章第二节", null, "3章 2节")]
    [InlineData("第五条第二款第（一）项", "art 5(2)(1)", "5条 2款 1项")]
    public void Citations_in_both_languages_mean_the_same(string chinese, string? english, string numbers)
    {
        Assert.Equal(numbers, Cited(chinese));
        if (english is not null)
        {
            Assert.Equal(numbers, Cited(english));
        }
    }

    [Theory]
    [InlineData("art [|0|]")]
    [InlineData("art [|1.5|]")]
    [InlineData("art [|1(2)(3)(4)(5)|]")]
    [InlineData("[|第0条|]")]
    [InlineData("[|第一二三四五六七八九十条|]")]
    public void An_article_there_cannot_be_is_refused(string article) => Expect.Reports(Cite(article), "MEMO2033");

    [Theory]
    [InlineData("2016-01-20", "2016-01-20", "2016-01-20")]
    [InlineData("2016年1月20日", "2016-01-20", "2016-01-20")]
    [InlineData("2016年01月20日", "2016-01-20", "2016-01-20")]
    [InlineData("2016-02", "2016-02-01", "2016-02-29")]
    [InlineData("2015年2月", "2015-02-01", "2015-02-28")]
    [InlineData("1949-10-01", "1949-10-01", "1949-10-01")]
    [InlineData("1949年10月", "1949-10-01", "1949-10-31")]
    [InlineData("2199-12-31", "2199-12-31", "2199-12-31")]
    [InlineData("2000-02-29", "2000-02-29", "2000-02-29")]
    [InlineData("2023-02-29", null, null)]
    [InlineData("2100-02-29", null, null)]
    [InlineData("2023年2月29日", null, null)]
    [InlineData("1949-09-30", null, null)]
    [InlineData("1949-09", null, null)]
    [InlineData("2200-01-01", null, null)]
    [InlineData("2016-00", null, null)]
    [InlineData("2016-13", null, null)]
    [InlineData("2016-01-00", null, null)]
    [InlineData("2016-04-31", null, null)]
    [InlineData("", null, null)]
    [InlineData("日", null, null)]
    [InlineData("2016", null, null)]
    [InlineData("2016-01-20-01", null, null)]
    public void A_date_is_read(string text, string? first, string? last)
    {
        var read = DateReader.Read(text);
        Assert.Equal((first, last), (read?.First.ToString(), read?.Last.ToString()));
    }

    [Theory]
    [InlineData("100", "万元", "Money { Fen = 100000000 }")]
    [InlineData("1_000_000", "CNY", "Money { Fen = 100000000 }")]
    [InlineData("1.5", "亿元", "Money { Fen = 15000000000 }")]
    [InlineData("0.01", "元", "Money { Fen = 1 }")]
    [InlineData("1", "分", "Money { Fen = 1 }")]
    [InlineData("0.001", "元", null)]
    [InlineData("0.5", "分", null)]
    [InlineData("9_999_999_999_999_999.99", "CNY", "Money { Fen = 999999999999999999 }")]
    [InlineData("10_000_000_000_000_000", "CNY", null)]
    [InlineData("999999999999999999", "分", "Money { Fen = 999999999999999999 }")]
    [InlineData("1000000000000000000", "分", null)]
    [InlineData("9999", "万亿元", "Money { Fen = 999900000000000000 }")]
    [InlineData("1", "亿亿元", null)]
    [InlineData("1", "万亿亿元", null)]
    [InlineData("99999999999999999999999999999999999", "元", null)]
    [InlineData("0.00000000000000000000000000000001", "元", null)]
    [InlineData("1.00000000000000000000000000000001", "元", null)]
    [InlineData("20", "percent", "Share { TenThousandthsOfPercent = 200000 }")]
    [InlineData("0.0001", "%", "Share { TenThousandthsOfPercent = 1 }")]
    [InlineData("0.00001", "%", null)]
    [InlineData("2", "年", "Time { Length = Duration { Count = 24, Unit = Months } }")]
    [InlineData("6", "个月", "Time { Length = Duration { Count = 6, Unit = Months } }")]
    [InlineData("180", "天", "Time { Length = Duration { Count = 180, Unit = Days } }")]
    [InlineData("10", "个工作日", "Time { Length = Duration { Count = 10, Unit = WorkingDays } }")]
    [InlineData("1.5", "年", null)]
    [InlineData("100000", "days", "Time { Length = Duration { Count = 100000, Unit = Days } }")]
    [InlineData("100001", "days", null)]
    [InlineData("50", "人", "Pieces { Count = 50, Unit = persons }")]
    [InlineData("50", "个人", "Pieces { Count = 50, Unit = persons }")]
    [InlineData("1", "万人", "Pieces { Count = 10000, Unit = persons }")]
    [InlineData("1", "person", "Pieces { Count = 1, Unit = persons }")]
    [InlineData("0.5", "人", null)]
    [InlineData("5", "", null)]
    [InlineData("5", "头", null)]
    public void A_quantity_is_read(string number, string unit, string? quantity)
    {
        var persons = new UnitOfCount(new Name("persons", "人"), null);
        QuantityReader.TryRead(number, unit, working: false, name => name is "persons" or "人" ? persons : null, out var read, out _);
        Assert.Equal(quantity, read?.ToString());
    }

    [Theory]
    [InlineData("captin", "captain")]
    [InlineData("catpain", "captain")]
    [InlineData("CAPTAIN", "captain")]
    [InlineData("船张", "船长")]
    [InlineData("海事局长", "海事局")]
    [InlineData("xyz", null)]
    [InlineData("", null)]
    public void The_nearest_of_names_in_both_languages(string word, string? nearest) =>
        Assert.Equal(nearest, Suggestion.Nearest(word, ["captain", "船长", "海事局", "harbour", "港"]));

    [Fact]
    public void Of_names_equally_near_the_first_in_order_is_taken() =>
        Assert.Equal("fact_a", Suggestion.Nearest("fact_x", ["fact_c", "fact_a", "fact_b"]));

    private static string Cite(string article) =>
        "statute s = 某法\n  title \"某法\"\n  title en \"Some Act\"\ncircular c = 某通知\n  title \"通知\"\n  title en \"Notice\"\n  effective from 2020-01-01\n  sourced from page\n"
        + "source page = 页\n  kind official\n  where \"there\"\nlist l = 某名单\n  colour black\n  owner A\nagency A = 某部\n"
        + $"inadmissible i = 某规则\n  under c\n  covers l\n  when party is legal_person\n  basis 《某法》 {article}\n  sourced from page\n";

    private static string Cited(string article)
    {
        var citation = Expect.Reports(Cite(article)).Pack.Inadmissibilities.Single().Basis.Value.Single();
        return string.Join("|", citation.Articles.Select(a => string.Join(" ", a.Numbers.Select(n => n.Number + n.Level + (n.Inserted is { } more ? "之" + more : "")))));
    }
}
