namespace Memo.Hosting.Registers;

/// <summary>The lines of a file that are not empty, one after another; each stands until the next is asked for.</summary>
internal sealed class RegisterLines(LineBlocks blocks)
{
    private LineBlock? _block;
    private LineBlock.Enumerator _lines;
    private long _next;

    /// <summary>In which the current line stands.</summary>
    public byte[] Bytes { get; private set; } = [];

    public Line Place { get; private set; }

    public ReadOnlyMemory<byte> Current => Bytes.AsMemory(Place.Start, Place.Length);

    /// <summary>Where the current line stands, counted from 1.</summary>
    public long Number { get; private set; }

    public bool MoveNext()
    {
        do
        {
            while (_block is null || !_lines.MoveNext())
            {
                _block?.Return();
                _block = blocks.Next();
                if (_block is not { } block)
                {
                    return false;
                }

                (Bytes, _lines, _next) = (block.Bytes, block.GetEnumerator(), block.FirstLine);
            }

            Number = _next++;
            Place = _lines.Current;
        }
        while (Place.Length == 0);

        return true;
    }
}
