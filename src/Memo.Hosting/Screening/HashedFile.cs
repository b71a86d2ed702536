using System.Security.Cryptography;

namespace Memo.Hosting.Screening;

/// <summary>A file that is written at its end, and the hash of all that is in it.</summary>
internal sealed class HashedFile : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <param name="length">How much of what is there already is kept.</param>
    public HashedFile(string path, long length)
    {
        File = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, 1 << 20);
        File.SetLength(length);
        var bytes = new byte[1 << 20];
        for (int count; (count = File.Read(bytes)) > 0;)
        {
            _hash.AppendData(bytes.AsSpan(0, count));
        }
    }

    public FileStream File { get; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        File.Write(bytes);
    }

    /// <summary>Asked once, when all is written.</summary>
    public string Hash() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose()
    {
        File.Dispose();
        _hash.Dispose();
    }
}
