using System.Text.RegularExpressions;
using Memo.Compiler.Model;
using Memo.Compiler.Tests;
using Memo.Hosting.Cases;
using Memo.Hosting.Packs;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>What the cases of the national pack show of its measures. That they come out as written is for <c>memo test</c>.</summary>
public sealed partial class TriggeredByCasesTests
{
    private static readonly RulePack Pack = LoadedPack.Load(Repository.PathTo("memoranda/national")).Rules;

    [Fact]
    public void Every_measure_with_a_stated_reach_is_triggered_by_a_case()
    {
        var triggered = NationalCases.All(Pack).SelectMany(c => c.Case.Expectations).SelectMany(e => e.Measures).Where(m => m.Value is MeasureOutcome.Triggered).Select(m => m.Key).ToHashSet();

        Assert.Equal([], Pack.Measures.Where(m => m.On.IsGiven && !triggered.Contains(m)).Select(m => m.QualifiedId));
    }

    [Fact]
    public void Those_without_are_named_in_the_readme()
    {
        var section = File.ReadAllLines(Repository.PathTo("memoranda/README.md"))
            .SkipWhile(line => line != "### Measures without a stated reach").Skip(1)
            .TakeWhile(line => !line.StartsWith('#'));
        var named = section.SelectMany(line => QualifiedId().Matches(line)).Select(match => match.Groups[1].Value);

        Assert.Equal(
            Pack.Measures.Where(m => !m.On.IsGiven).Select(m => m.QualifiedId).Order(StringComparer.Ordinal),
            named.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("`([a-z0-9_]+\\.[a-z0-9_]+)`")]
    private static partial Regex QualifiedId();
}
