using System.Text.Json;

namespace Memo.Tools.Tests.Cli;

/// <summary>Who acts by a succession that nobody confirmed bears a mark, wherever an answer names the body; who acts by a confirmed one does not.</summary>
public sealed class EvalSuccessionTests
{
    [Theory]
    [InlineData("2021-01-01 unverified", "by SAMR (succession unverified)", "由市场监管总局（承继未核实）实施")]
    [InlineData("2021-01-01", "by SAMR", "由市场监管总局实施")]
    [InlineData("2022-01-01 unverified", "by MOT", "由交通运输部实施")]
    public void The_body_of_the_day_is_marked(string succession, string english, string chinese)
    {
        using var pack = With(succession);

        Assert.Equal(english, SaidOfFirst(Of(pack, "en"), "; "));
        Assert.Equal(chinese, SaidOfFirst(Of(pack, "zh"), "；"));
    }

    [Fact]
    public void So_are_the_keeper_of_the_list_and_who_hears()
    {
        using var pack = With("2021-01-01 unverified");

        var lines = Of(pack, "en").Split('\n');

        Assert.Equal(
            ["  Kept by     SAMR (succession unverified)", "  To object   objection to SAMR (succession unverified)"],
            lines.Where(line => line.StartsWith("  Kept by", StringComparison.Ordinal) || line.StartsWith("  To object", StringComparison.Ordinal)).Select(line => line.Split(" within")[0]));
    }

    [Theory]
    [InlineData("2021-01-01 unverified", """["SAMR"]""")]
    [InlineData("2021-01-01", null)]
    public void Programs_are_told_too(string succession, string? expected)
    {
        using var pack = With(succession);

        using var json = JsonDocument.Parse(Of(pack, "en", "--format", "json"));
        var result = json.RootElement.GetProperty("results")[0];
        var triggered = result.GetProperty("triggered")[0];
        foreach (var place in new[] { triggered, triggered.GetProperty("remedy")[0], result.GetProperty("exits")[0] })
        {
            Assert.Equal(expected, place.TryGetProperty("succession_unverified", out var bodies) ? bodies.GetRawText().Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal) : null);
        }
    }

    private static Folder With(string succession) => Ferry.InFolder(vocabulary: Ferry.Vocabulary.Replace(
        "agency MOT = 交通运输部\n  kind       government\n", $"agency MOT = 交通运输部\n  kind       government\n  successor  SAMR from {succession}\n", StringComparison.Ordinal));

    private static string Of(Folder pack, string language, params string[] more)
    {
        var ran = Ran.Memo(["eval", pack.Path, "--listing", pack.Path + "/listing.yaml", "--as-of", "2021-06-01", "--lang", language, .. more]);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        return ran.Output;
    }

    /// <summary>Who applies the first measure: what is said second of it.</summary>
    private static string SaidOfFirst(string answer, string between) =>
        answer.Split('\n').SkipWhile(line => !line.StartsWith("    1. ", StringComparison.Ordinal)).ElementAt(1).Split(between)[1];
}
