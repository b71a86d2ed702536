using Memo.Compiler.Evaluation;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Tests;
using Memo.Compiler.Text;
using Memo.Hosting.Packs;
using Memo.Runtime;
using Memo.Tools.Tests.Listings;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>The rates that customs measures state, by grade and date; a case says which measures follow and nothing of their figures.</summary>
public sealed class StatedRatesTests
{
    private static readonly RulePack National = LoadedPack.Load(Repository.PathTo("memoranda/national")).Rules;

    [Theory]
    [InlineData("2025-06-02", "red_aeo, ground: advanced_certified", "customs_251.lower_inspection_rate", "inspection_rate less than 20 percent of the rate for ordinary enterprises, unless law or customs rules say otherwise")]
    [InlineData("2025-06-02", "red_aeo, ground: advanced_certified", "customs_251.lower_origin_sampling_rate", "origin_sampling_rate less than 20 percent of the rate for ordinary enterprises, unless law or customs rules say otherwise")]
    [InlineData("2026-05-01", "red_aeo, ground: advanced_certified", "customs_2026.facilitation", "inspection_rate NotStated")]
    public void The_rate_of_the_day(string asOf, string list, string measure, string expected)
    {
        var dossier = National.Read($"{{ list: {list}, subject: enterprise, decided: 2025-03-03, also: [] }}");
        Assert.True(CalendarDate.TryParse(asOf, out var day));

        var triggered = Assert.Single(ReferenceEvaluator.Evaluate(National, dossier, day, [BuiltIn.Itself]).Results).Triggered.Single(t => t.Measure.QualifiedId == measure);

        Assert.Equal(expected, string.Join("; ", triggered.Parameters.Select(p => $"{p.Name.Id} {(p.Absence == Absence.Given ? ParameterText.Value(p, Language.English) : p.Absence)}")));
    }
}
