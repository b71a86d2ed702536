namespace Memo.Compiler.Tests.Architecture;

/// <summary>A hand-written file of the compiler: its path below src/Memo.Compiler, with forward slashes, and its text.</summary>
internal sealed record CompilerSource(string Path, string Text)
{
    /// <summary>The first folder of the path, or nothing for a file at the root.</summary>
    public string TopFolder => Path.Contains('/') ? Path[..Path.IndexOf('/')] : "";

    public static IReadOnlyList<CompilerSource> All { get; } = Read();

    private static List<CompilerSource> Read()
    {
        var root = Repository.PathTo("src/Memo.Compiler");
        return
        [
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(file => (File: file, Path: System.IO.Path.GetRelativePath(root, file).Replace('\\', '/')))
                .Where(source => !IsMadeByTools(source.Path))
                .OrderBy(source => source.Path, StringComparer.Ordinal)
                .Select(source => new CompilerSource(source.Path, File.ReadAllText(source.File))),
        ];
    }

    private static bool IsMadeByTools(string path) =>
        path.StartsWith("Syntax/Generated/", StringComparison.Ordinal)
        || path.StartsWith("bin/", StringComparison.Ordinal)
        || path.StartsWith("obj/", StringComparison.Ordinal);
}
