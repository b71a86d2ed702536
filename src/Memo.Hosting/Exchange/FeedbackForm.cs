using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Compiled;
using Memo.Hosting.Json;
using Memo.Hosting.Packs;
using Embedded = Memo.Runtime.Packs;

namespace Memo.Hosting.Exchange;

/// <summary>What a feedback form asks.</summary>
/// <param name="Entries">How many entries it asks about.</param>
/// <param name="WithoutBody">How often a measure is triggered of which the text names nobody who acts: nobody is asked about it.</param>
public sealed record FormSummary(CalendarDate AsOf, long Records, long Entries, long WithoutBody, ImmutableArray<(string Agency, string Measure, long Records)> Asked);

/// <summary>The form by which those who act say what they did: one record for each entry, each measure triggered by it and each body that acts in it.</summary>
public sealed class FeedbackForm
{
    private const int BetweenShown = 1 << 14;

    private readonly LoadedPack _pack;
    private readonly ExchangeOrder _order;
    private readonly string? _agency;
    private readonly ScreenedRegister _screened;
    private readonly Embedded.RulePack _compiled;
    private readonly Embedded.Evaluator _evaluator;
    private readonly Dictionary<string, ImmutableArray<FeedbackTopic>> _topics;
    private readonly Dictionary<FeedbackTopic, long> _asked = [];
    private long _entries;
    private long _withoutBody;

    private FeedbackForm(LoadedPack pack, Embedded.RulePack compiled, ExchangeOrder order, string? agency, ScreenedRegister screened)
    {
        (_pack, _compiled, _order, _agency, _screened) = (pack, compiled, order, agency, screened);
        _evaluator = compiled.NewEvaluator();
        _topics = pack.Rules.Measures.ToDictionary(m => m.QualifiedId, m => FeedbackTopic.Of(m, screened.AsOf), StringComparer.Ordinal);
    }

    /// <summary>Writes it; or says why there can be none.</summary>
    /// <param name="compiled">Null where the pack was not compiled.</param>
    /// <param name="agency">The id of the body that is asked; null for all.</param>
    /// <param name="progress">Told now and then which part of the register has been read.</param>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static (FormSummary? Summary, Localized? Problem) Write(
        LoadedPack pack, Embedded.RulePack? compiled, ExchangeOrder order, string? agency, Action<double> progress)
    {
        var (opened, ready, problem) = ScreenedRegister.Open(pack, compiled, order);
        if (opened is null)
        {
            return (null, problem);
        }

        using var screened = opened;
        var form = new FeedbackForm(pack, ready!, order, agency, screened);
        if (agency is not null && !form._topics.Values.Any(topics => topics.Any(form.IsAsked)))
        {
            return (null, ActsInNothing(pack.Rules, agency, screened.AsOf));
        }

        using var file = new WholeFile(order.Output);
        using (var records = new RecordWriter<FeedbackRecord>(file.Content, order.WritesJson, FeedbackRecord.Columns, order.Language))
        {
            foreach (var record in form.Records(progress))
            {
                records.Write(record);
            }
        }

        if (screened.Problem() is { } refused)
        {
            return (null, refused);
        }

        var summary = form.Summary();
        file.PutInPlace(form.SummaryJson(summary, file.Hash()));
        return (summary, null);
    }

    /// <summary>What there is to say of a body that acts in no measure on the day: that its functions have passed to others, where they have.</summary>
    private static Localized ActsInNothing(RulePack pack, string id, CalendarDate asOf)
    {
        var body = pack.Agencies.FirstOrDefault(a => a.Name.Id == id);
        var now = body is null ? [] : body.Successors.Where(s => s.Period.Contains(asOf)).SelectMany(s => Successors.Of([s.Successor], asOf)).Select(b => b.Name.Id).Distinct().ToArray();
        return now.Length == 0
            ? new($"{id} acts in no measure of the rules on {asOf}.", $"在 {asOf}，规则中没有由 {id} 实施或配合的措施。")
            : new(
                $"{id} acts in no measure of the rules on {asOf}; in its place: {string.Join(", ", now)}.",
                $"在 {asOf}，规则中没有由 {id} 实施或配合的措施；承继其职能的是：{string.Join("、", now)}。");
    }

    private bool IsAsked(FeedbackTopic topic) => _agency is null || topic.Body.Name.Id == _agency;

    private IEnumerable<FeedbackRecord> Records(Action<double> progress)
    {
        var read = 0L;
        foreach (var record in _screened.Records())
        {
            if (read++ % BetweenShown == 0)
            {
                progress(_screened.PartRead);
            }

            _withoutBody += record.Measures.Count(m => _topics.TryGetValue(m, out var topics) && topics.IsEmpty);
            FeedbackTopic[] topics = [.. record.Measures.SelectMany(m => _topics.GetValueOrDefault(m, [])).Where(IsAsked)];
            if (topics.Length == 0)
            {
                continue;
            }

            if (Answer(record) is not { } answer)
            {
                _screened.Refuse();
                yield break;
            }

            _entries++;

            foreach (var topic in topics)
            {
                _asked[topic] = _asked.GetValueOrDefault(topic) + 1;
                var term = answer.TermOf(_compiled.MeasureOf(topic.Measure.QualifiedId));
                yield return new FeedbackRecord(
                    record.Line, record.Entry, record.List!, topic, answer.Since, term?.Until, term is { } known ? [.. known.Endings.Select(e => e.Id)] : []);
            }
        }
    }

    /// <summary>What the rules say of the record asked for last; null where that is not what the result says.</summary>
    private Embedded.Answer? Answer(ScreenedRecord record)
    {
        if (_screened.Dossier() is not { } dossier)
        {
            return null;
        }

        var person = DossierToPack.Convert(_order.Roles, _order.Roles.Any(r => r.IsItself) ? dossier.OwnPersonFacts : FactValues.None, _compiled);
        _evaluator.Open(DossierToPack.Convert(dossier, _compiled), _screened.AsOf);
        var answer = _evaluator.Decide(0, person);
        return answer.Triggered.Select(m => m.Id).ToHashSet(StringComparer.Ordinal).SetEquals(record.Measures) ? answer : null;
    }

    private FormSummary Summary() => new(
        _screened.AsOf,
        _asked.Values.Sum(),
        _entries,
        _withoutBody,
        [
            .. _asked.Select(a => (Agency: a.Key.Body.Name.Id, Measure: a.Key.Measure.QualifiedId, a.Value))
                .OrderBy(a => a.Agency, StringComparer.Ordinal).ThenBy(a => a.Measure, StringComparer.Ordinal),
        ]);

    private string SummaryJson(FormSummary summary, string hash) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("kind", FormHead.Kind);
        json.WriteString("as_of", summary.AsOf.ToString());
        PartsJson.Pack(json, _pack, _compiled.Meaning);
        ExchangeJson.Received(json, _order, _screened);
        json.Text("agency", _agency);
        json.WriteNumber("entries", summary.Entries);
        json.WriteNumber("asked", summary.Records);
        json.WriteNumber("nobody_named", summary.WithoutBody);
        json.Objects("measures", summary.Asked, (j, asked) =>
        {
            j.WriteString("agency", asked.Agency);
            j.WriteString("measure", asked.Measure);
            j.WriteNumber("asked", asked.Records);
        });
        ExchangeJson.File(json, "records", _order.Output, hash);
        json.WriteEndObject();
    }) + "\n";
}
