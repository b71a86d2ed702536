using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation;

/// <summary>The days a date fact may be, as far as is known.</summary>
internal sealed class Dates(PackTables pack, WorkingDays[] calendars)
{
    public Days Of(int fact, in Question question)
    {
        if (fact == BuiltInFacts.Decided)
        {
            return Decided(question);
        }

        var table = pack.Facts[fact];
        if (question.Of(table.Scope) is { } facts && facts.IsGiven(fact))
        {
            return Given(facts, fact);
        }

        if (table.Derived is { } derived)
        {
            return Derive(derived, Of(derived.From, question));
        }

        return HasNotHappened(fact, table, question.Entry) ? Days.Never
            : HasHappened(fact, question.Entry) ? Days.AnyDay
            : Days.Unknown;
    }

    /// <summary>An entry is decided before it is listed and published; what is listed has been decided.</summary>
    private static Days Decided(in Question question)
    {
        var latest = Math.Min(LatestOf(BuiltInFacts.Listed, question), LatestOf(BuiltInFacts.Published, question));
        var facts = question.Entry.Facts;
        if (!facts.IsGiven(BuiltInFacts.Decided))
        {
            return latest == int.MaxValue ? Days.Unknown : Days.AnyDay.UpTo(latest);
        }

        var given = Given(facts, BuiltInFacts.Decided);
        return given.IsNone || given.Low > latest ? given : given.UpTo(latest);
    }

    private static int LatestOf(int date, in Question question) =>
        question.Entry.Facts.IsGiven(date) && Given(question.Entry.Facts, date) is { IsNone: false } days ? days.High : int.MaxValue;

    private static Days Given(FactValues facts, int fact) =>
        facts.LowOf(fact) == FactValues.HasNotHappened ? Days.Never : Days.Between((int)facts.LowOf(fact), (int)facts.HighOf(fact));

    /// <summary>The earliest and the latest a date may be derive the rest; of a few days, each.</summary>
    private Days Derive(DerivedTable derived, Days from)
    {
        if (from.IsNone)
        {
            return from;
        }

        if (from.IsWide)
        {
            return from.MayBeNever ? Days.Unknown : Days.AnyDay;
        }

        if (from.Low == from.High)
        {
            return TimeElapsed.LastDay(CalendarDate.FromCode(from.Low), derived.Term, calendars) is { } last ? Days.One(last.Code) : Days.AnyDay;
        }

        var codes = new List<int>();
        foreach (var code in from.Some!)
        {
            if (TimeElapsed.LastDay(CalendarDate.FromCode(code), derived.Term, calendars) is not { } last)
            {
                return Days.AnyDay;
            }

            if (codes.Count == 0 || codes[codes.Count - 1] != last.Code)
            {
                codes.Add(last.Code);
            }
        }

        return Days.Of([.. codes]);
    }

    /// <summary>Removal and suspension not recorded have not happened, unless the status says they have.</summary>
    private static bool HasNotHappened(int fact, FactTable table, Entry entry) =>
        table.SilenceIsNo
        || (fact == BuiltInFacts.Removed && entry.Status != EntryStatus.Removed)
        || (fact == BuiltInFacts.SuspendedFrom && entry.Status != EntryStatus.Suspended)
        || fact == BuiltInFacts.SuspendedUntil;

    private static bool HasHappened(int fact, Entry entry) =>
        (fact == BuiltInFacts.Removed && entry.Status == EntryStatus.Removed)
        || (fact == BuiltInFacts.SuspendedFrom && entry.Status == EntryStatus.Suspended);
}
