namespace Memo.Compiler.Tests.Binding;

/// <summary>What is written and means nothing is reported, never dropped.</summary>
public class NothingIgnoredTests
{
    [Theory]
    [InlineData("yes_no", "[|range|] 1 persons to 3 persons")]
    [InlineData("money", "[|range|] 1 persons to 3 persons")]
    [InlineData("enumeration\n  values a = 甲, b = 乙", "[|range|] 1 persons to 3 persons")]
    [InlineData("yes_no", "[|values|] a = 甲, b = 乙")]
    [InlineData("count of persons", "[|取值|] a = 甲、b = 乙")]
    [InlineData("date", "[|values|] a = 甲, b = 乙")]
    public void A_clause_that_the_type_does_not_have(string type, string clause) =>
        Expect.Reports($"unit persons = 人\nfact f = 某事\n  type {type}\n  scope entry\n  {clause}\n", "MEMO2038");

    [Theory]
    [InlineData("count of persons\n  range 1 persons to 3 persons")]
    [InlineData("enumeration\n  values a = 甲, b = 乙")]
    [InlineData("grade\n  values a = 甲, b = 乙")]
    public void A_clause_that_the_type_has(string type) => Expect.Reports($"unit persons = 人\nfact f = 某事\n  type {type}\n  scope entry\n");

    [Theory]
    [InlineData("MEMO2921", "MEMO2021")]
    [InlineData("MEMO9020", "MEMO2020")]
    [InlineData("x", null)]
    public void A_check_that_does_not_exist(string code, string? nearest)
    {
        var report = Expect.Reports($"pack p = 包\n  version \"1\"\n  lint [|{code}|] error\n", "MEMO2006").Diagnostics.Single();

        Assert.Equal(nearest is null ? "Write the code as it is printed: MEMO2021." : $"Did you mean “{nearest}”?", report.Hint.English);
        Assert.Equal($"There is no diagnostic of rules “{code}”.", report.Message.English);
    }

    [Theory]
    [InlineData("28.5")]
    [InlineData("99_999_999_999")]
    [InlineData("2.0")]
    public void A_total_that_is_no_count(string total) => Expect.Reports($"statute s = 法\n  title \"法\"\n  title en \"Law\"\n  total [|{total}|]\n", "MEMO2018");

    [Fact]
    public void A_total() => Assert.Equal(
        1028, Expect.Reports("statute s = 法\n  title \"法\"\n  title en \"Law\"\n  total 1_028\n").Pack.Instruments.Single().Total);
}
