using Memo.Compiler.Text;

namespace Memo.Compiler.Emit;

/// <summary>A decision has more maximal boxes than are kept; the drafter was told so when the pack was checked.</summary>
public sealed class TooComplexToCompileException(string decision) : Exception($"{decision} is too complex to compile. Split it (memo explain MEMO3001); memo eval and memo test answer it all the same.")
{
    public string Decision { get; } = decision;

    /// <summary>What a reader is told.</summary>
    public Localized Said => new(Message, $"{Decision} 过于复杂，无法编译。请予拆分（memo explain MEMO3001）；memo eval 和 memo test 仍可作答。");
}
