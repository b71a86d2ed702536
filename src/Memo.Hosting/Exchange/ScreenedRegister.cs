using System.Globalization;
using System.Text;
using System.Text.Json;
using Memo.Compiler.Emit;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Listings;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Packs;
using Memo.Hosting.Registers;
using Memo.Hosting.Screening;
using Embedded = Memo.Runtime.Packs;

namespace Memo.Hosting.Exchange;

/// <summary>
/// A register read along with what <c>memo screen</c> wrote of it. That both belong together, and to the pack, is certain only at the end, when
/// all was read: nothing made of them may be kept before.
/// </summary>
internal sealed class ScreenedRegister : IDisposable
{
    private const int BlockSize = 1 << 20;

    /// <summary>Beyond that many it forgets and begins again.</summary>
    private const int Remembered = 20_000;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly RulePack _pack;
    private readonly ExchangeOrder _order;
    private readonly ScreenedSummary _summary;
    private readonly ColumnMapping _mapping;
    private readonly Register _register;
    private readonly RecordReader _reader;
    private readonly FileStream _resultFile;
    private readonly LineBlocks _result;
    private readonly bool _resultIsJson;
    private readonly FileStream _rejectsFile;
    private readonly LineBlocks _rejects;
    private readonly List<ReadOnlyMemory<byte>> _fields = [];
    private readonly Dictionary<string, ImmutableArray<string>> _ids = new(StringComparer.Ordinal);
    private bool _belongs = true;
    private Localized? _unreadable;

    private ScreenedRegister(RulePack pack, ExchangeOrder order, ScreenedSummary summary)
    {
        (_pack, _order, _summary) = (pack, order, summary);
        _mapping = order.Mapping.WithOneName(key => InputToDossier.KeyOf(pack, key));
        _register = new Register(order.Listings, BlockSize);
        _reader = new RecordReader(_register.IsJson, [.. _register.Header.Select(ColumnOf)], ColumnOf);
        _resultFile = File.OpenRead(order.Result);
        _result = new LineBlocks(_resultFile, BlockSize);
        _resultIsJson = IsJson(_result);
        _rejectsFile = File.OpenRead(Screening.Screening.RejectsOf(order.Result));
        _rejects = new LineBlocks(_rejectsFile, BlockSize);
    }

    public CalendarDate AsOf { get; private init; }

    public double PartRead => _register.PartRead;

    /// <summary>Of the register's bytes, not compressed.</summary>
    public string RegisterHash => _summary.MadeOf!.Register;

    public string ResultHash => _summary.MadeOf!.Result;

    /// <summary>Of the rejects; asked once, at the end.</summary>
    public string RejectsHash() => _rejects.Hash();

    /// <param name="compiled">Null where the pack was not compiled; then it is.</param>
    /// <returns>Null with the reason why it cannot be read.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static (ScreenedRegister? Screened, Embedded.RulePack? Compiled, Localized? Problem) Open(LoadedPack pack, Embedded.RulePack? compiled, ExchangeOrder order)
    {
        if (order.Problem() is { } taken)
        {
            return (null, null, taken);
        }

        if (ScreenedSummary.Of(order.Result) is not { } summary || !CalendarDate.TryParse(summary.AsOf, out var asOf))
        {
            return (null, null, ScreenedSummary.MissingOf(order.Result));
        }

        var screened = new ScreenedRegister(pack.Rules, order, summary) { AsOf = asOf };
        var asked = new ScreeningOrder(order.Listings, order.Result, screened._resultIsJson, asOf, order.Roles, order.Mapping);
        compiled ??= Embedded.RulePack.Load(TablesOfPack.Write(pack.Rules));
        var problem = summary.MadeOf!.Asked != MadeOf.AskedIn(asked)
            ? new Localized($"{order.Result} was made for other roles or by another mapping.", $"{order.Result} 所用的身份或映射不同。")
            : OtherRules(order.Result, summary.MadeOf, compiled);
        if (problem is null)
        {
            return (screened, compiled, null);
        }

        screened.Dispose();
        return (null, null, problem);
    }

    /// <summary>Every record of the register, in order.</summary>
    public IEnumerable<ScreenedRecord> Records()
    {
        var (lines, results, rejects) = (new RegisterLines(_register.Blocks), new RegisterLines(_result), new RegisterLines(_rejects));
        _belongs = (_resultIsJson || results.MoveNext()) && rejects.MoveNext();
        var rejected = NextRejected(rejects);
        var (taken, refused) = (0L, 0L);
        while (_belongs && lines.MoveNext())
        {
            var problem = _reader.Read(lines.Bytes, lines.Place);
            var isRejected = rejected is { } next && next.Line == lines.Number;
            var record = isRejected ? Rejected(rejected!.Value, problem is null ? ListGiven() : null)
                : results.MoveNext() ? Taken(lines.Number, results.Current)
                : null;
            if (record is null)
            {
                _belongs = false;
                yield break;
            }

            (taken, refused) = (taken + (isRejected ? 0 : 1), refused + (isRejected ? 1 : 0));
            rejected = isRejected ? NextRejected(rejects) : rejected;
            yield return record;
        }

        _belongs &= rejected is null && !results.MoveNext() && (taken, refused, taken + refused) == (_summary.Screened, _summary.Rejected, _summary.Read);
    }

    /// <summary>The record asked for last, as a listing of it would be read; null where it cannot be, which no record that was screened is.</summary>
    public Dossier? Dossier() => CellText.Read(_reader, _mapping).Input is { } input ? InputToDossier.Read(_pack, input).Dossier : null;

