namespace Memo.Hosting.Screening;

/// <summary>A stream in blocks of whole lines.</summary>
internal sealed class LineBlocks
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly Stream _stream;
    private readonly int _size;
    private byte[] _rest = [];

    public LineBlocks(Stream stream, int size)
    {
        (_stream, _size) = (stream, size);
        Fill(size);
        if (_rest.AsSpan().StartsWith(ByteOrderMark))
        {
            Drop(ByteOrderMark.Length);
        }
    }

    /// <summary>Bytes given out so far.</summary>
    public long Position { get; private set; }

    /// <summary>Lines given out so far.</summary>
    public long Lines { get; private set; }

    /// <summary>The next byte; −1 at the end.</summary>
    public int Peek() => _rest.Length == 0 ? -1 : _rest[0];

    public ReadOnlyMemory<byte> TakeLine()
    {
        int end;
        while ((end = Array.IndexOf(_rest, (byte)'\n')) < 0 && Fill(_rest.Length + _size))
        {
        }

        var length = end < 0 ? _rest.Length : end + 1;
        var line = _rest.AsMemory(0, length).ToArray();
        Drop(length);
        Lines++;
        return line.AsMemory().TrimEnd("\r\n"u8);
    }

    /// <summary>Goes on to where a run before stood, if that is further on.</summary>
    public void Skip(long position, long lines)
    {
        if (position <= Position)
        {
            return;
        }

        while (Position < position && (_rest.Length > 0 || Fill(_size)))
        {
            Drop((int)Math.Min(_rest.Length, position - Position));
        }

        Lines = lines;
    }

    /// <summary>Null at the end. A line longer than a block makes a longer block.</summary>
    public (ReadOnlyMemory<byte> Block, long FirstLine)? Next()
    {
        Fill(_size);
        int end;
        while ((end = Array.LastIndexOf(_rest, (byte)'\n')) < 0 && Fill(_rest.Length + _size))
        {
        }

        var length = end < 0 ? _rest.Length : end + 1;
        if (length == 0)
        {
            return null;
        }

        var block = _rest.AsMemory(0, length).ToArray();
        var first = Lines + 1;
        Lines += block.AsSpan().Count((byte)'\n') + (end < 0 ? 1 : 0);
        Drop(length);
        return (block, first);
    }

    /// <summary>Reads until so many bytes are waiting; false if there were no more.</summary>
    private bool Fill(int size)
    {
        if (_rest.Length >= size)
        {
            return false;
        }

        var filled = new byte[size];
        _rest.CopyTo(filled, 0);
        var count = _stream.ReadAtLeast(filled.AsSpan(_rest.Length), size - _rest.Length, throwOnEndOfStream: false);
        var grew = count > 0;
        Array.Resize(ref filled, _rest.Length + count);
        _rest = filled;
        return grew;
    }

    private void Drop(int count)
    {
        Position += count;
        _rest = _rest[count..];
    }
}
