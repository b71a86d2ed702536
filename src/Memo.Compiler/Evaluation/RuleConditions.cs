using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>What rules say, put as conditions, so that one kind of decision answers all of it.</summary>
internal static class RuleConditions
{
    /// <summary>The rule is one of those that govern: its instrument, and it itself, are in force on the date that chooses it.</summary>
    public static Condition Governs(Rule rule, Fact judgedBy) => Inside(judgedBy, Force(rule));

    public static Period Force(Rule rule) => rule.Effective.Within(rule.Instrument.Effective);

    public static Condition Inside(Fact date, Period period) => period is { From: null, Until: null }
        ? Condition.Always
        : new Condition.Test(new Variable.Declared(date), new Predicate.OnDays(period.From ?? CalendarDate.First, period.Until ?? CalendarDate.Last), null);

    public static Condition OnGrounds(Rule rule) => rule.Grounds.IsEmpty
        ? Condition.Always
        : Condition.AnyOf(rule.Grounds.Select(OnGround));

    public static Condition OnGround(Ground ground) => new Condition.Test(new Variable.OnGround(ground), new Predicate.IsTrue(), null);

    /// <summary>As in <c>ended when</c>: guards, those in named conditions too, ask for entries that took effect since this one began.</summary>
    public static Condition SinceBeginning(Condition condition) => condition switch
    {
        Condition.Named named when ConditionWalk.GuardsIn(named).Any(g => !g.SinceOwnBeginning) => SinceBeginning(named.Definition.Body),
        Condition.Test { Variable: Variable.Listed { Guard.SinceOwnBeginning: false } listed } test =>
            test with { Variable = new Variable.Listed(listed.Guard with { Ever = true, SinceOwnBeginning = true }) },
        Condition.Not not => new Condition.Not(SinceBeginning(not.Operand)),
        Condition.All all => new Condition.All([.. all.Operands.Select(SinceBeginning)]),
        Condition.Any any => new Condition.Any([.. any.Operands.Select(SinceBeginning)]),
        _ => condition,
    };

    /// <summary>Where the text does not say whom a measure reaches, nobody can tell; the listed subject itself is told so.</summary>
    public static Condition Reaches(Measure measure) => measure.On.IsGiven ? ReachesOneOf(measure) : Condition.AllOf(
        new Condition.Test(new Variable.HoldsRole(BuiltIn.Itself), new Predicate.IsTrue(), null),
        new Condition.Test(new Variable.Declared(BuiltIn.Reach), new Predicate.IsTrue(), null));

    private static Condition ReachesOneOf(Measure measure) => Condition.AnyOf(measure.On.Value.Select(reach => Condition.AllOf(
        new Condition.Test(new Variable.KindOfParty(), new Predicate.IsKind([reach.Kind]), null),
        Condition.AnyOf(reach.Roles.Select(r => new Condition.Test(new Variable.HoldsRole(r), new Predicate.IsTrue(), null))))));

    public static Condition InTerritory(PackHeader? pack) => pack is null || pack.Territory.IsEmpty
        ? Condition.Always
        : new Condition.Test(new Variable.Declared(BuiltIn.Region), new Predicate.BeginsWith(pack.Territory), null);

    public static Condition HasHappened(Fact date, CalendarDate asOf) =>
        new Condition.Test(new Variable.Declared(date), new Predicate.OnDays(CalendarDate.First, asOf), null);

    /// <summary>The start day has come.</summary>
    public static Condition HasCome(StartDay start)
    {
        var delay = start.Delay ?? new Duration(0, DurationUnit.Days);
        return Lasted(start.From, TimeComparison.AtLeast, delay, new Counting(false, start.Counting?.Calendar));
    }

    /// <summary>A term is over: the fixed time has passed, or the condition that bounds it holds.</summary>
    public static Condition IsOver(Stated<Lasting> lasts) => Condition.AnyOf(TimeIsOver(lasts), IsMet(lasts));

    /// <summary>The fixed time of a term has passed.</summary>
    public static Condition TimeIsOver(Stated<Lasting> lasts) => lasts.Value?.Term is { } term ? TermIsOver(term) : Condition.Never;

    /// <summary>The condition that bounds a term holds.</summary>
    public static Condition IsMet(Stated<Lasting> lasts) => lasts.Value?.Until ?? Condition.Never;

    /// <summary>A lift is in force.</summary>
    public static Condition IsInForce(Lift lift, CalendarDate asOf) => !Force(lift).Contains(asOf)
        ? Condition.Never
        : Condition.AllOf(
            lift.When,
            Condition.Negate(Condition.AnyOf(lift.Unless)),
            lift.Days is { } days
                ? Condition.AllOf(HasHappened(days.First, asOf), new Condition.Test(new Variable.Declared(days.Last), new Predicate.OnDays(asOf, CalendarDate.Last), null))
                : Condition.Always);

    public static Condition InState(params ImmutableArray<StandingState> states) =>
        new Condition.Test(new Variable.Standing(), new Predicate.HasState(states), null);

    /// <summary>A time longer by a count is over if, for the count there is, the whole time is.</summary>
    private static Condition TermIsOver(FixedTerm term)
    {
        if (term.Plus is not { Type: FactType.Count count } plus)
        {
            return Lasted(term.From, TimeComparison.MoreThan, term.Length, term.Counting);
        }

        var lowest = plus.Silence == Silence.No ? 0 : count.Lowest;
        return Condition.AnyOf(Longer(lowest, count).Select(more => Condition.AllOf(
            new Condition.Test(new Variable.Declared(plus), new Predicate.InRange(more, more), null),
            Lasted(term.From, TimeComparison.MoreThan, term.Length.Plus(UnitsOfTime.LengthOf(more, count.Unit)!.Value.Count), term.Counting))));
    }

    private static IEnumerable<long> Longer(long lowest, FactType.Count count)
    {
        for (var more = lowest; more <= count.Highest; more++)
        {
            yield return more;
        }
    }

    private static Condition Lasted(Fact from, TimeComparison comparison, Duration length, Counting counting) => new Condition.Test(
        new Variable.Elapsed(from, null, length.Unit, length.Unit == DurationUnit.WorkingDays ? counting.Calendar : null),
        new Predicate.Lasted(comparison, length.Count, counting.StartDayIncluded),
        null);
}
