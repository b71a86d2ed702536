using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Memo.Compiler.Text;
using Embedded = Memo.Runtime.Packs;

namespace Memo.Hosting.Screening;

/// <summary>What became of a block of records: the lines to write, and the counts.</summary>
internal sealed class ScreenedBlock(ScreeningPlan plan)
{
    private static readonly SearchValues<byte> NeedQuotes = SearchValues.Create(",\"\r\n"u8);

    public ArrayBufferWriter<byte> Output { get; } = new(1 << 18);

    public ArrayBufferWriter<byte> Rejects { get; } = new();

    public Tally Tally { get; } = new(plan.ListIds.Length, plan.MeasureIds.Length);

    public void Accept(ReadOnlySpan<byte> id, int list, Embedded.Answer answer)
    {
        Tally.Accepted++;
        Tally.ByList[list]++;
        if (plan.WritesJson)
        {
            Write("{\"entry\":"u8);
            Json(id);
            Write(",\"list\":\""u8);
            Write(plan.ListIdBytes[list]);
            Write("\",\"standing\":\""u8);
            Write(plan.StandingIds[(int)answer.Standing]);
            Write("\",\"sanctions\":["u8);
            Measures(answer.Triggered, Tally.Triggered, ","u8, "\""u8);
            Write("],\"undetermined\":["u8);
            Measures(answer.Undetermined, Tally.Undetermined, ","u8, "\""u8);
            Write("]}\n"u8);
            return;
        }

        Quoted(Output, id);
        Write(","u8);
        Write(plan.ListIdBytes[list]);
        Write(","u8);
        Write(plan.StandingIds[(int)answer.Standing]);
        Write(","u8);
        Measures(answer.Triggered, Tally.Triggered, " "u8, ""u8);
        Write(","u8);
        Measures(answer.Undetermined, Tally.Undetermined, " "u8, ""u8);
        Write("\n"u8);
    }

    public void Reject(long line, ReadOnlySpan<byte> id, Localized reason)
    {
        Tally.Rejected++;
        Span<byte> number = stackalloc byte[20];
        Utf8Formatter.TryFormat(line, number, out var length);
        Rejects.Write(number[..length]);
        Rejects.Write(","u8);
        Quoted(Rejects, id);
        Rejects.Write(","u8);
        Quoted(Rejects, Encoding.UTF8.GetBytes(reason.English));
        Rejects.Write(","u8);
        Quoted(Rejects, Encoding.UTF8.GetBytes(reason.Chinese));
        Rejects.Write("\n"u8);
    }

    private void Measures(Embedded.MeasureSet measures, long[] counts, ReadOnlySpan<byte> between, ReadOnlySpan<byte> around)
    {
        var isFirst = true;
        Span<int> few = stackalloc int[256];
        var count = measures.Count;
        var numbers = count <= few.Length ? few : new int[count];
        foreach (var number in numbers[..measures.CopyTo(numbers)])
        {
            counts[number]++;
            if (!isFirst)
            {
                Write(between);
            }

            isFirst = false;
            Write(around);
            Write(plan.MeasureIds[number]);
            Write(around);
        }
    }

    private void Write(ReadOnlySpan<byte> bytes) => Output.Write(bytes);

    private void Json(ReadOnlySpan<byte> text)
    {
        Write("\""u8);
        Write(JsonEncodedText.Encode(text).EncodedUtf8Bytes);
        Write("\""u8);
    }

    private static void Quoted(ArrayBufferWriter<byte> to, ReadOnlySpan<byte> text)
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

/// <summary>Counts of a screening, which add up: what was read is what was accepted and what was rejected.</summary>
internal sealed class Tally(int lists, int measures)
{
    public long Accepted { get; set; }

    public long Rejected { get; set; }

    public long[] ByList { get; set; } = new long[lists];

    /// <summary>How many entries trigger each measure.</summary>
    public long[] Triggered { get; set; } = new long[measures];

    public long[] Undetermined { get; set; } = new long[measures];

    public void Add(Tally other)
    {
        Accepted += other.Accepted;
        Rejected += other.Rejected;
        Add(ByList, other.ByList);
        Add(Triggered, other.Triggered);
        Add(Undetermined, other.Undetermined);
    }

    private static void Add(long[] to, long[] from)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += from[i];
        }
    }
}
