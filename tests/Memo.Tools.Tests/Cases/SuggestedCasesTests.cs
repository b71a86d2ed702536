using Memo.Agreement;
using Memo.Agreement.Generating;
using Memo.Compiler.Covering;
using Memo.Compiler.Tests;
using Memo.Compiler.Text;
using Memo.Hosting.Cases;
using Memo.Hosting.Packs;

namespace Memo.Tools.Tests.Cases;

/// <summary>The suggested cases, once added, pass and show all that any dossier can show; what none can show is never shown.</summary>
public sealed class SuggestedCasesTests
{
    private const int DossiersOfPack = 60;

    [Theory]
    [InlineData("")]
    [InlineData("  surface    zh\n")]
    public void Of_a_pack_without_cases_in_either_language(string surface)
    {
        using var folder = Ferry.InFolder(Ferry.Vocabulary.Replace("  version    \"1.0\"\n", "  version    \"1.0\"\n" + surface, StringComparison.Ordinal));

        ShowAll(folder.Path);
    }

    [Theory]
    [InlineData("examples/pool_water")]
    [InlineData("examples/customs_rates")]
    [InlineData("local/henan")]
    public void Of_the_examples_and_of_a_local_pack(string pack)
    {
        using var folder = new Folder();
        Copy("memoranda/national", folder, "national");
        Copy("memoranda/" + pack, folder, pack);

        ShowAll(Path.Combine(folder.Path, pack));
    }

    /// <summary>A pack of the corpus that <c>MEMO_COVERAGE</c> names: the national one takes minutes.</summary>
    [Fact]
    public void Of_the_pack_that_is_asked_for()
    {
        if (Environment.GetEnvironmentVariable("MEMO_COVERAGE") is { Length: > 0 } pack)
        {
            using var folder = new Folder();
            Copy("memoranda/" + pack, folder, pack);

            Assert.Equal(100, ShowAll(Path.Combine(folder.Path, pack)).Percent);
        }
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 2)]
    [InlineData(4, 0)]
    [InlineData(5, 0)]
    [InlineData(6, 1)]
    public void Of_random_packs_and_no_random_dossier_shows_what_is_proved_dead(int seed, int mostOpen)
    {
        using var folder = new Folder();
        var dice = new Dice(seed);
        var random = new RandomPack(dice);
        folder.Write("pack.memo", random.Text);

        var coverage = ShowAll(folder.Path, mostOpen);

        var dead = coverage.Values.Where(v => v.Coverage == Coverage.Dead).Select(v => v.Value).ToHashSet();
        var byDossiers = new DossierToValuesShown(coverage.Rules, [.. coverage.Values.Select(v => v.Value.Decision).Distinct()]);
        for (var left = DossiersOfPack; left > 0; left--)
        {
            var question = Question.Read(coverage.Rules, new RandomDossier(dice, random.Words).Next().ToText())!;
            Assert.Empty(byDossiers.Shown(question.Dossier, question.AsOf, question.Roles, (_, _) => true).Where(dead.Contains).Select(v =>
                $"{v.Decision.Kind} {v.Decision.Id}, line {v.Test.Place.Start.Line}: {v.Test.Said(v.Holds).English}; {question.Text}"));
        }
    }

    /// <summary>What is covered once the suggested cases stand beside the pack.</summary>
    /// <param name="mostOpen">Of how many values it may be that neither a dossier nor a proof is found.</param>
    private static PackCoverage ShowAll(string path, int mostOpen = 0)
    {
        var before = PackTests.Run(LoadedPack.Load(path), withCoverage: true);
        File.WriteAllText(Path.Combine(path, "suggested.cases.yaml"), SuggestedToCases.Write(before.Coverage!, Language.English));

        var after = PackTests.Run(LoadedPack.Load(path), withCoverage: true);

        Assert.Empty(after.Diagnostics.Select(d => d.Message.English).Concat(after.Outcomes.SelectMany(o => o.Failures.Select(f => o.Case.Name + ": " + f.Message.English))));
        Assert.Equal(before.Passed + before.Coverage!.Suggested.Length, after.Passed);
        Assert.Equal((before.Coverage.Reachable, before.Coverage.Count(Coverage.Dead)), (after.Coverage!.Reachable, after.Coverage.Count(Coverage.Dead)));
        Assert.Equal((0, 0), (after.Coverage.Count(Coverage.Missing), after.Coverage.CountAtBounds(Coverage.Missing)));
        Assert.InRange(after.Coverage.Count(Coverage.Open), 0, mostOpen);
        Assert.Empty(after.Coverage.Suggested);
        return after.Coverage;
    }

    private static void Copy(string from, Folder to, string under)
    {
        var root = Repository.PathTo(from);
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            to.Write(Path.Combine(under, Path.GetRelativePath(root, file)), File.ReadAllBytes(file));
        }
    }
}
