namespace Memo.Tools.Tests.Legality;

/// <summary>A rule of the city 3302 stays in it: told by where it can apply, whatever its words.</summary>
public sealed class TerritoryTests
{
    private const string Pack = """
        pack city = 示例市
          version    "1.0"
          level      local
          territory  "3302"
          rests on   text

        """;

    private const string Outside = "MEMO5011 Error";

    [Theory]
    [InlineData("debt more than 5 CNY", "")]
    [InlineData("region within \"330205\"", "")]
    [InlineData("not (region within \"330205\")", "")]
    [InlineData("not (region within \"9902\")", "")]
    [InlineData("region within \"9902\"", Outside)]
    [InlineData("region within any of (\"3302\", \"9902\")", Outside)]
    [InlineData("region within any of (\"9902\", \"9903\")", Outside + " " + Outside)]
    [InlineData("region within \"33\"", Outside)]
    [InlineData("not (region within \"3302\")", Outside)]
    [InlineData("debt more than 5 CNY and not (region within \"3302\")", Outside)]
    [InlineData("debt more than 5 CNY or not (region within \"3302\")", Outside)]
    [InlineData("region within \"3302\" or not (region within \"3302\")", "")]
    [InlineData("region within \"9902\" and not (region within \"99\")", "")]
    [InlineData("not (region within \"33\")", Outside)]
    public void A_measure(string when, string expected) => Assert.Equal(expected, Gives(Invented.Sanction(clauses: "when " + when)));

    [Theory]
    [InlineData("region within \"9902\"", "")]
    [InlineData("not (region within \"330205\")", "")]
    [InlineData("not (region within \"9902\")", Outside)]
    [InlineData("region within \"3302\"", Outside)]
    public void An_exemption(string unless, string expected) => Assert.Equal(expected, Gives(Invented.Sanction(clauses: "unless " + unless)));

    [Theory]
    [InlineData("region within \"330205\"", "")]
    [InlineData("not (region within \"3302\")", Outside)]
    public void An_entry(string when, string expected) =>
        Assert.Equal(expected, Gives($"\nentry listing = 列入\n  under text\n  covers rated\n  when {when}\n  sourced from invented\n"));

    private static string Gives(string rule) => Invented.Gives(
        Pack,
        Invented.Text("ordinance", "effective from 2024-01-01\ndocument \"示例市人民代表大会公告第1号\"\nlevel local\nstatus draft", "示例市条例"),
        rule);
}
