namespace Memo.Tools.Tests.Cli;

/// <summary>A clause written as several measures gives them one title: whoever is listed is told them apart by their names. A title of its own stands alone.</summary>
public sealed class EvalTitlesTests
{
    [Theory]
    [InlineData("招投标审慎参考", "en", "No licence for new routes (ferry_safety.no_new_routes)")]
    [InlineData("招投标审慎参考", "zh", "限制新增航线经营许可（ferry_safety.no_new_routes）")]
    [InlineData("限制新增航线经营许可", "en", "No licence for new routes (ferry_safety.no_new_routes)")]
    [InlineData("限制新增航线经营许可", "zh", "限制新增航线经营许可：限制新增航线（ferry_safety.no_new_routes）")]
    public void Measures_under_one_title_are_told_apart_by_name(string titleOfOther, string language, string expected)
    {
        using var pack = Ferry.InFolder(memorandum: Ferry.Changed(("招投标审慎参考", titleOfOther)));

        var ran = Ran.Memo(["eval", pack.Path, "--listing", pack.Path + "/listing.yaml", "--as-of", "2021-06-01", "--lang", language]);

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal("    1. " + expected, ran.Output.Split('\n').First(line => line.StartsWith("    1. ", StringComparison.Ordinal)));
    }
}
