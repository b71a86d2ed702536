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
