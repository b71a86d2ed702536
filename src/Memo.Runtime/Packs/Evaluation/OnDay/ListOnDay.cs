using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation.OnDay;

/// <summary>
/// The decisions about entries of one list on one as-of date, for entries that are the only one of their subject: which measures are triggered and
/// which are open. It never changes; the room it works in is the caller's.
/// </summary>
internal sealed class ListOnDay
{
    public const int StatesOfStanding = 4;
    private readonly ListTable _list;
    private readonly Source[] _sources;
    private readonly FactOfList[] _questions;
    private readonly FactOfList[] _values;
    private readonly int[] _others;
    private readonly int[] _standings;
    private readonly BankOnDay? _inadmissible;
    private readonly BankOnDay _standing;
    private readonly BankOnDay _triggered;

    public ListOnDay(PackTables pack, int number, InputReader reader, CalendarDate asOf)
    {
        _list = pack.Lists[number];
        var toSources = new InputsToSources(pack, _list, number, reader, asOf);
        _sources = toSources.Make(_list.Triggered.Inputs.Concat(_list.Standing.Inputs).Concat(_list.Inadmissible.Inputs).Distinct());
        _questions = [.. Facts(SourceKind.YesNo)];
        _values = [.. Facts(SourceKind.Ladder), .. Facts(SourceKind.Value)];
        _standings = [.. Places(SourceKind.Standing)];
        _others = [.. Places(SourceKind.Kind), .. Places(SourceKind.Roles), .. Places(SourceKind.Grounds), .. Places(SourceKind.Others), .. Places(SourceKind.Input)];
        _inadmissible = _list.Inadmissible.Decisions > 0 ? new BankOnDay(_list.Inadmissible, _list, _sources, toSources.OfAsOf) : null;
        _standing = new BankOnDay(_list.Standing, _list, _sources, toSources.OfAsOf);
        _triggered = new BankOnDay(_list.Triggered, _list, _sources, toSources.OfAsOf);
    }

    public ListTable List => _list;

    public Source[] Sources => _sources;

    public BankOnDay? Inadmissible => _inadmissible;

    public BankOnDay Standing => _standing;

    public BankOnDay Triggered => _triggered;

    /// <summary>Makes the tables of single questions, which are else made with the first.</summary>
    public void MakeReady()
    {
        _inadmissible?.MakeReady();
        _standing.MakeReady();
        _triggered.MakeReady();
    }

    /// <summary>
    /// Whether it can say: the dates are known to the day and nothing depends on facts in ways that only the general way follows. If so, the
    /// measures to show are in the work.
    /// </summary>
    public bool TryDecide(in Question question, ListWork work, InputReader reader, out StandingNow states)
    {
        states = StandingNow.Inadmissible;
        if (question.Entry.IsJustNamed || !EntryDates.ArePlain(question.Entry, out var contradict))
        {
            return false;
        }

        var classes = work.MakeRoom(_sources.Length);
        if (!TryRead(question, work, reader, classes, out var isOpen) || MayBeBrokenLift(question))
        {
            return false;
        }

        if (contradict)
        {
            Clear(work);
            return true;
        }

#if NET
        if (isOpen)
        {
            // Standings are no part of what is remembered by: they follow from the other classes.
            foreach (var s in _standings)
            {
                classes[s] = 0;
            }

            var answers = work.OpenAnswersOn(this, _sources.Length);
            if (!answers.TryRecall(classes.AsSpan(0, _sources.Length), work, out var place, out states))
            {
                states = Decide(work, classes, isOpen);
                answers.Keep(place, work, states);
            }

            return true;
        }
#endif
        states = Decide(work, classes, isOpen);
        return true;
    }

    private StandingNow Decide(ListWork work, int[] classes, bool isOpen)
    {
        if (IsInadmissible(work, classes, isOpen))
        {
            Clear(work);
            return StandingNow.Inadmissible;
        }

        Decide(_standing, classes, isOpen, work.Standing.Certain, work.Standing.Possible);
        var states = StandingNow.Of(work.Standing.Certain[0], work.Standing.Possible[0], null);
        foreach (var s in _standings)
        {
            var source = _sources[s];
            var of = source.Of < 0 ? states : work.Standing.StatesFrom(FirstState(source));
            classes[s] = InputsToSources.ClassOfStates[of.States];
            isOpen |= classes[s] >= source.Known;
        }

        if (!isOpen)
        {
            _triggered.Known(classes, work.ShownTriggered);
            Array.Clear(work.ShownUndetermined, 0, work.ShownUndetermined.Length);
            return states;
        }

        _triggered.Open(classes, work.ShownTriggered, work.ShownUndetermined);
        for (var word = 0; word < work.ShownUndetermined.Length; word++)
        {
            work.ShownUndetermined[word] &= ~work.ShownTriggered[word];
        }

        return states;
    }

    private static void Clear(ListWork work)
    {
        Array.Clear(work.ShownTriggered, 0, work.ShownTriggered.Length);
        Array.Clear(work.ShownUndetermined, 0, work.ShownUndetermined.Length);
    }

    /// <summary>The decision of the standing bank that is the first of the four states a source of standings has.</summary>
    public int FirstState(Source source) => source.Of < 0 ? 0 : StatesOfStanding + _list.Beginnings.Length + 1 + (source.Of * StatesOfStanding);

