using System.Runtime.InteropServices;

namespace Memo.Runtime.Packs.Bulk;

/// <summary>Words as text, to find equal ones by.</summary>
internal static class WordsAsKey
{
    public static string Of(ReadOnlySpan<ulong> words) => new(MemoryMarshal.Cast<ulong, char>(words));
}
