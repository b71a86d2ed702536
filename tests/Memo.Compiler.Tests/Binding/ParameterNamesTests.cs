using Memo.Compiler.Model;

namespace Memo.Compiler.Tests.Binding;

/// <summary>A parameter has two names like everything that is declared; one clause of the pack gives both.</summary>
public class ParameterNamesTests
{
    [Theory]
    [InlineData("inspection_rate = 查验率 less than 20 percent", "查验率 低于 20%")]
    [InlineData("查验率 = inspection_rate 低于 20%", "inspection_rate less than 20 percent")]
    [InlineData("inspection_rate less than 20 percent", "inspection_rate = 查验率 低于 20%")]
    public void Either_name_means_the_same_parameter(string first, string second)
    {
        var measures = Expect.Reports(Rewards(first, second)).Pack.Measures;

        var expected = new Parameter(new Name("inspection_rate", "查验率"), "less than", new Quantity.Share(200_000), null, Absence.Given, Period.Always);
        Assert.All(measures, measure => Assert.Equal(expected, Assert.Single(measure.Parameters)));
    }

    [Theory]
    [InlineData("[|inspection_rate|] not stated", "inspection_rate not seen", "MEMO2002")]
    [InlineData("[|查验率|] 未载明", "查验率 未见", "MEMO2002")]
    [InlineData("[|rate|] = inspection_rate not stated", "rate not seen", "MEMO2002")]
    [InlineData("rate = 查验率 not stated", "[|rate|] = 比率 not seen", "MEMO2001")]
    public void Both_names_are_given_and_stay(string first, string second, string code) =>
        Expect.Reports(Rewards(first, second), code);

    [Fact]
    public void A_clause_that_could_not_be_read_may_have_given_them() =>
        Expect.Reports(Rewards("inspection_rate = 查验率 less than 20 [|furlongs|]", "inspection_rate not stated"), "MEMO2010");

    private static string Rewards(string first, string second) => $"""
        agency MOT = 交通运输部
        source page = 页
          kind official
          where "there"
        item ease = 便利
          class 1
        list trusted = 守信名单
          colour red
          owner MOT
        circular c = 通知
          title "通知全称"
          title en "Circular"
          effective from 2020-01-01
          covers trusted
          sourced from page
        {Reward("a", "甲", first)}
        {Reward("b", "乙", second)}
        """;

    private static string Reward(string id, string chinese, string parameter) => $"""
        reward {id} = {chinese}
          title "{chinese}"
          clause "1"
          measure ease
          strength discretionary
          by MOT
          on legal_person as itself
          basis not stated
          lasts while listed
          parameter {parameter}
          sourced from page
        """;
}
