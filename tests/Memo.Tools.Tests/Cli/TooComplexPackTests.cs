using Memo.Hosting.Catalogue;
using Memo.Tools.Tests.Catalogue;

namespace Memo.Tools.Tests.Cli;

/// <summary>What each command makes of a pack with a rule that has too many cases: what its page says.</summary>
public sealed class TooComplexPackTests
{
    private const string Refused = "ferry_safety.no_new_routes is too complex to compile. Split it (memo explain MEMO3001); memo eval and memo test answer it all the same.\n";

    private static readonly string Rules = DiagnosticCatalogue.Find("MEMO3001")!.Examples("Bad")[0].Text;

    [Fact]
    public void It_is_warned_of()
    {
        using var pack = Pack(Rules);

        var ran = Ran.Memo("check", pack.Path);

        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("warning MEMO3001", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("harbour_2", "1. No licence for new routes")]
    [InlineData("harbour_1", "Entry E-1, for the listed subject itself: nothing is triggered")]
    public void A_listing_is_answered(string called, string expected)
    {
        using var pack = Pack(Rules, Listing(called));

        var ran = Ask(pack);

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Contains(expected, ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_answered_by_no_compiled_pack()
    {
        using var pack = Pack(Rules, Listing("harbour_2"));

        Assert.Equal(
            new Ran(1, "", "ferry_safety.no_new_routes is too complex to compile (memo explain MEMO3001). Without --compiled it is answered.\n"),
            Ask(pack, "--compiled"));
    }

    [Fact]
    public void Its_cases_are_put_to_the_evaluator_alone()
    {
        using var pack = Pack(Rules);
        pack.Write("ferry.cases.yaml", $$"""
            of: ferry_safety
            cases:
              - case: "a call at another harbour"
                as_of: 2025-01-01
                listing: { {{Listing("harbour_2").TrimEnd().Replace("\n", ", ", StringComparison.Ordinal)}} }
                roles: itself
                expect: { standing: in_effect, triggered: [no_new_routes] }
            """);

        var ran = Ran.Memo("test", pack.Path);

        Assert.Equal(
            new Ran(0, $"{pack.Path}: ferry_safety.no_new_routes is too complex to compile; only the evaluator was asked (memo explain MEMO3001).\n1 cases passed, 0 failed\n", ""),
            ran);
    }

    [Fact]
    public void Its_decisions_are_named_without_cases()
    {
        using var pack = Pack(Rules);

        var ran = Ran.Memo("explain", "no_new_routes", "--pack", pack.Path, "--decisions", "--lang", "en");

        Assert.Equal(0, ran.ExitCode);
        Assert.StartsWith(
            """
              facts  classes    boxes  maximal  decision
                  -        -        -        -  triggered: ferry_safety.no_new_routes (too complex: memo explain MEMO3001)
                  -        -        -        -  withheld: ferry_safety.no_new_routes (too complex: memo explain MEMO3001)
            2 decisions, 0 boxes, 0 maximal boxes

            """.ReplaceLineEndings("\n"),
            ran.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Versions_are_compared_by_what_they_mean()
    {
        using var old = Pack(Rules);
        using var rewritten = Pack(Rules.Replace("not (home_harbour is harbour_13 and harbour_called_at is harbour_13)", "any of (not (harbour_called_at is harbour_13), not (home_harbour is harbour_13))", StringComparison.Ordinal));
        using var changed = Pack(Rules.Replace("harbour_called_at is harbour_13)", "harbour_called_at is harbour_12)", StringComparison.Ordinal));

        Assert.Equal((0, "Nothing changed in meaning: 2 decisions are the same.\n"), Diff(old, rewritten));
        var (exitCode, output) = Diff(old, changed);
        Assert.Equal(1, exitCode);
        Assert.StartsWith(
            """
            1 decision changed, 1 is the same.

            sanction No licence for new routes (ferry_safety.no_new_routes): broadened, narrowed

            """.ReplaceLineEndings("\n"),
            output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_not_built()
    {
        using var pack = Pack(Rules);

        var ran = Ran.Memo("build", pack.Path, "--target", "csharp", "--out", Path.Combine(pack.Path, "out"));

        Assert.Equal((1, "", Refused), (ran.ExitCode, ran.Output, ran.Error));
    }

    private static (int ExitCode, string Output) Diff(Folder old, Folder @new)
    {
        var ran = Ran.Memo("diff", old.Path, @new.Path);
        return (ran.ExitCode, ran.Output);
    }

    private static string Listing(string called) =>
        $"list: unsafe_ferries\nsubject: legal_person\ndecided: 2024-01-05\nhome_harbour: harbour_1\nharbour_called_at: {called}\nalso: []\n";

    private static Ran Ask(Folder pack, params string[] options) =>
        Ran.Memo(["eval", pack.Path, "--listing", Path.Combine(pack.Path, "listing.yaml"), "--as-of", "2025-01-01", .. options]);

    private static Folder Pack(string rules, string listing = "")
    {
        var folder = new Folder();
        folder.Write("rules.memo", rules);
        folder.Write("listing.yaml", listing);
        return folder;
    }
}
