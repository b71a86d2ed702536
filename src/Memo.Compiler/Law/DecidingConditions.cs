using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Law;

/// <summary>What decides whether a measure follows for somebody: all that is asked from the entry on its list to the end of the measure, of other entries too.</summary>
internal sealed class DecidingConditions
{
    private readonly RulePack _pack;
    private readonly HashSet<(ListDefinition, Ground?)> _seen = [];
    private readonly List<Condition> _found = [];

    private DecidingConditions(RulePack pack) => _pack = pack;

    public static IEnumerable<Condition> Of(RulePack pack, Measure measure)
    {
        var all = new DecidingConditions(pack);
        all.Add(OfRule(measure, measure.Lasts).Concat(measure.Lifts.SelectMany(lift => OfRule(lift, default))));
        foreach (var list in measure.Covers)
        {
            all.Add(list, measure.Grounds);
        }

        return all._found;
    }

    public static IEnumerable<Condition> Of(RulePack pack, EntryRule rule)
    {
        var all = new DecidingConditions(pack);
        all.Add(OfRule(rule, default));
        return all._found;
    }

    private void Add(IEnumerable<Condition> conditions)
    {
        foreach (var condition in conditions.Where(c => c is not Condition.Constant))
        {
            _found.Add(condition);
            foreach (var guard in ConditionWalk.GuardsIn(condition))
            {
                Add([guard.With]);
                foreach (var list in guard.Lists)
                {
                    Add(list, []);
                }
            }
        }
    }

    /// <param name="grounds">Only entries on these; empty: all.</param>
    private void Add(ListDefinition list, ImmutableArray<Ground> grounds)
    {
        ImmutableArray<Ground?> asked = grounds.IsEmpty ? [null] : [.. grounds];
        ImmutableArray<Ground?> news = [.. asked.Where(ground => _seen.Add((list, ground)))];
        if (!news.IsEmpty)
        {
            Add(RulesOf(list)
                .Where(rule => rule.Grounds.IsEmpty || grounds.IsEmpty || rule.Grounds.Any(news.Contains))
                .SelectMany(rule => OfRule(rule, (rule as TermRule)?.Lasts ?? default)));
        }
    }

    private IEnumerable<Rule> RulesOf(ListDefinition list) =>
        _pack.EntryRules.Cast<Rule>().Concat(_pack.TermRules).Concat(_pack.ExitRules).Concat(_pack.Inadmissibilities).Where(rule => rule.Covers.Contains(list));

    /// <summary>What ends or suspends matters only where the rule applies.</summary>
    private static IEnumerable<Condition> OfRule(Rule rule, Stated<Lasting> lasts)
    {
        var applies = Claims.Of(rule);
        return new[] { rule.EndedWhen, rule.SuspendedWhen, rule.Instrument.EndedWhen, rule.Instrument.SuspendedWhen, lasts.Value?.Until ?? Condition.Never }
            .Where(c => c is not Condition.Constant)
            .Select(c => Condition.AllOf(applies, c))
            .Prepend(applies);
    }
}
