using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Analysis;

/// <summary>When rules hold, by the day that chooses between them.</summary>
internal static class Timeline
{
    /// <summary>From when to when: while it is in force, and as far as its condition says nothing else of that day.</summary>
    public static Period Of(Rule rule) => Conjuncts(rule.When)
        .OfType<Condition.Test>()
        .Where(test => test.Variable is Variable.Declared declared && declared.Fact == Force.DayOf(rule))
        .Select(test => test.Predicate)
        .OfType<Predicate.OnDays>()
        .Aggregate(Force.Of(rule), (period, days) => period.Within(new Period(
            days.First == CalendarDate.First ? null : days.First, days.Last == CalendarDate.Last ? null : days.Last)));

    /// <summary>The stretches between the first and the last of some periods that lie in none of them; each with the item before it and the one after.</summary>
    public static IEnumerable<(T Before, T After, Period Gap)> GapsIn<T>(IEnumerable<(T Item, Period Period)> periods)
    {
        (T Item, Period Period)? before = null;
        foreach (var next in periods.Where(p => !IsEmpty(p.Period)).OrderBy(p => (p.Period.From ?? CalendarDate.First).Code))
        {
            if (before is { } earlier && Between(earlier.Period, next.Period) is { } gap)
            {
                yield return (earlier.Item, next.Item, gap);
            }

            if (before is null || (next.Period.Until ?? CalendarDate.Last) > (before.Value.Period.Until ?? CalendarDate.Last))
            {
                before = next;
            }
        }
    }

    private static bool IsEmpty(Period period) => period is { From: { } from, Until: { } until } && until < from;

    private static Period? Between(Period older, Period newer) =>
        older.Until?.AddDays(1) is { } first && newer.From?.AddDays(-1) is { } last && first <= last ? new Period(first, last) : null;

    private static IEnumerable<Condition> Conjuncts(Condition condition) => condition switch
    {
        Condition.All all => all.Operands.SelectMany(Conjuncts),
        Condition.Named named => Conjuncts(named.Definition.Body),
        _ => [condition],
    };
}
