using System.Buffers;
using System.Globalization;
using System.Text;
using Memo.Compiler.Text;

namespace Memo.Hosting.Registers;

/// <summary>The records that cannot be read, as CSV: line, id, and the reason in both languages. Each stands on one line, whatever it quotes.</summary>
internal static class Rejects
{
    public static ReadOnlySpan<byte> Header => "line,entry,reason,原因\n"u8;

    /// <param name="id">Empty where it could not be read.</param>
    public static void Write(IBufferWriter<byte> to, long line, ReadOnlySpan<byte> id, Localized reason)
    {
        to.Write(Encoding.UTF8.GetBytes(line.ToString(CultureInfo.InvariantCulture)));
        to.Write(","u8);
        CsvLine.WriteField(to, id);
        to.Write(","u8);
        CsvLine.WriteField(to, OnOneLine(reason.English));
        to.Write(","u8);
        CsvLine.WriteField(to, OnOneLine(reason.Chinese));
        to.Write("\n"u8);
    }

    private static byte[] OnOneLine(string text) => Encoding.UTF8.GetBytes(text.Replace('\n', ' ').Replace('\r', ' '));
}
