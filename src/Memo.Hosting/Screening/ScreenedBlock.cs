using System.Buffers;
using System.Text.Json;
using Memo.Compiler.Text;
using Memo.Hosting.Registers;

namespace Memo.Hosting.Screening;

/// <summary>What became of a block of records: the lines to write, and the counts. Its room is used again for other blocks.</summary>
internal sealed class ScreenedBlock(ScreeningPlan plan)
{
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
            CsvLine.WriteField(to, id);
            return;
        }

        to.Write("{\"entry\":\""u8);
        to.Write(JsonEncodedText.Encode(id).EncodedUtf8Bytes);
        to.Write("\""u8);
    }

    public void Reject(long line, ReadOnlySpan<byte> id, Localized reason)
    {
        Tally.Rejected++;
        Registers.Rejects.Write(Rejects, line, id, reason);
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
}
