using Memo.Compiler.Emit;

namespace Memo.Agreement;

/// <summary>What an engine may refuse: a decision too complex to compile, of which the drafter is told when the pack is checked.</summary>
internal static class Refusals
{
    public static bool IsOne(Exception exception) => exception is TooComplexToCompileException;
}
