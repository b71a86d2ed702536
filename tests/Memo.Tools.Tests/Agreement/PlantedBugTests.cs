using Memo.Agreement;
using Memo.Agreement.Engines;

namespace Memo.Tools.Tests.Agreement;

/// <summary>The comparison finds what is wrong: bugs put in on purpose.</summary>
public sealed class PlantedBugTests
{
    private const int Pairs = 5_000;

    [Theory]
    [InlineData("at most", "less than")]
    [InlineData("more than", "at least")]
    [InlineData("^  unless .*\n", "")]
    [InlineData("start day excluded", "start day included")]
    [InlineData("^  ended when .*\n", "")]
    [InlineData("ever listed in", "listed in")]
    public void A_bug_in_an_engine_is_found(string right, string wrong)
    {
        var run = new LongRun([ReferenceEngine.Kind, AlteredEngine.Kind(ReferenceEngine.Kind, right, wrong)], seed: 1);

        Assert.NotNull(run.FindDisagreement(Pairs));
    }

    [Theory]
    [InlineData("tables", "less than", "at most")]
    [InlineData("tables", "^  lifted by .*\n", "")]
    [InlineData("tables", "^  kind       early", "  kind       end")]
    [InlineData("predicates", "at least", "more than")]
    [InlineData("predicates", "^  unless .*\n", "")]
    public void A_bug_in_compiled_code_is_found(string engine, string right, string wrong)
    {
        var compiled = AllEngines.Kinds.Single(k => k.Name == engine);
        var run = new LongRun([ReferenceEngine.Kind, AlteredEngine.Kind(compiled, right, wrong)], seed: 1);

        Assert.NotNull(run.FindDisagreement(Pairs));
    }

    [Fact]
    public void Last_days_that_are_a_day_late_are_found()
    {
        var run = new LongRun([ReferenceEngine.Kind, LateEngine.Kind(ReferenceEngine.Kind)], seed: 1);

        var differences = run.Differences(run.Shrink(run.FindDisagreement(Pairs)!));

        Assert.All(differences, difference => Assert.Contains("term", difference, StringComparison.Ordinal));
        Assert.NotEmpty(differences);
    }

    [Fact]
    public void What_is_found_is_made_small()
    {
        var run = new LongRun([ReferenceEngine.Kind, AlteredEngine.Kind(ReferenceEngine.Kind, "^  unless .*\n", "")], seed: 1);

        var smallest = run.Shrink(run.FindDisagreement(Pairs)!);

        Assert.NotEmpty(run.Differences(smallest));
        Assert.Contains("  unless ", smallest.Pack, StringComparison.Ordinal);
        Assert.InRange(smallest.Pack.Split('\n').Length, 1, 60);
        Assert.InRange(smallest.Dossier.ToText().Split('\n').Length, 1, 8);
    }

    [Fact]
    public void The_same_seed_gives_the_same_packs_and_dossiers()
    {
        string Said()
        {
            var run = new LongRun([ReferenceEngine.Kind], seed: 7);
            Assert.Null(run.FindDisagreement(500));
            return run.Tally.ToString();
        }

        Assert.Equal(Said(), Said());
    }
}
