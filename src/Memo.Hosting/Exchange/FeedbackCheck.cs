using Memo.Compiler.Text;
using Memo.Hosting.Json;

namespace Memo.Hosting.Exchange;

/// <summary>A form that came back, and how to check it.</summary>
/// <param name="Returned">The form as it was filled in.</param>
/// <param name="Issued">The form as it was written, with its summary beside it.</param>
/// <param name="Output">The file for what there is to say; its summary will lie beside it.</param>
/// <param name="Language">Of the header and the fixed words of CSV.</param>
/// <param name="AsOf">The day of the check.</param>
/// <param name="Agency">The body whose answers these are; null for all that are asked.</param>
public sealed record CheckOrder(string Returned, string Issued, string Output, bool WritesJson, Language Language, CalendarDate AsOf, string? Agency);

/// <summary>What was done, by measure and body. What was asked is done, not done, open and unanswered; what came back was taken, blank and refused.</summary>
/// <param name="First">The first findings, to be shown.</param>
public sealed record FeedbackSummary(
    CarriedOutCounts Total,
    ImmutableArray<CarriedOutCounts> Measures,
    long Returned,
    long Blank,
    long Refused,
    ImmutableArray<(FindingKind Kind, string Id, Localized Said, long Count)> Findings,
    ImmutableArray<FeedbackFinding> First)
{
    public long Taken => Returned - Blank - Refused;
}

/// <summary>Reads a form that came back, filled in, and checks it against the form that was sent out. In constant memory, in whichever order the records came.</summary>
public sealed class FeedbackCheck
{
    /// <summary>So many findings are kept to be shown.</summary>
    public const int MostShown = 5;

    private const int MostParts = 1_000;
    private const int BetweenShown = 1 << 14;

    private readonly CheckOrder _order;
    private readonly Action<double> _progress;
    private readonly FeedbackTally _tally = new();
    private readonly HashSet<string> _measures = new(StringComparer.Ordinal);
    private readonly List<FeedbackFinding> _first = [];

    private FeedbackCheck(CheckOrder order, Action<double> progress) => (_order, _progress) = (order, progress);

    /// <summary>Checks; or says why it cannot be done.</summary>
    /// <param name="progress">Told now and then which part of both files has been read.</param>
    /// <param name="partSize">How many bytes of both files are brought together at once.</param>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static (FeedbackSummary? Summary, Localized? Problem) Run(CheckOrder order, Action<double> progress, long partSize = 64 << 20)
    {
        if (WholeFile.AreSame(order.Output, order.Returned) || WholeFile.AreSame(order.Output, order.Issued))
        {
            return (null, new($"--out names a file that is read: {order.Output}.", $"--out 所指的 {order.Output} 是要读取的文件。"));
        }

        if (FormHead.Of(order.Issued) is not { } head)
        {
            return (null, new(
                $"{order.Issued} is no form that memo feedback wrote, with its summary beside it.", $"{order.Issued} 不是 memo feedback 写出的、带有汇总的反馈表。"));
        }

        if (FileHash.Of(order.Issued) != head.Records!.Hash)
        {
            return (null, new(
                $"{order.Issued} has been changed since it was written. --issued names the form as it was sent out; what was filled in is a copy, named after --check.",
                $"{order.Issued} 写出后被改动。--issued 应指发出时的反馈表；填写的是副本，写在 --check 之后。"));
        }

        var count = (int)Math.Min(MostParts, 1 + ((new FileInfo(order.Issued).Length + new FileInfo(order.Returned).Length) / partSize));
        return new FeedbackCheck(order, progress).Run(head, count);
    }

    private (FeedbackSummary? Summary, Localized? Problem) Run(FormHead head, int parts)
    {
        using var issued = new Partitions(parts, inMemory: parts == 1);
        using var returned = new Partitions(parts, inMemory: parts == 1);

        // The last one is for lines that are about nothing that was asked.
        using var findings = new Partitions(parts + 1, inMemory: parts == 1);
        if ((ReadIssued(issued) ?? ReadReturned(returned, findings[parts])) is { } problem)
        {
            return (null, problem);
        }

        for (var part = 0; part < parts; part++)
        {
            var answers = new AnswersOfPart(issued.Read(part, IssuedRecord.Read), _measures, _order.AsOf);
            answers.Take(returned.Read(part, ReturnedRecord.Read));
            _tally.Add(answers.Answers);
            foreach (var finding in answers.Findings)
            {
                finding.Write(findings[part]);
            }
        }

        using var file = new WholeFile(_order.Output);
        using (var records = new RecordWriter<FeedbackFinding>(file.Content, _order.WritesJson, FeedbackFinding.Columns, _order.Language))
        {
            foreach (var finding in InOrder([.. Enumerable.Range(0, findings.Count).Select(part => findings.Read(part, FeedbackFinding.Read))]))
            {
                records.Write(finding);
                _tally.Add(finding);
                if (_first.Count < MostShown)
                {
                    _first.Add(finding);
                }
            }
        }

        var summary = _tally.Summary([.. _first]);
        file.PutInPlace(SummaryJson(head, summary, file.Hash()));
        return (summary, null);
    }

