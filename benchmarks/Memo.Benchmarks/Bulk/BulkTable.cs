using System.Diagnostics;
using Memo.Benchmarks.Engines;
using Memo.Benchmarks.Synthetic;
using Memo.Runtime.Packs;

namespace Memo.Benchmarks.Bulk;

/// <summary>Prints what many listings at once cost, and after a change of one memorandum, beside what they should.</summary>
internal static class BulkTable
{
    private const int MostOfReference = 512;
    private const int MostOfSingle = 65_536;
    private static readonly int Cores = Environment.ProcessorCount;

    public static Figure[] Print(int listings, int size)
    {
        Output.Line($"## bulk: {size} sanctions, {listings} listings, {Cores} cores");
        var pack = SyntheticPack.Make(size);
        var changed = SyntheticPack.Make(size, changed: 0);
        var rows = Rows.Make(pack.Corpus, listings, seed: 7);
        Array.Sort(rows, (a, b) => a.List.CompareTo(b.List));
        var arrays = new RowsToColumns(pack.Pack, rows);
        var taken = Timed(() => arrays.For(pack.Pack), out var columns);
        var first = Timed(() => pack.Pack.Screen(columns, Rows.AsOf), out var screened);
        Output.Line($"columns taken up and checked {taken.TotalMilliseconds:F0} ms; first screening {first.TotalMilliseconds:F0} ms, of which tables are made");
        var mixed = Mixed(pack, rows);
        var bareRows = Rows.Make(pack.Corpus, Math.Min(listings, 1_000_000), seed: 8, bare: true);
        Array.Sort(bareRows, (a, b) => a.List.CompareTo(b.List));
        var bare = new RowsToColumns(pack.Pack, bareRows).For(pack.Pack);
        var d = Dispatch.Make(pack.Corpus, rows);
        BulkAgreement.Assert(pack, d, rows, screened, MostOfSingle, MostOfReference);
        BulkAgreement.Assert(pack, null, bareRows, pack.Pack.Screen(bare, Rows.AsOf), MostOfSingle, MostOfReference / 8);
        BulkAgreement.Assert(pack, null, mixed.Rows, pack.Pack.Screen(mixed.Columns, Rows.AsOf), MostOfSingle, 0);
        var newColumns = changed.Pack.NewColumns(columns);
        var full = changed.Pack.Screen(newColumns, Rows.AsOf);
        BulkAgreement.Assert(changed, Dispatch.Make(changed.Corpus, rows), rows, full, MostOfSingle, 0);
        BulkAgreement.AssertSame(full, changed.Pack.Screen(newColumns, screened));

        Output.Line($"agreement: every listing with hand-written dispatch; {Math.Min(MostOfSingle, listings)} with the single call, known, bare and mixed; {Math.Min(MostOfReference, listings)} with the reference evaluator; changed lists only with all lists, every listing");
        var streaming = new Streaming(pack.Corpus, arrays, screened.Size);
        Output.Line($"{(double)streaming.BytesRead / listings:F1} bytes read and {(double)screened.Size / listings:F1} written for each; {string.Join(", ", changed.Pack.ListsChangedSince(pack.Pack).Select(l => l.Id))} changed");
        byte[] tables = [.. changed.Emitted.Tables];

        // Whoever screened before the change has counted too.
        _ = screened.Totals();
        var sampleOfC = Sample(rows, 60_000_000 / size);
        var sampleOfD = Sample(rows, 200_000);
        var measuring = new Measuring();
        measuring.Add("stream", listings, () => streaming.Run(1));
        measuring.Add("stream, all cores", listings, () => streaming.Run(Cores));
        measuring.Add("bulk", listings, () => pack.Pack.Screen(columns, Rows.AsOf, 1).Dispose());
        measuring.Add("bulk, all cores", listings, () => pack.Pack.Screen(columns, Rows.AsOf).Dispose());
        measuring.Add("bulk and totals, all cores", listings, () => Counted(pack.Pack, columns));
        measuring.Add("bare", bareRows.Length, () => pack.Pack.Screen(bare, Rows.AsOf, 1).Dispose());
        measuring.Add("mixed lists", mixed.Rows.Length, () => pack.Pack.Screen(mixed.Columns, Rows.AsOf, 1).Dispose());
        measuring.Add("c, all cores", sampleOfC.Length, OnAllCores(StraightLine.Make(changed.Corpus, sampleOfC), sampleOfC.Length));
        measuring.Add("d, all cores", sampleOfD.Length, OnAllCores(Dispatch.Make(changed.Corpus, sampleOfD), sampleOfD.Length));
        measuring.Add("after a change, all lists", listings, () => After(RulePack.Load(tables), columns, null));
        measuring.Add("after a change, changed lists", listings, () => After(RulePack.Load(tables), columns, screened));
        measuring.Run();

        foreach (var name in measuring.Names)
        {
            Output.Line($"{name,-30} {measuring.Nanoseconds(name),10:F2} ns a listing {measuring.Nanoseconds(name) * listings / 1e6,10:F1} ms for {listings}");
        }

        Output.Line($"bulk per core: {measuring.Ratio("stream", "bulk"):P0} of the streaming rate; on all cores {measuring.Ratio("stream, all cores", "bulk, all cores"):P0} (goal: 70 %)");
        Output.Line($"after a change, all lists: 1/{measuring.Ratio("c, all cores", "after a change, all lists"):F1} of c (goal at 1,800: 1/90), 1/{measuring.Ratio("d, all cores", "after a change, all lists"):F1} of d; changed lists only: 1/{measuring.Ratio("after a change, all lists", "after a change, changed lists"):F1} of that (goal: 1/3)");
        Output.Line($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");
        Output.Line($"");
        return
        [
            new(Goals.Bulk, size, measuring.Ratio("stream", "bulk")),
            new(Goals.AllLists, size, measuring.Ratio("after a change, all lists", "c, all cores")),
            new(Goals.ChangedLists, size, measuring.Ratio("after a change, changed lists", "after a change, all lists")),
        ];
    }

    /// <summary>End to end: the tables of the new pack loaded, the columns taken over, screened, counted.</summary>
    private static void After(RulePack pack, ListingColumns columns, ScreenedListings? before)
    {
        var own = pack.NewColumns(columns);
        using var screened = before is null ? pack.Screen(own, Rows.AsOf) : pack.Screen(own, before);
        _ = screened.Totals();
    }

    /// <summary>What was counted stays with the results, so they are made anew.</summary>
    private static void Counted(RulePack pack, ListingColumns columns)
    {
        using var screened = pack.Screen(columns, Rows.AsOf);
        _ = screened.Totals();
    }

    /// <summary>Listings whose lists follow each other at random.</summary>
    private static (Row[] Rows, ListingColumns Columns) Mixed(SyntheticPack pack, Row[] rows)
    {
        var some = Sample(rows, 1_000_000);
        new Random(3).Shuffle(some);
        return (some, new RowsToColumns(pack.Pack, some).For(pack.Pack));
    }

    private static Row[] Sample(Row[] rows, int count)
    {
        var step = Math.Max(1, rows.Length / count);
        return [.. Enumerable.Range(0, Math.Min(count, rows.Length)).Select(i => rows[i * step])];
    }

    private static Action OnAllCores(Engine engine, int count) => () => Parallel.For(0, Cores, core =>
    {
        var ids = new int[65_536];
        for (var row = core * count / Cores; row < (core + 1) * count / Cores; row++)
        {
            engine.Ids(row, ids);
        }
    });

    private static TimeSpan Timed<T>(Func<T> make, out T made)
    {
        var watch = Stopwatch.StartNew();
        made = make();
        return watch.Elapsed;
    }
}
