using System.Text.Json;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Hosting.Listings;

/// <summary>Places in a JSON text: the reader counts bytes, people count characters.</summary>
internal sealed class JsonPlaces(SourceText source, byte[] bytes)
{
    private const int Stride = 64;

    /// <summary>The character at which each stretch of <see cref="Stride"/> bytes begins.</summary>
    private readonly ImmutableArray<int> _charactersBefore = CountStretches(bytes);

    public Location Of(long startByte, long endByte) => new(source, TextSpan.Between(CharacterAt(startByte), CharacterAt(endByte)));

    public Location Of(JsonException exception)
    {
        var line = 0L;
        for (long lineStart = 0; ; line++)
        {
            var end = Array.IndexOf(bytes, (byte)'\n', (int)lineStart);
            if (line == (exception.LineNumber ?? 0) || end < 0)
            {
                var at = Math.Min(lineStart + (exception.BytePositionInLine ?? 0), bytes.Length);
                return Of(at, Math.Min(at + 1, bytes.Length));
            }

            lineStart = end + 1;
        }
    }

    private int CharacterAt(long offset)
    {
        var stretch = (int)(offset / Stride);
        return _charactersBefore[stretch] + CountStarts(bytes.AsSpan(stretch * Stride, (int)offset - (stretch * Stride)));
    }

    private static ImmutableArray<int> CountStretches(byte[] bytes)
    {
        var counts = ImmutableArray.CreateBuilder<int>();
        var characters = 0;
        for (var start = 0; start <= bytes.Length; start += Stride)
        {
            counts.Add(characters);
            characters += CountStarts(bytes.AsSpan(start, Math.Min(Stride, bytes.Length - start)));
        }

        return counts.ToImmutable();
    }

    /// <summary>UTF-16 units whose first byte lies here: continuation bytes count nothing, four-byte characters twice.</summary>
    private static int CountStarts(ReadOnlySpan<byte> stretch)
    {
        var units = 0;
        foreach (var b in stretch)
        {
            units += (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
        }

        return units;
    }
}
