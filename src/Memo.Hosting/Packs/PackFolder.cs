using Memo.Compiler.Diagnostics;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;

namespace Memo.Hosting.Packs;

/// <summary>The text files of a rule pack: a folder with everything below it, save packs of their own, or a single file.</summary>
public static class PackFolder
{
    public const string HeaderFile = "pack.memo";
    private const string Extension = ".memo";
    private const long FolderLimit = 64 * 1024 * 1024;

    /// <summary>The texts by path, and what the host could not read.</summary>
    public static PackFiles Read(string path)
    {
        if (File.Exists(path))
        {
            return ReadAll(path, [path], []);
        }

        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var files = FilesBelow(path, Extension, problems).ToImmutableArray();
        return ReadAll(path, files, problems.Count == 0 && files.IsEmpty ? [HostDiagnostics.NoMemoFile(Shown(path))] : problems.ToImmutable());
    }

    /// <summary>The files of a pack with this ending; a pack of one file has those beside it with the same name.</summary>
    public static ImmutableArray<string> FilesOf(string root, string ending, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (!File.Exists(root))
        {
            return [.. FilesBelow(root, ending, problems).Select(Shown)];
        }

        var beside = Path.ChangeExtension(root, null) + ending;
        return File.Exists(beside) ? [Shown(beside)] : [];
    }

    /// <summary>The files below a folder with this ending, by ordinal path. A folder below with a <c>pack.memo</c> is another pack.</summary>
    internal static IEnumerable<string> FilesBelow(string folder, string ending, ImmutableArray<Diagnostic>.Builder problems)
    {
        var (files, folders, problem) = Disk.List(folder);
        if (problem is not null)
        {
            problems.Add(problem);
        }

        var below = folders.Where(f => !File.Exists(Path.Combine(f, HeaderFile))).SelectMany(f => FilesBelow(f, ending, problems));
        return files.Where(f => f.EndsWith(ending, StringComparison.Ordinal)).Concat(below);
    }

    private static PackFiles ReadAll(string root, ImmutableArray<string> paths, ImmutableArray<Diagnostic> problems)
    {
        var texts = ImmutableArray.CreateBuilder<SourceText>();
        var diagnostics = problems.ToBuilder();
        var encoding = ImmutableArray.CreateBuilder<Diagnostic>();
        var size = 0L;
        foreach (var path in paths)
        {
            var (bytes, problem) = Disk.ReadFile(path, SourceDecoder.LargestFile);
            if (bytes is null)
            {
                diagnostics.Add(problem!);
                continue;
            }

            if ((size += bytes.Length) > FolderLimit)
            {
                diagnostics.Add(HostDiagnostics.FolderTooLarge(Shown(root), FolderLimit));
                break;
            }

            texts.Add(SourceDecoder.Decode(Shown(path), bytes, out var found));
            encoding.AddRange(found);
        }

        var sorted = texts.OrderBy(text => text.Path, StringComparer.Ordinal);
        return new PackFiles(Shown(root), [.. sorted], diagnostics.ToImmutable(), encoding.ToImmutable());
    }

    /// <summary>A path as diagnostics show it: as it was asked for, with forward slashes.</summary>
    private static string Shown(string path)
    {
        var slashes = path.Replace('\\', '/');
        return slashes.StartsWith("./", StringComparison.Ordinal) ? slashes[2..] : slashes;
    }
}