    private Localized? ReadIssued(Partitions to)
    {
        using var reader = new FeedbackReader(_order.Issued, IssuedRecord.Columns, IssuedRecord.Columns);
        var isAsked = _order.Agency is null;
        foreach (var row in reader.Rows())
        {
            Show(row, reader.PartRead / 2);
            if (row.Problem is { } broken)
            {
                return broken;
            }

            var record = IssuedRecord.Of(row);
            if (_order.Agency is null || record.Agency == _order.Agency)
            {
                isAsked = true;
                _measures.Add(record.Measure);
                _tally.Ask(row);
                record.Write(to.Of(record.Entry));
            }
        }

        return reader.Problem ?? (isAsked ? null : new($"{_order.Issued} asks nothing of {_order.Agency}.", $"{_order.Issued} 没有要求 {_order.Agency} 反馈的内容。"));
    }

    private Localized? ReadReturned(Partitions to, BinaryWriter unplaced)
    {
        using var reader = new FeedbackReader(_order.Returned, ReturnedRecord.Columns, FeedbackColumn.OfAnswer);
        foreach (var row in reader.Rows())
        {
            Show(row, (1 + reader.PartRead) / 2);
            var record = ReturnedRecord.Of(row);
            _tally.Return(isBlank: row.Problem is null && record.IsBlank);
            if (row.Problem is { } broken)
            {
                FeedbackFinding.Of(record, 0, FindingKind.Unreadable, broken).Write(unplaced);
            }
            else if (!record.IsBlank && _order.Agency is { } agency && record.Agency != agency)
            {
                FeedbackFinding.Of(record, 0, FindingKind.OtherAgency, new(
                    $"The check is of what {agency} was asked; the answer is given for {record.Agency}.",
                    $"本次核对 {agency} 的反馈，而该项为 {record.Agency} 的反馈。")).Write(unplaced);
            }
            else if (!record.IsBlank)
            {
                record.Write(to.Of(record.Entry));
            }
        }

        return reader.Problem;
    }

    private void Show(FeedbackRow row, double part)
    {
        if (row.Line % BetweenShown == 0)
        {
            _progress(part);
        }
    }

    /// <summary>What is in order in each part, in order.</summary>
    private static IEnumerable<FeedbackFinding> InOrder(ImmutableArray<IEnumerable<FeedbackFinding>> parts)
    {
        var next = new PriorityQueue<IEnumerator<FeedbackFinding>, (bool, long, long)>();
        foreach (var part in parts.Select(part => part.GetEnumerator()))
        {
            Enqueue(part);
        }

        while (next.TryDequeue(out var part, out _))
        {
            yield return part.Current;
            Enqueue(part);
        }

        void Enqueue(IEnumerator<FeedbackFinding> part)
        {
            if (part.MoveNext())
            {
                next.Enqueue(part, part.Current.Place);
            }
        }
    }

    private string SummaryJson(FormHead head, FeedbackSummary summary, string hash) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("kind", "feedback_check");
        json.WriteString("as_of", _order.AsOf.ToString());
        json.Text("agency", _order.Agency);
        json.WriteStartObject("issued");
        json.WriteString("file", Path.GetFileName(_order.Issued));
        json.WriteString("sha256", head.Records!.Hash);
        json.WriteString("as_of", head.AsOf);
        json.WriteEndObject();
        ExchangeJson.File(json, "returned", _order.Returned, FileHash.Of(_order.Returned));
        summary.Total.WriteNumbers(json);
        json.WriteStartObject("records_returned");
        json.WriteNumber("all", summary.Returned);
        json.WriteNumber("taken", summary.Taken);
        json.WriteNumber("blank", summary.Blank);
        json.WriteNumber("refused", summary.Refused);
        json.WriteEndObject();
        json.WriteStartObject("findings");
        foreach (var (_, id, _, count) in summary.Findings)
        {
            json.WriteNumber(id, count);
        }

        json.WriteEndObject();
        json.Objects("measures", summary.Measures, (j, measure) => measure.Write(j));
        ExchangeJson.File(json, "records", _order.Output, hash);
        json.WriteEndObject();
    }) + "\n";
}
