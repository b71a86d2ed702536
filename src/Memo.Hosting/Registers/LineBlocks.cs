using System.Buffers;
using System.Security.Cryptography;

namespace Memo.Hosting.Registers;

/// <summary>A stretch of whole lines; the last line of a stream may have no end.</summary>
/// <param name="Bytes">Rented from the shared pool; whoever takes the block returns it.</param>
internal readonly record struct LineBlock(byte[] Bytes, int Start, int Length, long FirstLine)
{
    public ReadOnlyMemory<byte> Lines => Bytes.AsMemory(Start, Length);

    /// <summary>Goes through the lines, empty ones too.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Gives the bytes back; the lines must not be used any more.</summary>
    public void Return() => ArrayPool<byte>.Shared.Return(Bytes);

    /// <summary>The first of some lines without its end, which may be one of Windows; what is left begins with the next.</summary>
    public static ReadOnlyMemory<byte> TakeLine(ref ReadOnlyMemory<byte> lines)
    {
        var end = lines.Span.IndexOf((byte)'\n');
        var line = end < 0 ? lines : lines[..end];
        lines = end < 0 ? default : lines[(end + 1)..];
        return !line.IsEmpty && line.Span[^1] == '\r' ? line[..^1] : line;
    }

    public struct Enumerator(LineBlock block)
    {
        private int _next = block.Start;

        /// <summary>Without its end.</summary>
        public Line Current { get; private set; }

        public bool MoveNext()
        {
            var rest = block.Bytes.AsSpan(_next, block.Start + block.Length - _next);
            if (rest.IsEmpty)
            {
                return false;
            }

            var end = rest.IndexOf((byte)'\n');
            var length = end < 0 ? rest.Length : end;
            Current = new Line(_next, length > 0 && rest[length - 1] == '\r' ? length - 1 : length);
            _next += end < 0 ? length : length + 1;
            return true;
        }
    }
}

/// <summary>Where among the bytes of a block a line stands, without its end.</summary>
internal readonly record struct Line(int Start, int Length);

/// <summary>A stream in blocks of whole lines.</summary>
internal sealed class LineBlocks
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly Stream _stream;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly int _size;

    /// <summary>What was read and not given out yet lies in it, from start to end. There is more room after it, so that the last lines too are read by whole vectors.</summary>
    private byte[] _bytes;
    private int _start;
    private int _end;

    public LineBlocks(Stream stream, int size)
    {
        (_stream, _size, _bytes) = (stream, size, Rent(size));
        Fill(size);
        if (Waiting.StartsWith(ByteOrderMark))
        {
            Drop(ByteOrderMark.Length);
        }
    }

    /// <summary>Of the stream, once it was read to its end; asked once.</summary>
    public string Hash() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    /// <summary>Bytes given out so far.</summary>
    public long Position { get; private set; }

    /// <summary>Lines given out so far.</summary>
    public long Lines { get; private set; }

    private ReadOnlySpan<byte> Waiting => _bytes.AsSpan(_start.._end);

    /// <summary>The next byte; −1 at the end.</summary>
    public int Peek() => Waiting.IsEmpty ? -1 : Waiting[0];

    public ReadOnlyMemory<byte> TakeLine()
    {
        int end;
        while ((end = Waiting.IndexOf((byte)'\n')) < 0 && Fill(Waiting.Length + _size))
        {
        }

        var line = Waiting[..(end < 0 ? Waiting.Length : end + 1)].ToArray();
        Drop(line.Length);
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

        while (Position < position && (!Waiting.IsEmpty || Fill(_size)))
        {
            Drop((int)Math.Min(Waiting.Length, position - Position));
        }

        Lines = lines;
    }

    /// <summary>Null at the end. A line longer than a block makes a longer block.</summary>
    public LineBlock? Next()
    {
        Fill(_size);
        int end;
        while ((end = Waiting.LastIndexOf((byte)'\n')) < 0 && Fill(Waiting.Length + _size))
        {
        }

        var length = end < 0 ? Waiting.Length : end + 1;
        if (length == 0)
        {
            return null;
        }

        var block = new LineBlock(_bytes, _start, length, Lines + 1);
        Lines += Waiting[..length].Count((byte)'\n') + (end < 0 ? 1 : 0);
        Drop(length);
        MoveTo(Rent(Math.Max(_size, Waiting.Length)));
        return block;
    }

    /// <summary>Reads until so many bytes are waiting; false if there were no more.</summary>
    private bool Fill(int size)
    {
        if (Waiting.Length >= size)
        {
            return false;
        }

        if (_bytes.Length - CsvMarks.Stride - _start < size)
        {
            var before = _bytes;
            MoveTo(Rent(size));
            ArrayPool<byte>.Shared.Return(before);
        }

        var missing = size - Waiting.Length;
        var count = _stream.ReadAtLeast(_bytes.AsSpan(_end, missing), missing, throwOnEndOfStream: false);
        _hash.AppendData(_bytes.AsSpan(_end, count));
        _end += count;
        return count > 0;
    }

    private static byte[] Rent(int size) => ArrayPool<byte>.Shared.Rent(size + CsvMarks.Stride);

    private void MoveTo(byte[] bytes)
    {
        Waiting.CopyTo(bytes);
        (_bytes, _start, _end) = (bytes, 0, _end - _start);
    }

    private void Drop(int count)
    {
        Position += count;
        _start += count;
    }
}
