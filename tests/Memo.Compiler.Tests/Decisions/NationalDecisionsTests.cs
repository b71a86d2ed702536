using System.Collections.Immutable;
using System.Text;
using Memo.Compiler.Decisions;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Xunit.Abstractions;

namespace Memo.Compiler.Tests.Decisions;

public class NationalDecisionsTests(ITestOutputHelper output)
{
    private static readonly ImmutableArray<string> Texts =
    [
        .. Directory.EnumerateFiles(Repository.PathTo("memoranda/national"), "*.memo", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => File.ReadAllText(path, Encoding.UTF8)),
    ];

    private static readonly RulePack Pack = PackOf(Texts);

    [Fact]
    public void Every_decision_of_the_encoded_law_has_a_normal_form()
    {
        var decisions = ModelToDecisions.Lower(Pack);
        foreach (var decision in decisions)
        {
            var form = decision.Form;
            output.WriteLine(
                $"{decision.Kind} {decision.Id}: {form?.Dimensions.Length} facts, {form?.Dimensions.Sum(d => d.Classes.Length)} classes, {form?.Boxes.Length} boxes");
        }

        Assert.Empty(decisions.Where(d => d.Form is null).Select(d => d.Id));
    }

    [Fact]
    public void The_order_of_files_does_not_change_the_meaning()
    {
        Assert.Equal(MeaningHash.Of(Pack), MeaningHash.Of(PackOf(Texts.Reverse())));
    }

    /// <summary>Files are read by name.</summary>
    private static RulePack PackOf(IEnumerable<string> texts) => Compilation.Of(texts.Select((text, i) => new SourceText($"{i:d4}.memo", text))).Pack;
}
