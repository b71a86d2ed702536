using System.Security.Cryptography;

namespace Memo.Hosting.Exchange;

/// <summary>The hash of a file as it lies there.</summary>
internal static class FileHash
{
    public static string Of(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
