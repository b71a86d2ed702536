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

    /// <summary>
    /// Whether each date of the entry is one day, or not given, or has not happened, the decision is given, and nothing rests on the status; and
    /// if so, whether they contradict each other: the same rules as above, at once.
    /// </summary>
    public static bool ArePlain(Entry entry, out bool contradict)
    {
        contradict = false;
        var facts = entry.Facts;
        for (var date = BuiltInFacts.Decided; date <= BuiltInFacts.SuspendedUntil; date++)
        {
            if (facts.LowAt(date) is not FactValues.NotGiven and var low && low != facts.HighAt(date))
            {
                return false;
            }
        }

        var (decided, listed, published) = (facts.LowAt(BuiltInFacts.Decided), facts.LowAt(BuiltInFacts.Listed), facts.LowAt(BuiltInFacts.Published));
        var (removed, from, until) = (facts.LowAt(BuiltInFacts.Removed), facts.LowAt(BuiltInFacts.SuspendedFrom), facts.LowAt(BuiltInFacts.SuspendedUntil));
        var status = entry.Status;
        if (!IsDay(decided) || (status == EntryStatus.Removed && removed == FactValues.NotGiven) || (status == EntryStatus.Suspended && from == FactValues.NotGiven))
        {
            return false;
        }

        contradict = IsBefore(removed, listed)
            || IsBefore(removed, decided)
            || IsBefore(listed, decided)
            || IsBefore(published, decided)
            || IsBefore(until, from)
            || IsBefore(removed, from)
            || (status is EntryStatus.Active or EntryStatus.Suspended && IsDay(removed))
            || (status == EntryStatus.Active && IsDay(from) && !IsDay(until));
        return true;
    }

    private static bool IsDay(long day) => day is not FactValues.NotGiven and not FactValues.HasNotHappened;

    /// <summary>"Not given" is below, "has not happened" above every day.</summary>
    private static bool IsBefore(long date, long other) => date < other && date != FactValues.NotGiven && other != FactValues.HasNotHappened;

    /// <summary>Given, and not as something that has not happened.</summary>
    private static bool IsDay(int date, FactValues facts) => facts.IsGiven(date) && facts.LowOf(date) != FactValues.HasNotHappened;

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
