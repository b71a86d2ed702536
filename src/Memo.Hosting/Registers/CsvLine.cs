using System.Buffers;
using Memo.Compiler.Text;

namespace Memo.Hosting.Registers;

/// <summary>
/// One line of CSV to its fields, and a field as such a line has it. A record is one line: a quotation mark that is not closed spoils its own line
/// and no other, which is why no library that lets a field run over lines is used here.
/// </summary>
internal static class CsvLine
{
    private const byte Quote = (byte)'"';
    private const byte Comma = (byte)',';
    private static readonly SearchValues<byte> NeedQuotes = SearchValues.Create(",\"\r\n"u8);

    /// <summary>Fills the fields; says what is wrong, if anything is.</summary>
    public static Localized? Split(ReadOnlyMemory<byte> line, List<ReadOnlyMemory<byte>> fields)
    {
        fields.Clear();
        var all = line.Span;
        if (!all.Contains(Quote))
        {
            var start = 0;
            for (int length; (length = all[start..].IndexOf(Comma)) >= 0; start += length + 1)
            {
                fields.Add(line.Slice(start, length));
            }

            fields.Add(line[start..]);
            return null;
        }

        while (true)
        {
            var span = line.Span;
            if (span.IsEmpty || span[0] != Quote)
            {
                var end = span.IndexOf(Comma);
                var field = end < 0 ? line : line[..end];
                if (field.Span.Contains(Quote))
                {
                    return new("A quotation mark stands inside a field that does not begin with one.", "引号出现在不以引号开头的字段中。");
                }

                fields.Add(field);
                if (end < 0)
                {
                    return null;
                }

                line = line[(end + 1)..];
                continue;
            }

            var close = Close(span);
            if (close < 0 || (close + 1 < span.Length && span[close + 1] != Comma))
            {
                return new("A quotation mark is not closed.", "引号没有闭合。");
            }

            var inner = line[1..close];
            fields.Add(inner.Span.Contains(Quote) ? Unescape(inner.Span) : inner);
            if (close + 1 == span.Length)
            {
                return null;
            }

            line = line[(close + 2)..];
        }
    }

    /// <summary>In quotation marks where it needs them.</summary>
    public static void WriteField(IBufferWriter<byte> to, ReadOnlySpan<byte> field)
    {
        if (!field.ContainsAny(NeedQuotes))
        {
            to.Write(field);
            return;
        }

        to.Write("\""u8);
        foreach (var one in field)
        {
            to.Write([one]);
            if (one == Quote)
            {
                to.Write("\""u8);
            }
        }

        to.Write("\""u8);
    }

    /// <summary>The place of the closing mark; two in a row stand for one.</summary>
    private static int Close(ReadOnlySpan<byte> span)
    {
        for (var i = 1; i < span.Length; i++)
        {
            if (span[i] == Quote)
            {
                if (i + 1 >= span.Length || span[i + 1] != Quote)
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }

    private static byte[] Unescape(ReadOnlySpan<byte> inner)
    {
        var text = new List<byte>(inner.Length);
        for (var i = 0; i < inner.Length; i++)
        {
            text.Add(inner[i]);
            i += inner[i] == Quote ? 1 : 0;
        }

        return [.. text];
    }
}
