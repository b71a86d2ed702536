using System.Collections.Concurrent;

namespace Memo.Runtime.Packs.Bulk;

/// <summary>
/// Memory that results of the same listings are kept in, one screening after another. New memory costs as much as finding the results: the system
/// hands it out a page at a time, each cleared.
/// </summary>
internal sealed class ResultMemory
{
    private const int UsualSize = 1 << 20;
    private readonly ConcurrentBag<byte[]> _free = [];

    /// <summary>Some memory, of any content.</summary>
    /// <param name="size">How many bytes it has at least.</param>
    public byte[] Take(int size) => size <= UsualSize && _free.TryTake(out var piece) ? piece : GC.AllocateUninitializedArray<byte>(Math.Max(UsualSize, size));

    /// <summary>Larger pieces are not kept: hardly any listing needs one.</summary>
    public void GiveBack(byte[] piece)
    {
        if (piece.Length == UsualSize)
        {
            _free.Add(piece);
        }
    }
}

/// <summary>The pieces of memory that some results are kept in, those of earlier results they share included. Threads may take of it at once.</summary>
/// <param name="memory">Where they come from.</param>
/// <param name="earlier">The results of which some are shared; null if there are none.</param>
internal sealed class ResultPieces(ResultMemory memory, ResultPieces? earlier)
{
    private readonly ConcurrentBag<byte[]> _pieces = [];
    private int _users = 1;

    /// <summary>For results that share those of others.</summary>
    /// <exception cref="ObjectDisposedException">They have been given back.</exception>
    public static ResultPieces SharedWith(ResultPieces earlier, ResultMemory memory)
    {
        earlier.AddUser();
        return new ResultPieces(memory, earlier);
    }

    /// <inheritdoc cref="ResultMemory.Take"/>
    public byte[] Take(int size)
    {
        var piece = memory.Take(size);
        _pieces.Add(piece);
        return piece;
    }

    /// <summary>One less needs them; nobody reads them after the last.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _users) > 0)
        {
            return;
        }

        while (_pieces.TryTake(out var piece))
        {
            memory.GiveBack(piece);
        }

        earlier?.Release();
    }

    private void AddUser()
    {
        int users;
        do
        {
            users = Volatile.Read(ref _users);
            ObjectDisposedException.ThrowIf(users == 0, typeof(ScreenedListings));
        }
        while (Interlocked.CompareExchange(ref _users, users + 1, users) != users);
    }
}
