using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Questions;

namespace Memo.Compiler.Comparing;

/// <summary>
/// One of the two versions: what its rules ask, on the shared vocabulary, with the standing written out. An entry that cannot be has no
/// state in which anything follows.
/// </summary>
internal sealed class Version(RulePack pack, Side side, Alignment alignment)
{
    private readonly AlignedConditions _conditions = new(alignment, side);
    private readonly Dictionary<(ListDefinition, string, bool IsOther), ImmutableArray<(StandingState State, Condition Condition)>> _states = [];
    private readonly Dictionary<(Guard, ListDefinition), (Condition Condition, ImmutableArray<Condition.Test> OfSubject)> _met = [];
    private readonly Dictionary<Guard, ImmutableArray<ListDefinition>> _lists = [];
    private readonly Dictionary<ListDefinition, ListRules> _rules = [];

    public RulePack Pack { get; } = pack;

    public Side Side { get; } = side;

    public Alignment Alignment { get; } = alignment;

    public Asked IsTriggered(Measure? measure, ListDefinition list) =>
        AskedOf(measure is null || OwnOf(measure, list) is null ? Condition.Never : Measures.IsTriggered(measure, Pack), list);

    /// <summary>Why measures, of which one at most is in force, are not triggered, the first reason; none: they do not apply.</summary>
    public ImmutableArray<(WithheldKind? Reason, Asked Asked)> NotTriggered(ImmutableArray<Measure> measures, ListDefinition list)
    {
        var reasons = measures.SelectMany(m => Measures.NotTriggered(m, Pack, OwnOf(m, list) is null ? Condition.Never : Measures.Applies(m, Pack)));
        return [.. reasons.GroupBy(r => r.Reason, r => r.Condition).Select(g => (g.Key, AskedOf(g.Key is null ? Condition.AllOf(g) : Condition.AnyOf(g), list)))];
    }

    /// <summary>What can keep a measure that applies from being triggered, on the shared vocabulary.</summary>
    public ImmutableArray<(WithheldKind Reason, Condition Condition)> Blockers(Measure measure) => [.. Measures.Blockers(measure, Pack).Select(b => (b.Kind, Aligned(b.Condition)))];

    /// <summary>A condition of the version's own rules on the shared vocabulary.</summary>
    public Condition Aligned(Condition condition) => _conditions.Of(condition);

    public Asked Allows(EntryRule? rule, ListDefinition list) =>
        AskedOf(rule is null || OwnOf(rule, list) is not { } own ? Condition.Never : Entries.Allows(rule, own, Pack), list);

    public Asked IsOpen(ExitRule? rule, ListDefinition list) =>
        AskedOf(rule is null || OwnOf(rule, list) is null ? Condition.Never : Exits.IsOpen(rule), list);

    /// <summary>That a rule is in force, as its questions ask it.</summary>
    public ImmutableArray<Condition> ForceOf(Rule rule) =>
        [.. Force.PartsOnAsOfDate(rule).Concat(Force.PartsOnDecision(rule)).Where(part => part.Aspect == Questions.Aspect.Force).Select(part => Aligned(part.Condition))];

    /// <summary>A condition of the version's own rules, as asked of entries on the list.</summary>
    public Asked AskedOf(Condition condition, ListDefinition list) => new(_conditions.Of(condition), Alignment.Lists.Of(list), this);

    /// <summary>The states of an entry on a list for the person asked about; exactly one holds.</summary>
    public ImmutableArray<(StandingState State, Condition Condition)> StatesOf(ListDefinition list) => StatesOf(list, [], isOther: false);

    /// <summary>The same on some of its grounds alone.</summary>
    public ImmutableArray<(StandingState State, Condition Condition)> StatesOf(ListDefinition list, Variable.Standing standing) => StatesOf(list, standing.Grounds, isOther: false);

    /// <summary>Those of another entry of the subject: how long a lift given to the person asked about lasts says nothing of it.</summary>
    public ImmutableArray<(StandingState State, Condition Condition)> StatesOfOther(ListDefinition list) => StatesOf(list, [], isOther: true);

