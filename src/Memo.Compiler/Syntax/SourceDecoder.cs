using System.Text;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Compiler.Syntax;

/// <summary>Bytes of a <c>.memo</c> file to its text. A file that cannot be text gives an empty text and the diagnostic that says why.</summary>
public static class SourceDecoder
{
    public const int LargestFile = 4 * 1024 * 1024;

    public static SourceText Decode(string path, byte[] utf8, out ImmutableArray<Diagnostic> diagnostics)
    {
        var empty = new SourceText(path, "");
        if (utf8.Length > LargestFile)
        {
            diagnostics = [SyntaxDiagnostics.FileTooLarge(new Location(empty, default), LargestFile)];
            return empty;
        }

        var start = utf8.Length >= 3 && utf8[0] == 0xEF && utf8[1] == 0xBB && utf8[2] == 0xBF ? 3 : 0;
        try
        {
            diagnostics = [];
            return new SourceText(path, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(utf8, start, utf8.Length - start));
        }
        catch (DecoderFallbackException)
        {
            var (text, offset) = ReadUpToFault(path, utf8, start);
            diagnostics = [SyntaxDiagnostics.NotUtf8(new Location(text, new TextSpan(text.Text.Length, 0)), offset)];
            return empty;
        }
    }

    /// <summary>The longest beginning that is text, so that the fault has a line and a column.</summary>
    private static (SourceText Text, int Offset) ReadUpToFault(string path, byte[] utf8, int start)
    {
        var text = new UTF8Encoding(false).GetString(utf8, start, utf8.Length - start);
        var bytes = start;
        var counted = 0;
        var replaced = text.IndexOf('\uFFFD');
        while (replaced >= 0)
        {
            bytes += Encoding.UTF8.GetByteCount(text.Substring(counted, replaced - counted));
            counted = replaced;
            var isWritten = bytes + 2 < utf8.Length && utf8[bytes] == 0xEF && utf8[bytes + 1] == 0xBF && utf8[bytes + 2] == 0xBD;
            if (!isWritten)
            {
                return (new SourceText(path, text.Substring(0, replaced)), bytes);
            }

            replaced = text.IndexOf('\uFFFD', replaced + 1);
        }

        return (new SourceText(path, ""), start);
    }
}
