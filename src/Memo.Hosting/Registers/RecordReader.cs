using System.Numerics;
using System.Text;
using System.Text.Json;
using Memo.Compiler.Text;

namespace Memo.Hosting.Registers;

/// <summary>A cell of a record that is not empty.</summary>
/// <param name="Place">Of the column in <see cref="RecordReader.Columns"/>; below 0 for one that is not known.</param>
/// <param name="Start">Where in <see cref="RecordReader.Bytes"/> it begins.</param>
/// <param name="Length">How many bytes it has; UTF-8, unless the register is not.</param>
internal readonly record struct GivenCell(int Place, int Start, int Length);

/// <summary>Lines of a register to what they give, one after another; one for each thread. Nothing is allocated for a line of CSV.</summary>
internal sealed class RecordReader
{
    private readonly bool _isJson;
    private readonly Func<string, Column> _columnOf;
    private readonly List<Column> _columns;

    /// <summary>What the columns of the header are; none of JSON.</summary>
    private readonly ColumnKind[] _kinds;
    private readonly Dictionary<string, int> _ofProperty = [];
    private readonly List<Column> _unknown = [];
    private readonly List<ReadOnlyMemory<byte>> _fields = [];
    private readonly HashSet<string> _keys = [];

    /// <summary>Texts that do not stand in the register as they are.</summary>
    private byte[] _texts = new byte[256];
    private int _textsLength;
    private GivenCell[] _given = new GivenCell[16];
    private int _count;
    private GivenCell _id;

    /// <param name="isJson">One JSON object a line, instead of CSV.</param>
    /// <param name="header">The columns of CSV; none of JSON.</param>
    /// <param name="columnOf">What a property of JSON stands for.</param>
    public RecordReader(bool isJson, ImmutableArray<Column> header, Func<string, Column> columnOf)
    {
        (_isJson, _columns, _columnOf) = (isJson, [.. header], columnOf);
        _kinds = [.. header.Select(c => c.Kind)];
    }

    /// <summary>Those of the header, or of the properties met so far.</summary>
    public IReadOnlyList<Column> Columns => _columns;

    /// <summary>What the record read last gives, but for its id.</summary>
    public ReadOnlySpan<GivenCell> Given => _given.AsSpan(0, _count);

    /// <summary>The id of the record read last; empty where it gives none, or none could be read.</summary>
    public ReadOnlySpan<byte> Id => TextOf(_id);

    /// <summary>Where the cells of the record read last stand.</summary>
    public byte[] Bytes { get; private set; } = [];

    public ReadOnlySpan<byte> TextOf(GivenCell cell) => Bytes.AsSpan(cell.Start, cell.Length);

    public Column ColumnOf(GivenCell cell) => cell.Place < 0 ? _unknown[~cell.Place] : _columns[cell.Place];

    /// <summary>Says what is wrong with the record, if anything is. Its bytes are left as they are until the next is read.</summary>
    public Localized? Read(byte[] bytes, Line record)
    {
        (_count, _id) = (0, default);
        if (_isJson)
        {
            return ReadJson(bytes.AsMemory(record.Start, record.Length));
        }

        Bytes = bytes;
        return CsvMarks.HaveRoom(bytes, record) ? ReadMarks(bytes, record) : ReadFields(bytes.AsMemory(record.Start, record.Length));
    }

