namespace Memo.Hosting;

/// <summary>A folder that is written whole or not at all.</summary>
public static class OutputFolder
{
    /// <summary>Left in every folder written, so that it may be written again.</summary>
    private const string Mark = ".memo-build";

    /// <summary>Why the folder cannot be written to; null if it can.</summary>
    public static bool IsTaken(string folder) =>
        File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !File.Exists(Path.Combine(folder, Mark)));

    /// <summary>Writes the files beside the folder first and then puts them in its place.</summary>
    /// <param name="files">By path in the folder, with forward slashes.</param>
    /// <exception cref="IOException">Something could not be written; the folder is as it was.</exception>
    public static void Write(string folder, IEnumerable<(string Path, byte[] Content)> files)
    {
        var target = Path.GetFullPath(folder);
        var beside = target.TrimEnd(Path.DirectorySeparatorChar) + ".new-" + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        try
        {
            foreach (var (path, content) in files.Append((Mark, [])))
            {
                var file = Path.Combine(beside, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, content);
            }

            if (Directory.Exists(target))
            {
                Directory.Delete(target, recursive: true);
            }

            Directory.Move(beside, target);
        }
        finally
        {
            if (Directory.Exists(beside))
            {
                Directory.Delete(beside, recursive: true);
            }
        }
    }
}
