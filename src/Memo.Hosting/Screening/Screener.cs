using System.Text;
using System.Text.Json;
using Memo.Compiler.Text;
using Embedded = Memo.Runtime.Packs;

namespace Memo.Hosting.Screening;

/// <summary>Screens records one after another; one for each thread.</summary>
internal sealed class Screener
{
    private readonly ScreeningPlan _plan;
    private readonly Embedded.Evaluator _evaluator;
    private readonly Dictionary<int, Embedded.Dossier> _dossiers = [];
    private readonly Embedded.Person _person;
    private readonly Dictionary<string, Cells> _groundsOf = [];
    private readonly Cells[] _cells;
    private readonly Dictionary<string, (string Key, ColumnKind Kind, Cells Cells)> _ofProperty = [];
    private readonly List<ReadOnlyMemory<byte>> _fields = [];
    private readonly HashSet<string> _keys = [];

    /// <summary>What a record gives but for its id.</summary>
    private readonly List<(ColumnKind Kind, Cells Cells, ReadOnlyMemory<byte> Value)> _given = [];

    public Screener(ScreeningPlan plan)
    {
        _plan = plan;
        _evaluator = plan.Compiled.NewEvaluator();
        _person = plan.NewPerson();
        _cells = [.. plan.Columns.Select(c => plan.NewCells(c.Key))];
    }

    /// <summary>Screens every line of a block; the block ends with a whole line.</summary>
    public ScreenedBlock Screen(ReadOnlyMemory<byte> block, long firstLine)
    {
        var result = new ScreenedBlock(_plan);
        var line = firstLine;
        for (var rest = block; !rest.IsEmpty; line++)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var record = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (!record.IsEmpty && record.Span[^1] == '\r')
            {
                record = record[..^1];
            }

            if (!record.IsEmpty)
            {
                ScreenRecord(record, line, result);
            }
        }

