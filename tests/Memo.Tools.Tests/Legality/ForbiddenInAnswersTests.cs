using System.Text.Json;
using Memo.Compiler.Tests;
using Memo.Tools.Tests.Cli;

namespace Memo.Tools.Tests.Legality;

/// <summary>What the law of the day forbids is said to the listed person also where the basis of the measure was not seen.</summary>
public sealed class ForbiddenInAnswersTests
{
    private const string Rule = "spc_2016.publish_on_credit_china";
    private const string Listing = "list: judgment_defaulter\nsubject: natural_person\nground: able_but_refuses\ndecided: 2017-06-10\nalso: []\n";
    private const string English = "whatever the basis: Credit Repair Measures art 12(3) forbids it, unless an exemption applies; none is encoded";
    private const string Chinese = "不论依据为何：《信用修复管理办法》第十二条第三款禁止此项措施（另有例外的除外，例外未录入）";

    /// <summary>The prohibition is in force from 2026-04-01.</summary>
    [Theory]
    [InlineData("eval", "en", "2026-03-31", 0)]
    [InlineData("eval", "en", "2026-05-01", 1)]
    [InlineData("eval", "zh", "2026-05-01", 1)]
    [InlineData("explain", "en", "2026-03-31", 0)]
    [InlineData("explain", "en", "2026-05-01", 1)]
    [InlineData("explain", "zh", "2026-05-01", 1)]
    public void The_text_says_it(string command, string language, string asOf, int expected)
    {
        var said = string.Concat(Asked(command, asOf, "--lang", language).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(expected, said.Split((language == "en" ? English : Chinese).Replace(" ", "", StringComparison.Ordinal)).Length - 1);
    }

    [Theory]
    [InlineData("2026-03-31", "")]
    [InlineData("2026-05-01", "《信用修复管理办法》第十二条第三款: Credit Repair Measures art 12(3) forbids it, unless an exemption applies; none is encoded")]
    public void The_json_says_it(string asOf, string expected)
    {
        var evaluated = Json("eval", asOf).GetProperty("results")[0].GetProperty("triggered").EnumerateArray().Single(t => t.GetProperty("sanction").GetString() == Rule);
        var explained = Json("explain", asOf).GetProperty("explanations")[0];

        Assert.Equal((expected, expected), (Forbidden(evaluated), Forbidden(explained)));
    }

    [Fact]
    public void The_reading_of_the_rule_says_since_when() => Assert.Contains(
        "Compared with the law, whatever the basis: from 2016-01-20 no prohibition on record; from 2026-04-01 Credit Repair Measures art 12(3) forbids it, unless an exemption applies; none is encoded.",
        Ran.Memo("explain", Rule, "--pack", Repository.PathTo("memoranda/national"), "--lang", "en").Output.ReplaceLineEndings(" "),
        StringComparison.Ordinal);

    /// <summary>Also of an article that was read in another version only.</summary>
    [Fact]
    public void The_reading_of_an_instrument_compares_each_basis_with_the_law() => Assert.Equal(
        [
            "“exit_block”: Compared with the law, Tax Collection Administration Law art 44: from 2014-12-30 is not checked",
            "“office_bar”: Compared with the law, Company Law art 146(1)(2): from 2014-12-30 is not checked",
        ],
        Ran.Memo("explain", "tax_2014", "--pack", Repository.PathTo("memoranda/national"), "--lang", "en").Output.Split('\n')
            .Where(line => line.Contains("Compared with the law", StringComparison.Ordinal)).Select(line => line.Split(" (")[0]));

    private static string Forbidden(JsonElement said) => said.TryGetProperty("forbidden", out var forbidden)
        ? string.Join("; ", forbidden.EnumerateArray().Select(f => $"{f.GetProperty("cite").GetString()}: {f.GetProperty("why").GetProperty("en").GetString()}"))
        : "";

    private static JsonElement Json(string command, string asOf) => JsonDocument.Parse(Asked(command, asOf, "--format", "json")).RootElement;

    private static string Asked(string command, string asOf, params string[] options)
    {
        using var folder = new Folder();
        var listing = folder.Write("listing.yaml", Listing);
        string[] rule = command == "explain" ? [Rule] : [];
        var ran = Ran.Memo([command, .. rule, "--pack", Repository.PathTo("memoranda/national"), "--listing", listing, "--as-of", asOf, "--role", "itself", .. options]);
        Assert.Equal(0, ran.ExitCode);
        return ran.Output;
    }
}
