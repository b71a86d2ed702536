namespace Memo.Runtime;

/// <summary>How strongly a measure binds the body that acts. A reference measure is never a prohibition.</summary>
public enum Strength
{
    /// <summary>The text does not say, or has not been read.</summary>
    NotStated,

    /// <summary>Must refuse, must bar (应当).</summary>
    Mandatory,

    /// <summary>May limit (可以).</summary>
    Discretionary,

    /// <summary>One input to another decision (参考); it never decides by itself.</summary>
    Reference,

    /// <summary>Closer oversight (监管).</summary>
    Oversight,

    /// <summary>Publication (公示).</summary>
    Publicity,

    /// <summary>Help to another body (协助).</summary>
    Assist,
}

/// <summary>Whether a measure burdens or favours.</summary>
public enum MeasureKind
{
    /// <summary>惩戒.</summary>
    Sanction,

    /// <summary>激励.</summary>
    Reward,
}

/// <summary>Where an entry on a list stands on the as-of date.</summary>
public enum StandingState
{
    /// <summary>It has not begun.</summary>
    NotYet,

    /// <summary>It has begun, has not ended and is not suspended.</summary>
    InEffect,

    /// <summary>It has begun and is suspended for the time being.</summary>
    Suspended,

    /// <summary>It is over: removed, its term ended, or ended by an event the rules name.</summary>
    Ended,

    /// <summary>Facts are missing that decide it.</summary>
    Unknown,

    /// <summary>The input cannot be: a rule forbids such an entry.</summary>
    Inadmissible,
}

/// <summary>Why a measure that would apply does not.</summary>
public enum WithheldKind
{
    /// <summary>The entry, the measure or its own term is over.</summary>
    Ended,

    /// <summary>The entry or the measure is suspended.</summary>
    Suspended,

    /// <summary>A lift is in force.</summary>
    Lift,

    /// <summary>An exemption of the clause holds.</summary>
    Exemption,
}

/// <summary>The colour of a list.</summary>
public enum Colour
{
    /// <summary>Neither: for instance the middle grade of an order of grades (无).</summary>
    None,

    /// <summary>A blacklist (黑).</summary>
    Black,

    /// <summary>A redlist (红).</summary>
    Red,

    /// <summary>A watch list (关注); never a severe list.</summary>
    Watch,
}

/// <summary>Answer to a question whose facts may be missing.</summary>
public enum Truth
{
    /// <summary>False however the unknown facts turn out.</summary>
    False,

    /// <summary>True however the unknown facts turn out.</summary>
    True,

    /// <summary>It depends on facts that are unknown.</summary>
    Unknown,
}
