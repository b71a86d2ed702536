using Memo.Runtime.Packs.Evaluation;
#if NET
using Memo.Runtime.Packs.Evaluation.OnDay;
#endif
using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs;

/// <summary>
/// Answers for one subject after another. It keeps the room it works in, so that nothing is allocated where all facts are known; hence one
/// thread at a time may use it, and an answer lasts until the next.
/// </summary>
public sealed class Evaluator
{
    private readonly RulePack _pack;
    private readonly ListWork?[] _works;
    private readonly Standings _standings;
    private readonly InputReader _reader;
    private readonly WorkingDays[] _calendars;
    private readonly Terms _terms;
    private readonly EntryDecisions _decisions;
    private Dossier? _dossier;
    private CalendarDate _asOf;
    private bool _isSettled;
    private int _entry;
    private Person? _person;
#if NET
    private readonly RowLayout _layout;
    private readonly ulong[] _row;
    private PackOnDay? _day;
    private InputClasses? _time;
#endif

    internal Evaluator(RulePack pack)
    {
        _pack = pack;
        _works = new ListWork?[pack.Tables.Lists.Length];
        _calendars = pack.Calendars;
        _reader = new InputReader(pack.Tables, _calendars);
        _standings = new Standings(pack.Tables, _reader, WorkOf, _calendars);
        _terms = new Terms(_reader, _standings, _calendars);
#if NET
        _layout = pack.Tables.Layout;
        _row = new ulong[_layout.Length];
#endif
        _decisions = new EntryDecisions(pack, () => DecideRest(_entry, _person!), FindTerms, TermOf);
    }

    /// <summary>Takes up a subject.</summary>
    /// <param name="dossier">The subject, made by the same pack; not to be changed until the last question about it is answered.</param>
    /// <param name="asOf">The day asked about. Nothing reads a clock.</param>
    public void Open(Dossier dossier, CalendarDate asOf)
    {
        (_dossier, _asOf, _isSettled) = (dossier, asOf, false);
#if NET
        if (_day is null || _day.AsOf.Code != asOf.Code)
        {
            _day = _pack.On(asOf);
        }
#endif
    }

    /// <summary>What an entry of the subject taken up means for a person.</summary>
    /// <param name="entry">The place of the entry in <see cref="Dossier.Entries"/>.</param>
    /// <param name="person">The person: the roles they hold and the facts about them.</param>
    /// <exception cref="InvalidOperationException">No subject has been taken up.</exception>
    public Answer Decide(int entry, Person person)
    {
        var dossier = Opened;
        (_entry, _person) = (entry, person);
#if NET
        if (DecideOnDay(dossier, entry == 0 && dossier.Only is { } only ? only : dossier.Entries[entry], person))
        {
            return new Answer(_decisions);
        }
#endif

        DecideInGeneral(entry, person);
        return new Answer(_decisions);
    }

#if NET
    /// <summary>By what is ready for the day; false where only the general way can say.</summary>
    private bool DecideOnDay(Dossier dossier, Entry entry, Person person)
    {
        if (_day!.Of(entry.List) is not { } list || (list.AsksForOthers && !ReferenceEquals(entry, dossier.Only)) || EntryDates.StateOf(entry) is not (not EntryDatesState.Apart and var dates))
        {
            return false;
        }

        var work = WorkOf(entry.List);
        var states = 0;
        if (dates == EntryDatesState.Contradictory)
        {
            work.ClearShown();
        }
        else
        {
            _layout.Join(entry.Facts, dossier.Facts, person.Facts, _row);
            states = !list.AsksForMore
                ? list.Decide(_row, work)
                : list.Decide(_row, new Question(_pack.Tables, dossier, entry, entry.Grounds, person.Roles, person.Facts, _asOf), work, _reader);
        }

        if (states == ReadyList.CannotSay)
        {
            return false;
        }

        _decisions.KeepTriggered(work, StandingNow.StateOf(states));
        return true;
    }
#endif

    private Dossier Opened => _dossier ?? throw new InvalidOperationException("No subject has been taken up: call Open first.");

    /// <summary>Where each entry stands, found when it is first needed.</summary>
    private void Settle()
    {
        if (!_isSettled)
        {
            _standings.Settle(Opened, _asOf);
            _isSettled = true;
        }
    }

