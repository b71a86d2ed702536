using System.Text;
using System.Text.Json;
using Memo.Compiler.Text;

namespace Memo.Hosting.Registers;

/// <summary>A cell of a record.</summary>
/// <param name="Place">Of the column in <see cref="RecordReader.Columns"/>; −1 for one that is not known.</param>
/// <param name="Value">Not empty; UTF-8, unless the register is not.</param>
internal readonly record struct GivenCell(Column Column, int Place, ReadOnlyMemory<byte> Value);

/// <summary>Lines of a register to what they give, one after another; one for each thread.</summary>
/// <param name="isJson">One JSON object a line, instead of CSV.</param>
/// <param name="header">The columns of CSV; none of JSON.</param>
/// <param name="columnOf">What a property of JSON stands for.</param>
internal sealed class RecordReader(bool isJson, ImmutableArray<Column> header, Func<string, Column> columnOf)
{
    private readonly List<Column> _columns = [.. header];
    private readonly Dictionary<string, int> _ofProperty = [];
    private readonly List<ReadOnlyMemory<byte>> _fields = [];
    private readonly HashSet<string> _keys = [];
    private readonly List<GivenCell> _given = [];

    /// <summary>Those of the header, or of the properties met so far.</summary>
    public IReadOnlyList<Column> Columns => _columns;

    /// <summary>What the record read last gives, but for its id.</summary>
    public IReadOnlyList<GivenCell> Given => _given;

    /// <summary>The id of the record read last; empty where it gives none, or none could be read.</summary>
    public ReadOnlyMemory<byte> Id { get; private set; }

    /// <summary>Says what is wrong with the record, if anything is.</summary>
    public Localized? Read(ReadOnlyMemory<byte> record)
    {
        _given.Clear();
        Id = default;
        return isJson ? ReadJson(record) : ReadCsv(record);
    }

    private Localized? ReadCsv(ReadOnlyMemory<byte> record)
    {
        if (CsvLine.Split(record, _fields) is { } broken)
        {
            return broken;
        }

        for (var place = 0; place < Math.Min(_fields.Count, header.Length); place++)
        {
            Give(header[place], place, _fields[place]);
        }

        return _fields.Count == header.Length ? null : new(
            $"The line has {_fields.Count} fields; the header has {header.Length}.", $"该行有 {_fields.Count} 个字段，表头有 {header.Length} 个。");
    }

    private Localized? ReadJson(ReadOnlyMemory<byte> record)
    {
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
                var (column, place) = ColumnOf(property.Name);
                if (column.Kind == ColumnKind.LeftOut)
                {
                    continue;
                }

                if (column.Refusal is not null)
                {
                    return column.Refusal;
                }

                if (TextOf(property.Value) is not { } text)
                {
                    return new($"{property.Name} is neither a value nor a sequence of values.", $"{property.Name} 既不是值也不是值的列表。");
                }

                if (!_keys.Add(column.Key))
                {
                    return new($"{property.Name} is given twice.", $"{property.Name} 重复给出。");
                }

                if (column.Kind == ColumnKind.Id && text.AsSpan().ContainsAny('\n', '\r'))
                {
                    return new("The id contains a line break; in a result each entry stands on one line.", "编号中有换行；结果中每条记录占一行。");
                }

                Give(column, place, Encoding.UTF8.GetBytes(text));
            }

            return null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The other one is half of a surrogate pair, written as an escape.
            return new("The line is no JSON.", "该行不是 JSON。");
        }
    }

    private void Give(Column column, int place, ReadOnlyMemory<byte> value)
    {
        if (column.Kind == ColumnKind.Id)
        {
            Id = value;
        }
        else if (!value.IsEmpty && column.Kind != ColumnKind.LeftOut)
        {
            _given.Add(new GivenCell(column, place, value));
        }
    }

    private (Column Column, int Place) ColumnOf(string property)
    {
        if (_ofProperty.TryGetValue(property, out var place))
        {
            return (_columns[place], place);
        }

        var column = columnOf(property);
        if (column.Kind == ColumnKind.Unknown)
        {
            return (column, -1);
        }

        _columns.Add(column);
        _ofProperty.Add(property, _columns.Count - 1);
        return (column, _columns.Count - 1);
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null => "",
        JsonValueKind.Array when value.GetArrayLength() == 0 => CellText.Empty,
        JsonValueKind.Array when value.EnumerateArray().All(i => i.ValueKind is JsonValueKind.String or JsonValueKind.Number) =>
            string.Join(CellText.Separator, value.EnumerateArray().Select(TextOf)),
        _ => null,
    };
}
