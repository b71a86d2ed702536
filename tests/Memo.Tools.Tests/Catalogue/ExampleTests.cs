using Memo.Compiler;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Listings;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;
using Memo.Hosting.Cases;
using Memo.Hosting.Catalogue;
using Memo.Hosting.Listings;

namespace Memo.Tools.Tests.Catalogue;

/// <summary>The examples of every page: a bad one gives the page's diagnostic and no other, a good one none.</summary>
public sealed class ExampleTests
{
    /// <summary>What no text on a page can show; <see cref="FileExampleTests"/> builds these.</summary>
    private static readonly ImmutableHashSet<string> WithoutText =
        ["MEMO1002", "MEMO1004", "MEMO1005", "MEMO1006", "MEMO2039", "MEMO9001", "MEMO9002", "MEMO9007", "MEMO9008", "MEMO9011", "MEMO9012", "MEMO9030", "MEMO9031", "MEMO9112"];

    private static readonly ImmutableArray<string> WithExamples = [.. DiagnosticCatalogue.Pages.Select(page => page.Code).Except(WithoutText)];

    public static TheoryData<string> Codes => [.. WithExamples];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_bad_example_gives_this_diagnostic_and_no_other(string code) => Assert.All(Examples(code, "Bad"), example =>
    {
        var found = Diagnose(example);
        Assert.Equal([code], found.Select(diagnostic => diagnostic.Code).Distinct());
    });

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_good_example_gives_none(string code) =>
        Assert.All(Examples(code, "Good"), example => Assert.Empty(Diagnose(example).Select(diagnostic => $"{diagnostic.Code} {diagnostic.Message}")));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_bad_example_has_its_good_one(string code) => Assert.Equal(Examples(code, "Bad").Length, Examples(code, "Good").Length);

    [Fact]
    public void What_rules_mean_is_shown_in_both_languages() => Assert.All(
        WithExamples.Where(code => code is ['M', 'E', 'M', 'O', '2' or '5' or '6', ..]),
        code => Assert.Equal(2, Examples(code, "Bad").Select(example => IsInChinese(example.Text)).Distinct().Count()));

    private static ImmutableArray<Example> Examples(string code, string heading)
    {
        var examples = DiagnosticCatalogue.Find(code)!.Examples(heading);
        Assert.NotEmpty(examples);
        return examples;
    }

    /// <summary>By the word that begins the first line.</summary>
    private static bool IsInChinese(string text) => text[0] > '\u4E00';

    private static ImmutableArray<Diagnostic> Diagnose(Example example)
    {
        if (example.Kind == "memo")
        {
            var isAnalysis = example.Code is ['M', 'E', 'M', 'O', '6', ..];
            var compilation = Compile(example.Text, draftsInForce: isAnalysis);
            return isAnalysis ? [.. compilation.Diagnostics, .. compilation.Analyse()] : compilation.Diagnostics;
        }

        var (input, unread) = InputFile.Parse(new SourceText("example." + example.Kind, example.Text));
        return input is null || DiagnosticCatalogue.Find(example.Code)!.Pack() is not { } pack ? unread : Diagnose(pack, input);
    }

    private static ImmutableArray<Diagnostic> Diagnose(string text, InputNode input)
    {
        var pack = Bind(text);
        if (input is not InputNode.Map map || !map.Pairs.Any(pair => pair.Key.Value is "cases" or "案例"))
        {
            return InputToDossier.Read(pack, input).Diagnostics;
        }

        var (cases, _, mistakes) = InputToCases.Read(pack, input, new PackAsIf(() => Bind(text)));
        var outcomes = CaseRunner.Run(pack, cases);
        Assert.All(outcomes.Where(outcome => outcome.Diagnostics.IsEmpty), outcome => Assert.True(outcome.Passed));
        return [.. mistakes, .. outcomes.SelectMany(outcome => outcome.Diagnostics)];
    }

    private static RulePack Bind(string pack)
    {
        var compilation = Compile(pack);
        Assert.Empty(compilation.Diagnostics);
        return compilation.Pack;
    }

    /// <summary>A text may go on with the packs beside it, each behind a comment that says so.</summary>
    private static Compilation Compile(string text, bool draftsInForce = false)
    {
        var packs = text.Split(["-- Another pack, beside it.\n", "-- 与其并列的另一规则包。\n"], StringSplitOptions.None);
        var read = packs.Select((pack, i) => PackSyntax.Read([new SourceText($"example{i}.memo", pack)])).ToArray();
        return Compilation.Of(read[0], read.Skip(1), draftsInForce);
    }
}
