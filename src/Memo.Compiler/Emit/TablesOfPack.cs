using Memo.Compiler.Emit.Tables;
using Memo.Compiler.Model;
using Memo.Runtime.Packs.Tables;

namespace Memo.Compiler.Emit;

/// <summary>The tables of a pack alone, for those who ask it here and now and need no C#.</summary>
public static class TablesOfPack
{
    /// <exception cref="TooComplexToCompileException">A decision has too many maximal boxes.</exception>
    public static byte[] Write(RulePack pack) => [.. TablesFormat.Write(new DecisionsToTables(pack).Write())];
}
