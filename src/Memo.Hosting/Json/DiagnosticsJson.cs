using System.Text.Json;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Hosting.Json;

/// <summary>Diagnostics to the JSON array of <c>memo check --format json</c>. One that the pack has lowered says from what and why; one turned off has the severity <c>off</c>. A fix is a text to put in the place of another.</summary>
public static class DiagnosticsJson
{
    public static string Of(IEnumerable<Diagnostic> diagnostics) => JsonText.Write(json =>
    {
        json.WriteStartArray();
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            Write(json, diagnostic);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Lowered is { To: null } ? "off" : Id(diagnostic.Severity));
        if (diagnostic.Lowered is { } lowered)
        {
            json.WriteStartObject("lowered");
            json.WriteString("from", Id(lowered.From));
            json.WriteString("reason", lowered.Reason);
            json.WriteEndObject();
        }

        Place(json, diagnostic.Location);
        json.Localized("message", diagnostic.Message);
        json.Localized("hint", diagnostic.Hint);
        json.WriteString("help", $"memo explain {diagnostic.Code}");
        json.Objects("related", diagnostic.Related, Related);
        if (diagnostic.Fix is { } fix)
        {
            json.WriteStartObject("fix");
            json.Localized("title", fix.Title);
            Place(json, new Location(diagnostic.Location.Source, fix.Span));
            json.WriteString("replacement", fix.Replacement);
            json.WriteEndObject();
        }
    }

    /// <summary>As SARIF calls it too (3.27.10).</summary>
    internal static string Id(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static void Related(Utf8JsonWriter json, RelatedLocation related)
    {
        Place(json, related.Location);
        json.Localized("message", related.Message);
    }

    private static void Place(Utf8JsonWriter json, Location location)
    {
        json.WriteString("file", location.Source.Path);
        Position(json, "start", location.Start);
        Position(json, "end", location.End);
    }

    private static void Position(Utf8JsonWriter json, string name, LinePosition position)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
        json.WriteEndObject();
    }
}
