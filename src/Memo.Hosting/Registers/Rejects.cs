using System.Buffers;
using System.Globalization;
using System.Text;
using Memo.Compiler.Text;

namespace Memo.Hosting.Registers;

/// <summary>The records that cannot be read, as CSV: line, id, and the reason in both languages.</summary>
internal static class Rejects
{
    private static readonly SearchValues<byte> NeedQuotes = SearchValues.Create(",\"\r\n"u8);

    public static ReadOnlySpan<byte> Header => "line,entry,reason,原因\n"u8;

    /// <param name="id">Empty where it could not be read.</param>
    public static void Write(IBufferWriter<byte> to, long line, ReadOnlySpan<byte> id, Localized reason)
    {
        to.Write(Encoding.UTF8.GetBytes(line.ToString(CultureInfo.InvariantCulture)));
        to.Write(","u8);
        WriteField(to, id);
        to.Write(","u8);
        WriteField(to, Encoding.UTF8.GetBytes(reason.English));
        to.Write(","u8);
        WriteField(to, Encoding.UTF8.GetBytes(reason.Chinese));
        to.Write("\n"u8);
    }

    /// <summary>A field of CSV, in quotation marks where it needs them.</summary>
    public static void WriteField(IBufferWriter<byte> to, ReadOnlySpan<byte> text)
    {
        if (!text.ContainsAny(NeedQuotes))
        {
            to.Write(text);
            return;
        }

        to.Write("\""u8);
        foreach (var one in text)
        {
            to.Write([one]);
            if (one == '"')
            {
                to.Write("\""u8);
            }
        }

        to.Write("\""u8);
    }
}
