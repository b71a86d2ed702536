using System.ComponentModel;
using System.Diagnostics;
using System.IO.Compression;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;

namespace Memo.Hosting.Packs;

/// <summary>A pack as it stood in a revision of a git repository, read through the <c>git</c> executable; the work tree is left alone.</summary>
public static class GitRevision
{
    /// <summary>The pack, or why it cannot be had.</summary>
    public static (LoadedPack? Pack, Localized? Problem) Load(string revision, string path)
    {
        var full = Path.GetFullPath(path);
        var folder = Directory.Exists(full) ? full : Path.GetDirectoryName(full)!;
        while (!Directory.Exists(folder))
        {
            // The folder may be gone since that revision.
            folder = Path.GetDirectoryName(folder)!;
        }

        var inside = Path.GetRelativePath(folder, full).Replace('\\', '/');
        try
        {
            var (printed, said) = Run(folder, "rev-parse", "--show-toplevel", "--show-prefix", "--verify", "--end-of-options", revision + "^{tree}");
            if (said is not null)
            {
                return (null, new($"There is no revision '{revision}' here. git: {said}", $"此处没有版本“{revision}”。git：{said}"));
            }

            // From the top: below it, git would look for its own folder in the archived one.
            var lines = System.Text.Encoding.UTF8.GetString(printed).Split('\n');
            var within = (lines[1] + (inside == "." ? "" : inside)).TrimEnd('/');
            var (archive, problem) = Run(lines[0], "archive", "--format=zip", $"{revision}:{within}");
            return problem is not null
                ? (null, new($"'{path}' cannot be read in revision '{revision}'. git: {problem}", $"无法读取版本“{revision}”中的“{path}”。git：{problem}"))
                : (LoadedPack.Of(Read(revision, path, archive)), null);
        }
        catch (Win32Exception)
        {
            return (null, new("Revisions are read with git, and git was not found.", "读取版本需要 git，但未找到 git。"));
        }
    }

    private static PackFiles Read(string revision, string path, byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        var entries = zip.Entries.Where(e => e.FullName.EndsWith(".memo", StringComparison.Ordinal)).ToArray();
        var others = entries.Select(e => e.FullName)
            .Where(name => name.EndsWith("/" + PackFolder.HeaderFile, StringComparison.Ordinal))
            .Select(name => name[..^PackFolder.HeaderFile.Length])
            .ToArray();
        var texts = ImmutableArray.CreateBuilder<SourceText>();
        var encoding = ImmutableArray.CreateBuilder<Compiler.Diagnostics.Diagnostic>();
        var root = $"{revision}:{path}";
        foreach (var entry in entries.Where(e => !others.Any(o => e.FullName.StartsWith(o, StringComparison.Ordinal))).OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            texts.Add(SourceDecoder.Decode($"{root}/{entry.FullName}", bytes.ToArray(), out var found));
            encoding.AddRange(found);
        }

        return new PackFiles(root, texts.ToImmutable(), texts.Count == 0 ? [HostDiagnostics.NoMemoFile(root)] : [], encoding.ToImmutable());
    }

    private static (byte[] Output, string? Problem) Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return (output.ToArray(), process.ExitCode == 0 ? null : said.Result.Trim());
    }
}