    /// <summary>The states of an entry on a list, if it is one that can be; exactly one holds.</summary>
    public ImmutableArray<(StandingState State, Condition Condition)> StatesIfAdmissible(ListDefinition list, Variable.Standing standing) =>
        Alignment.Lists.In(Side, list) is { } own ? StatesIfAdmissible(own, OwnOf(standing.Grounds)) : [];

    /// <summary>What makes an entry on a list one that cannot be, each by itself.</summary>
    public ImmutableArray<Condition> RefusalsOf(ListDefinition list) => Alignment.Lists.In(Side, list) is { } own ? RefusalsOn(own) : [];

    /// <summary>The same of lifts given to the person asked about: a lift that may have been granted is held against its length already.</summary>
    public ImmutableArray<Condition> BadLiftsOf(ListDefinition list) => Alignment.Lists.In(Side, list) is { } own ? BadLiftsOn(own) : [];

    /// <summary>The dates on which, or after which, entries on a list begin to be in effect.</summary>
    public ImmutableArray<Fact> BeginningsOf(ListDefinition list) => Alignment.Lists.In(Side, list) is not { } own
        ? []
        : [.. Standings.TermsOf(own, Pack).Select(t => Alignment.Facts.Of(t.Begins.From)).Append(BuiltIn.Decided).Distinct()];

    /// <summary>Holds of every entry on the list that has begun on a day or later; of an earlier one only where it begins some time after a date.</summary>
    public Condition BeginsFrom(ListDefinition list, CalendarDate day)
    {
        if (Alignment.Lists.In(Side, list) is not { } own)
        {
            return Condition.Never;
        }

        var standings = new Standings(own, Pack, []);
        Condition From(StartDay start) => start.Delay is null
            ? new Condition.Test(new Variable.Declared(Alignment.Facts.Of(start.From)), new Predicate.OnDays(day, CalendarDate.Last), null)
            : Condition.Always;
        return Condition.AnyOf(standings.Terms.Select(t => Condition.AllOf(_conditions.Of(t.Applies), From(t.Begins)))
            .Append(Condition.AllOf(_conditions.Of(standings.IsFree), From(new StartDay(null, BuiltIn.Decided, null)))));
    }

    /// <summary>An entry on the list makes a guard true.</summary>
    public Condition Meets(Guard guard, ListDefinition list) => Met(guard, list).Condition;

    /// <summary>What that asks of the subject itself.</summary>
    public ImmutableArray<Condition.Test> SubjectTestsOf(Guard guard, ListDefinition list) => Met(guard, list).OfSubject;

    /// <inheritdoc cref="Comparing.OverKnownValues"/>
    public Condition OverKnownValues(Condition condition, ListDefinition list) =>
        !Alignment.HasOwnValues ? condition : Comparing.OverKnownValues.Of(condition, Broken(list), Side, Alignment);

    /// <summary>Holds of entries on the list that cannot be.</summary>
    public Condition Broken(ListDefinition list) => Condition.AnyOf(StatesOf(list).Where(s => s.State == StandingState.Inadmissible).Select(s => s.Condition));

    /// <summary>What its rules answer.</summary>
    /// <param name="only">Beside the standing, what is answered of these rules; null: of all.</param>
    public Answer Answer(Dossier dossier, CalendarDate asOf, ImmutableArray<Role> roles, IReadOnlyCollection<Rule>? only) => ReferenceEvaluator.Evaluate(Pack, dossier, asOf, roles, _rules, only);

    /// <summary>The lists a guard looks at.</summary>
    public ImmutableArray<ListDefinition> ListsOf(Guard guard)
    {
        if (!_lists.TryGetValue(guard, out var lists))
        {
            var own = guard with { Lists = [.. guard.Lists.Select(l => Alignment.Lists.In(Side, l)).OfType<ListDefinition>()] };
            lists = [.. Guards.ListsAsked(own, Pack).Select(Alignment.Lists.Of)];
            _lists.Add(guard, lists);
        }

        return lists;
    }

    /// <summary>Whether a condition asks, of the entry or of another, about a fact that cannot be compared with that of the other version.</summary>
    public bool AsksIncomparable(Condition written) => !Alignment.Incomparable.IsEmpty && AsksIncomparable(written, []);

