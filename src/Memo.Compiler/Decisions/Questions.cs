using Memo.Compiler.Model;

namespace Memo.Compiler.Decisions;

/// <summary>What the rules ask, as conditions over facts and the as-of date: sections 5 and 6 of the language reference.</summary>
internal static class Questions
{
    /// <summary>A sanction or reward is triggered.</summary>
    public static Condition IsTriggered(Measure measure, PackHeader? pack)
    {
        var lasts = measure.Lasts.Value;
        var outlasts = lasts is { WhileListed: false };
        return Condition.AllOf(
            measure.Instrument.JudgedBy is { } judgedBy ? Inside(judgedBy, Force(measure)) : AsOfInside(Force(measure)),
            outlasts ? InState(StandingState.InEffect, StandingState.Ended) : InState(StandingState.InEffect),
            OnGrounds(measure),
            Reaches(measure),
            pack is null || pack.Territory.IsEmpty ? Condition.Always : Test(new Variable.Declared(BuiltIn.Region), new Predicate.BeginsWith(pack.Territory)),
            measure.When,
            Not(measure.EndedWhen),
            Not(measure.Instrument.EndedWhen),
            Not(measure.SuspendedWhen),
            Not(measure.Instrument.SuspendedWhen),
            Not(IsOver(lasts)),
            Not(Condition.AnyOf(measure.Lifts.Select(IsInForce))),
            Not(Condition.AnyOf(measure.Unless)));
    }

    /// <summary>An entry rule allows the entry.</summary>
    public static Condition Allows(EntryRule rule, RulePack pack) => Condition.AllOf(
        Governs(rule),
        OnGrounds(rule),
        rule.When,
        Not(Condition.AnyOf(rule.Unless)),
        Not(Condition.AnyOf(pack.Inadmissibilities
            .Where(i => i.Covers.Any(rule.Covers.Contains))
            .Select(i => Condition.AllOf(Governs(i), OnGrounds(i), i.When)))));

    /// <summary>An exit may be asked for.</summary>
    public static Condition IsOpen(ExitRule rule) => Condition.AllOf(
        Governs(rule),
        OnGrounds(rule),
        InState(StandingState.InEffect, StandingState.Suspended),
        rule.When,
        Not(Condition.AnyOf(rule.Unless)),
        rule.Opens is { } opens ? HasCome(opens) : Condition.Always);

    /// <summary>The states an entry on the list can be in; exactly one holds.</summary>
    public static ImmutableArray<(StandingState State, Condition Condition)> StatesOf(ListDefinition list, RulePack pack)
    {
        var terms = pack.TermRules.Where(t => t.Covers.Contains(list)).ToArray();
        var governed = Condition.AnyOf(terms.Select(Governs));
        var begun = Condition.AnyOf(terms.Select(t => Condition.AllOf(Applies(t), HasCome(BeginningOf(t))))
            .Append(Condition.AllOf(Not(governed), HasHappened(BuiltIn.Decided))));
        var runs = Condition.AnyOf(terms.Select(t => Condition.AllOf(Applies(t), HasCome(BeginningOf(t)), Not(IsOver(t.Lasts.Value)), Not(t.EndedWhen)))
            .Append(Not(governed)));
        var ended = Condition.AnyOf(HasHappened(BuiltIn.Removed), Not(runs));
        var suspended = Condition.AnyOf(terms.Select(t => Condition.AllOf(Applies(t), t.SuspendedWhen))
            .Append(Condition.AllOf(HasHappened(BuiltIn.SuspendedFrom), Not(HasPassed(BuiltIn.SuspendedUntil)))));
        return
        [
            (StandingState.NotYet, Not(begun)),
            (StandingState.InEffect, Condition.AllOf(begun, Not(ended), Not(suspended))),
            (StandingState.Suspended, Condition.AllOf(begun, Not(ended), suspended)),
            (StandingState.Ended, Condition.AllOf(begun, ended)),
        ];
    }

    private static Condition Applies(TermRule term) => Condition.AllOf(Governs(term), OnGrounds(term), term.When, Not(Condition.AnyOf(term.Unless)));

    private static StartDay BeginningOf(TermRule term) => term.Begins ?? new StartDay(null, BuiltIn.Decided, null);