    private IEnumerable<int> Places(SourceKind kind) => Enumerable.Range(0, _sources.Length).Where(s => _sources[s].Kind == kind);

    private IEnumerable<FactOfList> Facts(SourceKind kind) => Places(kind).Select(s => new FactOfList(_sources[s], s));

    private static void Decide(BankOnDay bank, int[] classes, bool isOpen, ulong[] certain, ulong[] possible)
    {
        if (isOpen)
        {
            bank.Open(classes, certain, possible);
        }
        else
        {
            bank.Known(classes, certain);
            Array.Copy(certain, possible, possible.Length);
        }
    }

    private bool IsInadmissible(ListWork work, int[] classes, bool isOpen)
    {
        if (_inadmissible is null)
        {
            return false;
        }

        Decide(_inadmissible, classes, isOpen, work.Inadmissible.Certain, work.Inadmissible.Possible);
        return Array.Exists(work.Inadmissible.Certain, word => word != 0);
    }

    /// <summary>A lift whose days are both given is looked at in the general way.</summary>
    private bool MayBeBrokenLift(in Question question)
    {
        foreach (var lift in _list.Lifts)
        {
            if (IsGiven(lift.First, question) && IsGiven(lift.Last, question))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGiven(int fact, in Question question) =>
        question.Pack.Facts[fact] is var table && (table.Derived is not null || question.Of(table.Scope) is { } facts && facts.IsGiven(fact));

    /// <summary>The class of each source but standings; false where only the general way can say.</summary>
    private bool TryRead(in Question question, ListWork work, InputReader reader, int[] classes, out bool isOpen)
    {
        var open = false;
        isOpen = true;
        foreach (var fact in _questions)
        {
            var answer = question.Of(fact.Scope)?.YesOrNo(fact.Place) ?? FactValues.NotGiven;
            var found = answer == FactValues.NotGiven ? fact.NotGiven : (int)answer;
            classes[fact.Source] = found;
            open |= found >= fact.Known;
        }

        foreach (var fact in _values)
        {
            var found = question.Of(fact.Scope) is { } facts ? ClassOf(fact, facts) : fact.NotGiven;
            if (found < 0)
            {
                return false;
            }

            classes[fact.Source] = found;
            open |= found >= fact.Known;
        }

        foreach (var s in _others)
        {
            var found = ClassOf(_sources[s], question, work, reader);
            if (found < 0)
            {
                return false;
            }

            classes[s] = found;
            open |= found >= _sources[s].Known;
        }

        isOpen = open;
        return true;
    }

    private static int ClassOf(in FactOfList fact, FactValues facts)
    {
        var value = facts.LowAt(fact.Place);
        if (value == FactValues.NotGiven)
        {
            return fact.NotGiven;
        }

        if (fact.Points is not { } points)
        {
            return fact.IsCode && (facts.HighAt(fact.Place) >> 32) < (facts.HighAt(fact.Place) & uint.MaxValue) ? -1 : (int)value;
        }

        if (value == FactValues.HasNotHappened)
        {
            return fact.Never;
        }

        if (fact.IsDate && facts.HighAt(fact.Place) != value)
        {
            return -1;
        }

        var reached = 0;
        foreach (var point in points)
        {
            reached += value >= point ? 1 : 0;
        }

        return reached;
    }

    /// <summary>−1 where only the general way can say.</summary>
    private int ClassOf(Source source, in Question question, ListWork work, InputReader reader)
    {
        switch (source.Kind)
        {
            case SourceKind.Kind:
                return question.Dossier.Kind < 0 ? source.NotGiven : question.Dossier.Kind;
            case SourceKind.Roles:
                return SetOf(source, question.Roles);
            case SourceKind.Grounds:
                return SetOf(source, question.Grounds);
            case SourceKind.Others:
                return question.Dossier.ListsAreComplete ? 0 : 1;
            default:
                reader.Read(_list, source.Of, question, work.Classes);
                return work.Classes.CountOf(source.Of) == 1 ? work.Classes.Of(source.Of, 0) : -1;
        }
    }

    /// <summary>The class of a source of roles or grounds: which of its members are held.</summary>
    public static int SetOf(Source source, int[]? held)
    {
        if (held is null)
        {
            return source.NotGiven;
        }

        var set = 0;
        var members = source.Members;
        foreach (var one in held)
        {
            for (var bit = 0; bit < members.Length; bit++)
            {
                set |= members[bit] == one ? 1 << bit : 0;
            }
        }

        return set;
    }

    /// <summary>A source that is a fact, laid out for reading many in a row; its points are null if it is no ladder.</summary>
    private readonly struct FactOfList(Source source, int place)
    {
        public readonly long[]? Points = source.Kind == SourceKind.Ladder ? source.Points : null;
        public readonly int Source = place;
        public readonly int Place = source.Place;
        public readonly int NotGiven = source.NotGiven;
        public readonly int Never = source.Never;
        public readonly int Known = source.Known;
        public readonly FactScope Scope = source.Scope;
        public readonly bool IsCode = source.IsCode;
        public readonly bool IsDate = source.IsDate;
    }
}
