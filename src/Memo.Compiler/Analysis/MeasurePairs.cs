using Memo.Compiler.Comparing;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;
using Memo.Compiler.Text;
using Aspect = Memo.Compiler.Comparing.Aspect;

namespace Memo.Compiler.Analysis;

/// <summary>Measures of one kind that follow together: a reward with a sanction, or one that says what another says.</summary>
internal sealed class MeasurePairs(Possibility possibility)
{
    /// <summary>Where two measures of one title may differ and still do the same. Items are coarse: what has another title does something else.</summary>
    private static readonly ImmutableArray<Aspect> Place = [Aspect.Name, Aspect.Clause, Aspect.Basis, Aspect.Effective, Aspect.Unverified];

    public IEnumerable<Diagnostic> Opposed(Func<Rule, bool> isOwn) =>
        from reward in possibility.Pack.Measures
        where reward.Kind == MeasureKind.Reward && isOwn(reward)
        from sanction in possibility.Pack.Measures
        where sanction.Kind == MeasureKind.Sanction && sanction.Item == reward.Item
        let shown = reward.Covers.Intersect(sanction.Covers)
            .Select(list => (List: list, Witness: possibility.Together(reward, sanction, list)))
            .FirstOrDefault(s => s.Witness is not null)
        where shown.Witness is not null
        select AnalysisDiagnostics.RewardAndSanction(reward.Location!, reward.Name, sanction.Name, WitnessText.Of(shown.Witness!, shown.List)) with
        {
            Related = [new RelatedLocation(sanction.Location!, new Localized("the sanction", "惩戒"))],
        };

    public IEnumerable<Diagnostic> SaidTwice(Func<Rule, bool> isOwn) =>
        from alike in possibility.Pack.Measures.GroupBy(m => (m.Item, m.Kind, m.Instrument))
        let measures = alike.ToArray()
        from i in Enumerable.Range(1, measures.Length - 1)
        where isOwn(measures[i])
        let first = measures.Take(i).FirstOrDefault(earlier => SaysTheSame(earlier, measures[i]))
        where first is not null
        select AnalysisDiagnostics.SaidTwice(measures[i].Location!, measures[i].Name, first.Name) with
        {
            Related = [new RelatedLocation(first.Location!, new Localized("the other one", "另一项"))],
        };

    private bool SaysTheSame(Measure one, Measure other) =>
        new HashSet<ListDefinition>(one.Covers).SetEquals(other.Covers)
        && Aspects.Of(one, other).All(a => Place.Contains(a.Aspect))
        && possibility.AreSame(Measures.IsTriggered(one, possibility.Pack), Measures.IsTriggered(other, possibility.Pack))
        && possibility.AreSame(Measures.IsWithheld(one, possibility.Pack), Measures.IsWithheld(other, possibility.Pack));
}
