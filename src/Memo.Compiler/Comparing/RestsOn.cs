using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Comparing;

/// <summary>
/// What a decision of a version rests on beside its own clauses: its instrument, definitions, facts, calendars, the rules behind the standing of its lists and of those it asks about. What is
/// said there and asked by no question of these rules, as how time is counted where none is, is left out.
/// </summary>
internal sealed class RestsOn
{
    private readonly RulePack _pack;
    private readonly List<Declaration> _reached = [];
    private readonly HashSet<Declaration> _seen = [];
    private readonly HashSet<ListDefinition> _lists = [];
    private readonly HashSet<Instrument> _counting = [];
    private readonly HashSet<ListDefinition> _coloured = [];

    /// <param name="rule">Null for the standing of entries.</param>
    /// <param name="lists">Those on whose entries the standing is asked.</param>
    public RestsOn(RulePack pack, Rule? rule, IEnumerable<ListDefinition> lists)
    {
        _pack = pack;
        if (rule is not null)
        {
            Add(rule);
        }

        foreach (var list in lists)
        {
            Add(list, rule is Measure measure ? Standings.GroundsAsked(measure, pack) : []);
        }

        Reached = [.. _reached.Where(d => d != rule)];
    }

    /// <summary>In the order in which they are come upon.</summary>
    public ImmutableArray<Declaration> Reached { get; }

    /// <summary>Whether a time is asked for that the instrument counts.</summary>
    public bool IsCounted(Instrument instrument) => _counting.Contains(instrument);

    /// <summary>Whether entries on it are asked for by their colour.</summary>
    public bool IsAskedByColour(ListDefinition list) => _coloured.Contains(list);

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

        foreach (var test in QuestionsOf(rule).SelectMany(ConditionWalk.TestsIn))
        {
            AddAsked(test);
            if (test is { Variable: Variable.Elapsed, Predicate: Predicate.Lasted { Count: > 0 } })
            {
                _counting.Add(rule.Instrument);
            }
        }

        Add(rule.Instrument);
        foreach (var refusal in rule is EntryRule ? _pack.Inadmissibilities.Where(refusal => refusal.Covers.Intersect(rule.Covers).Any()) : [])
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

        Add(instrument.EndedWhen);
        Add(instrument.SuspendedWhen);
    }

    /// <param name="grounds">Only these of an entry's grounds are asked about; empty: all.</param>
    private void Add(ListDefinition list, ImmutableArray<Ground> grounds)
    {
        IsNew(list);
        if (_lists.Contains(list) || (grounds.IsEmpty && !_lists.Add(list)))
        {
            return;
        }

        // The ways off a list say when an entry can be taken off it, not whether it stands.
        foreach (var rule in _pack.TermRules.Where(term => grounds.IsEmpty || term.Grounds.IsEmpty || term.Grounds.Intersect(grounds).Any()).Concat<Rule>(_pack.Inadmissibilities).Where(r => r.Covers.Contains(list)))
        {
            Add(rule);
        }

        // One that is too long makes the entry inadmissible.
        foreach (var lift in _pack.Measures.Where(m => m.Covers.Contains(list)).SelectMany(m => m.Lifts).Where(lift => lift.Longest is not null))
        {
            Add(lift);
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
            AddAsked(test);
        }

        foreach (var guard in ConditionWalk.GuardsIn(condition))
        {
            Add(guard.With);
            foreach (var list in Guards.ListsAsked(guard, _pack))
            {
                if (!guard.Lists.Contains(list))
                {
                    _coloured.Add(list);
                }

                Add(list, []);
            }
        }
    }

    /// <summary>The calendar by which a test counts, and the facts that it asks about.</summary>
    private void AddAsked(Condition.Test test)
    {
        if (test.Variable is Variable.Elapsed { Calendar: { } calendar })
        {
            IsNew(calendar);
        }

        foreach (var fact in ConditionWalk.FactsIn(test))
        {
            Add(fact);
        }
    }

    private void Add(Fact fact)
    {
        if (!fact.IsBuiltIn && IsNew(fact) && fact.Derived is { } derived)
        {
            if (derived is { Term.Unit: DurationUnit.WorkingDays, Counting.Calendar: { } calendar })
            {
                IsNew(calendar);
            }

            Add(derived.From);
        }
    }

    /// <summary>What it asks, with what its clauses imply.</summary>
    private IEnumerable<Condition> QuestionsOf(Rule rule) => rule switch
    {
        Measure measure => [Measures.IsTriggered(measure, _pack)],
        TermRule term => new TermQuestions(term, []).All,
        ExitRule exit => [Exits.IsOpen(exit)],
        Lift lift => [Lifts.IsInForce(lift), Lifts.CannotBe(lift)],
        _ => ConditionsOf(rule),
    };

    /// <summary>All that a rule asks in words of its own.</summary>
    public static IEnumerable<Condition> ConditionsOf(Rule rule)
    {
        var until = rule switch { Measure { Lasts.Value.Until: { } condition } => condition, TermRule { Lasts.Value.Until: { } condition } => condition, _ => Condition.Never };
        return [rule.When, .. rule.Unless, rule.EndedWhen, rule.SuspendedWhen, until];
    }
}