    /// <summary>Says that a record leads to something else than its result says.</summary>
    public void Refuse() => _belongs = false;

    /// <summary>Null if all belongs together, now that everything was read.</summary>
    public Localized? Problem() =>
        _unreadable ?? (_belongs && _register.Blocks.Hash() == RegisterHash && _result.Hash() == ResultHash ? null : DoesNotBelong());

    private Localized DoesNotBelong() => new(
        $"{_order.Result} was made of another register than {_order.Listings}, or one of them, the rejects or the summary has been changed since. Screen the register again.",
        $"{_order.Result} 并非由 {_order.Listings} 得出，或者二者之一、被拒记录、汇总其后被改动。请重新筛查名册。");

    public void Dispose()
    {
        _register.Dispose();
        _resultFile.Dispose();
        _rejectsFile.Dispose();
    }

    /// <summary>Lists about which the pack decides otherwise than the one the result was made by.</summary>
    private static Localized? OtherRules(string result, MadeOf madeOf, Embedded.RulePack compiled)
    {
        var now = compiled.Lists.Select((list, number) => (list.Id, Meaning: compiled.MeaningOf(number))).ToArray();
        string[] otherwise =
        [
            .. now.Where(list => madeOf.Lists.GetValueOrDefault(list.Id) != list.Meaning).Select(list => list.Id)
                .Concat(madeOf.Lists.Keys.Except(now.Select(list => list.Id))).Order(StringComparer.Ordinal),
        ];
        return otherwise.Length == 0 ? null : new(
            $"{result} was made by rules that decide otherwise about {string.Join(", ", otherwise)}. Screen the register by these rules first, or name the pack it was screened by.",
            $"得出 {result} 的规则对 {string.Join("、", otherwise)} 的判断不同。请先按本规则重新筛查，或指明筛查时所用的规则包。");
    }

    private static bool IsJson(LineBlocks result) => result.Peek() is '{' or -1;

    private Column ColumnOf(string name)
    {
        var key = _mapping.KeyOf(name);
        return InputToDossier.KeyOf(_pack, key) is { } one ? Column.Of(one, isKnown: true) : Column.Of(key, isKnown: false);
    }

    /// <summary>The id of the list that the record read last names; null where it names none that there is.</summary>
    private string? ListGiven()
    {
        foreach (var cell in _reader.Given)
        {
            var column = _reader.ColumnOf(cell);
            if (column.Kind == ColumnKind.List)
            {
                return CellText.Read(_reader.TextOf(cell), column, _mapping).Value is InputNode.Scalar { Value: var written }
                    ? _pack.Lists.FirstOrDefault(list => list.Name.Id == written || list.Name.Chinese == written || list.Formerly.Contains(written))?.Name.Id
                    : null;
            }
        }

        return null;
    }

    private (long Line, ReadOnlyMemory<byte> Entry, Localized Reason)? NextRejected(RegisterLines rejects)
    {
        if (!rejects.MoveNext())
        {
            return null;
        }

        _belongs &= CsvLine.Split(rejects.Current, _fields) is null && _fields.Count == 4
            && long.TryParse(_fields[0].Span, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        return !_belongs ? null : (
            long.Parse(_fields[0].Span, CultureInfo.InvariantCulture),
            _fields[1].ToArray(),
            new Localized(Encoding.UTF8.GetString(_fields[2].Span), Encoding.UTF8.GetString(_fields[3].Span)));
    }

    private ScreenedRecord? Rejected((long Line, ReadOnlyMemory<byte> Entry, Localized Reason) rejected, string? list) =>
        rejected.Entry.Span.SequenceEqual(_reader.Id)
            ? new ScreenedRecord(rejected.Line, Encoding.UTF8.GetString(rejected.Entry.Span), list, null, [], [], rejected.Reason)
            : null;

    /// <summary>Null where the line is not about the record.</summary>
    private ScreenedRecord? Taken(long line, ReadOnlyMemory<byte> result)
    {
        string entry;
        try
        {
            entry = Strict.GetString(_reader.Id);
        }
        catch (DecoderFallbackException)
        {
            _unreadable = new(
                $"Line {line} of {_order.Listings}: the id is not UTF-8, so nobody could be told which entry is meant.",
                $"{_order.Listings} 第 {line} 行：编号不是 UTF-8，无法写明所指条目。");
            return null;
        }

        return (_resultIsJson ? JsonParts(result) : CsvParts(result)) is [var of, var list, var standing, var measures, var undetermined] && of == entry
            ? new ScreenedRecord(line, entry, list, standing, Ids(measures), Ids(undetermined), null)
            : null;
    }

    private string[] CsvParts(ReadOnlyMemory<byte> line) =>
        CsvLine.Split(line, _fields) is null ? [.. _fields.Select(field => Encoding.UTF8.GetString(field.Span))] : [];

    private static string[] JsonParts(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return [.. document.RootElement.EnumerateObject().Select(p => p.Value).Select(TextOf)];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return [];
        }

        static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.Array ? string.Join(' ', value.EnumerateArray().Select(TextOf)) : value.GetString() ?? "";
    }

    private ImmutableArray<string> Ids(string written)
    {
        if (!_ids.TryGetValue(written, out var ids))
        {
            if (_ids.Count >= Remembered)
            {
                _ids.Clear();
            }

            _ids.Add(written, ids = [.. written.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        }

        return ids;
    }
}
