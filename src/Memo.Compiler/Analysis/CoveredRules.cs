using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;
using Memo.Compiler.Text;
using Aspect = Memo.Compiler.Comparing.Aspect;
using Aspects = Memo.Compiler.Comparing.Aspects;

namespace Memo.Compiler.Analysis;

/// <summary>Rules of entry, exit and inadmissibility that add nothing: whatever they hold for, others hold for too that say the same of it.</summary>
internal sealed class CoveredRules(Possibility possibility)
{
    /// <summary>Where two of them may differ and still do the same: where it is written, and on what it rests.</summary>
    private static readonly ImmutableArray<Aspect> Place = [Aspect.Name, Aspect.Title, Aspect.Clause, Aspect.Basis, Aspect.Effective, Aspect.Unverified];

    private RulePack Pack => possibility.Pack;

    public IEnumerable<Diagnostic> Find(Func<Rule, bool> isOwn) =>
        Among(Pack.EntryRules, isOwn, (rule, list) => Entries.Allows(rule, list, Pack), (rule, _) => Force.OnDecision(rule), (_, _) => true)
            .Concat(Among(Pack.ExitRules, isOwn, (rule, _) => Exits.IsOpen(rule), (rule, _) => Exits.EndsSooner(rule), (one, other) => one.Kind == other.Kind))
            .Concat(Among(Pack.Inadmissibilities, isOwn, (rule, _) => Entries.Breaks(rule), (_, _) => Condition.Never, (_, _) => true));

    /// <param name="holds">What it is there for.</param>
    /// <param name="further">What else follows from its being there: an entry that it governs is refused where nothing allows it.</param>
    private IEnumerable<Diagnostic> Among<T>(
        ImmutableArray<T> rules, Func<Rule, bool> isOwn, Func<T, ListDefinition, Condition> holds, Func<T, ListDefinition, Condition> further, Func<T, T, bool> isOfKind)
        where T : Rule
    {
        // What was found to add nothing is left out for good: of two that say the same, only the later is too many.
        var left = rules.Where(rule => rule.Instrument.HasForce && !rule.Covers.IsEmpty).ToList();
        var found = new Stack<Diagnostic>();
        foreach (var rule in Enumerable.Reverse(left).Where(rule => isOwn(rule)).ToArray())
        {
            var others = left
                .Where(other => other != rule && isOfKind(rule, other) && rule.Covers.Any(other.Covers.Contains) && Aspects.Of(rule, other, null).All(a => Place.Contains(a.Aspect)))
                .ToList();
            if (others.Count == 0 || !AddsNothing(rule, others) || rule.Covers.All(list => possibility.CanBe(list, holds(rule, list)) != true))
            {
                continue;
            }

            foreach (var other in others.ToArray())
            {
                others.Remove(other);
                if (!AddsNothing(rule, others))
                {
                    others.Add(other);
                }
            }

            left.Remove(rule);
            found.Push(Said(rule, others));
        }

        return found;

        bool AddsNothing(T rule, List<T> others) => rule.Covers.All(list =>
            new[] { holds, further }.All(question => possibility.CanBe(list, Condition.AllOf(
                question(rule, list),
                Condition.Negate(Condition.AnyOf(others.Where(other => other.Covers.Contains(list)).Select(other => question(other, list)))))) == false));
    }

    private static Diagnostic Said<T>(T rule, List<T> others)
        where T : Rule => AnalysisDiagnostics.AddsNothing(rule.Location!, rule.Name, [.. others.Select(other => other.Name)]) with
        {
            Related = [.. others.Select(other => new RelatedLocation(other.Location!, new Localized("holds there too", "同样适用")))],
        };
}
