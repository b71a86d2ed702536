namespace Memo.Compiler.Diagrams;

/// <summary>A test as what it says of each class of its variable.</summary>
/// <param name="Variable">The number of the variable.</param>
/// <param name="Holds">For each class.</param>
/// <param name="Exceeded">Why the classes were not told apart, if they are too many.</param>
internal sealed record ClassTest(int Variable, ImmutableArray<bool> Holds, Limit? Exceeded = null)
{
    /// <summary>True or false if it is so for every class.</summary>
    public Truth Truth { get; } =
        Exceeded is not null || (Holds.Contains(true) && Holds.Contains(false)) ? Truth.Unknown : Holds.Contains(true) ? Truth.True : Truth.False;
}
