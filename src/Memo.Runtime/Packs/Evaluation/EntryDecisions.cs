namespace Memo.Runtime.Packs.Evaluation;

/// <summary>What was decided about one entry and one person; overwritten by the next.</summary>
/// <param name="pack">The pack.</param>
/// <param name="complete">Decides what was left out, in the general way.</param>
/// <param name="findTerms">Finds how long the entry lasts.</param>
/// <param name="termOf">How long a measure lasts, by its place among those of the list, once that of the entry is found.</param>
internal sealed class EntryDecisions(RulePack pack, Action complete, Action findTerms, Func<int, Term> termOf)
{
    private ListWork? _work;
    private bool _isComplete;
    private bool _hasTerms;
    private CalendarDate? _since;
    private Opening _entry;

    public StandingState State { get; private set; }

    public CalendarDate? Since => Complete()._since;

    public MeasureSet Triggered => new(pack, Work.List, Work.ShownTriggered);

    public MeasureSet Withheld => new(pack, Complete().Work.List, Work.ShownWithheld);

    public MeasureSet Undetermined => new(pack, Work.List, Work.ShownUndetermined);

    public Opening Entry => Complete()._entry;

    public Term Term
    {
        get
        {
            FindTerms();
            return State == StandingState.Inadmissible ? default : Work.Terms[0];
        }
    }

    private ListWork Work => _work ?? throw new InvalidOperationException("Nothing has been decided yet.");

    public Opening Exit(int exit)
    {
        Complete();
        var place = Array.IndexOf(Work.List.Exits, exit);
        return place < 0 || State == StandingState.Inadmissible || !Work.Exit.IsPossible(Work.List.Exits.Length + place) ? Opening.None : OpeningOf(Work.Exit[place]);
    }

    /// <summary>Null where the measure is not triggered.</summary>
    public Term? TermOf(int measure)
    {
        if (!Triggered.Contains(measure))
        {
            return null;
        }

        FindTerms();
        return termOf(Array.BinarySearch(Work.List.Measures, measure));
    }

    /// <summary>Keeps what most ask for; the rest is decided when it is asked for.</summary>
    public void KeepTriggered(ListWork work, StandingState state) => (_work, State, _isComplete, _hasTerms) = (work, state, false, false);

    /// <summary>Keeps what was left out.</summary>
    public void KeepRest(CalendarDate? since)
    {
        (_isComplete, _since) = (true, since);
        _entry = EntryOf(governs: Work.Entry[1], allows: Work.Entry[0]);
        Work.ShowWithheld(State != StandingState.Inadmissible);
    }

    private EntryDecisions Complete()
    {
        if (!_isComplete)
        {
            complete();
        }

        return this;
    }

    private void FindTerms()
    {
        Complete();
        if (!_hasTerms)
        {
            findTerms();
            _hasTerms = true;
        }
    }

    /// <summary>Refused only where a rule certainly governs.</summary>
    private static Opening EntryOf(Truth governs, Truth allows) =>
        governs == Truth.False ? Opening.None
        : allows == Truth.False && governs == Truth.Unknown ? Opening.Undetermined
        : OpeningOf(allows);

    private static Opening OpeningOf(Truth truth) => truth switch
    {
        Truth.True => Opening.Open,
        Truth.False => Opening.Closed,
        _ => Opening.Undetermined,
    };
}
