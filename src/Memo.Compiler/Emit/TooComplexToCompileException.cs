namespace Memo.Compiler.Emit;

/// <summary>A decision has more maximal boxes than are kept; the drafter was told so when the pack was checked.</summary>
public sealed class TooComplexToCompileException(string decision) : Exception($"{decision} is too complex to compile: name parts of its condition, or split it.")
{
    public string Decision { get; } = decision;
}
