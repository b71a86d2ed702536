using System.Buffers;
using System.Text;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Hosting.Listings;

/// <summary>Bytes to text, strictly: UTF-8 and nothing else, with or without a byte order mark.</summary>
internal static class Utf8ToText
{
    public static (SourceText Source, Diagnostic? Problem) Decode(string path, ReadOnlySpan<byte> bytes)
    {
        var text = WithoutMark(bytes);
        var source = new SourceText(path, Encoding.UTF8.GetString(text));
        return FirstInvalid(text) is { } offset
            ? (source, ListingDiagnostics.NotUtf8(new Location(source, new TextSpan(Encoding.UTF8.GetCharCount(text[..offset]), 1))))
            : (source, null);
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    private static int? FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return null;
        }

        var offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) == OperationStatus.Done)
        {
            offset += length;
        }

        return offset;
    }
}
