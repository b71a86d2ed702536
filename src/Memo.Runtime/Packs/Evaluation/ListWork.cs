using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation;

/// <summary>Room for deciding about the entries of one list; made once, used again and again.</summary>
internal sealed class ListWork(ListTable list)
{
    public ListTable List { get; } = list;

    public InputClasses Classes { get; } = new([.. list.Inputs.Select(i => i.Classes)]);

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

    /// <summary>What is shown: withheld, and undetermined.</summary>
    public ulong[] ShownWithheld { get; } = new ulong[list.Triggered.Words];

    public ulong[] ShownUndetermined { get; } = new ulong[list.Triggered.Words];

    public ulong[] ShownTriggered { get; } = new ulong[list.Triggered.Words];

    /// <summary>Room for the classes of the sources of the list on a day.</summary>
    public int[] SourceClasses { get; private set; } = [];

    public int[] MakeRoom(int sources) => SourceClasses = SourceClasses.Length >= sources ? SourceClasses : new int[sources];

#if NET
    private OnDay.ListOnDay? _day;
    private OnDay.OpenAnswers? _openAnswers;

    /// <summary>What was open on this day; forgotten on the next.</summary>
    public OnDay.OpenAnswers OpenAnswersOn(OnDay.ListOnDay day, int sources)
    {
        if (_openAnswers is null || !ReferenceEquals(_day, day))
        {
            (_day, _openAnswers) = (day, new OnDay.OpenAnswers(sources, ShownTriggered.Length));
        }

        return _openAnswers;
    }
#endif
}
