using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation;

/// <summary>Room for deciding about the entries of one list; made once, used again and again.</summary>
internal sealed class ListWork(ListTable list)
{
#if NET
    private OnDay.ReadyList? _day;
    private bool _mayBeUndetermined;
#endif

    public ListTable List { get; } = list;

    public InputClasses Classes { get; } = new(list.Inputs);

    public Truths Standing { get; } = new(list.Standing);

    public Truths Inadmissible { get; } = new(list.Inadmissible);

    public Truths Asked { get; } = new(list.Asked);

    public Truths Triggered { get; } = new(list.Triggered);

    public Truths Withheld { get; } = new(list.Withheld);

    public Truths Entry { get; } = new(list.Entry);

    public Truths Exit { get; } = new(list.Exit);

    public Truths Granted { get; } = new(list.Granted);

    /// <summary>What the last days of the entry rest on.</summary>
    public Truths Lasting { get; } = new(list.Lasting.Decisions);

    /// <summary>How long the entry lasts: on all its grounds, and then on each set of them.</summary>
    public Term[] Terms { get; } = new Term[list.GroundSets.Length + 1];

    /// <summary>Room for what can end it sooner, for each of <see cref="Terms"/>.</summary>
    public ulong[][] Endings { get; } = [.. list.GroundSets.Prepend([]).Select(_ => new ulong[Bits.WordsOf(list.Lasting.Endings.Length)])];

    /// <summary>Where the entry stands on each of the sets of grounds that a measure stands on by itself.</summary>
    public StandingNow[] OnGroundSets { get; } = new StandingNow[list.GroundSets.Length];

    /// <summary>What is shown, one bit for each measure; words after those of the measures mean nothing.</summary>
    public ulong[] ShownWithheld { get; } = new ulong[list.Triggered.Words];

    public ulong[] ShownUndetermined { get; private set; } = new ulong[list.Triggered.Words];

    public ulong[] ShownTriggered { get; private set; } = new ulong[list.Triggered.Words];

#if NET
    /// <summary>Room for the indexes of the groups of the list on a day, and for the places of their rows.</summary>
    public int[] Indexes { get; private set; } = [];

    public int[] Places { get; private set; } = [];

    /// <summary>The places of rows of what is decided before measures are.</summary>
    public int[] PlacesBefore { get; private set; } = [];

    /// <summary>Room for what is decided on the way.</summary>
    public ulong[] Certain { get; private set; } = [];

    public ulong[] Possible { get; private set; } = [];

    public void MakeRoomFor(OnDay.ReadyList day)
    {
        if (ReferenceEquals(_day, day))
        {
            return;
        }

        _day = day;
        (Indexes, Places, PlacesBefore) = (new int[day.Groups], new int[day.Groups], new int[day.Groups]);
        day.FillUp(Places);
        (Certain, Possible) = (new ulong[day.Width], new ulong[day.Width]);
        if (ShownTriggered.Length < day.Width)
        {
            (ShownTriggered, ShownUndetermined) = (new ulong[day.Width], new ulong[day.Width]);
        }
    }

    /// <summary>What is triggered was kept, and nothing is open.</summary>
    public void ClearUndetermined()
    {
        if (_mayBeUndetermined)
        {
            Array.Clear(ShownUndetermined, 0, ShownUndetermined.Length);
            _mayBeUndetermined = false;
        }
    }

    /// <summary>What is triggered was kept, and what is possible in place of what is open: what is certain is not open.</summary>
    public void LeaveUndetermined()
    {
        _mayBeUndetermined = true;
        for (var word = 0; word < List.Triggered.Words; word++)
        {
            ShownUndetermined[word] &= ~ShownTriggered[word];
        }
    }

    /// <summary>Nothing is triggered, nothing is open.</summary>
    public void ClearShown()
    {
        Array.Clear(ShownTriggered, 0, ShownTriggered.Length);
        ClearUndetermined();
    }
#endif

    /// <summary>What was decided in the general way.</summary>
    public void ShowTriggered(bool isDecided)
    {
#if NET
        _mayBeUndetermined = true;
#endif
        for (var word = 0; word < List.Triggered.Words; word++)
        {
            ShownTriggered[word] = isDecided ? Triggered.Certain[word] : 0;
            ShownUndetermined[word] = isDecided ? Triggered.Possible[word] & ~Triggered.Certain[word] : 0;
        }
    }

    /// <inheritdoc cref="ShowTriggered"/>
    public void ShowWithheld(bool isDecided)
    {
        for (var word = 0; word < List.Triggered.Words; word++)
        {
            ShownWithheld[word] = isDecided ? Withheld.Certain[word] & ~Triggered.Possible[word] : 0;
        }
    }
}
