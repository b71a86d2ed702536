using System.Security.Cryptography;

namespace Memo.Hosting.Screening;

/// <summary>A file that is written at its end, and the hash of all that is in it.</summary>
internal sealed class HashedFile : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly FileStream _file;

    /// <param name="length">How much of what is there already is kept.</param>
    public HashedFile(string path, long length)
    {
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, 1 << 20);
        _file.SetLength(length);
        var bytes = new byte[1 << 20];
        for (int count; (count = _file.Read(bytes)) > 0;)
        {
            _hash.AppendData(bytes.AsSpan(0, count));
        }
    }

    public long Length => _file.Position;

    /// <summary>Of what is in it so far.</summary>
    public string Hash() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    public void Write(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        _file.Write(bytes);
    }

    /// <summary>Hands over to the system what is still kept here, so that it is there should this process end.</summary>
    public void Flush() => _file.Flush();

    /// <summary>Takes all back.</summary>
    public void Clear()
    {
        _hash.GetHashAndReset();
        _file.SetLength(0);
    }

    public void Dispose()
    {
        _file.Dispose();
        _hash.Dispose();
    }
}
