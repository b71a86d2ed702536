using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>The days that follow from what is known, to be shown: first days, last days. Null where they are not certain.</summary>
internal static class KnownDays
{
    public static CalendarDate? Day(Fact fact, Knowledge knowledge) =>
        knowledge.DaysOf(fact) is [Value.Day day] ? day.Date : null;

    public static CalendarDate? FirstDay(StartDay start, Knowledge knowledge)
    {
        if (Day(start.From, knowledge) is not { } from)
        {
            return null;
        }

        return start.Delay is { } delay ? TimeElapsed.FullFrom(from, delay, new Counting(false, start.Counting?.Calendar)) : from;
    }

    /// <summary>The last day of a fixed term, for every day on which it may have started.</summary>
    public static LastDay? LastDayOf(FixedTerm term, Knowledge knowledge)
    {
        if (knowledge.DatesOf(term.From) is not { IsEmpty: false } starts || LengthOf(term, knowledge) is not { } length)
        {
            return null;
        }

        var days = starts.Select(s => TimeElapsed.LastDay(s, length, term.Counting)).ToArray();
        return days.Any(d => d is null) ? null : new LastDay(days.Min()!.Value, days.Max()!.Value);
    }

    /// <summary>The day before a date that has happened, for every day it may have been.</summary>
    public static LastDay? DayBefore(Fact date, Knowledge knowledge) => knowledge.DatesOf(date) is { IsEmpty: false } days
        ? new LastDay(days.Min().AddDays(-1) ?? CalendarDate.First, days.Max().AddDays(-1) ?? CalendarDate.First)
        : null;

    private static Duration? LengthOf(FixedTerm term, Knowledge knowledge) => term.Plus switch
    {
        { Type: FactType.Count count } plus => knowledge.NumberOf(plus) is { } more
            ? term.Length.Plus(UnitsOfTime.LengthOf(more, count.Unit)!.Value.Count)
            : null,
        _ => term.Length,
    };
}
