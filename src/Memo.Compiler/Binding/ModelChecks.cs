using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;

namespace Memo.Compiler.Binding;

/// <summary>What only shows once the whole pack is bound.</summary>
internal static class ModelChecks
{
    public static IEnumerable<Diagnostic> Check(RulePack pack) =>
        InstrumentsWithRules(pack)
            .Concat(pack.Measures.SelectMany(GradesAgainstPersons))
            .Concat(pack.Measures.SelectMany(PrivateMeasures))
            .Concat(pack.Measures.SelectMany(Performers))
            .Concat(CircularStanding(pack));

    private static IEnumerable<Diagnostic> InstrumentsWithRules(RulePack pack)
    {
        foreach (var instrument in pack.Rules.Select(r => r.Instrument).Distinct())
        {
            if (instrument.Effective.From is null && instrument.Honesty is { NotStated: 0, NotSeen: 0 })
            {
                yield return BindingDiagnostics.ClauseMissing(instrument.Location!, instrument.Name, Keyword.Effective);
            }

            if (instrument.Sources.IsEmpty)
            {
                yield return BindingDiagnostics.ClauseMissing(instrument.Location!, instrument.Name, Keyword.Sourced);
            }
        }
    }

    private static IEnumerable<Diagnostic> GradesAgainstPersons(Measure measure)
    {
        if (measure.Kind != MeasureKind.Sanction || !measure.On.IsGiven || !measure.On.Value.Any(ReachesPerson))
        {
            yield break;
        }

        var conditions = measure.Unless.Append(measure.When).Append(measure.EndedWhen).Append(measure.SuspendedWhen);
        foreach (var test in conditions.SelectMany(ConditionWalk.TestsIn).Distinct())
        {
            if (test.Variable is Variable.Declared { Fact: { Type: FactType.Enumeration { IsGrade: true } } fact })
            {
                yield return BindingDiagnostics.GradeAgainstPerson(measure.Location!, fact.Name.Id, measure.Name.Id, test.Location!);
            }
        }
    }

    /// <summary>Natural persons are reached as subjects, or through any role but the listed subject's own.</summary>
    private static bool ReachesPerson(Reach reach) =>
        reach.Kind.IsUnder(BuiltIn.NaturalPerson) || reach.Roles.Any(r => !r.IsItself && !r.Backwards);

    private static IEnumerable<Diagnostic> PrivateMeasures(Measure measure)
    {
        var byPlatform = !measure.By.IsEmpty && measure.By.All(a => a.Performer is Agency { Kind: AgencyKind.Platform });
        if ((measure.Item.Class == 3 || byPlatform) && measure.Strength.Value is Strength.Mandatory or Strength.Discretionary)
        {
            if (measure.Strength.Value == Strength.Mandatory)
            {
                yield return BindingDiagnostics.PrivateMeasureAsDuty(measure.Location!, measure.Name.Id, measure.Instrument.IsDraft);
            }
        }
    }

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
        var edges = pack.TermRules
            .SelectMany(rule => GuardedLists(rule, pack).SelectMany(to => rule.Covers.Select(from => (From: from, To: to, Rule: rule))))
            .Where(e => e.From != e.To)
            .ToLookup(e => e.From);
        var reported = new HashSet<ListDefinition>();
        foreach (var list in pack.Lists)
        {
            if (!reported.Contains(list) && FindPath(list, list, edges, []) is { } path)
            {
                reported.UnionWith(path);
                yield return BindingDiagnostics.CircularStanding(edges[list].First().Rule.Location!, string.Join(" → ", path.Select(l => l.Name.Id)));
            }
        }
    }

    private static IEnumerable<ListDefinition> GuardedLists(TermRule rule, RulePack pack) =>
        rule.Unless.Append(rule.When).Append(rule.EndedWhen).Append(rule.SuspendedWhen).Append(rule.Lasts.Value?.Until ?? Condition.Always)
            .SelectMany(ConditionWalk.GuardsIn)
            .SelectMany(g => g.Lists.Concat(pack.Lists.Where(l => Colours.Of(l).Any(g.Colours.Contains))))
            .Distinct();

    private static ImmutableList<ListDefinition>? FindPath(
        ListDefinition start, ListDefinition at, ILookup<ListDefinition, (ListDefinition From, ListDefinition To, TermRule Rule)> edges, ImmutableList<ListDefinition> path)
    {
        if (!path.IsEmpty && at == start)
        {
            return path.Add(at);
        }

        return path.Contains(at)
            ? null
            : edges[at].Select(e => FindPath(start, e.To, edges, path.Add(at))).FirstOrDefault(found => found is not null);
    }
}
