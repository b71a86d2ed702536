using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation;

/// <summary>How long entries and their measures last, and what can end them sooner. Found where it is asked for, once standings are settled.</summary>
internal sealed class Terms(InputReader reader, Standings standings, WorkingDays[] calendars)
{
    /// <summary>Of an entry: on all its grounds, and on each set of them that some measure stands on by itself.</summary>
    /// <param name="work">Where it is kept.</param>
    /// <param name="entry">The place of the entry in its dossier.</param>
    /// <param name="about">The entry, without a person.</param>
    public void Find(ListWork work, int entry, in Question about)
    {
        standings.Ask(work.Lasting, work, entry, about, StandingNow.Undecided);
        var removed = DayBefore(reader.Dates.Of(BuiltInFacts.Removed, about));
        for (var set = 0; set < work.Terms.Length; set++)
        {
            var endings = work.Endings[set];
            Array.Clear(endings, 0, endings.Length);
            EndDay? until = null;
            if (!about.Entry.IsJustNamed)
            {
                AddEndings(work, set, about, endings);
                until = EndDay.First(LastOfTerms(work, set, about), removed);
            }

            work.Terms[set] = new Term(until, new Endings(work.List.Lasting.Endings, endings));
        }
    }

    /// <summary>Of a measure that is triggered.</summary>
    /// <param name="work">Where the term of the entry is kept.</param>
    /// <param name="place">The place of the measure among those of the list.</param>
    /// <param name="asked">The entry and the person.</param>
    public Term Of(ListWork work, int place, in Question asked)
    {
        var measure = work.List.Lasting.Measures[place];
        var own = measure.Time is { } time ? LastDayOf(time, asked) : null;
        var endings = new Endings(work.List.Lasting.Endings, measure.Endings);
        if (measure.Outlasts)
        {
            return new Term(own, endings);
        }

        var ofEntry = work.Terms[SetOf(measure, work.List, asked.Grounds) + 1];
        return new Term(measure.Time is not null && own is null ? null : EndDay.First(own, ofEntry.Until), endings.With(ofEntry.Endings));
    }

    /// <summary>The whole entry's, where it rests on no other grounds.</summary>
    private static int SetOf(MeasureTermTable measure, ListTable list, int[]? grounds)
    {
        if (measure.GroundSet < 0 || grounds is null)
        {
            return measure.GroundSet;
        }

        foreach (var ground in grounds)
        {
            if (Array.IndexOf(list.GroundSets[measure.GroundSet], ground) < 0)
            {
                return measure.GroundSet;
            }
        }

        return -1;
    }

    /// <summary>What can end the entry sooner: what its open terms name, and its exits.</summary>
    private void AddEndings(ListWork work, int set, in Question about, ulong[] endings)
    {
        var lasting = work.List.Lasting;
        for (var term = 0; term < lasting.Times.Length; term++)
        {
            if (IsOpen(work, set, term) && Applies(work, set, term, about) != Truth.False)
            {
                var named = lasting.TermEndings[(set * lasting.Times.Length) + term];
                for (var word = 0; word < named.Length; word++)
                {
                    endings[word] |= named[word];
                }
            }
        }

        for (var exit = 0; exit < lasting.Exits.Length; exit++)
        {
            if (work.Lasting.IsPossible(IsGoverned(work) + 1 + exit))
            {
                endings[lasting.Exits[exit] / Bits.WordBits] |= 1UL << (lasting.Exits[exit] % Bits.WordBits);
            }
        }
    }

    /// <summary>The latest last day of the terms that run, or of all if none does; null if one has none or it is not known which of them apply.</summary>
    private EndDay? LastOfTerms(ListWork work, int set, in Question about)
    {
        var times = work.List.Lasting.Times;
        var someRun = false;
        for (var term = 0; term < times.Length; term++)
        {
            someRun |= IsOpen(work, set, term) && Applies(work, set, term, about) != Truth.False;
        }

        EndDay? latest = null;
        EndDay? certain = null;
        var areSame = true;
        for (var term = 0; term < times.Length; term++)
        {
            var applies = someRun && !IsOpen(work, set, term) ? Truth.False : Applies(work, set, term, about);
            if (applies == Truth.False)
            {
                continue;
            }

            if (times[term] is not { } time || LastDayOf(time, about) is not { } day)
            {
                return null;
            }

            areSame &= latest is null || latest == day;
            latest = latest is null ? day : EndDay.Last(latest, day);
            certain = applies != Truth.True ? certain : certain is null ? day : EndDay.Last(certain, day);
        }

        return certain == latest || (areSame && work.Lasting[IsGoverned(work)] == Truth.True) ? latest : null;
    }

    /// <summary>A term whose first day has certainly not happened says nothing of the last one either.</summary>
    private Truth Applies(ListWork work, int set, int term, in Question about) => reader.Dates.Of(work.List.Beginnings[term].From, about).IsNone
        ? Truth.False
        : work.Lasting[(set * 2 * work.List.Beginnings.Length) + term];

    /// <summary>Neither what bounds the term nor what ends it has certainly happened.</summary>
    private static bool IsOpen(ListWork work, int set, int term) => work.Lasting[(((set * 2) + 1) * work.List.Beginnings.Length) + term] != Truth.True;

    /// <summary>Which decision is the one that comes after those on the terms.</summary>
    private static int IsGoverned(ListWork work) => work.Terms.Length * 2 * work.List.Beginnings.Length;

    /// <summary>For every day on which it may have started and every length it may have; null where one of them is not bounded.</summary>
    private EndDay? LastDayOf(TimeTable time, in Question question)
    {
        var starts = reader.Dates.Of(time.From, question);
        if (starts.IsNone || starts.IsUnbounded)
        {
            return null;
        }

        var (least, most) = (time.Length.Count, time.Length.Count);
        if (time.Plus is { } plus)
        {
            var (lowest, highest) = RangeOf(plus, question);
            if (lowest > highest)
            {
                return null;
            }

            (least, most) = (least + (lowest * plus.Each), most + (highest * plus.Each));
        }

        return TimeElapsed.LastDay(CalendarDate.FromCode(starts.Low), least, time.Length, calendars) is { } from
            && TimeElapsed.LastDay(CalendarDate.FromCode(starts.High), most, time.Length, calendars) is { } to
                ? new EndDay(from, to)
                : null;
    }

    /// <summary>How many there may be; none, the first above the second, where more are given than there can be.</summary>
    private static (int Lowest, int Highest) RangeOf(PlusTable plus, in Question question)
    {
        var fact = question.Pack.Facts[plus.Fact];
        return question.Of(fact.Scope) is { } facts && facts.IsGiven(plus.Fact)
            ? facts.LowOf(plus.Fact) is var given && given <= plus.Highest ? ((int)given, (int)given) : (1, 0)
            : fact.SilenceIsNo ? (0, 0) : (plus.Lowest, plus.Highest);
    }

    /// <summary>The last day before something that has happened.</summary>
    private static EndDay? DayBefore(Days days) => days.IsNone || days.IsUnbounded ? null : new EndDay(DayBefore(days.Low), DayBefore(days.High));

    private static CalendarDate DayBefore(int code) => CalendarDate.FromCode(code).AddDays(-1) ?? CalendarDate.First;
}