    private bool AsksIncomparable(Condition written, HashSet<Guard> seen) =>
        ConditionWalk.FactsIn(written).Any(Alignment.IsIncomparable)
        || ConditionWalk.GuardsIn(written).Any(guard => seen.Add(guard) && ListsOf(guard).Any(list => AsksIncomparable(Meets(guard, list), seen)));

    private (Condition Condition, ImmutableArray<Condition.Test> OfSubject) Met(Guard guard, ListDefinition list)
    {
        if (!_met.TryGetValue((guard, list), out var met))
        {
            var condition = Alignment.Lists.In(Side, list) is not { } own ? Condition.Never : Condition.AllOf(
                WithStanding(_conditions.Of(Guards.Asked(guard with { Lists = guard.Lists.Contains(list) ? [own] : [], With = Condition.Always }, own)), list, isOther: true),
                guard.With);
            condition = OverKnownValues(condition, list);
            met = (condition, [.. ConditionWalk.TestsIn(condition).Where(t => new Axis(t.Variable, null).IsAboutSubject).Distinct()]);
            _met.Add((guard, list), met);
        }

        return met;
    }

    private ListDefinition? OwnOf(Rule rule, ListDefinition list) => Alignment.Lists.In(Side, list) is { } own && rule.Covers.Contains(own) ? own : null;

    /// <param name="grounds">Only these of the entry's grounds; empty: all of them.</param>
    private ImmutableArray<(StandingState State, Condition Condition)> StatesOf(ListDefinition list, ImmutableArray<Ground> grounds, bool isOther)
    {
        var key = (list, string.Join(",", grounds.Select(g => g.Name.Id)), isOther);
        if (!_states.TryGetValue(key, out var states))
        {
            states = Alignment.Lists.In(Side, list) is { } own ? FindStates(own, OwnOf(grounds), isOther) : [];
            _states.Add(key, states);
        }

        return states;
    }

    private ImmutableArray<(StandingState State, Condition Condition)> FindStates(ListDefinition own, ImmutableArray<Ground> grounds, bool isOther)
    {
        var broken = Condition.AnyOf(RefusalsOn(own).Concat(isOther ? [] : BadLiftsOn(own)));
        return
        [
            .. StatesIfAdmissible(own, grounds).Select(s => (s.State, Condition.AllOf(Condition.Negate(broken), s.Condition))),
            (StandingState.Inadmissible, broken),
        ];
    }

    private ImmutableArray<(StandingState State, Condition Condition)> StatesIfAdmissible(ListDefinition own, ImmutableArray<Ground> grounds) =>
        [.. Standings.StatesOf(own, Pack, grounds).Select(s => (s.State, _conditions.Of(s.Condition)))];

    private ImmutableArray<Condition> RefusalsOn(ListDefinition own) => [.. Pack.Inadmissibilities.Where(i => i.Covers.Contains(own)).Select(Entries.Breaks).Select(_conditions.Of)];

    private ImmutableArray<Condition> BadLiftsOn(ListDefinition own) =>
        [.. Pack.Measures.Where(m => m.Covers.Contains(own)).SelectMany(m => m.Lifts).Distinct().Select(l => _conditions.Of(Standings.Inlined(Lifts.CannotBe(l), own, Pack)))];

    private ImmutableArray<Ground> OwnOf(ImmutableArray<Ground> grounds) => [.. grounds.Select(g => Alignment.Grounds.In(Side, g)).OfType<Ground>()];

    /// <summary>A condition on the shared vocabulary, the standing written out.</summary>
    public Condition WithStanding(Condition condition, ListDefinition list) => WithStanding(condition, list, isOther: false);

    private Condition WithStanding(Condition condition, ListDefinition list, bool isOther) => Rewrite.Tests(condition, test => test switch
    {
        { Variable: Variable.Standing standing, Predicate: Predicate.HasState has } =>
            Condition.AnyOf(StatesOf(list, standing.Grounds, isOther).Where(s => has.States.Contains(s.State)).Select(s => s.Condition)),
        _ => test,
    });
}
