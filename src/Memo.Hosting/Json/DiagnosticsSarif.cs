using System.Text.Json;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;
using Memo.Hosting.Catalogue;

namespace Memo.Hosting.Json;

/// <summary>Diagnostics as SARIF 2.1.0, which review tools show beside the lines they are about. Columns count UTF-16 code units, the end exclusive.</summary>
public static class DiagnosticsSarif
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <param name="folder">Paths under it are written relative to it, others in full: a relative one must not climb (3.4.4).</param>
    public static string Of(IReadOnlyCollection<Diagnostic> diagnostics, string folder, Language language) => JsonText.Write(json =>
    {
        var pages = Pages(diagnostics).ToImmutableArray();
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.Objects("runs", [diagnostics], (run, all) =>
        {
            run.WriteStartObject("tool");
            run.WriteStartObject("driver");
            run.WriteString("name", "memo");
            run.Objects("rules", pages, (rule, page) =>
            {
                rule.WriteString("id", page.Code);
                rule.WriteString("name", page.Name);
                Text(rule, "shortDescription", page.Title.In(language));
                Text(rule, "help", $"memo explain {page.Code}");
            });
            run.WriteEndObject();
            run.WriteEndObject();
            run.WriteString("columnKind", "utf16CodeUnits");
            run.Objects("results", all, (result, diagnostic) => Result(result, diagnostic, pages, folder, language));
        });
        json.WriteEndObject();
    });

    private static IEnumerable<DiagnosticPage> Pages(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(d => d.Code).Distinct().Order(StringComparer.Ordinal).Select(DiagnosticCatalogue.Find).OfType<DiagnosticPage>();

    private static void Result(Utf8JsonWriter json, Diagnostic diagnostic, ImmutableArray<DiagnosticPage> pages, string folder, Language language)
    {
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", pages.Select(page => page.Code).ToImmutableArray().IndexOf(diagnostic.Code));
        json.WriteString("level", DiagnosticsJson.Id(diagnostic.Severity));
        Text(json, "message", $"{diagnostic.Message.In(language)} {diagnostic.Hint.In(language)}");
        if (diagnostic.Lowered is { } lowered)
        {
            Lowered(json, lowered);
        }

        json.Objects("locations", [diagnostic.Location], (at, location) => Place(at, location, folder));
        if (!diagnostic.Related.IsEmpty)
        {
            json.Objects("relatedLocations", diagnostic.Related, (at, related) =>
            {
                Place(at, related.Location, folder);
                Text(at, "message", related.Message.In(language));
            });
        }

        if (diagnostic.Fix is { } fix)
        {
            json.Objects("fixes", [fix], (at, _) =>
            {
                Text(at, "description", fix.Title.In(language));
                at.Objects("artifactChanges", [fix], (change, _) =>
                {
                    Artifact(change, diagnostic.Location.Source, folder);
                    change.Objects("replacements", [fix], (replacement, _) =>
                    {
                        Region(replacement, "deletedRegion", new Location(diagnostic.Location.Source, fix.Span));
                        replacement.WriteStartObject("insertedContent");
                        replacement.WriteString("text", fix.Replacement);
                        replacement.WriteEndObject();
                    });
                });
            });
        }
    }

    /// <summary>What is turned off counts as suppressed; what is only lowered keeps its reason among the properties, for which the format has no place of its own.</summary>
    private static void Lowered(Utf8JsonWriter json, LoweredSeverity lowered)
    {
        if (lowered.To is null)
        {
            json.Objects("suppressions", [lowered], (suppression, by) =>
            {
                suppression.WriteString("kind", "external");
                suppression.WriteString("justification", by.Reason);
            });
            return;
        }

        json.WriteStartObject("properties");
        json.WriteString("loweredFrom", DiagnosticsJson.Id(lowered.From));
        json.WriteString("reason", lowered.Reason);
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, Location location, string folder)
    {
        json.WriteStartObject("physicalLocation");
        Artifact(json, location.Source, folder);
        Region(json, "region", location);
        json.WriteEndObject();
    }

    private static void Artifact(Utf8JsonWriter json, SourceText source, string folder)
    {
        var path = Path.GetRelativePath(folder, source.Path).Replace(Path.DirectorySeparatorChar, '/');
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", path.StartsWith("..", StringComparison.Ordinal) ? new Uri(Path.GetFullPath(source.Path, folder)).AbsoluteUri : string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
    }

    private static void Region(Utf8JsonWriter json, string name, Location location)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine", location.Start.Line);
        json.WriteNumber("startColumn", location.Start.Column);
        json.WriteNumber("endLine", location.End.Line);
        json.WriteNumber("endColumn", location.End.Column);
        json.WriteEndObject();
    }

    /// <summary>A message. Braces would be the place of an argument (3.11.5).</summary>
    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        json.WriteEndObject();
    }
}
