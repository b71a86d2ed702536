using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Memo.Hosting.Registers;

/// <summary>Where in a stretch of a line commas and quotation marks stand: a bit for each byte.</summary>
internal static class CsvMarks
{
    /// <summary>How many bytes are looked at together.</summary>
    public const int Stride = 64;

    private const int Half = Stride / 2;

    /// <summary>Whether all of a line can be looked at: bytes after it are, too.</summary>
    public static bool HaveRoom(byte[] bytes, Line line) => bytes.Length - Stride >= line.Start + line.Length;

    /// <param name="at">The first byte of the stretch, of which none is after the last.</param>
    public static (ulong Commas, ulong Quotes) Of(byte[] bytes, int at)
    {
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(bytes), at);
        var (low, high) = (Vector256.LoadUnsafe(ref first), Vector256.LoadUnsafe(ref first, Half));
        return (Where(low, high, (byte)','), Where(low, high, (byte)'"'));
    }

    /// <summary>The bits of those bytes of a stretch that belong to the line.</summary>
    /// <param name="left">How many bytes the line still has, at least one.</param>
    public static ulong Inside(int left) => left >= Stride ? ulong.MaxValue : (1UL << left) - 1;

    private static ulong Where(Vector256<byte> low, Vector256<byte> high, byte mark) =>
        Vector256.Equals(low, Vector256.Create(mark)).ExtractMostSignificantBits()
        | ((ulong)Vector256.Equals(high, Vector256.Create(mark)).ExtractMostSignificantBits() << Half);
}
