using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation.OnDay;

/// <summary>
/// The decisions about entries of one list on one as-of date, ready to be asked about one entry after another that is the only one of its subject:
/// which measures are triggered and which are open. It never changes; the room it works in is the caller's.
/// </summary>
internal sealed class ReadyList
{
    /// <summary>Instead of states.</summary>
    public const int CannotSay = -1;

    private readonly PackTables _pack;
    private readonly ListTable _list;
    private readonly RowReader _reader;
    private readonly Source[] _others;
    private readonly int _firstOther;
    private readonly int[] _firstStates;
    private readonly RowsOfGroups? _inadmissible;
    private readonly RowsOfGroups _standing;
    private readonly RowsOfGroups _triggered;

    public ReadyList(PackTables pack, ListOnDay day)
    {
        (_pack, _list) = (pack, day.List);
        var sources = day.Sources;
        AsksForOthers = Array.Exists(sources, s => s.Kind == SourceKind.Others);
        var first = Enumerable.Range(0, sources.Length).Where(s => day.Standing.Uses([s]) || day.Inadmissible?.Uses([s]) == true).ToArray();
        var plan = new SourcesToPlan(pack, sources).Make(first);
        _reader = new RowReader(plan);
        _others = Array.ConvertAll(plan.Others, s => sources[s]);
        _firstOther = _reader.FirstStanding + plan.Standings.Length + plan.Members.Length;
        _firstStates = Array.ConvertAll(plan.Standings, s => day.FirstState(sources[s]));
        _inadmissible = day.Inadmissible is { } bank ? new RowsOfGroups(bank, plan.Groups) : null;
        _standing = new RowsOfGroups(day.Standing, plan.Groups);
        _triggered = new RowsOfGroups(day.Triggered, plan.Groups, all: true);
        Groups = plan.Groups.Length;
        Width = Math.Max(_triggered.Width, Math.Max(_standing.Width, _inadmissible?.Width ?? 0));
    }

    /// <summary>How many groups there are.</summary>
    public int Groups { get; }

    /// <summary>The most words a bank writes.</summary>
    public int Width { get; }

    /// <summary>Whether more is asked for than a row has.</summary>
    public bool AsksForMore => _others.Length > 0 || _list.Lifts.Length > 0;

    /// <summary>Whether the other entries of the subject make a difference.</summary>
    public bool AsksForOthers { get; }

    /// <summary>Empty groups, which are never read, have one row.</summary>
    public void FillUp(int[] places)
    {
        for (var group = 0; group < places.Length; group++)
        {
            places[group] = _triggered.Entries[_triggered.First[group]];
        }
    }

    /// <summary>
    /// The states the entry may be in, one bit for each; <see cref="CannotSay"/> where something depends on facts in ways that only the general way
    /// follows. The measures to show are then in the work. The dates must be plain.
    /// </summary>
    public int Decide(ulong[] row, ListWork work)
    {
        work.MakeRoomFor(this);
        var indexes = work.Indexes;
        var places = work.Places;
        if (_reader.Read(row, indexes, _triggered, places, out var marks) != 0)
        {
            _reader.ReadOpen(row, indexes);
            return DecideOpen(work);
        }

        for (var i = 0; i < _others.Length; i++)
        {
            marks |= places.At(_firstOther + i);
        }

        if ((marks & RowsOfGroups.Marks) != 0 || (_inadmissible is not null && _inadmissible.Find(indexes, work.PlacesBefore) != 0))
        {
            return DecideOpen(work);
        }

        if (_inadmissible is not null)
        {
            _inadmissible.Known(work.PlacesBefore, work.Certain);
            if (IsForbidden(work))
            {
                return 0;
            }
        }

        if (_standing.Find(indexes, work.PlacesBefore) != 0)
        {
            return DecideOpen(work);
        }

        var certain = work.Certain;
        _standing.Known(work.PlacesBefore, certain);
        for (var s = 0; s < _firstStates.Length; s++)
        {
            var states = (int)StatesFrom(_firstStates.At(s), certain) & StandingNow.AllStates;
            var group = _reader.FirstStanding + s;
            indexes.At(group) = states;
            marks |= places.At(group) = _triggered.Entries.At(_triggered.First.At(group) + states);
        }

        if ((marks & RowsOfGroups.Marks) != 0)
        {
            return DecideOpen(work);
        }

        _triggered.KnownInFours(places, work.ShownTriggered);
        work.ClearUndetermined();
        return (int)certain.At(0) & StandingNow.AllStates;
    }

