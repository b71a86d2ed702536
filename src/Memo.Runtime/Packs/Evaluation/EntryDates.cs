using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation;

/// <summary>Dates and a status that contradict each other.</summary>
internal static class EntryDates
{
    /// <summary>Dates of which the first is never before the other.</summary>
    public static readonly (int Date, int Other)[] NeverBefore =
    [
        (BuiltInFacts.Removed, BuiltInFacts.Listed),
        (BuiltInFacts.Removed, BuiltInFacts.Decided),
        (BuiltInFacts.Listed, BuiltInFacts.Decided),
        (BuiltInFacts.Published, BuiltInFacts.Decided),
        (BuiltInFacts.SuspendedUntil, BuiltInFacts.SuspendedFrom),
        (BuiltInFacts.Removed, BuiltInFacts.SuspendedFrom),
    ];

    public static bool AreImpossible(Dates dates, in Question question)
    {
        foreach (var (date, other) in NeverBefore)
        {
            if (IsBefore(date, other, dates, question))
            {
                return true;
            }
        }

        return Contradicts(question.Entry.Status, question.Entry.Facts);
    }

    /// <summary>Looks at the dates and the status, unless that was done since they last changed.</summary>
    public static EntryDatesState StateOf(Entry entry)
    {
        var state = entry.Facts.DatesState;
        if (state == EntryDatesState.NotLookedAt)
        {
            state = entry.IsJustNamed || !ArePlain(entry) ? EntryDatesState.Apart : Contradict(entry) ? EntryDatesState.Contradictory : EntryDatesState.Plain;
            entry.Facts.DatesState = state;
        }

        return state;
    }

    /// <summary>Whether each date of the entry is one day, or not given, or has not happened, the decision is given, and nothing rests on the status.</summary>
    private static bool ArePlain(Entry entry)
    {
        var facts = entry.Facts;
        for (var date = BuiltInFacts.Decided; date <= BuiltInFacts.SuspendedUntil; date++)
        {
            if (facts.LowAt(date) is not FactValues.NotGiven and var low && low != facts.HighAt(date))
            {
                return false;
            }
        }

        return IsDay(facts.LowAt(BuiltInFacts.Decided))
            && !RestsOnStatus(entry.Status, facts.LowAt(BuiltInFacts.Removed) != FactValues.NotGiven, facts.LowAt(BuiltInFacts.SuspendedFrom) != FactValues.NotGiven);
    }

    private static bool Contradict(Entry entry) =>
        Contradicts(entry.Status, entry.Facts) || Array.Exists(NeverBefore, pair => IsBefore(entry.Facts.LowAt(pair.Date), entry.Facts.LowAt(pair.Other)));

    /// <summary>An entry in effect is not removed, one that is not suspended is in no suspension without an end.</summary>
    public static bool Contradicts(EntryStatus status, bool isRemoved, bool isSuspendedFrom, bool isSuspendedUntil) =>
        (status is EntryStatus.Active or EntryStatus.Suspended && isRemoved)
        || (status == EntryStatus.Active && isSuspendedFrom && !isSuspendedUntil);

    /// <summary>Whether the status alone says that the entry was removed or is suspended.</summary>
    public static bool RestsOnStatus(EntryStatus status, bool removedGiven, bool suspendedFromGiven) =>
        (status == EntryStatus.Removed && !removedGiven) || (status == EntryStatus.Suspended && !suspendedFromGiven);

    private static bool Contradicts(EntryStatus status, FactValues facts) => Contradicts(
        status, IsDay(facts.LowAt(BuiltInFacts.Removed)), IsDay(facts.LowAt(BuiltInFacts.SuspendedFrom)), IsDay(facts.LowAt(BuiltInFacts.SuspendedUntil)));

    private static bool IsDay(long day) => day is not FactValues.NotGiven and not FactValues.HasNotHappened;

    /// <summary>"Not given" is below, "has not happened" above every day.</summary>
    private static bool IsBefore(long date, long other) => date < other && date != FactValues.NotGiven && other != FactValues.HasNotHappened;

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
