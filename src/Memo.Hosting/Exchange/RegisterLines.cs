using Memo.Hosting.Registers;

namespace Memo.Hosting.Exchange;

/// <summary>The lines of a file that are not empty, one after another; each stands until the next is asked for.</summary>
internal sealed class RegisterLines(LineBlocks blocks)
{
    private ReadOnlyMemory<byte> _rest;
    private LineBlock? _block;
    private long _next;

    public ReadOnlyMemory<byte> Current { get; private set; }

    /// <summary>Where the current line stands, counted from 1.</summary>
    public long Number { get; private set; }

    public bool MoveNext()
    {
        do
        {
            if (_rest.IsEmpty)
            {
                _block?.Return();
                _block = blocks.Next();
                if (_block is not { } block)
                {
                    return false;
                }

                (_rest, _next) = (block.Lines, block.FirstLine);
            }

            Number = _next++;
            Current = LineBlock.TakeLine(ref _rest);
        }
        while (Current.IsEmpty);

        return true;
    }
}
