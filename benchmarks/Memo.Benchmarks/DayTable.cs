using System.Diagnostics;
using Memo.Benchmarks.Synthetic;
using Memo.Runtime.Packs;

namespace Memo.Benchmarks;

/// <summary>What makes a pack ready for a day: how long it takes, on all cores, and what it keeps.</summary>
internal static class DayTable
{
    private const int Builds = 9;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    public static void Print(int size)
    {
        byte[] tables = [.. SyntheticPack.Make(size).Emitted.Tables];
        var (built, kept) = Make(tables);
        Output.Line($"## day: {size} sanctions, {Environment.ProcessorCount} cores");
        Print(built, kept, tables);
        Output.Line($"");
    }

    public static void Print(double milliseconds, long kept, byte[] tables) =>
        Output.Line($"tables of a day: made in {milliseconds:F0} ms, {kept / 1024.0 / 1024.0:F2} MiB (goal: 50 ms and 1 MiB at 1,800; 1 s and 10 MiB at 50,000); tables of the pack {tables.Length / 1024.0 / 1024.0:F2} MiB");

    /// <summary>Warm: the median of the last of many; what stays in memory of the last.</summary>
    public static (double Milliseconds, long Bytes) Make(byte[] tables)
    {
        var times = new List<double>();
        var kept = 0L;
        for (var all = Stopwatch.StartNew(); all.Elapsed < WarmUp || times.Count < 2 * Builds;)
        {
            var pack = RulePack.Load(tables);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var watch = Stopwatch.StartNew();
            pack.Prepare(Rows.AsOf);
            times.Add(watch.Elapsed.TotalMilliseconds);
            kept = GC.GetTotalMemory(forceFullCollection: true) - before;
            GC.KeepAlive(pack);
        }

        return (Measuring.Median([.. times.TakeLast(Builds)]), kept);
    }
}
