using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Memo.Compiler.Text;

namespace Memo.Hosting.Exchange;

/// <summary>
/// Reads a form back, empty or filled in: CSV as spreadsheets write it, where a remark may run over several lines, or one JSON object a line.
/// Columns are found by name, in whichever order; those that nobody asked for are left out.
/// </summary>
internal sealed class FeedbackReader : IDisposable
{
    /// <summary>A quotation mark that is not closed makes a field of all that follows: it is given up here.</summary>
    private const int LongestField = 1 << 16;

    private static readonly ImmutableDictionary<FeedbackColumn, string> Nothing = ImmutableDictionary<FeedbackColumn, string>.Empty;

    private readonly string _path;
    private readonly ImmutableArray<FeedbackColumn> _wanted;
    private readonly ImmutableArray<FeedbackColumn> _needed;
    private readonly StreamReader _text;
    private readonly CsvParser? _csv;
    private bool _isBadLine;

    /// <summary>Where the record being read begins.</summary>
    private long _line = 1;

    /// <param name="wanted">The columns to read.</param>
    /// <param name="needed">Those without which the file is no form.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public FeedbackReader(string path, ImmutableArray<FeedbackColumn> wanted, ImmutableArray<FeedbackColumn> needed)
    {
        (_path, _wanted, _needed) = (path, wanted, needed);
        _text = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, 1 << 16);
        if (!path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) && Begins() != '{')
        {
            _csv = new CsvParser(_text, new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                BadDataFound = _ => _isBadLine = true,
                MaxFieldSize = LongestField,
                IgnoreBlankLines = false,
            });
        }
    }

    /// <summary>Why the file cannot be read any further; null while it can.</summary>
    public Localized? Problem { get; private set; }

    /// <summary>Which part of the file has been read.</summary>
    public double PartRead => _text.BaseStream.Length == 0 ? 1 : (double)_text.BaseStream.Position / _text.BaseStream.Length;

    public IEnumerable<FeedbackRow> Rows()
    {
        if (Problem is not null)
        {
            yield break;
        }

        var rows = (_csv is null ? JsonRows() : CsvRows()).GetEnumerator();
        while (Next(rows) is { } row)
        {
            yield return row;
        }
    }

    public void Dispose()
    {
        _csv?.Dispose();
        _text.Dispose();
    }

    private int Begins()
    {
        try
        {
            return _text.Peek();
        }
        catch (DecoderFallbackException)
        {
            Problem = NotUtf8();
            return -1;
        }
    }

    private FeedbackRow? Next(IEnumerator<FeedbackRow> rows)
    {
        try
        {
            return rows.MoveNext() ? rows.Current : null;
        }
        catch (DecoderFallbackException)
        {
            Problem = NotUtf8();
        }
        catch (MaxFieldSizeException)
        {
            Problem = new(
                $"{_path}: a quotation mark that opens in line {_line} is not closed.",
                $"{_path}：第 {_line} 行的引号没有闭合。");
        }

        return null;
    }

    private IEnumerable<FeedbackRow> CsvRows()
    {
        if (!_csv!.Read())
        {
            Problem = NoForm(_needed[0]);
            yield break;
        }

        var header = _csv.Record!;
        var places = _wanted.Select(column => (Column: column, Place: Array.FindIndex(header, column.IsNamed))).Where(p => p.Place >= 0).ToArray();
        if (_needed.FirstOrDefault(column => places.All(p => p.Column != column)) is { } missing)
        {
            Problem = NoForm(missing);
            yield break;
        }

        _isBadLine = false;
        for (_line = _csv.RawRow + 1; _csv.Read(); _line = _csv.RawRow + 1)
        {
            var (line, fields, isBad) = (_line, _csv.Record!, _isBadLine);
            _isBadLine = false;
            if (fields is [""] && !isBad)
            {
                continue;
            }

            yield return isBad ? new(line, Nothing, new("A quotation mark stands inside a field that does not begin with one, or is not closed.", "引号出现在不以引号开头的字段中，或没有闭合。"))
                : fields.Length < header.Length ? new(line, Nothing, new($"The line has {fields.Length} fields; the header has {header.Length}.", $"该行有 {fields.Length} 个字段，表头有 {header.Length} 个。"))
                : new(line, places.ToDictionary(p => p.Column, p => SpreadsheetCell.Read(fields[p.Place]).Trim()), null);
        }
    }

    private IEnumerable<FeedbackRow> JsonRows()
    {
        for (var line = 1L; _text.ReadLine() is { } text; line++)
        {
            if (text.Length > 0)
            {
                yield return JsonRow(line, text);
            }
        }
    }

    private FeedbackRow JsonRow(long line, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var values = new Dictionary<FeedbackColumn, string>();
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (_wanted.FirstOrDefault(column => column.IsNamed(property.Name)) is { } column && !values.TryAdd(column, TextOf(property.Value).Trim()))
                {
                    return new(line, Nothing, new($"{property.Name} is given twice.", $"{property.Name} 重复给出。"));
                }
            }

            return new(line, values, null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return new(line, Nothing, new("The line is no JSON object.", "该行不是 JSON 对象。"));
        }
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };

    private Localized NotUtf8() => new(
        $"{_path} is not UTF-8. In a spreadsheet, save it as \"CSV UTF-8\".",
        $"{_path} 不是 UTF-8。请在电子表格中另存为“CSV UTF-8”。");

    private Localized NoForm(FeedbackColumn missing) => new(
        $"{_path} is no feedback form: it has no column {missing.Id} ({missing.Chinese}).",
        $"{_path} 不是反馈表：没有“{missing.Chinese}”（{missing.Id}）列。");
}
