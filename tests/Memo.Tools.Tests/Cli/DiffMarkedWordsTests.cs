namespace Memo.Tools.Tests.Cli;

/// <summary>The page marks the words that changed, not whole lines: of Chinese the characters.</summary>
public sealed class DiffMarkedWordsTests
{
    [Fact]
    public void Of_a_long_line_the_words_that_changed_are_marked()
    {
        const string Long = "passengers_at_risk at least 50 persons and not repaired and any of (rescue_service_approved, passengers_at_risk at most 900 persons)";
        using var old = Ferry.InFolder(memorandum: Ferry.Changed(("passengers_at_risk at least 50 persons", Long)));
        using var now = Ferry.InFolder(memorandum: Ferry.Changed(("passengers_at_risk at least 50 persons", Long.Replace("900", "800", StringComparison.Ordinal))));

        Assert.Equal(
            [
                "<del>  when       passengers_at_risk at least 50 persons and not repaired and any of (rescue_service_approved, passengers_at_risk at most <b>900</b> persons)</del>",
                "<ins>  when       passengers_at_risk at least 50 persons and not repaired and any of (rescue_service_approved, passengers_at_risk at most <b>800</b> persons)</ins>",
            ],
            Marked(Ran.Memo("diff", old.Path, now.Path, "--format", "html")));
    }

    [Fact]
    public void Of_a_title_in_Chinese_the_characters_that_changed_are_marked()
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(memorandum: Ferry.Changed(("限制新增航线经营许可", "限制新增航线及码头经营许可")));

        Assert.Equal(
            ["<del>  title      “限制新增航线经营许可”</del>", "<ins>  title      “限制新增航线<b>及码头</b>经营许可”</ins>"],
            Marked(Ran.Memo("diff", old.Path, now.Path, "--format", "html", "--lang", "zh")));
    }

    [Fact]
    public void A_line_that_has_nothing_of_another_is_marked_as_a_whole()
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(memorandum: Ferry.Changed(("  unless     rescue_service_approved\n", "")));

        Assert.Equal(["<del>  unless     rescue_service_approved</del>"], Marked(Ran.Memo("diff", old.Path, now.Path, "--format", "html")));
    }

    /// <summary>The marked lines of the two texts.</summary>
    private static IEnumerable<string> Marked(Ran ran)
    {
        var sides = ran.Output[ran.Output.IndexOf("<pre>sanction", StringComparison.Ordinal)..];
        return System.Text.RegularExpressions.Regex.Matches(sides[..sides.IndexOf("</div>", StringComparison.Ordinal)], "<(del|ins)>.*?</\\1>").Select(match => match.Value);
    }
}
