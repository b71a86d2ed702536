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

    /// <summary>One for each reward, with all sanctions that can follow with it.</summary>
    public IEnumerable<Diagnostic> Opposed(Func<Rule, bool> isOwn) =>
        from reward in possibility.Pack.Measures
        where reward.Kind == MeasureKind.Reward && isOwn(reward)
        let opposed = possibility.Pack.Measures
            .Where(sanction => sanction.Kind == MeasureKind.Sanction && sanction.Item == reward.Item)
            .Select(sanction => (Sanction: sanction, Shown: ShownTogether(reward, sanction)))
            .Where(pair => pair.Shown is not null)
            .ToArray()
        where opposed.Length > 0
        select AnalysisDiagnostics.RewardAndSanction(reward.Location!, reward.Name, [.. opposed.Select(pair => pair.Sanction.Name)], opposed[0].Shown!.Value) with
        {
            Related = [.. opposed.Select(pair => new RelatedLocation(pair.Sanction.Location!, new Localized(
                $"the sanction: {pair.Shown!.Value.English}", $"惩戒：{pair.Shown.Value.Chinese}")))],
        };

    /// <summary>A listing from which both follow; null if there is none, or none was found.</summary>
    private Localized? ShownTogether(Measure reward, Measure sanction) => reward.Covers.Intersect(sanction.Covers)
        .Select(list => possibility.Together(reward, sanction, list) is { } witness ? WitnessText.Of(witness) : (Localized?)null)
        .FirstOrDefault(shown => shown is not null);

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
        && Aspects.Of(one, other, null).All(a => Place.Contains(a.Aspect))
        && possibility.AreSame(Measures.IsTriggered(one, possibility.Pack), Measures.IsTriggered(other, possibility.Pack))
        && possibility.AreSame(Measures.IsWithheld(one, possibility.Pack), Measures.IsWithheld(other, possibility.Pack));
}
