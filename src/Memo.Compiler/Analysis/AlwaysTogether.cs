using Memo.Compiler.Decisions;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Analysis;

/// <summary>
/// Measures that always go together: on the same lists, on the same days, in the same cases, against the same persons, however much or little is
/// known of a listing. No mistake: most texts cut several rights at once. It shows a drafter which ones are told apart.
/// </summary>
public static class AlwaysTogether
{
    /// <param name="decisions">Those of a whole pack; two with the same maximal boxes are one.</param>
    /// <returns>Groups of two and more, as they stand among the decisions; what is too complex to compare, or never triggered, is in none.</returns>
    public static ImmutableArray<ImmutableArray<Measure>> Of(ImmutableArray<Decision> decisions) =>
    [
        .. decisions
            .Where(d => d is { Kind: DecisionKind.Measure, Form.Boxes.IsEmpty: false })
            .Select(d => (Measure: (Measure)d.About, d.Form!.Text))
            .GroupBy(d => (d.Text, Lists: string.Join(",", d.Measure.Covers.Select(l => l.Name.Id).OrderBy(id => id, StringComparer.Ordinal))))
            .Where(g => g.Count() > 1)
            .Select(g => g.Select(d => d.Measure).ToImmutableArray()),
    ];

    /// <summary>A note for the sanctions of each group, and one for its rewards, at the first that is asked about.</summary>
    /// <param name="reported">Measures that say what others say, or never apply: that these go with others is no news.</param>
    internal static IEnumerable<Diagnostic> Find(ImmutableArray<Decision> decisions, Func<Rule, bool> isOwn, ImmutableHashSet<Location> reported) =>
        from all in Of(decisions)
        from measures in all.RemoveAll(m => reported.Contains(m.Location!)).GroupBy(m => m.Kind, (_, alike) => alike.ToImmutableArray())
        let first = measures.FirstOrDefault(m => isOwn(m))
        where first is not null && measures.Length > 1
        let others = measures.Remove(first)
        select AnalysisDiagnostics.AlwaysTogether(first.Location!, first.Name, [.. others.Select(m => m.Name)]) with
        {
            Related = [.. others.Select(m => new RelatedLocation(m.Location!, new Localized("goes with it", "一并适用")))],
        };
}
