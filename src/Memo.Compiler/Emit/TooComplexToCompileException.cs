namespace Memo.Compiler.Emit;

/// <summary>A decision has more maximal boxes than are kept; the drafter was told so when the pack was checked.</summary>
public sealed class TooComplexToCompileException(string decision) : Exception($"{decision} is too complex to compile. Split it (memo explain MEMO3001); memo eval and memo test answer it all the same.")
{
    public string Decision { get; } = decision;
}
