namespace Memo.Tools.Tests.Cli;

/// <summary>How one can be heard: a notice is no objection, and who lacks a fact is not told that there is no way.</summary>
public sealed class EvalHeardTests
{
    private const string Objection = "  To object   objection to MOT within 20 days from notice, not suspending the measure";

    [Theory]
    [InlineData("remedy     notice", "  Notice      must be given")]
    [InlineData("remedy     notice to MOT within 5 working days", "  Notice      must be given to MOT within 5 working days")]
    public void A_notice_stands_apart_from_the_ways_to_object(string notice, string line)
    {
        using var pack = Ferry.InFolder(memorandum: Ferry.Memorandum.Replace("  remedy  ", $"  {notice}\n  remedy  ", StringComparison.Ordinal));

        Assert.Equal([line, Objection], Heard(pack));
    }

    /// <summary>A court reviews no administrative act; that the text sets no time limit is said, and of repair where to look.</summary>
    [Theory]
    [InlineData("review to courts within 10 days from decided", "review by a court to courts within 10 days from the day of the decision")]
    [InlineData("review to SAMR within 10 days from decided", "administrative review to SAMR within 10 days from the day of the decision")]
    [InlineData("correction to SAMR answered within 15 days", "correction to SAMR, answered within 15 days; no time limit is stated")]
    [InlineData("correction to SAMR from decided", "correction to SAMR from the day of the decision")]
    [InlineData("repair to SAMR answered within 15 days", "credit repair to SAMR, answered within 15 days; from when, see the ways off the list")]
    public void A_way_to_be_heard_is_said_as_it_is(string remedy, string line)
    {
        using var pack = Ferry.InFolder(
            Ferry.Vocabulary + "\nperformers courts = 各级人民法院\n",
            Ferry.Memorandum.Replace("remedy     objection to MOT within 20 days from notice not suspending", "remedy     " + remedy, StringComparison.Ordinal));

        Assert.Equal(["  To object   " + line], Heard(pack));
    }

    /// <summary>The three years end on 2023-03-04.</summary>
    [Theory]
    [InlineData("eval", "2023-03-04", true)]
    [InlineData("eval", "2023-03-05", false)]
    [InlineData("explain", "2023-03-04", true)]
    [InlineData("explain", "2023-03-05", false)]
    public void Of_an_entry_that_has_ended_nothing_is_left_to_object_to(string command, string asOf, bool expected)
    {
        using var pack = Ferry.InFolder();
        string[] rule = command == "explain" ? ["no_new_routes", "--pack"] : [];

        var ran = Ran.Memo([command, .. rule, pack.Path, "--listing", pack.Path + "/listing.yaml", "--as-of", asOf, "--lang", "en"]);

        Assert.Equal(0, ran.ExitCode);
        Assert.Equal(expected, ran.Output.Contains("objection to MOT", StringComparison.Ordinal));
    }

    /// <summary>No ways off, and nothing triggered: only the rules that may govern give a way.</summary>
    [Fact]
    public void An_entry_whose_standing_is_unknown_shows_the_ways_of_the_rules_that_may_govern()
    {
        using var pack = Ferry.InFolder(memorandum: WithoutExit());
        pack.Write("listing.yaml", Ferry.Listing.Replace("decided: 2020-03-04\n", "", StringComparison.Ordinal));

        var heard = Heard(pack);

        Assert.Equal([Objection], heard);
    }

    [Fact]
    public void A_measure_undetermined_gives_its_own_way_too_where_the_standing_is_unknown()
    {
        using var pack = Ferry.InFolder(memorandum: WithoutExit().Replace("  strength   mandatory\n", "  strength   mandatory\n  remedy     suit\n", StringComparison.Ordinal));
        pack.Write("listing.yaml", Ferry.Listing.Replace("decided: 2020-03-04\n", "", StringComparison.Ordinal));

        Assert.Equal([Objection, "              administrative suit; to whom and within what time: not seen"], Heard(pack));
    }

    private static string WithoutExit()
    {
        var at = Ferry.Memorandum.IndexOf("exit repair_done", StringComparison.Ordinal);
        return Ferry.Memorandum.Remove(at, Ferry.Memorandum.IndexOf("inadmissible", StringComparison.Ordinal) - at);
    }

    /// <summary>The lines of the first entry that say how one is heard.</summary>
    private static string[] Heard(Folder pack)
    {
        var ran = Ran.Memo("eval", pack.Path, "--listing", pack.Path + "/listing.yaml", "--as-of", "2021-06-01", "--lang", "en");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        return
        [
            .. ran.Output.Split('\n')
                .SkipWhile(line => !line.StartsWith("  Means", StringComparison.Ordinal))
                .SkipWhile(line => !line.StartsWith("  Notice", StringComparison.Ordinal) && !line.StartsWith("  To object", StringComparison.Ordinal))
                .TakeWhile(line => line.Length > 0 && !line.StartsWith("  Ways off", StringComparison.Ordinal)),
        ];
    }
}
