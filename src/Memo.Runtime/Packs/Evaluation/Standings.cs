using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation;

/// <summary>
/// Where the entries of a dossier stand. Guards ask for other entries; they are answered in rounds: at first nothing is known of any standing,
/// each round decides by what the round before knew, until nothing changes. So it does not matter which entry is asked first.
/// </summary>
internal sealed class Standings(PackTables pack, InputReader reader, Func<int, ListWork> workOf, WorkingDays[] calendars)
{
    private StandingNow[] _now = [];
    private StandingNow[] _next = [];
    private bool[] _isInadmissible = [];
    private Truth[] _asked = [];
    private Dossier? _dossier;
    private CalendarDate _asOf;

    private Dossier Dossier => _dossier!;

    /// <summary>Of an entry of the dossier, by its place.</summary>
    public StandingNow Of(int entry) => _now[entry];

    public void Settle(Dossier dossier, CalendarDate asOf)
    {
        (_dossier, _asOf) = (dossier, asOf);
        MakeRoom(dossier.Entries.Count);
        var known = -1;
        var inadmissible = 0;
        while (inadmissible > known)
        {
            // What is inadmissible stays so; the others then stand without it, and no round takes back what another has decided.
            known = inadmissible;
            for (var i = 0; i < dossier.Entries.Count; i++)
            {
                _now[i] = dossier.Entries[i].IsJustNamed ? StandingNow.JustNamed : _isInadmissible[i] ? StandingNow.Inadmissible : StandingNow.Undecided;
            }

            inadmissible += SettleOthers();
        }
    }

    /// <summary>Where an entry stands on each set of grounds that some measure stands on by itself.</summary>
    /// <param name="entry">Its place in the dossier.</param>
    public void StandOnGroundSets(int entry)
    {
        var work = workOf(Dossier.Entries[entry].List);
        if (work.OnGroundSets.Length == 0)
        {
            return;
        }

        var decides = !Dossier.Entries[entry].IsJustNamed && !_now[entry].IsInadmissible;
        if (decides)
        {
            Ask(work.Standing, work, entry, QuestionOf(entry), StandingNow.Undecided);
        }

        for (var set = 0; set < work.OnGroundSets.Length; set++)
        {
            work.OnGroundSets[set] = decides ? work.Standing.StatesFrom(StandingNow.StateCount + work.List.Beginnings.Length + 1 + (set * StandingNow.StateCount)) : _now[entry];
        }
    }

    private Question QuestionOf(int entry) => new(pack, Dossier, Dossier.Entries[entry], Dossier.Entries[entry].Grounds, [], null, _asOf);

    private StandingNow Decide(int entry)
    {
        var question = QuestionOf(entry);
        var work = workOf(question.Entry.List);
        if (EntryDates.AreImpossible(reader.Dates, question))
        {
            return StandingNow.Inadmissible;
        }

        Ask(work.Inadmissible, work, entry, question, StandingNow.Undecided);
        for (var rule = 0; rule < work.List.Inadmissible.Decisions; rule++)
        {
            if (work.Inadmissible[rule] == Truth.True)
            {
                return StandingNow.Inadmissible;
            }
        }

        Ask(work.Standing, work, entry, question, StandingNow.Undecided);
        return StandingNow.Of(work.Standing.Certain[0], work.Standing.Possible[0], Since(work, question));
    }

    /// <summary>Reads the inputs of a bank and decides it.</summary>
    public void Ask(Truths truths, ListWork work, int entry, in Question question, StandingNow standing)
    {
        foreach (var index in truths.Bank.Inputs)
        {
            var input = work.List.Inputs[index];
            switch (input.Kind)
            {
                case InputKind.Guard:
                    SetTruth(work.Classes, index, input, AnswerOf(input.Of, entry));
                    break;
                case InputKind.Standing:
                    SetStates(work.Classes, index, input, input.Of < 0 ? standing : work.OnGroundSets[input.Of]);
                    break;
                default:
                    reader.Read(work.List, index, question, work.Classes);
                    break;
            }
        }

        truths.Decide(work.Classes);
    }

    private int SettleOthers()
    {
        var entries = Dossier.Entries;
        var isFirst = true;
        bool changed;
        int found;
        do
        {
            changed = false;
            found = 0;
            AskGuards();
            for (var i = 0; i < entries.Count; i++)
            {
                _next[i] = IsSettled(i, isFirst) ? _now[i] : Decide(i);
            }

            for (var i = 0; i < entries.Count; i++)
            {
                changed |= !_next[i].IsLike(_now[i]);
                _now[i] = _next[i];
                if (_now[i].IsInadmissible && !_isInadmissible[i])
                {
                    _isInadmissible[i] = true;
                    found++;
                }
            }

            isFirst = false;
        }
        while (changed && found == 0);
        AskGuards();
        return found;
    }

