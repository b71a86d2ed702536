namespace Memo.Runtime.Packs.Bulk;

/// <summary>Work on blocks by several threads, each with a state of its own.</summary>
internal static class BlocksInParallel
{
    /// <summary>Does listings block by block, on all cores.</summary>
    /// <param name="count">How many listings.</param>
    /// <param name="work">Does those of one block.</param>
    public static void OfRows(int count, Action<Range> work) =>
        Parallel.For(0, (count + Block.Rows - 1) / Block.Rows, block => work((block * Block.Rows)..Math.Min(count, (block + 1) * Block.Rows)));

    /// <summary>Does all blocks; with one thread, in their order.</summary>
    /// <param name="blocks">How many blocks.</param>
    /// <param name="threads">How many threads; 0 for one on each core.</param>
    /// <param name="start">Makes the state of a thread.</param>
    /// <param name="work">Does one block.</param>
    /// <param name="end">Takes the state of a thread that has done its part.</param>
    public static void Run<TState>(int blocks, int threads, Func<TState> start, Action<int, TState> work, Action<TState> end)
    {
        if (threads == 1)
        {
            var state = start();
            for (var block = 0; block < blocks; block++)
            {
                work(block, state);
            }

            end(state);
            return;
        }

        var degree = new ParallelOptions { MaxDegreeOfParallelism = threads <= 0 ? Environment.ProcessorCount : threads };
        Parallel.For(
            0,
            blocks,
            degree,
            start,
            (block, _, state) =>
            {
                work(block, state);
                return state;
            },
            end);
    }
}
