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

    /// <summary>The last day of a fixed term.</summary>
    public static CalendarDate? LastDay(FixedTerm term, Knowledge knowledge)
    {
        if (Day(term.From, knowledge) is not { } from)
        {
            return null;
        }

        if (term.Plus is not { Type: FactType.Count count } plus)
        {
            return TimeElapsed.LastDay(from, term.Length, term.Counting);
        }

        return knowledge.NumberOf(plus) is { } more
            ? TimeElapsed.LastDay(from, term.Length.Plus(UnitsOfTime.LengthOf(more, count.Unit)!.Value.Count), term.Counting)
            : null;
    }
}
