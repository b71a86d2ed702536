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

    [Fact]
    public void A_quantity_knows_its_own_unit()
    {
        Says(new Quantity.Share(200_000), "20 percent", "20%");
        Says(new Quantity.Money(100_000_000), "1,000,000 CNY", "100万元");
        Says(new Quantity.Time(new Duration(24, DurationUnit.Months)), "2 years", "2年");
        Says(new Quantity.Time(new Duration(10, DurationUnit.WorkingDays)), "10 working days", "10个工作日");
        Says(new Quantity.Pieces(50, new UnitOfCount(new Name("persons", "人"), null)), "50 persons", "50人");
    }

    private static void Says(Quantity quantity, string english, string chinese)
    {
        Assert.Equal(english, QuantityText.Of(quantity, Language.English));
        Assert.Equal(chinese, QuantityText.Of(quantity, Language.Chinese));
    }
}
