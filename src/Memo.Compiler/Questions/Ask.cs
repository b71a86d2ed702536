using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Questions;

/// <summary>
/// Conditions of one test, as rules imply them without writing them. Each takes the place of the clause that implies it; null where no clause does.
/// </summary>
internal static class Ask
{
    /// <summary>The date lies in the period.</summary>
    public static Condition Inside(Fact date, Period period, Location? place) => Inside(new Variable.Declared(date), period, place);

    /// <summary>The as-of date lies in the period.</summary>
    public static Condition AsOfInside(Period period, Location? place) => Inside(new Variable.AsOfDate(), period, place);

    /// <summary>The day has come, on the as-of date at the latest.</summary>
    public static Condition HasHappened(Fact date, Location? place = null) => Lasted(date, TimeComparison.AtLeast, None, NotCounted, place);

    /// <summary>The day lies before the as-of date.</summary>
    public static Condition HasPassed(Fact date) => Lasted(date, TimeComparison.MoreThan, None, NotCounted, null);

    /// <summary>The day is the as-of date or a later one.</summary>
    public static Condition HasNotPassed(Fact date, Location? place) => Lasted(date, TimeComparison.AtMost, None, NotCounted, place);

    /// <summary>Both have happened, the one on an earlier day.</summary>
    public static Condition IsBefore(Fact earlier, Fact later, Location? place) => Of(
        Variable.Elapsed.Of(earlier, later, DurationUnit.Days, NotCounted), new Predicate.Lasted(TimeComparison.MoreThan, 0, false), place);

    /// <summary>The start day has come.</summary>
    public static Condition HasCome(StartDay start, Location? place) =>
        Lasted(start.From, TimeComparison.AtLeast, start.Delay ?? None, new Counting(false, start.Counting?.Calendar), place);

    /// <summary>The time elapsed from a date to the as-of date.</summary>
    public static Condition Lasted(Fact from, TimeComparison comparison, Duration length, Counting counting, Location? place) => Of(
        Variable.Elapsed.Of(from, null, length.Unit, counting),
        new Predicate.Lasted(comparison, length.Count, counting.StartDayIncluded),
        place);

    public static Condition OnGround(Ground ground, Location? place = null) => Of(new Variable.OnGround(ground), new Predicate.IsTrue(), place);

    /// <summary>The standing of the entry, or of some of its grounds, is one of these.</summary>
    public static Condition InState(ImmutableArray<Ground> grounds, params ImmutableArray<StandingState> states) =>
        Of(new Variable.Standing(grounds), new Predicate.HasState(states));

    public static Condition Of(Variable variable, Predicate predicate, Location? place = null) => new Condition.Test(variable, predicate, place);

    private static Duration None => new(0, DurationUnit.Days);

    private static Counting NotCounted => new(false, null);

    private static Condition Inside(Variable date, Period period, Location? place) => period is { From: null, Until: null }
        ? Condition.Always
        : Of(date, new Predicate.OnDays(period.From ?? CalendarDate.First, period.Until ?? CalendarDate.Last), place);
}
