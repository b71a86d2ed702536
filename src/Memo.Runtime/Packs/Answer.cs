namespace Memo.Runtime.Packs;

/// <summary>Whether something is so, may be so, or does not concern the entry.</summary>
public enum Opening
{
    /// <summary>No rule of this kind concerns the entry.</summary>
    None,

    /// <summary>The entry may be made; the exit may be asked for.</summary>
    Open,

    /// <summary>It may not.</summary>
    Closed,

    /// <summary>It depends on facts that are not known.</summary>
    Undetermined,
}

/// <summary>
/// What one entry means for one person on the as-of date. It is a view of the evaluator that made it and changes when that answers again.
/// </summary>
public readonly struct Answer
{
    private readonly Evaluation.EntryDecisions _decisions;

    internal Answer(Evaluation.EntryDecisions decisions) => _decisions = decisions;

    /// <summary>Where the entry stands.</summary>
    public StandingState Standing => _decisions.State;

    /// <summary>The first day in effect; null where it has none or it is not certain.</summary>
    public CalendarDate? Since => _decisions.Since;

    /// <summary>How long the entry stands; an inadmissible one has no last day.</summary>
    public Term Term => _decisions.Term;

    /// <summary>Certain, whatever the unknown facts may turn out to be.</summary>
    public MeasureSet Triggered => _decisions.Triggered;

    /// <summary>They would apply, but are exempt, lifted, suspended or over.</summary>
    public MeasureSet Withheld => _decisions.Withheld;

    /// <summary>They depend on facts that are not known.</summary>
    public MeasureSet Undetermined => _decisions.Undetermined;

    /// <summary>Whether a measure is triggered: true, false (withheld measures too), or unknown.</summary>
    /// <param name="measure">Its number: see <see cref="RulePack.MeasureOf"/>.</param>
    public Truth Of(int measure) => Triggered.Contains(measure) ? Truth.True : Undetermined.Contains(measure) ? Truth.Unknown : Truth.False;

    /// <summary>How long a triggered measure lasts: to its own last day or to the entry's, whichever is first. Found only when asked for.</summary>
    /// <param name="measure">Its number: see <see cref="RulePack.MeasureOf"/>.</param>
    /// <returns>Null where it is not triggered.</returns>
    public Term? TermOf(int measure) => _decisions.TermOf(measure);

    /// <inheritdoc cref="TermOf(int)"/>
    /// <param name="measure">The measure.</param>
    public Term? TermOf(Measure measure) => TermOf(measure.Number);

    /// <summary>Whether the rules allow the entry to be made.</summary>
    public Opening Entry => _decisions.Entry;

    /// <summary>Whether a way off the list may be asked for.</summary>
    /// <param name="exit">Its number: see <see cref="RulePack.ExitOf"/>.</param>
    public Opening Exit(int exit) => _decisions.Exit(exit);
}
