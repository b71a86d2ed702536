namespace Memo.Tools.Tests.Cli;

public sealed class UsageTests
{
    [Theory]
    [InlineData("", "Say what to do: check, eval, test or explain.")]
    [InlineData("chekc", "There is no command 'chekc'. Did you mean 'check'?")]
    [InlineData("frobnicate", "There is no command 'frobnicate'.")]
    [InlineData("check --fromat json", "There is no option '--fromat'. Did you mean '--format'?")]
    [InlineData("check one two", "'two' is one word too many.")]
    [InlineData("check --format xml", "--format cannot be 'xml'; it is text or json.")]
    [InlineData("check --lang", "--lang needs a value after it.")]
    [InlineData("eval --as-of 2020-01-01", "--listing is missing.")]
    [InlineData("eval --listing a --listing b --as-of 2020-01-01", "--listing is given more than once.")]
    [InlineData("eval --listing a --as-of 2023-02-29", "--as-of cannot be '2023-02-29'; it is a date: 2026-06-01.")]
    [InlineData("explain", "NAME is missing.")]
    [InlineData("check --lang zh --fromat json", "没有“--fromat”这个选项。是否指“--format”？")]
    public void Wrong_use_is_explained_and_exits_2(string line, string expected)
    {
        var ran = Ran.Memo(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, ran.ExitCode);
        Assert.Equal("", ran.Output);
        Assert.Equal(expected, ran.Error.Split('\n')[0]);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--help --lang zh")]
    [InlineData("check --help")]
    [InlineData("eval -h")]
    [InlineData("test --help --lang zh")]
    [InlineData("explain --help --nonsense")]
    [InlineData("--version")]
    public void Help_and_version_are_results(string line)
    {
        var ran = Ran.Memo(line.Split(' '));

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.NotEmpty(ran.Output.Trim());
    }

    [Theory]
    [InlineData("check", "PACK --format --lang")]
    [InlineData("eval", "PACK --listing --as-of --role --format --lang")]
    [InlineData("test", "PACK --format --lang of cases as_of listing dossier roles expect standing since until_conditions entry_decision exits presumed broken")]
    [InlineData("explain", "NAME --pack --lang")]
    public void A_help_page_names_everything_in_both_languages(string command, string names)
    {
        var english = Ran.Memo(command, "--help").Output;
        var chinese = Ran.Memo(command, "--help", "--lang", "zh").Output;

        Assert.All(names.Split(' '), name => Assert.Contains(name, english, StringComparison.Ordinal));
        Assert.All(names.Split(' '), name => Assert.Contains(name, chinese, StringComparison.Ordinal));
    }
}
