using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Tests.Explaining;

public sealed class QuantityTextTests
{
    [Theory]
    [InlineData(0, "0 CNY", "0元")]
    [InlineData(1, "0.01 CNY", "0.01元")]
    [InlineData(50, "0.5 CNY", "0.5元")]
    [InlineData(123_456, "1,234.56 CNY", "1234.56元")]
    [InlineData(500_000, "5,000 CNY", "5000元")]
    [InlineData(100_000_000, "1,000,000 CNY", "100万元")]
    [InlineData(1_250_000_000_000, "12,500,000,000 CNY", "125亿元")]
    [InlineData(12_500_000_000, "125,000,000 CNY", "12500万元")]
    [InlineData(FactType.LargestNumber, "9,999,999,999,999,999.99 CNY", "9999999999999999.99元")]
    public void Fen_are_shown_as_yuan(long fen, string english, string chinese)
    {
        Assert.Equal(english, QuantityText.Of(fen, new FactType.Money(), Language.English));
        Assert.Equal(chinese, QuantityText.Of(fen, new FactType.Money(), Language.Chinese));
    }

    [Theory]
    [InlineData(200_000, "20 percent", "20%")]
    [InlineData(5_000, "0.5 percent", "0.5%")]
    [InlineData(1, "0.0001 percent", "0.0001%")]
    [InlineData(1_000_000, "100 percent", "100%")]
    public void Shares_are_shown_in_percent(long parts, string english, string chinese)
    {
        Assert.Equal(english, QuantityText.Of(parts, new FactType.Percentage(), Language.English));
        Assert.Equal(chinese, QuantityText.Of(parts, new FactType.Percentage(), Language.Chinese));
    }

    [Theory]
    [InlineData(50, "persons", "人", "50 persons", "50人")]
    [InlineData(1, "persons", "人", "1 person", "1人")]
    [InlineData(20_000, "persons", "人", "20,000 persons", "2万人")]
    [InlineData(3, "late_filings", "次逾期", "3 late filings", "3次逾期")]
    [InlineData(2, "years", "年", "2 years", "2年")]
    [InlineData(6, "months", "月", "6 months", "6个月")]
    [InlineData(1, "days", "天", "1 day", "1日")]
    public void Counts_have_the_name_of_their_unit(long count, string unit, string unitInChinese, string english, string chinese)
    {
        Assert.Equal(english, QuantityText.Of(count, Sample.CountOf(unit, unitInChinese), Language.English));
        Assert.Equal(chinese, QuantityText.Of(count, Sample.CountOf(unit, unitInChinese), Language.Chinese));
    }

    [Theory]
    [InlineData("20 percent", "20 percent", "20%")]
    [InlineData("20%", "20 percent", "20%")]
    [InlineData("0.5％", "0.5 percent", "0.5%")]
    [InlineData("1_000_000 CNY", "1,000,000 CNY", "100万元")]
    [InlineData("1.5万元", "15,000 CNY", "15000元")]
    [InlineData("2亿元", "200,000,000 CNY", "2亿元")]
    [InlineData("24 months", "2 years", "2年")]
    [InlineData("6个月", "6 months", "6个月")]
    [InlineData("10 working days", "10 working days", "10个工作日")]
    [InlineData("180天", "180 days", "180日")]
    [InlineData("50 persons", "50 persons", "50 persons")]
    [InlineData("D", "D", "D")]
    [InlineData("", "", "")]
    public void Quantities_as_written_are_shown_in_the_language_asked_for(string written, string english, string chinese)
    {
        Assert.Equal(english, QuantityWords.Of(written, Language.English));
        Assert.Equal(chinese, QuantityWords.Of(written, Language.Chinese));
    }
}