        return result;
    }

    private void ScreenRecord(ReadOnlyMemory<byte> record, long line, ScreenedBlock result)
    {
        _given.Clear();
        Embedded.Dossier? dossier = null;
        var problem = (_plan.IsJson ? ReadJson(record, out var id) : ReadCsv(record, out id)) ?? Fill(out dossier);
        if (problem is null && id.IsEmpty)
        {
            problem = new("The record has no id.", "该记录没有编号。");
        }

        if (problem is not null)
        {
            result.Reject(line, id.Span, problem.Value);
            return;
        }

        _evaluator.Open(dossier!, _plan.AsOf);
        result.Accept(id.Span, dossier!.Entries[0].List, _evaluator.Decide(0, _person));
    }

    private Localized? ReadCsv(ReadOnlyMemory<byte> record, out ReadOnlyMemory<byte> id)
    {
        id = default;
        if (CsvLine.Split(record, _fields) is { } broken)
        {
            return broken;
        }

        if (_plan.IdColumn < _fields.Count)
        {
            id = _fields[_plan.IdColumn];
        }

        if (_fields.Count != _plan.Columns.Length)
        {
            return new($"The line has {_fields.Count} fields; the header has {_plan.Columns.Length}.", $"该行有 {_fields.Count} 个字段，表头有 {_plan.Columns.Length} 个。");
        }

        for (var column = 0; column < _fields.Count; column++)
        {
            Give(_plan.Columns[column].Kind, _cells[column], _fields[column]);
        }

        return null;
    }

    private Localized? ReadJson(ReadOnlyMemory<byte> record, out ReadOnlyMemory<byte> id)
    {
        id = default;
        _keys.Clear();
        try
        {
            using var document = JsonDocument.Parse(record);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return new("The line is no JSON object.", "该行不是 JSON 对象。");
            }

            foreach (var property in document.RootElement.EnumerateObject())
            {
                var (key, kind, cells) = ColumnOf(property.Name);
                if (kind == ColumnKind.LeftOut)
                {
                    continue;
                }

                if (TextOf(property.Value) is not { } text)
                {
                    return new($"{property.Name} is neither a value nor a sequence of values.", $"{property.Name} 既不是值也不是值的列表。");
                }

                if (!_keys.Add(key))
                {
                    return new($"{property.Name} is given twice.", $"{property.Name} 重复给出。");
                }

                var value = Encoding.UTF8.GetBytes(text);
                id = kind == ColumnKind.Id ? value : id;
                Give(kind, cells, value);
            }

            return null;
        }
        catch (JsonException)
        {
            return new("The line is no JSON.", "该行不是 JSON。");
        }
    }

    private void Give(ColumnKind kind, Cells cells, ReadOnlyMemory<byte> value)
    {
        if (!value.IsEmpty && kind is not (ColumnKind.Id or ColumnKind.LeftOut))
        {
            _given.Add((kind, cells, value));
        }
    }

    /// <summary>What is given to the dossier that a listing with it would be.</summary>
    private Localized? Fill(out Embedded.Dossier? dossier)
    {
        var list = _given.Find(g => g.Kind == ColumnKind.List);
        if (Begin(list.Value.Span, list.Cells, out dossier, out var named) is { } unknown)
        {
            return unknown;
        }

        foreach (var (kind, cells, value) in _given)
        {
            if (kind != ColumnKind.List && Take(kind, kind == ColumnKind.Ground ? Grounds(named!) : cells, value.Span, named!, dossier!) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null => "",
        JsonValueKind.Array when value.EnumerateArray().All(i => i.ValueKind is JsonValueKind.String or JsonValueKind.Number) =>
            string.Join(Cells.Separator, value.EnumerateArray().Select(TextOf)),
        _ => null,
    };

    private (string Key, ColumnKind Kind, Cells Cells) ColumnOf(string property)
    {
        if (!_ofProperty.TryGetValue(property, out var found))
        {
            var (key, kind) = _plan.ColumnOf(property);
            found = (key, kind, _plan.NewCells(key));
            _ofProperty.Add(property, found);
        }

        return found;
    }

    /// <summary>An entry on the list of which nothing else is known; its room is used again.</summary>
    private Localized? Begin(ReadOnlySpan<byte> cell, Cells lists, out Embedded.Dossier? dossier, out string? list)
    {
        (dossier, list) = (null, null);
        if (cell.IsEmpty)
        {
            return new("The record names no list.", "该记录没有写明名单。");
        }

        var read = lists.Read(cell, "");
        if (read.Problem is not null)
        {
            return read.Problem;
        }

        var number = read.Entry.List;
        list = _plan.ListIds[number];
        if (!_dossiers.TryGetValue(number, out dossier))
        {
            dossier = _plan.Compiled.NewDossier();
            dossier.Entries.Add(_plan.Compiled.NewEntry(number));
            _dossiers.Add(number, dossier);
        }

        while (dossier.Entries.Count > 1)
        {
            dossier.Entries.RemoveAt(1);
        }

        dossier.Kind = -1;
        dossier.ListsAreComplete = false;
        dossier.Facts.Clear();
        _person.Facts.Clear();
        var entry = dossier.Entries[0];
        entry.Facts.Clear();
        (entry.Status, entry.Grounds) = (Embedded.EntryStatus.NotGiven, null);
        return null;
    }

    private Cells Grounds(string list)
    {
        if (!_groundsOf.TryGetValue(list, out var cells))
        {
            cells = _plan.NewCells("ground");
            _groundsOf.Add(list, cells);
        }

        return cells;
    }

    private Localized? Take(ColumnKind kind, Cells cells, ReadOnlySpan<byte> text, string list, Embedded.Dossier dossier)
    {
        var cell = cells.Read(text, kind == ColumnKind.Ground ? list : _plan.ListIds[0]);
        if (cell.Of is not { } read)
        {
            return cell.Problem;
        }

        var entry = dossier.Entries[0];
        switch (kind)
        {
            case ColumnKind.Subject:
                dossier.Kind = read.Kind;
                break;
            case ColumnKind.Ground:
                entry.Grounds = cell.Entry.Grounds;
                break;
            case ColumnKind.Status:
                entry.Status = cell.Entry.Status;
                break;
            case ColumnKind.Also:
                dossier.ListsAreComplete = true;
                foreach (var other in read.Entries.Skip(1))
                {
                    dossier.Entries.Add(other);
                }

                break;
            default:
                entry.Facts.CopyFrom(cell.Entry.Facts);
                dossier.Facts.CopyFrom(read.Facts);
                if (_plan.AsksSubjectItself)
                {
                    _person.Facts.CopyFrom(cell.PersonFacts!);
                }

                break;
        }

        return null;
    }
}