    /// <summary>
    /// Most fields of most registers are empty, so not fields are looked for but their edges: where after a comma something else stands, and
    /// where after something else a comma.
    /// </summary>
    private Localized? ReadMarks(byte[] bytes, Line record)
    {
        var (start, place, fields) = (-1, 0, 0);
        var afterComma = 1UL;
        for (var at = 0; at < record.Length; at += CsvMarks.Stride)
        {
            var here = CsvMarks.Inside(record.Length - at);
            var (commas, quotes) = CsvMarks.Of(bytes, record.Start + at);
            if ((quotes & here) != 0)
            {
                (_count, _id) = (0, default);
                return ReadFields(bytes.AsMemory(record.Start, record.Length));
            }

            commas &= here;
            var after = (commas << 1) | afterComma;
            afterComma = commas >> (CsvMarks.Stride - 1);
            var (starts, ends) = (~commas & after & here, commas & ~after);
            if (start >= 0 && ends != 0)
            {
                Give(place, start, record.Start + at + BitOperations.TrailingZeroCount(ends) - start);
                (start, ends) = (-1, ends & (ends - 1));
            }

            for (; starts != 0; starts &= starts - 1)
            {
                var first = BitOperations.TrailingZeroCount(starts);
                place = fields + BitOperations.PopCount(commas & ((1UL << first) - 1));
                start = record.Start + at + first;
                if (ends != 0)
                {
                    Give(place, start, record.Start + at + BitOperations.TrailingZeroCount(ends) - start);
                    (start, ends) = (-1, ends & (ends - 1));
                }
            }

            fields += BitOperations.PopCount(commas);
        }

        if (start >= 0)
        {
            Give(place, start, record.Start + record.Length - start);
        }

        return ProblemOf(fields + 1);
    }

    /// <summary>Where there are quotation marks.</summary>
    private Localized? ReadFields(ReadOnlyMemory<byte> record)
    {
        if (CsvLine.Split(record, _fields) is { } broken)
        {
            return broken;
        }

        _textsLength = 0;
        for (var place = 0; place < _fields.Count; place++)
        {
            GiveText(place, _fields[place].Span);
        }

        return ProblemOf(_fields.Count);
    }

    private Localized? ProblemOf(int fields) => fields == _kinds.Length ? null : new(
        $"The line has {fields} fields; the header has {_kinds.Length}.", $"该行有 {fields} 个字段，表头有 {_kinds.Length} 个。");

    private Localized? ReadJson(ReadOnlyMemory<byte> record)
    {
        _keys.Clear();
        _unknown.Clear();
        _textsLength = 0;
        try
        {
            using var document = JsonDocument.Parse(record);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return new("The line is no JSON object.", "该行不是 JSON 对象。");
            }

            foreach (var property in document.RootElement.EnumerateObject())
            {
                var place = PlaceOf(property.Name);
                var column = place < 0 ? _unknown[~place] : _columns[place];
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

                GiveText(place, Encoding.UTF8.GetBytes(text));
            }

            return null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The other one is half of a surrogate pair, written as an escape.
            return new("The line is no JSON.", "该行不是 JSON。");
        }
    }

    private void Give(int place, int start, int length)
    {
        if (place < _kinds.Length && _kinds[place] is var kind && kind != ColumnKind.LeftOut)
        {
            Give(kind, new GivenCell(place, start, length));
        }
    }

    private void Give(ColumnKind kind, GivenCell cell)
    {
        if (kind == ColumnKind.Id)
        {
            _id = cell;
            return;
        }

        if (_count == _given.Length)
        {
            Array.Resize(ref _given, 2 * _count);
        }

        _given[_count++] = cell;
    }

    /// <summary>A text that does not stand in the record as it is.</summary>
    private void GiveText(int place, ReadOnlySpan<byte> text)
    {
        if (text.Length > _texts.Length - _textsLength)
        {
            Array.Resize(ref _texts, Math.Max(2 * _texts.Length, _textsLength + text.Length));
        }

        Bytes = _texts;
        text.CopyTo(_texts.AsSpan(_textsLength));
        if (text.IsEmpty)
        {
            return;
        }

        if (_isJson)
        {
            Give(place < 0 ? ColumnKind.Unknown : _columns[place].Kind, new GivenCell(place, _textsLength, text.Length));
        }
        else
        {
            Give(place, _textsLength, text.Length);
        }

        _textsLength += text.Length;
    }

    /// <summary>Below 0 for one that is not known: they are not kept, since there may be any number of them.</summary>
    private int PlaceOf(string property)
    {
        if (_ofProperty.TryGetValue(property, out var place))
        {
            return place;
        }

        var column = _columnOf(property);
        if (column.Kind == ColumnKind.Unknown)
        {
            _unknown.Add(column);
            return ~(_unknown.Count - 1);
        }

        _columns.Add(column);
        _ofProperty.Add(property, _columns.Count - 1);
        return _columns.Count - 1;
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
