using System.Text.Json;
using Memo.Compiler.Text;
using Memo.Hosting.Json;

namespace Memo.Hosting.Exchange;

/// <summary>How much of what a body is asked of a measure was done: the numbers add up to what was asked.</summary>
public sealed record CarriedOutCounts(string Agency, string Measure, Localized Title, string Strength, long Asked, long Done, long NotDone, long Open)
{
    public long Unanswered => Asked - Done - NotDone - Open;

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteString("agency", Agency);
        json.WriteString("measure", Measure);
        json.Localized("title", Title);
        json.WriteString("strength", Strength);
        WriteNumbers(json);
    }

    internal void WriteNumbers(Utf8JsonWriter json)
    {
        json.WriteNumber("asked", Asked);
        json.WriteNumber("done", Done);
        json.WriteNumber("not_done", NotDone);
        json.WriteNumber("open", Open);
        json.WriteNumber("unanswered", Unanswered);
    }
}

/// <summary>Counts what was asked, what came back, and what there is to say of it.</summary>
internal sealed class FeedbackTally
{
    private readonly SortedDictionary<(string Agency, string Measure), CarriedOutCounts> _measures =
        new(Comparer<(string Agency, string Measure)>.Create((a, b) => string.CompareOrdinal(a.Agency, b.Agency) is var first && first != 0 ? first : string.CompareOrdinal(a.Measure, b.Measure)));

    private readonly SortedDictionary<FindingKind, long> _findings = [];
    private long _returned;
    private long _blank;
    private long _refused;

    /// <param name="row">Of the form.</param>
    public void Ask(FeedbackRow row)
    {
        var key = (row[FeedbackColumn.Agency], row[FeedbackColumn.Measure]);
        var counts = _measures.TryGetValue(key, out var known)
            ? known
            : new(key.Item1, key.Item2, new(row[FeedbackColumn.TitleEnglish], row[FeedbackColumn.TitleChinese]), StrengthIn(row), 0, 0, 0, 0);
        _measures[key] = counts with { Asked = counts.Asked + 1 };
    }

    public void Return(bool isBlank)
    {
        _returned++;
        _blank += isBlank ? 1 : 0;
    }

    public void Add(IEnumerable<(IssuedRecord Asked, CarriedOut? Answer)> answers)
    {
        foreach (var (asked, answer) in answers)
        {
            var counts = _measures[(asked.Agency, asked.Measure)];
            _measures[(asked.Agency, asked.Measure)] = answer switch
            {
                CarriedOut.Yes => counts with { Done = counts.Done + 1 },
                CarriedOut.No => counts with { NotDone = counts.NotDone + 1 },
                CarriedOut.NotYet => counts with { Open = counts.Open + 1 },
                _ => counts,
            };
        }
    }

    public void Add(FeedbackFinding finding)
    {
        _findings[finding.Kind] = _findings.GetValueOrDefault(finding.Kind) + 1;
        _refused += finding.IsRefusal ? 1 : 0;
    }

    public FeedbackSummary Summary(ImmutableArray<FeedbackFinding> first) => new(
        new("", "", default, "", Sum(m => m.Asked), Sum(m => m.Done), Sum(m => m.NotDone), Sum(m => m.Open)),
        [.. _measures.Values],
        _returned,
        _blank,
        _refused,
        [.. _findings.Select(f => (f.Key, FeedbackFinding.Kinds.Id(f.Key), FeedbackFinding.Kinds.Words.First(w => w.Value == f.Key).Said, f.Value))],
        first);

    private long Sum(Func<CarriedOutCounts, long> number) => _measures.Values.Sum(number);

    /// <summary>Its id, in whichever language the form is.</summary>
    private static string StrengthIn(FeedbackRow row) =>
        Wording.FixedWords.Strengths.Read(row[FeedbackColumn.Strength]) is { } strength ? Wording.FixedWords.Strengths.Id(strength)
            : Wording.FixedWords.Absences.Read(row[FeedbackColumn.Strength]) is { } absence ? Wording.FixedWords.Absences.Id(absence)
            : row[FeedbackColumn.Strength];
}
