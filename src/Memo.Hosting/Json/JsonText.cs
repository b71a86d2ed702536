using System.Buffers;
using System.Text;
using System.Text.Json;
using Memo.Compiler.Text;

namespace Memo.Hosting.Json;

/// <summary>What the writers of JSON share.</summary>
internal static class JsonText
{
    public static string Write(Action<Utf8JsonWriter> content)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, SafeEncoder.Options))
        {
            content(json);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, value);
        }
    }

    public static void Date(this Utf8JsonWriter json, string name, CalendarDate? date) => json.Text(name, date?.ToString());

    /// <summary><c>until</c> where it is certain; else null, and between which days where that is known.</summary>
    public static void LastDay(this Utf8JsonWriter json, EndDay? until)
    {
        json.Date("until", until?.Certain);
        if (until is { Certain: null } between)
        {
            json.WriteStartObject("until_between");
            json.Date("from", between.From);
            json.Date("to", between.To);
            json.WriteEndObject();
        }
    }

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    public static void Localized(this Utf8JsonWriter json, string name, Localized text)
    {
        json.WriteStartObject(name);
        json.WriteString("zh", text.Chinese);
        json.WriteString("en", text.English);
        json.WriteEndObject();
    }

    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> content)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            content(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
