using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Memo.Compiler.Text;

namespace Memo.Hosting.Screening;

/// <summary>What became of a block of records: the lines to write, and the counts. Its room is used again for other blocks.</summary>
internal sealed class ScreenedBlock(ScreeningPlan plan)
{
    private static readonly SearchValues<byte> NeedQuotes = SearchValues.Create(",\"\r\n"u8);
    private readonly List<Outcome> _outcomes = [];
    private readonly ArrayBufferWriter<byte> _head = new();

    public ArrayBufferWriter<byte> Output { get; } = new(1 << 20);

    public ArrayBufferWriter<byte> Rejects { get; } = new();

    public Tally Tally { get; private set; } = plan.NewTally();

    /// <summary>A line of the earlier result is not about the record it should be about.</summary>
    public bool DoesNotBelong { get; private set; }

    public void Clear()
    {
        DoesNotBelong = false;
        Output.ResetWrittenCount();
        Rejects.ResetWrittenCount();
        Tally = plan.NewTally();
    }

    public void Accept(ReadOnlySpan<byte> id, Outcome outcome)
    {
        if (outcome.Count++ == 0)
        {
            _outcomes.Add(outcome);
        }

        WriteHead(Output, id);
        Output.Write(outcome.Line);
    }

    /// <param name="line">What an earlier run wrote of the record, without its end.</param>
    public void TakeOver(ReadOnlySpan<byte> id, int list, ReadOnlySpan<byte> line, Outcomes outcomes)
    {
        _head.ResetWrittenCount();
        WriteHead(_head, id);
        if (line.StartsWith(_head.WrittenSpan) && outcomes.Of(list, line[_head.WrittenCount..]) is { } outcome)
        {
            Accept(id, outcome);
            Tally.TakenOver++;
        }
        else
        {
            DoesNotBelong = true;
        }
    }

    private void WriteHead(ArrayBufferWriter<byte> to, ReadOnlySpan<byte> id)
    {
        if (!plan.WritesJson)
        {
            Quoted(to, id);
            return;
        }

        to.Write("{\"entry\":\""u8);
        to.Write(JsonEncodedText.Encode(id).EncodedUtf8Bytes);
        to.Write("\""u8);
    }

    public void Reject(long line, ReadOnlySpan<byte> id, Localized reason)
    {
        Tally.Rejected++;
        Rejects.Write(Encoding.UTF8.GetBytes(line.ToString(CultureInfo.InvariantCulture)));
        Rejects.Write(","u8);
        Quoted(Rejects, id);
        Rejects.Write(","u8);
        Quoted(Rejects, Encoding.UTF8.GetBytes(reason.English));
        Rejects.Write(","u8);
        Quoted(Rejects, Encoding.UTF8.GetBytes(reason.Chinese));
        Rejects.Write("\n"u8);
    }

    /// <summary>Counts what was accepted, once the block is done.</summary>
    public void Count()
    {
        foreach (var outcome in _outcomes)
        {
            Tally.Add(outcome);
            outcome.Count = 0;
        }

        _outcomes.Clear();
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