    private bool IsSettled(int entry, bool isFirst) =>
        Dossier.Entries[entry].IsJustNamed || _isInadmissible[entry] || (!isFirst && !pack.Lists[Dossier.Entries[entry].List].StandingAsksForOthers);

    /// <summary>Whether the subject has such an entry besides the one asked about.</summary>
    public Truth AnswerOf(int guard, int asking)
    {
        var answer = Dossier.ListsAreComplete ? Truth.False : Truth.Unknown;
        for (var other = 0; other < Dossier.Entries.Count; other++)
        {
            if (other == asking)
            {
                continue;
            }

            switch (HoldsOf(guard, asking, other))
            {
                case Truth.True:
                    return Truth.True;
                case Truth.Unknown:
                    answer = Truth.Unknown;
                    break;
                default:
                    break;
            }
        }

        return answer;
    }

    private Truth HoldsOf(int guard, int asking, int other)
    {
        var truth = _asked[(guard * Dossier.Entries.Count) + other];
        if (truth == Truth.False || !pack.Guards[guard].SinceOwnBeginning || Dossier.Entries[other].IsJustNamed)
        {
            return truth;
        }

        return (_now[asking].Since, _now[other].Since) is ({ } own, { } its) ? (its >= own ? truth : Truth.False) : Truth.Unknown;
    }

    /// <summary>Whether each guard holds of each entry, as far as that entry alone tells.</summary>
    private void AskGuards()
    {
        for (var entry = 0; entry < Dossier.Entries.Count; entry++)
        {
            var work = workOf(Dossier.Entries[entry].List);
            var guards = work.List.Guards;
            if (guards.Length == 0)
            {
                continue;
            }

            Ask(work.Asked, work, entry, QuestionOf(entry), _now[entry]);
            for (var decision = 0; decision < guards.Length; decision++)
            {
                _asked[(guards[decision] * Dossier.Entries.Count) + entry] = work.Asked[decision];
            }
        }
    }

    /// <summary>The first day in effect: the earliest beginning of the term rules that apply; null if not certain.</summary>
    private CalendarDate? Since(ListWork work, in Question question)
    {
        CalendarDate? first = null;
        var isCertain = true;
        var isShared = false;
        var beginnings = work.List.Beginnings;
        var mayLackRules = work.Standing[StandingNow.StateCount + beginnings.Length] != Truth.True;
        for (var term = 0; term <= beginnings.Length; term++)
        {
            var applies = term < beginnings.Length ? work.Standing[StandingNow.StateCount + term] : mayLackRules ? Truth.Unknown : Truth.False;
            // A term whose first day has certainly not happened says nothing of the entry's.
            if (applies == Truth.False || (term < beginnings.Length && reader.Dates.Of(beginnings[term].From, question).IsNone))
            {
                continue;
            }

            var day = term < beginnings.Length ? FirstDay(beginnings[term], question) : DayOf(reader.Dates.Of(BuiltInFacts.Decided, question));
            if (day is null)
            {
                return null;
            }

            if (first is { } earliest && earliest != day)
            {
                isCertain = false;
            }

            if (first is null || day < first)
            {
                (first, isShared) = (day, applies == Truth.True);
            }
            else if (day == first)
            {
                isShared |= applies == Truth.True;
            }
        }

        return isCertain || isShared ? first : null;
    }

    private CalendarDate? FirstDay(BeginningTable beginning, in Question question)
    {
        var from = DayOf(reader.Dates.Of(beginning.From, question));
        return from is { } start && beginning.Delay is { } delay ? TimeElapsed.FullFrom(start, delay, calendars) : from;
    }

    private static CalendarDate? DayOf(Days days) => days.IsOne ? CalendarDate.FromCode(days.Low) : null;

    private static void SetTruth(InputClasses classes, int index, Input input, Truth truth)
    {
        if (truth == Truth.Unknown)
        {
            classes.SetAny(index);
        }
        else
        {
            classes.SetOne(index, input.ClassOf[truth == Truth.True ? 1 : 0]);
        }
    }

    private static void SetStates(InputClasses classes, int index, Input input, StandingNow standing)
    {
        classes.SetNone(index);
        for (var state = 0; state < input.ClassOf.Length; state++)
        {
            if ((standing.States >> state & 1) != 0)
            {
                classes.Add(index, input.ClassOf[state]);
            }
        }
    }

    private void MakeRoom(int entries)
    {
        if (_now.Length < entries)
        {
            _now = new StandingNow[entries];
            _next = new StandingNow[entries];
            _isInadmissible = new bool[entries];
        }

        Array.Clear(_isInadmissible, 0, _isInadmissible.Length);
        if (_asked.Length < pack.Guards.Length * entries)
        {
            _asked = new Truth[pack.Guards.Length * entries];
        }

        // False of every entry on a list that the guard does not ask about.
        Array.Clear(_asked, 0, _asked.Length);
    }
}
