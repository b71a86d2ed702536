namespace Memo.Runtime.Packs.Evaluation;

/// <summary>Where an entry stands, as far as is known at some point of settling a dossier.</summary>
internal readonly struct StandingNow
{
    /// <summary>How many states an admissible entry may be in.</summary>
    public const int StateCount = 4;

    /// <summary>One bit for each state.</summary>
    public const byte AllStates = (1 << StateCount) - 1;

    // Looked up, since which it will be cannot be foreseen.
    private static readonly StandingState[] OfStates = [.. Enumerable.Range(0, AllStates + 1).Select(states => states switch
    {
        0 => StandingState.Inadmissible,
        1 << (int)StandingState.NotYet => StandingState.NotYet,
        1 << (int)StandingState.InEffect => StandingState.InEffect,
        1 << (int)StandingState.Suspended => StandingState.Suspended,
        1 << (int)StandingState.Ended => StandingState.Ended,
        _ => StandingState.Unknown,
    })];

    private StandingNow(byte states, CalendarDate? since)
    {
        States = states;
        Since = since;
    }

    /// <summary>Nothing is known yet.</summary>
    public static StandingNow Undecided => new(AllStates, null);

    /// <summary>The subject is said to be on the list, without more.</summary>
    public static StandingNow JustNamed => new(1 << (int)StandingState.InEffect, null);

    /// <summary>The input cannot be: it is in none of the states.</summary>
    public static StandingNow Inadmissible => default;

    /// <summary>One bit for each state it may be in, in the order of <see cref="StandingState"/>.</summary>
    public byte States { get; }

    /// <summary>The first day in effect; null where it has none or it is not certain.</summary>
    public CalendarDate? Since { get; }

    public bool IsInadmissible => States == 0;

    public StandingState State => StateOf(States);

    /// <param name="states">One bit for each state it may be in.</param>
    public static StandingState StateOf(int states) => OfStates[states];

    /// <param name="certain">The states that are certain; at most one.</param>
    /// <param name="possible">The states that are possible.</param>
    /// <param name="since">The first day in effect.</param>
    public static StandingNow Of(ulong certain, ulong possible, CalendarDate? since) =>
        new((byte)((certain & AllStates) != 0 ? certain & AllStates : possible & AllStates), since);

    public bool IsLike(StandingNow other) => States == other.States && Nullable.Equals(Since, other.Since);
}
