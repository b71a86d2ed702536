using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation;

/// <summary>Dates and a status that contradict each other.</summary>
internal static class EntryDates
{
    public static bool AreImpossible(Dates dates, in Question question)
    {
        var status = question.Entry.Status;
        var facts = question.Entry.Facts;
        return IsBefore(BuiltInFacts.Removed, BuiltInFacts.Listed, dates, question)
            || IsBefore(BuiltInFacts.Removed, BuiltInFacts.Decided, dates, question)
            || IsBefore(BuiltInFacts.Listed, BuiltInFacts.Decided, dates, question)
            || IsBefore(BuiltInFacts.Published, BuiltInFacts.Decided, dates, question)
            || IsBefore(BuiltInFacts.SuspendedUntil, BuiltInFacts.SuspendedFrom, dates, question)
            || IsBefore(BuiltInFacts.Removed, BuiltInFacts.SuspendedFrom, dates, question)
            || (status is EntryStatus.Active or EntryStatus.Suspended && IsDay(BuiltInFacts.Removed, facts))
            || (status == EntryStatus.Active && IsDay(BuiltInFacts.SuspendedFrom, facts) && !IsDay(BuiltInFacts.SuspendedUntil, facts));
    }

    /// <summary>Given, and not as something that has not happened.</summary>
    private static bool IsDay(int date, FactValues facts) => facts.IsGiven(date) && facts.Low[date] != FactValues.HasNotHappened;

    /// <summary>Certainly earlier: on whatever days of their months the two may lie.</summary>
    private static bool IsBefore(int date, int other, Dates dates, in Question question)
    {
        var facts = question.Entry.Facts;
        return facts.IsGiven(date) && facts.IsGiven(other)
            && dates.Of(date, question) is { IsNone: false } days
            && dates.Of(other, question) is { IsNone: false } others
            && days.High < others.Low;
    }
}
