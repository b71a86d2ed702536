using Memo.Compiler;
using Memo.Compiler.Text;

namespace Memo.Hosting.Catalogue;

/// <summary>The page of a diagnostic: what it means, a bad and a good example.</summary>
/// <param name="Name">The name in the file's name, e.g. <c>UnknownName</c>.</param>
public sealed record DiagnosticPage(string Code, string Name, Localized Title, string Markdown);

/// <summary>All diagnostics of Memo, as the pages embedded in the compiler say.</summary>
public static class DiagnosticCatalogue
{
    private const string Extension = ".md";

    public static ImmutableArray<DiagnosticPage> Pages { get; } = ReadPages();

    public static DiagnosticPage? Find(string code) => Pages.FirstOrDefault(p => string.Equals(p.Code, code, StringComparison.OrdinalIgnoreCase));

    private static ImmutableArray<DiagnosticPage> ReadPages()
    {
        var assembly = typeof(Compilation).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith("MEMO", StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var stream = assembly.GetManifestResourceStream(name)!;
                    using var reader = new StreamReader(stream);
                    return Read(name[..^Extension.Length], reader.ReadToEnd());
                }),
        ];
    }

    /// <summary>The first line is <c># MEMO2006 English title · 中文标题</c>.</summary>
    private static DiagnosticPage Read(string fileName, string markdown)
    {
        var dash = fileName.IndexOf('-');
        var code = fileName[..dash];
        var titles = markdown.Split('\n', 2)[0].TrimEnd('\r')[("# ".Length + code.Length + 1)..].Split(" · ", 2);
        return new DiagnosticPage(code, fileName[(dash + 1)..], new Localized(titles[0], titles[^1]), markdown);
    }
}
