using System.Text;

namespace Memo.Hosting.Exchange;

/// <summary>
/// Records parted by their entry, so that what is asked about an entry and what was answered can be brought together part by part, in whichever
/// order they came. Parts lie in memory, or in files that go with this.
/// </summary>
internal sealed class Partitions : IDisposable
{
    private readonly Stream[] _parts;
    private readonly BinaryWriter[] _writers;

    /// <param name="inMemory">Whether they are small enough to stay there.</param>
    public Partitions(int count, bool inMemory)
    {
        _parts = [.. Enumerable.Range(0, count).Select(_ => inMemory ? new MemoryStream() : (Stream)Temporary())];
        _writers = [.. _parts.Select(part => new BinaryWriter(part, Encoding.UTF8, leaveOpen: true))];
    }

    public int Count => _parts.Length;

    /// <summary>The same for the same entry in one run; in the next it may be another, and what comes of all parts is put in order.</summary>
    public BinaryWriter Of(string entry) => _writers[(uint)StringComparer.Ordinal.GetHashCode(entry) % (uint)Count];

    public BinaryWriter this[int part] => _writers[part];

    /// <summary>What was written to a part, one after another.</summary>
    public IEnumerable<T> Read<T>(int part, Func<BinaryReader, T> read)
    {
        _writers[part].Flush();
        var stream = _parts[part];
        stream.Position = 0;
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        while (stream.Position < stream.Length)
        {
            yield return read(reader);
        }
    }

    public void Dispose()
    {
        foreach (var part in _parts)
        {
            part.Dispose();
        }
    }

    private static FileStream Temporary() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
}
