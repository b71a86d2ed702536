using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Hosting.Cases;

/// <summary>What an expectation says of measures against what became of them.</summary>
internal static class MeasuresCheck
{
    private static readonly MeasureOutcome Apart = new MeasureOutcome.Apart();

    public static IEnumerable<CaseFailure> Check(ImmutableArray<Instrument> of, Expectation expectation, Result result)
    {
        var found = Outcomes(of, result);
        foreach (var measure in found.Keys.Union(expectation.Measures.Keys).OrderBy(measure => measure.QualifiedId, StringComparer.Ordinal))
        {
            var wanted = expectation.Measures.GetValueOrDefault(measure, Apart);
            var actual = found.GetValueOrDefault(measure, Apart);
            if (!Agree(wanted, actual))
            {
                yield return new CaseFailure(expectation.Location, new(
                    $"expected {measure.QualifiedId} to {wanted.Wanted.English}; it {actual.Found.English}",
                    $"“{measure.Name.Chinese}”（{measure.QualifiedId}）预期{wanted.Wanted.Chinese}，实际{actual.Found.Chinese}"));
            }
        }
    }

    /// <summary>What became of each measure of these instruments that the result mentions.</summary>
    public static IReadOnlyDictionary<Measure, MeasureOutcome> Outcomes(ImmutableArray<Instrument> of, Result result)
    {
        var triggered = result.Triggered.Select(t => (t.Measure, Outcome: (MeasureOutcome)new MeasureOutcome.Triggered()));
        var withheld = result.Withheld.Select(w => (w.Measure, Outcome: (MeasureOutcome)new MeasureOutcome.Withheld(w.Kind, w.By.Name, w.By.Entry)));
        var undetermined = result.Undetermined.Select(u => (u.Measure, Outcome: (MeasureOutcome)new MeasureOutcome.Undetermined(Needs(u.Needs))));
        return triggered.Concat(withheld).Concat(undetermined).Where(pair => of.Contains(pair.Measure.Instrument)).ToDictionary(pair => pair.Measure, pair => pair.Outcome);
    }

    /// <summary>A name may leave out its instrument; an entry that is not named is not asked.</summary>
    private static bool Agree(MeasureOutcome wanted, MeasureOutcome actual) => (wanted, actual) switch
    {
        (MeasureOutcome.Withheld w, MeasureOutcome.Withheld a) => w.Kind == a.Kind && RuleIds.Same(w.Name, a.Name) && (w.Entry is null || w.Entry == a.Entry),
        _ => wanted == actual,
    };

    private static string Needs(ImmutableArray<Need> needs) => string.Join(", ", needs.Select(need => need.Fact).Order(StringComparer.Ordinal));
}