    private static Condition Governs(Rule rule) => Inside(rule.Instrument.JudgedBy ?? BuiltIn.Decided, Force(rule));

    private static Period Force(Rule rule) => rule.Effective.Within(rule.Instrument.Effective);

    private static Condition Inside(Fact date, Period period) => IsOpen(period) ? Condition.Always : Test(new Variable.Declared(date), Days(period));

    private static Condition AsOfInside(Period period) => IsOpen(period) ? Condition.Always : Test(new Variable.AsOfDate(), Days(period));

    private static bool IsOpen(Period period) => period is { From: null, Until: null };

    private static Predicate.OnDays Days(Period period) => new(period.From ?? CalendarDate.First, period.Until ?? CalendarDate.Last);

    private static Condition OnGrounds(Rule rule) => rule.Grounds.IsEmpty
        ? Condition.Always
        : Condition.AnyOf(rule.Grounds.Select(g => Test(new Variable.OnGround(g), new Predicate.IsTrue())));

    private static Condition Reaches(Measure measure) => measure.On.IsGiven ? ReachesOneOf(measure) : Condition.AllOf(
        Test(new Variable.HoldsRole(BuiltIn.Itself), new Predicate.IsTrue()),
        Test(new Variable.Declared(BuiltIn.Reach), new Predicate.IsTrue()));

    private static Condition ReachesOneOf(Measure measure) => Condition.AnyOf(measure.On.Value.Select(reach => Condition.AllOf(
        Test(new Variable.KindOfParty(), new Predicate.IsKind([reach.Kind])),
        Condition.AnyOf(reach.Roles.Select(r => Test(new Variable.HoldsRole(r), new Predicate.IsTrue()))))));

    private static Condition IsInForce(Lift lift) => Condition.AllOf(
        AsOfInside(Force(lift)),
        lift.When,
        Not(Condition.AnyOf(lift.Unless)),
        lift.Days is { } days
            ? Condition.AllOf(HasHappened(days.First), Lasted(days.Last, TimeComparison.AtMost, new Duration(0, DurationUnit.Days), false, null))
            : Condition.Always);

    private static Condition IsOver(Lasting? lasting) => lasting is null
        ? Condition.Never
        : Condition.AnyOf(lasting.Term is { } term ? IsOver(term) : Condition.Never, lasting.Until ?? Condition.Never);

    private static Condition IsOver(FixedTerm term)
    {
        if (term.Plus is not { Type: FactType.Count count } plus)
        {
            return Lasted(term.From, TimeComparison.MoreThan, term.Length, term.Counting.StartDayIncluded, term.Counting.Calendar);
        }

        var lowest = plus.Silence == Silence.No ? 0 : count.Lowest;
        return Condition.AnyOf(Enumerable.Range((int)lowest, (int)(count.Highest - lowest) + 1).Select(more => Condition.AllOf(
            Test(new Variable.Declared(plus), new Predicate.InRange(more, more)),
            Lasted(
                term.From,
                TimeComparison.MoreThan,
                term.Length.Plus(UnitsOfTime.LengthOf(more, count.Unit)!.Value.Count),
                term.Counting.StartDayIncluded,
                term.Counting.Calendar))));
    }

    private static Condition HasCome(StartDay start) =>
        Lasted(start.From, TimeComparison.AtLeast, start.Delay ?? new Duration(0, DurationUnit.Days), false, start.Counting?.Calendar);

    private static Condition HasHappened(Fact date) => Lasted(date, TimeComparison.AtLeast, new Duration(0, DurationUnit.Days), false, null);

    private static Condition HasPassed(Fact date) => Lasted(date, TimeComparison.MoreThan, new Duration(0, DurationUnit.Days), false, null);

    private static Condition Lasted(Fact from, TimeComparison comparison, Duration length, bool startDayIncluded, WorkingCalendar? calendar) => Test(
        new Variable.Elapsed(from, null, length.Unit, length.Unit == DurationUnit.WorkingDays ? calendar : null),
        new Predicate.Lasted(comparison, length.Count, startDayIncluded));

    private static Condition InState(params ImmutableArray<StandingState> states) => Test(new Variable.Standing(), new Predicate.HasState(states));

    private static Condition Not(Condition condition) => Condition.Negate(condition);

    private static Condition Test(Variable variable, Predicate predicate) => new Condition.Test(variable, predicate, null);
}
