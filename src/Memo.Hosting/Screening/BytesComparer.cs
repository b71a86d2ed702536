using System.Runtime.InteropServices;

namespace Memo.Hosting.Screening;

/// <summary>Bytes by what they are, so that a stretch of a buffer can be looked up without a copy.</summary>
internal sealed class BytesComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    private const ulong Mixer = 0x9E37_79B9_7F4A_7C15;

    public static readonly BytesComparer Instance = new();

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        var hash = (ulong)alternate.Length;
        for (; alternate.Length >= sizeof(ulong); alternate = alternate[sizeof(ulong)..])
        {
            hash = Mixed(hash, MemoryMarshal.Read<ulong>(alternate));
        }

        foreach (var one in alternate)
        {
            hash = Mixed(hash, one);
        }

        return (int)(hash >> 32);
    }

    private static ulong Mixed(ulong hash, ulong next) => (ulong.RotateLeft(hash, 29) ^ next) * Mixer;
}