    /// <summary><see cref="Decide(ulong[], ListWork)"/>, where more is asked for than a row has.</summary>
    public int Decide(ulong[] row, in Question asked, ListWork work, InputReader reader)
    {
        work.MakeRoomFor(this);
        return TryReadOthers(asked, work, reader) && !MayBeBrokenLift(asked) ? Decide(row, work) : CannotSay;
    }

    /// <summary>Where something is open.</summary>
    private int DecideOpen(ListWork work)
    {
        var (indexes, certain, possible) = (work.Indexes, work.Certain, work.Possible);
        if (_inadmissible is not null)
        {
            if (!_inadmissible.TryDecide(indexes, certain, possible))
            {
                return CannotSay;
            }

            if (IsForbidden(work))
            {
                return 0;
            }
        }

        if (!_standing.TryDecide(indexes, certain, possible))
        {
            return CannotSay;
        }

        var states = StandingNow.Of(certain[0], possible[0], null).States;
        KeepStates(indexes, certain, possible);
        if (!_triggered.TryDecide(indexes, work.ShownTriggered, work.ShownUndetermined))
        {
            return CannotSay;
        }

        work.LeaveUndetermined();
        return states;
    }

    private bool IsForbidden(ListWork work)
    {
        for (var word = 0; word < _list.Inadmissible.Words; word++)
        {
            if (work.Certain[word] != 0)
            {
                work.ClearShown();
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the entry stands becomes the index of the groups of standings.</summary>
    private void KeepStates(int[] indexes, ulong[] certain, ulong[] possible)
    {
        var group = _reader.FirstStanding;
        for (var s = 0; s < _firstStates.Length; s++)
        {
            var first = _firstStates.At(s);
            indexes.At(group++) = StandingNow.Of(StatesFrom(first, certain), StatesFrom(first, possible), null).States;
        }
    }

    /// <summary>The four bits from some place on.</summary>
    private static ulong StatesFrom(int first, ulong[] words)
    {
        var (word, shift) = (first / Bits.WordBits, first % Bits.WordBits);
        var states = words.At(word) >> shift;
        return shift <= Bits.WordBits - StandingNow.StateCount ? states : states | (words.At(word + 1) << (Bits.WordBits - shift));
    }

    /// <summary>A lift whose days are both given is looked at in the general way.</summary>
    private bool MayBeBrokenLift(in Question asked)
    {
        foreach (var lift in _list.Lifts)
        {
            if (IsGiven(lift.First, asked) && IsGiven(lift.Last, asked))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsGiven(int fact, in Question asked) =>
        _pack.Facts[fact] is var table && (table.Derived is not null || (asked.Of(table.Scope) is { } facts && facts.IsGiven(fact)));

    private bool TryReadOthers(in Question asked, ListWork work, InputReader reader)
    {
        for (var i = 0; i < _others.Length; i++)
        {
            var source = _others[i];
            var found = source.Kind == SourceKind.Input ? ClassOf(source, asked, work, reader) : ClassOf(source, asked.Of(source.Scope)!);
            if (found < 0)
            {
                return false;
            }

            work.Indexes[_firstOther + i] = found;
            work.Places[_firstOther + i] = _triggered.Entries[_triggered.First[_firstOther + i] + found];
        }

        return true;
    }

    /// <summary>−1 where only the general way can say; so too in the next.</summary>
    private int ClassOf(Source source, in Question asked, ListWork work, InputReader reader)
    {
        reader.Read(_list, source.Of, asked, work.Classes);
        return work.Classes.CountOf(source.Of) == 1 ? work.Classes.Of(source.Of, 0) : -1;
    }

    private static int ClassOf(Source source, FactValues facts)
    {
        var day = facts.LowAt(source.Place);
        return day == FactValues.NotGiven ? source.NotGiven
            : day == FactValues.HasNotHappened ? source.Never
            : day != facts.HighAt(source.Place) ? -1
            : source.Reached(day);
    }
}
