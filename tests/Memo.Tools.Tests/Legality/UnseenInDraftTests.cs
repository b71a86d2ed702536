namespace Memo.Tools.Tests.Legality;

/// <summary>“Not seen” is honest of an issued text, and of another's draft that is known by report. Of one's own draft nothing is unseen.</summary>
public sealed class UnseenInDraftTests
{
    private const string Issued = "effective from 2024-01-01\nlead bureau\nparties bureau";
    private const string Draft = Issued + "\nstatus draft";
    private const string Reported = Draft + "\nunseen \"the text\"";

    private const string Entry = """

        entry owing = 欠款列入
          under text
          covers bad
          when debt more than 5 CNY
          sourced from invented

        """;

    [Theory]
    [InlineData(Draft, "not seen", "mandatory", "MEMO5001 Error")]
    [InlineData(Draft, "not stated", "mandatory", "MEMO5001 Error")]
    [InlineData(Draft, "not seen", "not seen", "MEMO5001 Error")]
    [InlineData(Draft, "not seen", "reference", "MEMO5001 Warning")]
    [InlineData(Issued, "not seen", "mandatory", "")]
    [InlineData(Reported, "not seen", "mandatory", "")]
    [InlineData(Reported, "not stated", "mandatory", "MEMO5001 Error")]
    public void A_basis(string text, string basis, string strength, string expected) =>
        Assert.Equal(expected, Invented.Gives(Invented.Text("memorandum", text), Invented.Sanction(basis: basis, strength: strength)));

    [Theory]
    [InlineData(Draft, "not seen", "MEMO5015 Error")]
    [InlineData(Issued, "not seen", "")]
    public void A_term(string text, string lasts, string expected) =>
        Assert.Equal(expected, Invented.Gives(Invented.Text("memorandum", text), Invented.Sanction(lasts: lasts)));

    [Theory]
    [InlineData(Draft, "MEMO5001 Error MEMO5015 Error")]
    [InlineData(Issued, "")]
    public void A_basis_for_life(string text, string expected) =>
        Assert.Equal(expected, Invented.Gives(Invented.Text("memorandum", text), Invented.Sanction(basis: "not seen", lasts: "permanently")));

    [Theory]
    [InlineData(Draft, "MEMO5016 Error")]
    [InlineData(Issued, "")]
    [InlineData(Reported, "")]
    public void A_remedy(string text, string expected) =>
        Assert.Equal(expected, Invented.Gives(Invented.Text("memorandum", text, remedy: "not seen"), Invented.Sanction(item: "closer_checks", covers: "rated")));

    /// <summary>No rule of the list is written.</summary>
    [Theory]
    [InlineData(Draft, "MEMO5015 Error")]
    [InlineData(Issued, "")]
    [InlineData(Reported, "")]
    public void A_list(string text, string expected) =>
        Assert.Equal(expected, Invented.Gives(Invented.Text("memorandum", text), Invented.Sanction(covers: "rated")));

    [Theory]
    [InlineData(Draft, "MEMO5019 Error")]
    [InlineData(Issued, "")]
    [InlineData(Reported, "")]
    public void A_hearing(string text, string expected) =>
        Assert.Equal(expected, Invented.Gives(Invented.Text("circular", text, remedy: "not seen"), Entry));

    [Theory]
    [InlineData(Draft, "MEMO5001 Error MEMO5010 Error")]
    [InlineData(Issued, "")]
    public void A_local_basis(string text, string expected) =>
        Assert.Equal(expected, Invented.Gives(Invented.Text("circular", text + "\nlevel local"), Invented.Sanction(basis: "not seen")));
}
