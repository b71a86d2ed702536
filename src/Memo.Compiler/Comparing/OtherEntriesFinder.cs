using System.Globalization;
using Memo.Compiler.Diagrams;
using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>
/// The other entries that a way asks for. Each question that is answered yes has an entry of its own; none of them may be one of those
/// that are not there. So the answers go together exactly if each of those entries can be.
/// </summary>
internal sealed class OtherEntriesFinder(Version old, Version now, SharedGuards guards, WitnessBuilder builder)
{
    private const int MostTried = 200;
    private readonly Dictionary<Axis, int> _numbers = [];
    private readonly Dictionary<string, ImmutableArray<Draft>?> _known = [];

    /// <summary>Null if there are no such entries.</summary>
    public ImmutableArray<Draft>? Find(IReadOnlyList<Choice> choices, CalendarDate asOf)
    {
        var key = asOf + string.Concat(choices.Where(c => c.Axis.Variable is Variable.Listed).Select(c => (c.IsYes ? '+' : '-') + NumberOf(c.Axis)).OrderBy(n => n, StringComparer.Ordinal));
        if (!_known.TryGetValue(key, out var entries))
        {
            entries = Search(choices, asOf);
            _known.Add(key, entries);
        }

        return entries;
    }

    /// <summary>The days from which on such entries stand by other rules, in order.</summary>
    public IEnumerable<CalendarDate> TurningDays(IReadOnlyList<Choice> choices) => Asked(choices)
        .SelectMany(a => VersionOf(a.Side).ListsOf(a.Guard).Select(list => VersionOf(a.Side).Meets(a.Guard, list)))
        .Distinct()
        .SelectMany(ConditionWalk.TestsIn)
        .Where(t => t.Variable is Variable.AsOfDate)
        .Select(t => ((Predicate.OnDays)t.Predicate).First)
        .Distinct()
        .OrderBy(d => d.Code);

    private ImmutableArray<Draft>? Search(IReadOnlyList<Choice> choices, CalendarDate asOf)
    {
        var asked = Asked(choices);
        var entries = ImmutableArray.CreateBuilder<Draft>();
        foreach (var guard in asked.Where(a => a.IsYes).GroupBy(a => (a.Guard, Group: guards.AreShared(a.Guard) ? (Side?)null : a.Side)).Select(g => g.ToArray()))
        {
            var entry = VersionOf(guard[0].Side).ListsOf(guard[0].Guard)
                .Select(list => EntryOn(list, guard, [.. asked.Where(a => !a.IsYes)], asOf))
                .FirstOrDefault(e => e is not null);
            if (entry is null)
            {
                return null;
            }

            entries.Add(entry);
        }

        return entries.ToImmutable();
    }

    private static (Guard Guard, Side Side, bool IsYes)[] Asked(IReadOnlyList<Choice> choices) =>
    [
        .. choices.Where(c => c.Axis.Variable is Variable.Listed)
            .Select(c => (((Variable.Listed)c.Axis.Variable).Guard, c.Axis.Only, c.IsYes))
            .SelectMany(c => c.Only is { } only ? [(c.Guard, Side: only, c.IsYes)] : new[] { (c.Guard, Side: Side.Old, c.IsYes), (c.Guard, Side: Side.New, c.IsYes) }),
    ];

    private string NumberOf(Axis axis)
    {
        if (!_numbers.TryGetValue(axis, out var number))
        {
            number = _numbers.Count;
            _numbers.Add(axis, number);
        }

        return number.ToString(CultureInfo.InvariantCulture);
    }

    private Version VersionOf(Side side) => side == Side.Old ? old : now;

    private Draft? EntryOn(ListDefinition list, (Guard Guard, Side Side, bool)[] wanted, (Guard Guard, Side Side, bool)[] unwanted, CalendarDate asOf)
    {
        var near = unwanted.Where(u => VersionOf(u.Side).ListsOf(u.Guard).Contains(list)).ToArray();
        if (near.Length == 0 && wanted.All(w => w.Guard.With.Equals(Condition.Always) && w.Guard.Lists.Contains(list)))
        {
            return new Draft(list, new Days(asOf, ImmutableDictionary<Fact, CalendarDate>.Empty)) { IsJustNamed = true };
        }

        var all = wanted.Concat(near).Select(g => (Condition: VersionOf(g.Side).Meets(g.Guard, list), g.Side)).ToArray();
        if (all.Take(wanted.Length).Any(w => all.Skip(wanted.Length).Any(u => w.Condition.Equals(u.Condition)) && ConditionWalk.GuardsIn(w.Condition).All(guards.AreShared)))
        {
            return null;
        }

        var space = new Space(all, old.Alignment.SharedKinds, guards.AreShared);
        var diagram = Enumerable.Range(0, all.Length).Aggregate(
            Diagram.True, (sum, i) => space.And(sum, space.Of(all[i].Condition, all[i].Side, expected: i < wanted.Length)));
        var days = new ChoicesToDays(old.Alignment, [], CalendarDate.First);
        var ways = new Ways(space, new Cost(old.Alignment).Of, choices =>
            choices[choices.Count - 1] is { IsYes: false, Axis.Variable: Variable.Listed } or { Axis.Variable: not Variable.Listed }
            && days.ArePossible(choices, asOf));
        return ways.Through(diagram).Take(MostTried)
            .Select(way => Completed.Of(way, space, new Cost(old.Alignment).Of, choices => days.ArePossible(choices, asOf)))
            .Select(way => days.Find(way, asOf) is { } found ? builder.Draft(list, way, found) : null)
            .FirstOrDefault(draft => draft is not null);
    }
}
