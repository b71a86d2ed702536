using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Binding;

/// <summary>What only shows once the whole pack is bound.</summary>
internal static class ModelChecks
{
    public static IEnumerable<Diagnostic> Check(RulePack pack) =>
        pack.Measures.SelectMany(Performers).Concat(CircularStanding(pack));

    private static IEnumerable<Diagnostic> Performers(Measure measure)
    {
        foreach (var acting in measure.By.Concat(measure.Cooperating))
        {
            if (acting.Performer is not Agency agency)
            {
                continue;
            }

            if (measure.Instrument.Effective.From is { } date && !agency.Existence.Contains(date))
            {
                yield return BindingDiagnostics.AgencyOutOfTime(measure.Location!, agency.Name.Id, date.ToString());
            }

            if (acting.Function is null && agency.Successors.Select(s => s.Successor).Distinct().Count() > 1)
            {
                var successors = string.Join(", ", agency.Successors.Select(s => s.Successor.Name.Id).Distinct());
                yield return BindingDiagnostics.SuccessionUnclear(measure.Location!, agency.Name.Id, successors);
            }
        }
    }

    /// <summary>Lists whose standing asks about each other.</summary>
    private static IEnumerable<Diagnostic> CircularStanding(RulePack pack)
    {
        var byColour = pack.Lists.SelectMany(l => Colours.Of(l).Select(c => (Colour: c, List: l))).ToLookup(p => p.Colour, p => p.List);
        var asked = pack.TermRules
            .Select(rule => (Rule: rule, Guards: GuardsOf(rule)))
            .Where(r => r.Guards.Length > 0)
            .SelectMany(r => r.Rule.Covers.Distinct().Select(list => (List: list, r.Rule, r.Guards)))
            .ToLookup(r => r.List);
        var reported = new HashSet<ListDefinition>();
        foreach (var list in pack.Lists.OrderBy(l => l.Name.Id, StringComparer.Ordinal))
        {
            if (!reported.Contains(list) && FindCircle(list, l => asked[l].SelectMany(r => r.Guards).SelectMany(g => Lists(g, byColour)).Where(to => to != l)) is { } path)
            {
                reported.UnionWith(path);
                yield return BindingDiagnostics.CircularStanding(asked[list].First().Rule.Location!, string.Join(" → ", path.Select(l => l.Name.Id)));
            }
        }
    }

    private static ImmutableArray<Guard> GuardsOf(TermRule rule) =>
    [
        .. rule.Unless.Append(rule.When).Append(rule.EndedWhen).Append(rule.SuspendedWhen).Append(rule.Lasts.Value?.Until ?? Condition.Always)
            .SelectMany(ConditionWalk.GuardsIn)
            .Distinct(),
    ];

    private static IEnumerable<ListDefinition> Lists(Guard guard, ILookup<Colour, ListDefinition> byColour) =>
        guard.Lists.Concat(guard.Colours.SelectMany(c => byColour[c]));

    /// <summary>A shortest way from a list back to itself.</summary>
    private static ImmutableArray<ListDefinition>? FindCircle(ListDefinition start, Func<ListDefinition, IEnumerable<ListDefinition>> next)
    {
        var cameFrom = new Dictionary<ListDefinition, ListDefinition>();
        var waiting = new Queue<ListDefinition>([start]);
        while (waiting.Count > 0)
        {
            var at = waiting.Dequeue();
            foreach (var to in next(at))
            {
                if (to == start)
                {
                    var path = new List<ListDefinition> { start };
                    for (var back = at; back != start; back = cameFrom[back])
                    {
                        path.Add(back);
                    }

                    path.Add(start);
                    path.Reverse();
                    return [.. path];
                }

                if (!cameFrom.TryGetValue(to, out _))
                {
                    cameFrom.Add(to, at);
                    waiting.Enqueue(to);
                }
            }
        }

        return null;
    }
}