    /// <summary>What most ask for, in the general way.</summary>
    private void DecideInGeneral(int entry, Person person)
    {
        Settle();
        var asked = QuestionOf(entry) with { Roles = person.Roles, Person = person.Facts };
        var work = WorkOf(asked.Entry.List);
        var standing = _standings.Of(entry);
        _standings.StandOnGroundSets(entry);
        var state = HasBrokenLift(work, entry, asked, standing) ? StandingState.Inadmissible : standing.State;
        _standings.Ask(work.Triggered, work, entry, asked, standing);
        work.ShowTriggered(state != StandingState.Inadmissible);
        _decisions.KeepTriggered(work, state);
    }

    /// <summary>All there is to decide.</summary>
    private void DecideRest(int entry, Person person)
    {
        DecideInGeneral(entry, person);
        var about = QuestionOf(entry);
        var work = WorkOf(about.Entry.List);
        var standing = _standings.Of(entry);
        _standings.Ask(work.Withheld, work, entry, about with { Roles = person.Roles, Person = person.Facts }, standing);
        _standings.Ask(work.Entry, work, entry, about, StandingNow.Inadmissible);
        _standings.Ask(work.Exit, work, entry, about, standing);
        _decisions.KeepRest(standing.Since);
    }

    private Question QuestionOf(int entry)
    {
        var of = Opened.Entries[entry];
        return new Question(_pack.Tables, Opened, of, of.Grounds, [], null, _asOf);
    }

    private void FindTerms()
    {
        var about = QuestionOf(_entry);
        _terms.Find(WorkOf(about.Entry.List), _entry, about);
    }

    private Term TermOf(int place)
    {
        var asked = QuestionOf(_entry) with { Roles = _person!.Roles, Person = _person.Facts };
        return _terms.Of(WorkOf(asked.Entry.List), place, asked);
    }

#if NET
    /// <summary>An entry of the subject taken up and a person, to be asked single questions.</summary>
    /// <param name="entry">The place of the entry in <see cref="Dossier.Entries"/>.</param>
    /// <param name="person">The person: the roles they hold and the facts about them.</param>
    /// <exception cref="InvalidOperationException">No subject has been taken up.</exception>
    public Case Ask(int entry, Person person)
    {
        Settle();
        var dossier = Opened;
        var of = dossier.Entries[entry];
        var work = WorkOf(of.List);
        var standing = _standings.Of(entry);
        _standings.StandOnGroundSets(entry);
        var asked = new Question(_pack.Tables, dossier, of, of.Grounds, person.Roles, person.Facts, _asOf);
        if (HasBrokenLift(work, entry, asked, standing))
        {
            standing = StandingNow.Inadmissible;
            work.OnGroundSets.AsSpan().Fill(StandingNow.Inadmissible);
        }

        return new Case(this, work, entry, standing, asked);
    }

    internal Dates Dates => _reader.Dates;

    internal Truth AnswerOf(int guard, int entry) => _standings.AnswerOf(guard, entry);

    internal Truth Time(TimeTest test, in Question question)
    {
        if (_time is null || _time.Room < test.Input.Classes)
        {
            _time = new InputClasses([Math.Max(test.Input.Classes, 8)]);
        }

        _reader.ReadElapsed(test.Input, 0, question, _time);
        return test.Decide(_time);
    }
#endif

    /// <summary>A lift that is longer than the law allows, or ends before it begins.</summary>
    private bool HasBrokenLift(ListWork work, int entry, in Question question, StandingNow standing)
    {
        if (work.List.Lifts.Length == 0)
        {
            return false;
        }

        _standings.Ask(work.Granted, work, entry, question, standing);
        for (var lift = 0; lift < work.List.Lifts.Length; lift++)
        {
            if (work.Granted.IsPossible(lift) && IsBroken(work.List.Lifts[lift], question))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBroken(LiftTable lift, in Question question)
    {
        var first = _reader.Dates.Of(lift.First, question);
        var last = _reader.Dates.Of(lift.Last, question);
        if (first.IsNone || last.IsNone || first.IsWide || last.IsWide || first.Low < lift.FromCode || first.Low > lift.UntilCode)
        {
            return false;
        }

        return last.High < first.Low
            || (lift.Longest is { } longest
                && TimeElapsed.LastDay(CalendarDate.FromCode(first.High), longest, _calendars) is { } latest
                && last.Low > latest.Code);
    }

    private ListWork WorkOf(int list) => _works[list] ??= new ListWork(_pack.Tables.Lists[list]);
}
