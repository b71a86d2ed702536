using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Compiler.Reasoning;

/// <summary>Where a test of a time elapsed turns. While one end of the time stays where it is, it turns at most once; where the working calendar ends, it is not known.</summary>
internal static class ElapsedTurn
{
    /// <summary>The days to which the time may run, at which the outcome differs from that of the day before.</summary>
    public static IEnumerable<CalendarDate> Days(CalendarDate from, Predicate.Lasted test, Variable.Elapsed elapsed) =>
        Turning(day => TimeElapsed.Holds(from, day, test, elapsed.Unit, elapsed.Calendar), elapsed);

    /// <summary>The days from which it may run, up to a day that stays, likewise.</summary>
    public static IEnumerable<CalendarDate> Starts(CalendarDate to, Predicate.Lasted test, Variable.Elapsed elapsed) =>
        Turning(day => TimeElapsed.Holds(day, to, test, elapsed.Unit, elapsed.Calendar), elapsed);

    private static IEnumerable<CalendarDate> Turning(Func<CalendarDate, bool?> holds, Variable.Elapsed elapsed)
    {
        var (first, last) = elapsed.Calendar?.Years is { } years
            ? (years.From ?? CalendarDate.First, years.Until ?? CalendarDate.Last)
            : (CalendarDate.First, CalendarDate.Last);
        if (first > CalendarDate.First)
        {
            yield return first;
        }

        if (last.AddDays(1) is { } beyond)
        {
            yield return beyond;
        }

        var (low, high) = (first.DayNumber, last.DayNumber);
        var start = holds(first);
        if (start == holds(last))
        {
            yield break;
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = holds(CalendarDate.FromDayNumber(middle)!.Value) == start ? (middle, high) : (low, middle);
        }

        yield return CalendarDate.FromDayNumber(high)!.Value;
    }
}
