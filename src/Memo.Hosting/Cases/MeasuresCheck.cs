using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Hosting.Cases;

/// <summary>What an expectation says of measures against what became of them.</summary>
internal static class MeasuresCheck
{
    private static readonly MeasureOutcome Apart = new MeasureOutcome.Apart();

    public static IEnumerable<CaseFailure> Check(CaseWording wording, ImmutableArray<Instrument> of, Expectation expectation, Result result)
    {
        var found = Outcomes(of, result);
        foreach (var measure in found.Keys.Union(expectation.Measures.Keys).OrderBy(measure => measure.QualifiedId, StringComparer.Ordinal))
        {
            var wanted = expectation.Measures.GetValueOrDefault(measure, Apart);
            var actual = found.GetValueOrDefault(measure, Apart);
            if (!Agree(wanted, actual))
            {
                yield return CaseFailure.Differs(expectation.Location, CaseWording.Of(measure), wanted.Said(wording, measure), actual.Said(wording, measure));
            }
        }
    }

    /// <summary>What became of each measure of these instruments that the result mentions.</summary>
    public static IReadOnlyDictionary<Measure, MeasureOutcome> Outcomes(ImmutableArray<Instrument> of, Result result)
    {
        var triggered = result.Triggered.Select(t => (t.Measure, Outcome: (MeasureOutcome)new MeasureOutcome.Triggered()));
        var withheld = result.Withheld.Select(w => (w.Measure, Outcome: (MeasureOutcome)new MeasureOutcome.Withheld(w.Kind, w.By.Name, w.By.Entry)));
        var undetermined = result.Undetermined.Select(u => (u.Measure, Outcome: (MeasureOutcome)new MeasureOutcome.Undetermined([.. u.Needs.Select(need => need.Fact).Distinct()])));
        return triggered.Concat(withheld).Concat(undetermined).Where(pair => of.Contains(pair.Measure.Instrument)).ToDictionary(pair => pair.Measure, pair => pair.Outcome);
    }

    /// <summary>A name may leave out its instrument; an entry that is not named is not asked.</summary>
    private static bool Agree(MeasureOutcome wanted, MeasureOutcome actual) => (wanted, actual) switch
    {
        (MeasureOutcome.Withheld w, MeasureOutcome.Withheld a) => w.Kind == a.Kind && RuleIds.Same(w.Name, a.Name) && (w.Entry is null || w.Entry == a.Entry),
        (MeasureOutcome.Undetermined w, MeasureOutcome.Undetermined a) => RuleIds.SameSet(w.Needs, a.Needs),
        _ => wanted == actual,
    };
}
