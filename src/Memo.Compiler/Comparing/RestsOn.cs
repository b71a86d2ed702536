using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Comparing;

/// <summary>What a decision of a version rests on beside its own clauses: its instrument, definitions, facts, calendars, the rules behind the standing of its lists and of those it asks about.</summary>
internal sealed class RestsOn(RulePack pack)
{
    private readonly List<Declaration> _reached = [];
    private readonly HashSet<Declaration> _seen = [];

    /// <summary>In the order in which they are come upon.</summary>
    /// <param name="rule">Null for the standing of entries.</param>
    /// <param name="lists">Those on whose entries the standing is asked.</param>
    public static ImmutableArray<Declaration> Of(RulePack pack, Rule? rule, IEnumerable<ListDefinition> lists)
    {
        var reached = new RestsOn(pack);
        if (rule is not null)
        {
            reached.Add(rule);
        }

        foreach (var list in lists)
        {
            reached.Add(list);
        }

        return [.. reached._reached.Where(d => d != rule)];
    }

    private bool IsNew(Declaration declaration)
    {
        var isNew = _seen.Add(declaration);
        if (isNew)
        {
            _reached.Add(declaration);
        }

        return isNew;
    }

    private void Add(Rule rule)
    {
        if (!IsNew(rule))
        {
            return;
        }

        foreach (var condition in ConditionsOf(rule))
        {
            Add(condition);
        }

        Add(rule.Instrument);
        foreach (var refusal in rule is EntryRule ? pack.Inadmissibilities.Where(refusal => refusal.Covers.Intersect(rule.Covers).Any()) : [])
        {
            Add(refusal);
        }

        foreach (var lift in (rule as Measure)?.Lifts ?? [])
        {
            Add(lift);
        }
    }

    private void Add(Instrument instrument)
    {
        if (!IsNew(instrument))
        {
            return;
        }

        Add(instrument.Counting);
        Add(instrument.EndedWhen);
        Add(instrument.SuspendedWhen);
    }

    private void Add(ListDefinition list)
    {
        if (IsNew(list))
        {
            foreach (var rule in pack.TermRules.Cast<Rule>().Concat(pack.ExitRules).Concat(pack.Inadmissibilities).Where(r => r.Covers.Contains(list)))
            {
                Add(rule);
            }

            // One that is too long makes the entry inadmissible.
            foreach (var lift in pack.Measures.Where(m => m.Covers.Contains(list)).SelectMany(m => m.Lifts).Where(lift => lift.Longest is not null))
            {
                Add(lift);
            }
        }
    }

    private void Add(Condition condition)
    {
        foreach (var named in ConditionWalk.NamesIn(condition).Where(IsNew))
        {
            Add(named.Body);
        }

        foreach (var test in ConditionWalk.TestsIn(condition))
        {
            if (test.Variable is Variable.Elapsed { Calendar: { } calendar })
            {
                IsNew(calendar);
            }
        }

        foreach (var fact in ConditionWalk.FactsIn(condition))
        {
            Add(fact);
        }

        foreach (var guard in ConditionWalk.GuardsIn(condition))
        {
            Add(guard.With);
            foreach (var list in Guards.ListsAsked(guard, pack))
            {
                Add(list);
            }
        }
    }

    private void Add(Fact fact)
    {
        if (!fact.IsBuiltIn && IsNew(fact) && fact.Derived is { } derived)
        {
            Add(derived.Counting);
            Add(derived.From);
        }
    }

    private void Add(Counting? counting)
    {
        if (counting?.Calendar is { } calendar)
        {
            IsNew(calendar);
        }
    }

    /// <summary>All that a rule asks in words of its own.</summary>
    public static IEnumerable<Condition> ConditionsOf(Rule rule)
    {
        var until = rule switch { Measure { Lasts.Value.Until: { } condition } => condition, TermRule { Lasts.Value.Until: { } condition } => condition, _ => Condition.Never };
        return [rule.When, .. rule.Unless, rule.EndedWhen, rule.SuspendedWhen, until];
    }
}
