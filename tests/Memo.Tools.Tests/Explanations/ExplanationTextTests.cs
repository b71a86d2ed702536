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

    [Theory]
    [InlineData("waters within \"33\" and not (waters within \"3302\")", "", "waters", new[]
    {
        "- if waters within 33 and waters not within 3302 (waters: 3301): it applies",
        "- if waters within 33 and waters within 3302 (waters: 3302): it does not apply",
    })]
    [InlineData("waters within any of (\"33\", \"4401\") and not (waters within \"3302\")", "waters: \"99\"", "waters", new[]
    {
        "- if waters within 33 or 4401 and waters not within 3302 (waters: 3301): it applies",
    })]
    [InlineData("waters within any of (\"33\", \"4401\") and not (waters within \"3302\")", "waters: \"33\"", "waters", new[]
    {
        "- if waters not within 3302 (waters: 3301): it applies",
        "- if waters within 3302 (waters: 3302): it does not apply",
    })]
    [InlineData("waters within \"35\" and not (waters within \"3502\")", "", "waters", new[]
    {
        "- if waters within 35 and waters not within 3502 (waters: 3503): it applies",
        "- if waters within 35 and waters within 3502 (waters: 3502): it does not apply",
    })]
    [InlineData("share_of_trips more than 20 percent", "", "share of trips", new[]
    {
        "- if share of trips more than 20 percent (share_of_trips: 20.0001 percent): it applies",
        "- if share of trips at most 20 percent (share_of_trips: 20 percent): it does not apply",
    })]
    [InlineData("fine less than 10_000 CNY", "", "fine", new[]
    {
        "- if fine less than 10,000 CNY (fine: 9999.99 CNY): it applies",
        "- if fine at least 10,000 CNY (fine: 10000 CNY): it does not apply",
    })]
    [InlineData("passengers_at_risk more than 50 persons", "", "passengers at risk", new[]
    {
        "- if passengers at risk more than 50 persons and at most 5,000 persons (passengers_at_risk: 51 persons), determined by MOT: it applies",
        "- if passengers at risk at most 50 persons (passengers_at_risk: 50 persons), determined by MOT: it does not apply",
    })]
    public void A_fact_would_have_to_be_so(string condition, string given, string fact, string[] expected)
    {
        using var pack = Asking(condition, given);

        var (_, output, error) = Explained(pack, "en");

        Assert.Equal("", error);
        Assert.Equal(expected, output.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("- if " + fact, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("en", "its condition: share of trips more than 20 percent -- given: 30 percent")]
    [InlineData("zh", "条件：航次比例超过20%——所给：30%")]
    public void An_excluded_bound_is_read_back_as_it_is_written(string language, string expected)
    {
        using var pack = Asking("share_of_trips more than 20 percent", "share_of_trips: 30%");

        Assert.Contains(expected, Explained(pack, language).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_matter_is_counted_in_words_that_agree()
    {
        using var pack = Asking("fine at least 1 CNY", "", reach: "on         natural_person as itself\n  on         legal_person as itself");

        Assert.Contains("whom it reaches: any of these (and 1 that does not matter here)", Explained(pack, "en").Output, StringComparison.Ordinal);
    }

    /// <summary>The ferry pack, with one rule that asks this; no entry can lie in the waters 3501.</summary>
    private static Folder Asking(string condition, string given, string reach = "on         legal_person as itself")
    {
        const string Facts = """
            fact waters = 水域
              type       code
              scope      entry

            fact share_of_trips = 航次比例
              type       percentage
              scope      entry

            fact fine = 罚款
              type       money
              scope      entry

            """;
        var rules = $"""
            inadmissible elsewhere = 域外
              covers     ferry_defaulter
              when       waters within "3501"
              sourced from bulletin

            sanction asked = 所问
              title      “所问”
              title en   "Asked"
              clause     "二（五）"
              measure    restrict_market_entry
              strength   mandatory
              by         MOT
              {reach}
              when       {condition}
              basis      《渡运法（示例）》第九条
              lasts      while listed
              sourced from bulletin

            """;
        var pack = Ferry.InFolder(
            $"{Ferry.Vocabulary}\n\n{Facts}",
            $"{Ferry.Memorandum.Replace("total      3", "total      4", StringComparison.Ordinal)}\n\n{rules}");
        pack.Write("listing.yaml", $"list: ferry_defaulter\nsubject: legal_person\nground: unsafe_crossing\ndecided: 2020-03-04\n{given}\n");
        return pack;
    }

    private static (int Code, string Output, string Error) Explained(Folder pack, string language) =>
        Run(["explain", "asked", "--pack", pack.Path, "--listing", Path.Combine(pack.Path, "listing.yaml"), "--as-of", "2021-06-01", "--lang", language]);

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
