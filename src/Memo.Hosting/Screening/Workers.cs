using System.Collections.Concurrent;
using Memo.Hosting.Registers;

namespace Memo.Hosting.Screening;

/// <summary>Screeners and the room they write to, as many as work at once, used again and again.</summary>
internal sealed class Workers(ScreeningPlan plan)
{
    private readonly ConcurrentBag<Screener> _idle = [];
    private readonly ConcurrentBag<ScreenedBlock> _free = [];

    /// <param name="earlier">What an earlier run wrote of it; null if nothing is taken over.</param>
    public ScreenedBlock Screen(LineBlock block, EarlierLines? earlier)
    {
        var screener = _idle.TryTake(out var idle) ? idle : new Screener(plan);
        var result = _free.TryTake(out var free) ? free : new ScreenedBlock(plan);
        screener.Screen(block, earlier, result);
        block.Return();
        _idle.Add(screener);
        return result;
    }

    public void Return(ScreenedBlock block)
    {
        block.Clear();
        _free.Add(block);
    }
}
