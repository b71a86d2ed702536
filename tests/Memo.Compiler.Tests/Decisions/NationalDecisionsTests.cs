using System.Text;
using Memo.Compiler.Decisions;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Xunit.Abstractions;

namespace Memo.Compiler.Tests.Decisions;

public class NationalDecisionsTests(ITestOutputHelper output)
{
    private static readonly RulePack Pack = Compilation.Of(Directory
        .EnumerateFiles(Repository.PathTo("memoranda/national"), "*.memo", SearchOption.AllDirectories)
        .Select(path => new SourceText(path, File.ReadAllText(path, Encoding.UTF8)))).Pack;

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
        var shuffled = Compilation.Of(Pack.Instruments.Select(i => i.Location!.Source).Concat(Pack.Facts.Where(f => !f.IsBuiltIn).Select(f => f.Location!.Source))
            .Concat(Pack.Agencies.Select(a => a.Location!.Source)).Concat(Pack.Items.Select(i => i.Location!.Source)).Concat(Pack.Sources.Select(s => s.Location!.Source))
            .Concat(Pack.Roles.Where(r => !r.IsItself).Select(r => r.Location!.Source)).Concat(Pack.Lists.Select(l => l.Location!.Source))
            .Concat(Pack.Calendars.Select(c => c.Location!.Source)).Distinct().Reverse());
        Assert.Equal(MeaningHash.Of(Pack), MeaningHash.Of(shuffled.Pack));
    }
}
