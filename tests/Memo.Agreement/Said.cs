using Memo.Runtime;

namespace Memo.Agreement;

internal enum MeasureAnswer
{
    /// <summary>This engine does not say.</summary>
    NotSaid,
    Triggered,
    Withheld,
    Undetermined,
    None,

    /// <summary>Withheld or none: the engine does not tell them apart.</summary>
    NotTriggered,
}

/// <summary>Whether an entry may be made, or an exit be asked for.</summary>
internal enum WayAnswer
{
    NotSaid,
    Open,
    Closed,
    Undetermined,

    /// <summary>No rule of the kind concerns the entry.</summary>
    None,
}

/// <summary>What an engine says of one entry and one person.</summary>
/// <param name="Standing">Null: not said.</param>
/// <param name="Measures">By their place in the pack.</param>
/// <param name="Exits">By their place in the pack.</param>
internal sealed record Said(StandingState? Standing, CalendarDate? Since, ImmutableArray<MeasureAnswer> Measures, WayAnswer Entry, ImmutableArray<WayAnswer> Exits);
