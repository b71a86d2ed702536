using Memo.Compiler.Explaining;

namespace Memo.Compiler.Tests.Explaining;

public sealed class ClauseOrderTests
{
    [Theory]
    [InlineData("二（三）", "二（十一）")]
    [InlineData("二（九）", "二（十）")]
    [InlineData("二（十九）", "二（二十）")]
    [InlineData("9", "10")]
    [InlineData("(二)", "(十)")]
    [InlineData("第九条", "第一百零一条")]
    [InlineData("二", "二（一）")]
    [InlineData("2.9", "2.10")]
    [InlineData("附件", "一")]
    [InlineData("99999999999", null)]
    [InlineData("三", null)]
    public void Clauses_stand_in_the_order_of_the_text(string first, string? second)
    {
        Assert.True(ClauseOrder.Instance.Compare(first, second) < 0);
        Assert.True(ClauseOrder.Instance.Compare(second, first) > 0);
        Assert.Equal(0, ClauseOrder.Instance.Compare(first, first));
    }
}
