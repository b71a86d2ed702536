using System.Security.Cryptography;
using System.Text;

namespace Memo.Hosting.Packs;

/// <summary>A pack's texts to the hash that identifies everything a reader can be shown.</summary>
public static class ContentHash
{
    private static readonly byte[] Separator = [0];

    public static string Of(PackFiles files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, text) in files.Texts.Select(text => (files.PathInPack(text), text.Text)).OrderBy(file => file.Item1, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            hash.AppendData(Separator);
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData(Separator);
        }

        return "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
