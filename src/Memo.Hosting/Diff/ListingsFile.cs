using Memo.Compiler.Diagnostics;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Listings;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Listings;

namespace Memo.Hosting.Diff;

/// <summary>Many listings or dossiers in a file: <c>.ndjson</c>, one a line; else one YAML or JSON list of them.</summary>
public static class ListingsFile
{
    private const string OneALine = ".ndjson";

    /// <summary>One record, or why there is none. Records are read as they are asked for.</summary>
    public static IEnumerable<(InputNode? Input, ImmutableArray<Diagnostic> Diagnostics)> Read(string path) =>
        path.EndsWith(OneALine, StringComparison.OrdinalIgnoreCase) ? Lines(path) : List(path);

    /// <summary>The record in the vocabulary of a pack; null if it does not fit.</summary>
    public static (Dossier? Dossier, ImmutableArray<Diagnostic> Diagnostics) In(RulePack pack, InputNode input)
    {
        var (dossier, diagnostics) = InputToDossier.Read(pack, input);
        return (diagnostics.Any(d => d.Severity == Severity.Error) ? null : dossier, diagnostics);
    }

    private static IEnumerable<(InputNode?, ImmutableArray<Diagnostic>)> Lines(string path)
    {
        var (bytes, unreadable) = Disk.ReadFile(path, InputLimits.FileBytes);
        var (source, notText) = bytes is null ? (null, unreadable) : Utf8ToText.Decode(path.Replace('\\', '/'), bytes);
        if (notText is not null)
        {
            yield return (null, [notText]);
            yield break;
        }

        foreach (var (line, number) in source!.Text.Split('\n').Select((line, i) => (line.Trim(), i + 1)).Where(l => l.Item1.Length > 0))
        {
            yield return InputFile.Parse(new SourceText(FormattableString.Invariant($"{source.Path}#{number}.json"), line));
        }
    }

    private static IEnumerable<(InputNode?, ImmutableArray<Diagnostic>)> List(string path)
    {
        var (input, diagnostics) = InputFile.Read(path);
        return input is InputNode.Sequence several ? several.Items.Select(item => ((InputNode?)item, ImmutableArray<Diagnostic>.Empty)) : [(input, diagnostics)];
    }
}
