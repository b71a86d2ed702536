namespace Memo.Runtime.Packs;

/// <summary>And and or of answers that may be unknown. Over all maximal boxes of a decision they are exact: see the code of a compiled pack.</summary>
public static class TruthLogic
{
    /// <summary>False if one is false, true if both are true.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static Truth And(this Truth left, Truth right) =>
        left == Truth.False || right == Truth.False ? Truth.False
        : left == Truth.True && right == Truth.True ? Truth.True
        : Truth.Unknown;

    /// <summary>True if one is true, false if both are false.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static Truth Or(this Truth left, Truth right) =>
        left == Truth.True || right == Truth.True ? Truth.True
        : left == Truth.False && right == Truth.False ? Truth.False
        : Truth.Unknown;

    /// <summary>Whether it holds for all that is possible, for some, or for none.</summary>
    internal static Truth Of(bool some, bool all) => some && all ? Truth.True : some ? Truth.Unknown : Truth.False;
}
