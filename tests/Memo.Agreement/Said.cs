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
internal sealed record Said(StandingState? Standing, CalendarDate? Since, ImmutableArray<MeasureAnswer> Measures, WayAnswer Entry, ImmutableArray<WayAnswer> Exits)
{
    /// <summary>How long the entry stands; null: not said.</summary>
    public SaidTerm? Term { get; init; }

    /// <summary>How long each measure lasts, by its place in the pack; null: not triggered, or not said.</summary>
    public required ImmutableArray<SaidTerm?> Terms { get; init; }
}

/// <summary>A last day, and what can end it sooner.</summary>
/// <param name="Endings">Ids in their order, parted by blanks.</param>
internal sealed record SaidTerm(EndDay? Until, string Endings)
{
    public static SaidTerm Of(EndDay? until, IEnumerable<string> endings) => new(until, string.Join(" ", endings));

    public override string ToString() => $"until {Until?.ToString() ?? "no certain day"}, or [{Endings}]";
}
