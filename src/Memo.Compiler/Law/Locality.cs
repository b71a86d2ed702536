using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>Whether a text is of a place, by its own level or by that of its pack.</summary>
internal static class Locality
{
    public static bool IsLocal(Instrument instrument) => instrument.IsLocal || instrument.Pack is { IsLocal: true };
}
