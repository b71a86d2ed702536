using Memo.Compiler.Comparing;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Compiler.Covering;

/// <summary>At which end of what it accepts a test turns.</summary>
public enum Bound
{
    /// <summary>A value is wanted wherever it lies.</summary>
    None,

    /// <summary>The lowest number or the first day; of a time elapsed the only one.</summary>
    Lower,

    /// <summary>The highest number or the last day.</summary>
    Upper,
}

/// <summary>The bounds of a test, and the values next to them: on one side the last that the test accepts, on the other the first that it does not.</summary>
internal static class Bounds
{
    /// <summary>None where the test asks for no number, day or length of time, or accepts all values to that end.</summary>
    public static ImmutableArray<Bound> Of(WrittenTest test) => test switch
    {
        { Variable: Variable.Elapsed } => [Bound.Lower],
        { Variable: Variable.Declared { Fact: var fact }, Predicate: Predicate.InRange range } => Those(range.Lowest > LeastOf(fact), range.Highest < MostOf(fact)),
        { Predicate: Predicate.OnDays days } => Those(days.First > CalendarDate.First, days.Last < CalendarDate.Last),
        _ => [],
    };

    /// <summary>
    /// What is so next to the bound and nowhere else: of a number or a day that it is this one; of a time elapsed, where that can be said as a condition,
    /// that exactly the time has passed.
    /// </summary>
    public static Condition Next(ValueOfTest value) => value switch
    {
        { At: Bound.None } => Condition.Always,
        { Test: { Variable: Variable.Elapsed elapsed, Predicate: Predicate.Lasted { StartDayIncluded: false } test } } when
            (test.Comparison, value.Holds) is (TimeComparison.AtMost, true) or (TimeComparison.AtLeast, true) or (TimeComparison.LessThan, false) or (TimeComparison.MoreThan, false) =>
            Condition.AllOf(
                new Condition.Test(elapsed, test with { Comparison = TimeComparison.AtLeast }, null),
                new Condition.Test(elapsed, test with { Comparison = TimeComparison.AtMost }, null)),
        { Test: { Variable: Variable.Declared { Fact: var fact } variable, Predicate: Predicate.InRange range } } => NumberAt(range, value) is var number && number >= LeastOf(fact) && number <= MostOf(fact)
            ? new Condition.Test(variable, new Predicate.InRange(number, number), null)
            : Condition.Never,
        { Test: { Variable: var variable, Predicate: Predicate.OnDays days } } => DayAt(days, value) is { } day
            ? new Condition.Test(variable, new Predicate.OnDays(day, day), null)
            : Condition.Never,
        _ => Condition.Always,
    };

    /// <summary>Whether what is known lies right next to the bound.</summary>
    public static bool IsNext(ValueOfTest value, Knowledge knowledge) => value.Test switch
    {
        { Variable: Variable.Elapsed { To: null } } => TurningDay(value, knowledge) == knowledge.AsOf,
        { Variable: Variable.Elapsed { To: { } to } } => TurningDay(value, knowledge) is { } day && knowledge.DatesOf(to) is [var on] && on == day,
        { Variable: Variable.Declared { Fact: var fact }, Predicate: Predicate.InRange range } => knowledge.NumberOf(fact) == NumberAt(range, value),
        { Variable: Variable.AsOfDate, Predicate: Predicate.OnDays days } => DayAt(days, value) == knowledge.AsOf,
        { Variable: Variable.Declared { Fact: var fact }, Predicate: Predicate.OnDays days } => DayAt(days, value) is { } day && knowledge.DatesOf(fact) is [var on] && on == day,
        _ => false,
    };

    /// <summary>The day, of those from which the time counts on, next to which a time elapsed turns, on the side of the value; the rest being as it is.</summary>
    public static CalendarDate? TurningDay(ValueOfTest value, Knowledge knowledge)
    {
        if (value.Test is not { Variable: Variable.Elapsed elapsed, Predicate: Predicate.Lasted test } || knowledge.DatesOf(elapsed.From) is not [var start])
        {
            return null;
        }

        return DateBounds.Turning(test, elapsed.Unit, elapsed.Calendar)(start.DayNumber) is not int.MaxValue and var day ? CalendarDate.FromDayNumber(IsReached(value, test) ? day : day - 1) : null;
    }

    /// <summary>The day from which the time counts, so that another lies right next to the turn on the side of the value; null where there is none.</summary>
    public static CalendarDate? StartFor(ValueOfTest value, CalendarDate end)
    {
        if (value.Test is not { Variable: Variable.Elapsed elapsed, Predicate: Predicate.Lasted test })
        {
            return null;
        }

        // The turn never moves back as the start moves on: the first start whose turn does not come too early.
        var turn = end.DayNumber + (IsReached(value, test) ? 0 : 1);
        var turning = DateBounds.Turning(test, elapsed.Unit, elapsed.Calendar);
        var (low, high) = (CalendarDate.First.DayNumber, end.DayNumber);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = turning(middle) >= turn ? (low, middle) : (middle + 1, high);
        }

        return turning(low) == turn ? DateBounds.DayOf(low) : null;
    }

    private static bool IsReached(ValueOfTest value, Predicate.Lasted test) => value.Holds == test.Comparison is TimeComparison.AtLeast or TimeComparison.MoreThan;

    private static ImmutableArray<Bound> Those(bool lower, bool upper) => (lower, upper) switch
    {
        (true, true) => [Bound.Lower, Bound.Upper],
        (true, false) => [Bound.Lower],
        (false, true) => [Bound.Upper],
        _ => [],
    };

    private static long LeastOf(Fact fact) => fact is { Type: FactType.Count count, Silence: not Silence.No } ? count.Lowest : 0;

    private static long MostOf(Fact fact) => fact.Type is FactType.Count count ? count.Highest : FactType.LargestNumber;

    private static long NumberAt(Predicate.InRange range, ValueOfTest value) =>
        value.At == Bound.Lower ? range.Lowest - (value.Holds ? 0 : 1) : range.Highest + (value.Holds ? 0 : 1);

    private static CalendarDate? DayAt(Predicate.OnDays days, ValueOfTest value) =>
        value.At == Bound.Lower ? days.First.AddDays(value.Holds ? 0 : -1) : days.Last.AddDays(value.Holds ? 0 : 1);
}
