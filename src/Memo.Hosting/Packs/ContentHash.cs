using System.Security.Cryptography;
using System.Text;

namespace Memo.Hosting.Packs;

/// <summary>A pack's texts to the hash that identifies everything a reader can be shown.</summary>
public static class ContentHash
{
    private static readonly byte[] Separator = [0];

    /// <summary>With the packs it builds on, wherever they lie.</summary>
    public static string Of(LoadedPack pack)
    {
        var own = Of(pack.Files);
        var builtOn = string.Join("\n", pack.BuiltOn.Select(Of).Order(StringComparer.Ordinal));
        return builtOn.Length == 0 ? own : "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(own + "\n" + builtOn)));
    }

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
