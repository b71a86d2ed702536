namespace Memo.Tools.Tests.Cli;

public sealed class UsageTests
{
    [Theory]
    [InlineData("", "Say what to do: check, eval, test, explain, build, diff, screen, receipt, feedback or sample.")]
    [InlineData("chekc", "There is no command 'chekc'. Did you mean 'check'?")]
    [InlineData("frobnicate", "There is no command 'frobnicate'.")]
    [InlineData("check --fromat json", "There is no option '--fromat'. Did you mean '--format'?")]
    [InlineData("check one two", "'two' is one word too many.")]
    [InlineData("check --format xml", "--format cannot be 'xml'; it is text, json or sarif.")]
    [InlineData("check --lang", "--lang needs a value after it.")]
    [InlineData("eval --as-of 2020-01-01", "--listing is missing.")]
    [InlineData("eval --listing a --listing b --as-of 2020-01-01", "--listing is given more than once.")]
    [InlineData("eval --listing a --as-of 2023-02-29", "--as-of cannot be '2023-02-29'; it is a date: 2026-06-01.")]
    [InlineData("explain", "NAME is missing.")]
    [InlineData("explain MEMO2003 one", "'one' is one word too many. A rule pack stands after --pack.")]
    [InlineData("check one --pack two", "The rule pack is given twice: as a word of its own and after --pack. Keep one of them.")]
    [InlineData("eval one --pack two --listing a --as-of 2020-01-01 --lang zh", "规则包给了两次：一次直接写出，一次写在 --pack 之后。请只保留一处。")]
    [InlineData("diff one two three", "'three' is one word too many.")]
    [InlineData("diff HEAD.. -- one two --fail-on agency", "'two' is one word too many.")]
    [InlineData("diff HEAD.. -- one --fial-on agency", "There is no option '--fial-on'. Did you mean '--fail-on'?")]
    [InlineData("diff HEAD...HEAD~1 one", "Two revisions stand with two dots between them: HEAD..HEAD~1. Three dots, as in 'HEAD...HEAD~1', cannot be asked.")]
    [InlineData("diff HEAD...HEAD~1 one --lang zh", "两个修订版之间写两个点：HEAD..HEAD~1；不支持“HEAD...HEAD~1”中的三个点。")]
    [InlineData("diff one two --listings a.yaml", "--listings needs --as-of and a date: on that day both versions are asked.")]
    [InlineData("diff one two --rejects a.csv", "--as-of, --mapping, --rejects and --suppress-below say how listings are counted: they need --listings and a file.")]
    [InlineData("diff one two --mapping a.yaml", "--as-of, --mapping, --rejects and --suppress-below say how listings are counted: they need --listings and a file.")]
    [InlineData("diff one two --as-of 2026-06-01", "--as-of, --mapping, --rejects and --suppress-below say how listings are counted: they need --listings and a file.")]
    [InlineData("diff one two --suppress-below 5", "--as-of, --mapping, --rejects and --suppress-below say how listings are counted: they need --listings and a file.")]
    [InlineData("receipt --listings a --out b", "--result is missing.")]
    [InlineData("receipt --listings a --result b --out c --format json", "--format cannot be 'json'; it is csv or ndjson.")]
    [InlineData("feedback --out c", "A form is made of --listings and --result; one that came back is checked with --check.")]
    [InlineData("feedback --listings a --out c", "A form is made of --listings and --result; one that came back is checked with --check.")]
    [InlineData("feedback --listings a --result b", "--out is missing.")]
    [InlineData("feedback --check a --out c", "--check needs --issued and the form as it was sent out, and --as-of and the day of the check.")]
    [InlineData("feedback --check a --issued b --as-of 2026-02-30 --out c", "--as-of cannot be '2026-02-30'; it is a date: 2026-06-01.")]
    [InlineData("feedback pack --check a --issued b --as-of 2026-06-01 --out c", "--check takes the form as it was sent out: it needs no rule pack, --listings, --result, --mapping or --role.")]
    [InlineData("feedback --check a --issued b --as-of 2026-06-01 --out c --result d", "--check takes the form as it was sent out: it needs no rule pack, --listings, --result, --mapping or --role.")]
    [InlineData("feedback --listings a --result b --out c --as-of 2026-06-01", "--issued and --as-of belong to --check.")]
    [InlineData("feedback --listings a --result b --out c --issued d --lang zh", "--issued 与 --as-of 须与 --check 同用。")]
    [InlineData("sample --count 0 --seed 1 --out a", "--count cannot be '0'; it is a number from 1 on.")]
    [InlineData("sample --count many --seed 1 --out a", "--count cannot be 'many'; it is a number from 1 on.")]
    [InlineData("test --pack one --pack two", "--pack is given more than once.")]
    [InlineData("test --pack", "--pack needs a value after it.")]
    [InlineData("check --lang zh --fromat json", "没有“--fromat”这个选项。是否指“--format”？")]
    public void Wrong_use_is_explained_and_exits_2(string line, string expected)
    {
        var ran = Ran.Memo(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, ran.ExitCode);
        Assert.Equal("", ran.Output);
        Assert.Equal(expected, ran.Error.Split('\n')[0]);
    }

    [Theory]
    [InlineData("check one --listing x", "There is no option '--listing'.\n`memo check --help` shows how it is used.\n")]
    [InlineData("eval --listng a --as-of 2020-01-01", "There is no option '--listng'. Did you mean '--listing'?\n`memo eval --help` shows how it is used.\n")]
    public void One_wrong_option_is_one_mistake(string line, string expected) => Assert.Equal(expected, Ran.Memo(line.Split(' ')).Error);

    [Theory]
    [InlineData("check")]
    [InlineData("test")]
    [InlineData("eval --listing listing.yaml --as-of 2021-06-01")]
    public void A_pack_may_stand_after_the_command_or_after_its_option(string line)
    {
        using var pack = Ferry.InFolder();
        pack.Write("ferry.cases.yaml", TestCommandTests.Passing);
        var words = line.Replace("listing.yaml", pack.Path + "/listing.yaml", StringComparison.Ordinal).Split(' ');

        var plain = Ran.Memo([words[0], pack.Path, .. words[1..]]);
        var named = Ran.Memo([.. words, "--pack", pack.Path]);

        Assert.Equal((0, ""), (plain.ExitCode, plain.Error));
        Assert.Equal(plain, named);
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
    [InlineData("check", "PACK --pack --format --lang")]
    [InlineData("eval", "PACK --pack --listing --as-of --role --compiled --format --lang")]
    [InlineData("test", "PACK --pack --format --lang of cases as_of listing dossier roles expect standing since until_conditions entry_decision exits presumed broken")]
    [InlineData("explain", "NAME --pack --listing --as-of --role --decisions --format --lang")]
    [InlineData("screen", "PACK --pack --listings --as-of --out --mapping --role --format --since --lang none")]
    [InlineData("receipt", "PACK --pack --listings --result --out --mapping --role --format --lang")]
    [InlineData("feedback", "PACK --pack --listings --result --out --agency --mapping --role --check --issued --as-of --format --lang carried_out carried_out_on basis remarks")]
    [InlineData("sample", "PACK --pack --count --seed --out --as-of --lang")]
    public void A_help_page_names_everything_in_both_languages(string command, string names)
    {
        var english = Ran.Memo(command, "--help").Output;
        var chinese = Ran.Memo(command, "--help", "--lang", "zh").Output;

        Assert.All(names.Split(' '), name => Assert.Contains(name, english, StringComparison.Ordinal));
        Assert.All(names.Split(' '), name => Assert.Contains(name, chinese, StringComparison.Ordinal));
    }
}
