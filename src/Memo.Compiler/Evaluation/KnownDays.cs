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

    /// <summary>The last day of a fixed term, for every day on which it may have started and every length it may have.</summary>
    public static EndDay? LastDayOf(FixedTerm term, Knowledge knowledge)
    {
        if (knowledge.DatesOf(term.From) is not { IsEmpty: false } starts)
        {
            return null;
        }

        var (least, most) = LengthsOf(term, knowledge);
        return TimeElapsed.LastDay(starts.Min(), least, term.Counting) is { } from && TimeElapsed.LastDay(starts.Max(), most, term.Counting) is { } to
            ? new EndDay(from, to)
            : null;
    }

    /// <summary>The day before a date that has happened, for every day it may have been.</summary>
    public static EndDay? DayBefore(Fact date, Knowledge knowledge) => knowledge.DatesOf(date) is { IsEmpty: false } days
        ? new EndDay(days.Min().AddDays(-1) ?? CalendarDate.First, days.Max().AddDays(-1) ?? CalendarDate.First)
        : null;

    private static (Duration Least, Duration Most) LengthsOf(FixedTerm term, Knowledge knowledge)
    {
        if (term.Plus is not { Type: FactType.Count count } plus)
        {
            return (term.Length, term.Length);
        }

        var (least, most) = knowledge.NumberOf(plus) is { } known ? (known, known) : (count.Lowest, count.Highest);
        return (Longer(least), Longer(most));

        Duration Longer(long more) => term.Length.Plus(UnitsOfTime.LengthOf(more, count.Unit)!.Value.Count);
    }
}
