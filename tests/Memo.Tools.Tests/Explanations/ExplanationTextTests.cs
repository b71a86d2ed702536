using System.Text.RegularExpressions;
using Memo.Cli;
using Memo.Cli.Rendering;
using Memo.Compiler.Tests;

namespace Memo.Tools.Tests.Explanations;

/// <summary>Whole explanations, as they are printed. The files beside this one hold what is expected.</summary>
public sealed partial class ExplanationTextTests
{
    /// <summary>No line is broken.</summary>
    private const int Width = 10_000;

    [Theory]
    [InlineData("triggered.zh.txt", "no_new_routes", "passengers_at_risk: 60 persons", "--lang zh")]
    [InlineData("undetermined.en.txt", "no_new_routes", "", "--lang en")]
    [InlineData("exempt.en.txt", "no_new_routes", "passengers_at_risk: 60 persons\nrescue_service_approved: yes", "--role itself --lang en")]
    [InlineData("exit.zh.txt", "repair_done", "passengers_at_risk: 60 persons", "--lang zh")]
    [InlineData("exit.json", "repair_done", "passengers_at_risk: 60 persons", "--format json")]
    [InlineData("inadmissible.en.txt", "no_new_routes", "passengers_at_risk: 5001 persons", "--lang en")]
    public void Explanations_read_so(string expected, string rule, string facts, string options)
    {
        using var pack = Ferry.InFolder();
        var listing = pack.Write("asked.yaml", $"id: E-1\nlist: ferry_defaulter\nsubject: legal_person\nground: unsafe_crossing\ndecided: 2020-03-04\n{facts}\n");

        var (code, output, error) = Run(["explain", rule, "--pack", pack.Path, "--listing", listing, "--as-of", "2021-06-01", .. options.Split(' ')]);

        Assert.Equal((0, ""), (code, error));
        var shown = Hash().Replace(output.Replace(pack.Path + "/", "", StringComparison.Ordinal), "sha256:…");
        Assert.Equal(File.ReadAllText(Repository.PathTo("tests/Memo.Tools.Tests/Explanations/" + expected)).ReplaceLineEndings("\n"), shown);
    }

    [Fact]
    public void Without_a_language_it_is_said_in_Chinese_and_then_in_English()
    {
        using var pack = Ferry.InFolder();
        string[] asked = ["explain", "no_new_routes", "--pack", pack.Path, "--listing", Path.Combine(pack.Path, "listing.yaml"), "--as-of", "2021-06-01"];

        var (_, both, _) = Run(asked);

        Assert.Equal(Run([.. asked, "--lang", "zh"]).Output + "\n" + Run([.. asked, "--lang", "en"]).Output, both);
    }

    [Fact]
    public void Persons_of_whom_the_same_is_true_share_an_account()
    {
        using var pack = Ferry.InFolder();

        var (_, output, _) = Run(["explain", "weigh_in_bids", "--pack", pack.Path, "--listing", Path.Combine(pack.Path, "listing.yaml"), "--as-of", "2021-06-01", "--lang", "en"]);

        Assert.Contains("\nEntry E-1 on the list: Ferry defaulters; for the listed subject itself and the legal representative (each); as of 2021-06-01\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no_new_routes --as-of 2021-06-01", "--listing is missing.\n")]
    [InlineData("no_new_routes --format json", "--listing is missing.\n")]
    [InlineData("no_new_routes --listing LISTING", "--as-of is missing.\n")]
    [InlineData("no_new_routes --listing LISTING --as-of tomorrow", "--as-of cannot be 'tomorrow'; it is a date: 2026-06-01.\n`memo explain --help` shows how it is used.\n")]
    [InlineData("no_new_routes --listing LISTING --as-of 2021-06-01 --role legal", "There is no role 'legal'. There are: itself, legal_representative.\n")]
    [InlineData("three_years --listing LISTING --as-of 2021-06-01", "'three_years' is not asked of a listing by itself: name a sanction or reward, an exit or an entry rule.\n")]
    [InlineData("ferry_defaulter --listing LISTING --as-of 2021-06-01", "'ferry_defaulter' is not asked of a listing by itself: name a sanction or reward, an exit or an entry rule.\n")]
    [InlineData("ferry_safety --listing LISTING --as-of 2021-06-01", "'ferry_safety' is not asked of a listing by itself: name a sanction or reward, an exit or an entry rule.\n")]
    public void Wrong_use_is_said_and_exits_2(string line, string expected)
    {
        using var pack = Ferry.InFolder();

        var ran = Run(["explain", "--pack", pack.Path, .. line.Split(' ').Select(word => word == "LISTING" ? Path.Combine(pack.Path, "listing.yaml") : word)]);

        Assert.Equal((2, "", expected), ran);
    }

    private static (int Code, string Output, string Error) Run(string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = MemoCommand.Run(arguments, new Terminal(new Screen(output, inColour: false, Width), new Screen(error, inColour: false, Width)));
        return (code, output.ToString(), error.ToString());
    }

    [GeneratedRegex("sha256:[0-9a-f]{64}")]
    private static partial Regex Hash();
}
