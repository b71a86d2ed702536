using Memo.Compiler.Diagnostics;

namespace Memo.Hosting;

/// <summary>The only place that touches the disk: what goes wrong there becomes a diagnostic here, once.</summary>
internal static class Disk
{
    /// <summary>The bytes of a file, or why there are none. Nothing beyond the limit is read into memory.</summary>
    public static (byte[]? Bytes, Diagnostic? Problem) ReadFile(string path, long limit)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            var buffer = new byte[81_920];
            for (int count; (count = file.Read(buffer)) > 0;)
            {
                bytes.Write(buffer, 0, count);
                if (bytes.Length > limit)
                {
                    return (null, HostDiagnostics.TooLarge(path, limit));
                }
            }

            return (bytes.ToArray(), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, Explain(path, exception));
        }
    }

    /// <summary>The files and subfolders of a folder by ordinal name, without hidden ones and without links to folders.</summary>
    public static (ImmutableArray<string> Files, ImmutableArray<string> Folders, Diagnostic? Problem) List(string folder)
    {
        try
        {
            var files = Directory.EnumerateFiles(folder).Where(IsShown).Order(StringComparer.Ordinal);
            var folders = Directory.EnumerateDirectories(folder).Where(IsShown).Where(IsNoLink).Order(StringComparer.Ordinal);
            return ([.. files], [.. folders], null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return ([], [], Explain(folder, exception));
        }
    }

    private static bool IsShown(string path) => !Path.GetFileName(path).StartsWith('.');

    private static bool IsNoLink(string folder) => (File.GetAttributes(folder) & FileAttributes.ReparsePoint) == 0;

    private static Diagnostic Explain(string path, Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => HostDiagnostics.NotFound(path),
        UnauthorizedAccessException => HostDiagnostics.NotAllowed(path),
        _ => HostDiagnostics.Unreadable(path, exception.Message),
    };
}
