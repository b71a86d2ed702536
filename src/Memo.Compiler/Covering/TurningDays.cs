using Memo.Compiler.Comparing;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Compiler.Covering;

/// <summary>The as-of dates next to which a test turns: the last day and the first day after.</summary>
internal static class TurningDays
{
    /// <summary>Those on which the test has the value, the rest of the dossier being as it is; none where it does not turn with the as-of date.</summary>
    public static IEnumerable<CalendarDate> Of(ValueOfTest value, Knowledge knowledge)
    {
        switch (value.Test)
        {
            case { Variable: Variable.Elapsed { To: null } elapsed, Predicate: Predicate.Lasted test }:
                var isReached = value.Holds == test.Comparison is TimeComparison.AtLeast or TimeComparison.MoreThan;
                return knowledge.DatesOf(elapsed.From) is [var start] && DateBounds.Turning(test, elapsed.Unit, elapsed.Calendar)(start.DayNumber) is not int.MaxValue and var day
                    ? Day(isReached ? day : day - 1)
                    : [];
            case { Variable: Variable.AsOfDate, Predicate: Predicate.OnDays days }:
                return value.Holds ? [days.First, days.Last] : Day(days.First.DayNumber - 1).Concat(Day(days.Last.DayNumber + 1));
            default:
                return [];
        }
    }

    /// <summary>What is so on that day and, but for days on which nobody works, on no other: exactly the time has passed. Always, where that cannot be said as a condition.</summary>
    public static Condition Only(ValueOfTest value) => value is
    {
        IsAtTurn: true,
        Test: { Variable: Variable.Elapsed { To: null } elapsed, Predicate: Predicate.Lasted { StartDayIncluded: false } test },
    } && (test.Comparison, value.Holds) is (TimeComparison.AtMost, true) or (TimeComparison.AtLeast, true) or (TimeComparison.LessThan, false) or (TimeComparison.MoreThan, false)
        ? Condition.AllOf(
            new Condition.Test(elapsed, test with { Comparison = TimeComparison.AtLeast }, null),
            new Condition.Test(elapsed, test with { Comparison = TimeComparison.AtMost }, null))
        : Condition.Always;

    private static IEnumerable<CalendarDate> Day(int number) => CalendarDate.FromDayNumber(number) is { } day ? [day] : [];
}
