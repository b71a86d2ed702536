namespace Memo.Tools.Tests.Legality;

/// <summary>Who acts under a memorandum has signed it.</summary>
public sealed class PartiesTests
{
    private const string Issued = "effective from 2024-01-01\nlead bureau";
    private const string Draft = Issued + "\nstatus draft";

    [Theory]
    [InlineData(Draft + "\nparties bureau", "bureau", "", "")]
    [InlineData(Draft + "\nparties bureau", "tax_bureau", "", "MEMO5020 Error")]
    [InlineData(Draft + "\nparties bureau", "bureau", "cooperating tax_bureau", "MEMO5020 Error")]
    [InlineData(Draft + "\nparties bureau", "both_bureaus", "", "MEMO5020 Error")]
    [InlineData(Draft + "\nparties bureau", "bureau", "cooperating both_bureaus", "MEMO5020 Error")]
    [InlineData(Draft + "\nparties bureau, tax_bureau", "both_bureaus", "cooperating tax_bureau", "")]
    [InlineData(Draft, "bureau", "", "")]
    [InlineData(Draft, "tax_bureau", "", "MEMO5020 Error")]
    [InlineData(Draft, "bureau", "cooperating tax_bureau", "MEMO5020 Error")]
    [InlineData(Issued, "tax_bureau", "cooperating both_bureaus", "")]
    [InlineData(Issued + "\nparties bureau", "tax_bureau", "", "MEMO5020 Warning")]
    public void A_measure(string text, string by, string clauses, string expected) =>
        Assert.Equal(expected, Invented.Gives(Invented.Text("memorandum", text), Invented.Sanction(by: by, clauses: clauses)));

    [Theory]
    [InlineData("memorandum", "示例文件", "MEMO5020 Error")]
    [InlineData("circular", "示例文件", "")]
    [InlineData("circular", "关于示例的合作备忘录（2024版）", "MEMO5020 Error")]
    public void A_memorandum_is_told_by_its_title(string keyword, string title, string expected) =>
        Assert.Equal(expected, Invented.Gives(Invented.Text(keyword, Draft, title), Invented.Sanction(by: "tax_bureau")));

    [Theory]
    [InlineData("bureau", "")]
    [InlineData("tax_bureau", "MEMO5020 Error")]
    public void A_rule_of_entry(string by, string expected) => Assert.Equal(expected, Invented.Gives(
        Invented.Text("memorandum", Draft),
        $"entry by_debt = 列入\n  under text\n  covers rated\n  when debt more than 5 CNY\n  by {by}\n  sourced from invented\n"));
}
