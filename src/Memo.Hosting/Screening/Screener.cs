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
    private readonly Outcomes _outcomes;
    private readonly Embedded.Person _person;

    /// <summary>By the number of the list.</summary>
    private readonly Embedded.Dossier[] _dossiers;
    private readonly Cells[] _groundsOf;
    private readonly Cells[] _cells;
    private readonly Dictionary<string, (Column Column, Cells Cells)> _ofProperty = [];
    private readonly List<ReadOnlyMemory<byte>> _fields = [];
    private readonly HashSet<string> _keys = [];

    /// <summary>What a record gives but for its id.</summary>
    private readonly List<(Column Column, Cells Cells, ReadOnlyMemory<byte> Value)> _given = [];

    public Screener(ScreeningPlan plan)
    {
        _plan = plan;
        _evaluator = plan.Compiled.NewEvaluator();
        _outcomes = new Outcomes(plan);
        _person = plan.NewPerson();
        _cells = [.. plan.Columns.Select(plan.NewCells)];
        _dossiers = [.. plan.ListIds.Select((_, list) => NewDossier(plan.Compiled, list))];
        _groundsOf = [.. plan.ListIds.Select(_ => plan.NewCells(plan.ColumnOf("ground")))];
    }

    /// <summary>Screens every line of a block; the block ends with a whole line.</summary>
    /// <param name="earlier">What an earlier run wrote of them; null if nothing is taken over.</param>
    public void Screen(ReadOnlyMemory<byte> block, long firstLine, EarlierLines? earlier, ScreenedBlock result)
    {
        var line = firstLine;
        for (var rest = block; !rest.IsEmpty; line++)
        {
            var record = LineBlock.Take(ref rest);
            if (!record.IsEmpty)
            {
                ScreenRecord(record, line, earlier is null ? default : earlier.Of(line), result);
            }
        }

        result.Count();
    }

    private static Embedded.Dossier NewDossier(Embedded.RulePack pack, int list)
    {
        var dossier = pack.NewDossier();
        dossier.Entries.Add(pack.NewEntry(list));
        return dossier;
    }

    private void ScreenRecord(ReadOnlyMemory<byte> record, long line, ReadOnlyMemory<byte> earlier, ScreenedBlock result)
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

        if (!earlier.IsEmpty && DecidesAsBefore(dossier!))
        {
            result.TakeOver(id.Span, dossier!.Entries[0].List, earlier.Span, _outcomes);
            return;
        }

        _evaluator.Open(dossier!, _plan.AsOf);
        result.Accept(id.Span, _outcomes.Of(dossier!.Entries[0].List, _evaluator.Decide(0, _person)));
    }

    /// <summary>What guards ask of the other entries is decided by the rules of their lists.</summary>
    private bool DecidesAsBefore(Embedded.Dossier dossier)
    {
        foreach (var entry in dossier.Entries)
        {
            if (!_plan.DecidesAsBefore[entry.List])
            {
                return false;
            }
        }

        return true;
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
            Give(_plan.Columns[column], _cells[column], _fields[column]);
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
                var (column, cells) = ColumnOf(property.Name);
                if (column.Kind == ColumnKind.LeftOut)
                {
                    continue;
                }

                if (column.Kind == ColumnKind.OfNobodyAsked)
                {
                    return ScreeningPlan.OfNobodyAsked(column.Key);
                }

                if (TextOf(property.Value) is not { } text)
                {
                    return new($"{property.Name} is neither a value nor a sequence of values.", $"{property.Name} 既不是值也不是值的列表。");
                }

                if (!_keys.Add(column.Key))
                {
                    return new($"{property.Name} is given twice.", $"{property.Name} 重复给出。");
                }

                var value = Encoding.UTF8.GetBytes(text);
                id = column.Kind == ColumnKind.Id ? value : id;
                Give(column, cells, value);
            }

            return null;
        }
        catch (JsonException)
        {
            return new("The line is no JSON.", "该行不是 JSON。");
        }
    }

    private void Give(Column column, Cells cells, ReadOnlyMemory<byte> value)
    {
        if (!value.IsEmpty && column.Kind is not (ColumnKind.Id or ColumnKind.LeftOut))
        {
            _given.Add((column, cells, value));
        }
    }

    /// <summary>What is given to the dossier that a listing with it would be.</summary>
    private Localized? Fill(out Embedded.Dossier? dossier)
    {
        var list = _given.Find(g => g.Column.Kind == ColumnKind.List);
        if (Begin(list.Value.Span, list.Cells, out dossier) is { } unknown)
        {
            return unknown;
        }

        foreach (var (column, cells, value) in _given)
        {
            if (column.Kind != ColumnKind.List && Take(column, cells, value.Span, dossier!) is { } problem)
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
        JsonValueKind.Array when value.GetArrayLength() == 0 => Cells.Empty,
        JsonValueKind.Array when value.EnumerateArray().All(i => i.ValueKind is JsonValueKind.String or JsonValueKind.Number) =>
            string.Join(Cells.Separator, value.EnumerateArray().Select(TextOf)),
        _ => null,
    };

    private (Column Column, Cells Cells) ColumnOf(string property)
    {
        if (!_ofProperty.TryGetValue(property, out var found))
        {
            var column = _plan.ColumnOf(property);
            found = (column, _plan.NewCells(column));
            if (column.Kind != ColumnKind.Unknown)
            {
                _ofProperty.Add(property, found);
            }
        }

        return found;
    }

    /// <summary>An entry on the list of which nothing else is known; its room is used again.</summary>
    private Localized? Begin(ReadOnlySpan<byte> cell, Cells lists, out Embedded.Dossier? dossier)
    {
        dossier = null;
        if (cell.IsEmpty)
        {
            return new("The record names no list.", "该记录没有写明名单。");
        }

        var read = lists.Read(cell, "");
        if (read.Problem is not null)
        {
            return read.Problem;
        }

        dossier = _dossiers[read.Entry.List];
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

    private Localized? Take(Column column, Cells cells, ReadOnlySpan<byte> text, Embedded.Dossier dossier)
    {
        var entry = dossier.Entries[0];
        var cell = (column.Kind == ColumnKind.Ground ? _groundsOf[entry.List] : cells).Read(text, _plan.ListIds[column.Kind == ColumnKind.Ground ? entry.List : 0]);
        if (cell.Problem is not null)
        {
            return cell.Problem;
        }

        switch (column.Kind)
        {
            case ColumnKind.FactOfEntry:
                entry.Facts.Set(column.Fact, cell.Value);
                break;
            case ColumnKind.FactOfSubject:
                dossier.Facts.Set(column.Fact, cell.Value);
                break;
            case ColumnKind.FactOfPerson:
                _person.Facts.Set(column.Fact, cell.Value);
                break;
            case ColumnKind.Subject:
                dossier.Kind = cell.Of!.Kind;
                break;
            case ColumnKind.Ground:
                entry.Grounds = cell.Entry.Grounds;
                break;
            case ColumnKind.Status:
                entry.Status = cell.Entry.Status;
                break;
            default:
                dossier.ListsAreComplete = true;
                foreach (var other in cell.Of!.Entries.Skip(1))
                {
                    dossier.Entries.Add(other);
                }

                break;
        }

        return null;
    }
}
