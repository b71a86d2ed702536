using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Memo.Compiler.Text;
using Memo.Hosting.Json;

namespace Memo.Hosting.Exchange;

/// <summary>Records to CSV or to one JSON object a line.</summary>
internal sealed class RecordWriter<T> : IDisposable
{
    /// <summary>So many bytes are written at once.</summary>
    private const int Enough = 1 << 16;

    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    private readonly ImmutableArray<RecordColumn<T>> _columns;
    private readonly Language _language;
    private readonly Stream _to;
    private readonly CsvWriter? _csv;
    private readonly Utf8JsonWriter? _json;

    /// <summary>JSON that is not written yet: written line by line, each would be a call to the system.</summary>
    private readonly ArrayBufferWriter<byte> _waiting = new();

    /// <param name="to">Left open.</param>
    /// <param name="isJson">One JSON object a line; else CSV, with the mark by which a spreadsheet knows UTF-8.</param>
    /// <param name="columns">In their order.</param>
    /// <param name="language">Of the header and of fixed words in CSV.</param>
    public RecordWriter(Stream to, bool isJson, ImmutableArray<RecordColumn<T>> columns, Language language)
    {
        (_to, _columns, _language) = (to, columns, language);
        if (isJson)
        {
            _json = new Utf8JsonWriter(_waiting, SafeEncoder.OnOneLine);
            return;
        }

        _csv = new CsvWriter(new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true), Csv);
        foreach (var column in columns)
        {
            _csv.WriteField(language == Language.Chinese ? column.Chinese : column.Id);
        }

        _csv.NextRecord();
    }

    public void Write(T record)
    {
        if (_json is not null)
        {
            WriteJson(_json, record);
            return;
        }

        foreach (var column in _columns)
        {
            _csv!.WriteField(SpreadsheetCell.Of(Cell(column.Of(record))));
        }

        _csv!.NextRecord();
    }

    public void Dispose()
    {
        _csv?.Dispose();
        _json?.Dispose();
        WriteWaiting();
    }

    private void WriteWaiting()
    {
        _to.Write(_waiting.WrittenSpan);
        _waiting.ResetWrittenCount();
    }

    private void WriteJson(Utf8JsonWriter json, T record)
    {
        json.WriteStartObject();
        foreach (var column in _columns)
        {
            json.WritePropertyName(column.Id);
            switch (column.Of(record))
            {
                case null:
                    json.WriteNullValue();
                    break;
                case string text:
                    json.WriteStringValue(text);
                    break;
                case long number:
                    json.WriteNumberValue(number);
                    break;
                case bool isSo:
                    json.WriteBooleanValue(isSo);
                    break;
                case FixedWordCell word:
                    json.WriteStringValue(word.Id);
                    break;
                case IEnumerable<string> several:
                    json.WriteStartArray();
                    foreach (var one in several)
                    {
                        json.WriteStringValue(one);
                    }

                    json.WriteEndArray();
                    break;
                case var other:
                    throw new UnreachableException($"No cell of {other.GetType().Name}.");
            }
        }

        json.WriteEndObject();
        json.Flush();
        json.Reset();
        _waiting.Write("\n"u8);
        if (_waiting.WrittenCount >= Enough)
        {
            WriteWaiting();
        }
    }

    private string Cell(object? value) => value switch
    {
        null => "",
        string text => text,
        long number => number.ToString(CultureInfo.InvariantCulture),
        bool isSo => !isSo ? "" : _language == Language.Chinese ? "是" : "yes",
        FixedWordCell word => _language == Language.Chinese ? word.Chinese : word.Id,
        IEnumerable<string> several => string.Join(' ', several),
        _ => throw new UnreachableException($"No cell of {value.GetType().Name}."),
    };
}
