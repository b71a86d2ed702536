using Memo.Compiler.Text;

namespace Memo.Hosting.Exchange;

/// <summary>What was asked about some entries, brought together with what came back about them.</summary>
/// <param name="issued">What was asked.</param>
/// <param name="measures">Ids of all measures that the form asks about, for whichever entry.</param>
/// <param name="asOf">The day of the check.</param>
internal sealed class AnswersOfPart(IEnumerable<IssuedRecord> issued, IReadOnlySet<string> measures, CalendarDate asOf)
{
    private readonly ILookup<string, IssuedRecord> _ofEntry = issued.ToLookup(record => record.Entry, StringComparer.Ordinal);
    private readonly Dictionary<IssuedRecord, (ReturnedRecord By, CarriedOut Answer)> _taken = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string, string, string), List<ReturnedRecord>> _again = [];
    private readonly List<FeedbackFinding> _findings = [];

    /// <summary>In the order of <see cref="FeedbackFinding.Place"/>.</summary>
    public IEnumerable<FeedbackFinding> Findings => _findings.OrderBy(finding => finding.Place);

    /// <summary>Each record that was asked, with the answer that counts; null where there is none.</summary>
    public IEnumerable<(IssuedRecord Asked, CarriedOut? Answer)> Answers =>
        _ofEntry.SelectMany(records => records).Select(record => (record, _taken.TryGetValue(record, out var taken) ? taken.Answer : (CarriedOut?)null));

    /// <param name="returned">Those that are filled in, in the order in which they came.</param>
    public void Take(IEnumerable<ReturnedRecord> returned)
    {
        foreach (var record in returned)
        {
            Take(record);
        }

        foreach (var again in _again.Values)
        {
            Settle(again);
        }

        foreach (var (asked, answer) in Answers)
        {
            if (answer is null)
            {
                _findings.Add(new(FindingKind.Unanswered, 0, asked.Line, asked.Entry, asked.Agency, asked.Measure, new("No answer has come back.", "尚未收到反馈。")));
            }
            else if (answer == CarriedOut.No && asked.IsMandatory)
            {
                Point(asked, _taken[asked].By);
            }
        }
    }

    private void Take(ReturnedRecord returned)
    {
        var asked = _ofEntry[returned.Entry].Where(record => record.Measure == returned.Measure && record.Agency == returned.Agency).ToArray();
        var onList = asked.Where(record => returned.List.Length == 0 || record.List == returned.List).ToArray();
        if (onList.Length == 0)
        {
            _findings.Add(NotAsked(returned, asked));
            return;
        }

        // A register can give an entry twice: then it is asked about twice, and the answers are taken one after another.
        if (Array.Find(onList, record => !_taken.ContainsKey(record)) is not { } open)
        {
            var key = (returned.Entry, returned.Measure, returned.Agency);
            _again.TryAdd(key, []);
            _again[key].Add(returned);
            return;
        }

        var (answer, kind, reason) = AnswerCheck.Of(returned, open, asOf);
        if (answer is { } said)
        {
            _taken.Add(open, (returned, said));
        }
        else
        {
            _findings.Add(FeedbackFinding.Of(returned, open.Line, kind, reason));
        }
    }

    private FeedbackFinding NotAsked(ReturnedRecord returned, IssuedRecord[] onOtherLists)
    {
        var ofEntry = _ofEntry[returned.Entry].ToArray();
        var others = ofEntry.Where(record => record.Measure == returned.Measure).Select(record => record.Agency).Distinct().ToArray();
        var (kind, reason) =
            onOtherLists.Length > 0 ? (FindingKind.OtherList, new Localized(
                $"The form has entry {returned.Entry} on {onOtherLists[0].List}, not on {returned.List}.", $"反馈表中条目 {returned.Entry} 列于 {onOtherLists[0].List}，而非 {returned.List}。"))
            : ofEntry.Length == 0 ? (FindingKind.UnknownEntry, new($"The form asks nothing about entry {returned.Entry}.", $"反馈表没有涉及条目 {returned.Entry}。"))
            : !measures.Contains(returned.Measure) ? (FindingKind.UnknownMeasure, new($"The form asks nothing about measure {returned.Measure}.", $"反馈表没有涉及措施 {returned.Measure}。"))
            : others.Length > 0 ? (FindingKind.OtherAgency, new(
                $"About {returned.Measure} for entry {returned.Entry} the form asks {string.Join(", ", others)}, not {returned.Agency}.",
                $"条目 {returned.Entry} 的措施 {returned.Measure} 由 {string.Join("、", others)} 反馈，而非 {returned.Agency}。"))
            : (FindingKind.DoesNotApply, new(
                $"{returned.Measure} is no measure that the form has for entry {returned.Entry}: nothing says that it applies to it.",
                $"反馈表中条目 {returned.Entry} 没有措施 {returned.Measure}：没有任何内容表明该措施适用于该条目。"));
        return FeedbackFinding.Of(returned, 0, kind, reason);
    }

    /// <summary>Answers beyond what was asked: the same ones are left out; of different ones nobody can say which holds, so none is taken.</summary>
    private void Settle(List<ReturnedRecord> again)
    {
        var asked = _ofEntry[again[0].Entry].Where(record => record.Measure == again[0].Measure && record.Agency == again[0].Agency && _taken.ContainsKey(record)).ToArray();
        ReturnedRecord[] all = [.. asked.Select(record => _taken[record].By), .. again];
        var lines = all.Select(record => record.Line).Order().ToArray();
        if (all.DistinctBy(record => (CarriedOutWords.Read(record.Said), record.Day)).Count() == 1)
        {
            _findings.AddRange(again.Select(record => FeedbackFinding.Of(record, asked[0].Line, FindingKind.Duplicate, new(
                $"Line {lines[0]} gives this answer already.", $"第 {lines[0]} 行已有相同反馈。"))));
            return;
        }

        foreach (var record in asked)
        {
            _taken.Remove(record);
        }

        _findings.AddRange(all.Select(record => FeedbackFinding.Of(record, asked[0].Line, FindingKind.Contradictory, new(
            $"Lines {string.Join(", ", lines)} answer the same differently; none of them is taken.", $"第 {string.Join("、", lines)} 行对同一事项的反馈不同，均不予采纳。"))));
    }

    private void Point(IssuedRecord asked, ReturnedRecord by) => _findings.Add(FeedbackFinding.Of(by, asked.Line, FindingKind.NotDoneThoughMandatory, by.HasReason
        ? new("Not carried out, though it must be; a basis or a remark is given.", "应当执行而未执行；写有依据或备注。")
        : new("Not carried out, though it must be, and neither a basis nor a remark says why.", "应当执行而未执行，且没有写明依据或备注。")));
}
