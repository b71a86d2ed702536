using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Questions;

/// <summary>Conditions of one test, as rules imply them without writing them.</summary>
internal static class Ask
{
    /// <summary>The date lies in the period.</summary>
    public static Condition Inside(Fact date, Period period) => Inside(new Variable.Declared(date), period);

    /// <summary>The as-of date lies in the period.</summary>
    public static Condition AsOfInside(Period period) => Inside(new Variable.AsOfDate(), period);

    /// <summary>The day has come, on the as-of date at the latest.</summary>
    public static Condition HasHappened(Fact date) => Lasted(date, TimeComparison.AtLeast, None, NotCounted);

    /// <summary>The day lies before the as-of date.</summary>
    public static Condition HasPassed(Fact date) => Lasted(date, TimeComparison.MoreThan, None, NotCounted);

    /// <summary>The day is the as-of date or a later one.</summary>
    public static Condition HasNotPassed(Fact date) => Lasted(date, TimeComparison.AtMost, None, NotCounted);

    /// <summary>The start day has come.</summary>
    public static Condition HasCome(StartDay start) =>
        Lasted(start.From, TimeComparison.AtLeast, start.Delay ?? None, new Counting(false, start.Counting?.Calendar));

    /// <summary>The time elapsed from a date to the as-of date.</summary>
    public static Condition Lasted(Fact from, TimeComparison comparison, Duration length, Counting counting) => Of(
        Variable.Elapsed.Of(from, null, length.Unit, counting),
        new Predicate.Lasted(comparison, length.Count, counting.StartDayIncluded));

    public static Condition OnGround(Ground ground) => Of(new Variable.OnGround(ground), new Predicate.IsTrue());

    /// <summary>The standing of the entry, or of some of its grounds, is one of these.</summary>
    public static Condition InState(ImmutableArray<Ground> grounds, params ImmutableArray<StandingState> states) =>
        Of(new Variable.Standing(grounds), new Predicate.HasState(states));

    /// <param name="place">Where what implies it is written.</param>
    public static Condition Of(Variable variable, Predicate predicate, Location? place = null) => new Condition.Test(variable, predicate, place);

    private static Duration None => new(0, DurationUnit.Days);

    private static Counting NotCounted => new(false, null);

    private static Condition Inside(Variable date, Period period) => period is { From: null, Until: null }
        ? Condition.Always
        : Of(date, new Predicate.OnDays(period.From ?? CalendarDate.First, period.Until ?? CalendarDate.Last));
}
