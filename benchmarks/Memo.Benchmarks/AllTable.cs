using System.Diagnostics;
using System.Globalization;
using Memo.Benchmarks.Bulk;
using Memo.Benchmarks.Engines;
using Memo.Benchmarks.Synthetic;

namespace Memo.Benchmarks;

/// <summary>Measures everything that a goal is set for, and prints goal beside result.</summary>
internal static class AllTable
{
    public const string OneCall = "one-call";
    private const int SizeForVectors = 1_800;
    private const int Pairs = 3;

    /// <param name="listings">How many are screened in bulk.</param>
    /// <param name="sizes">Of packs.</param>
    public static void Print(int listings, int[] sizes)
    {
        using var jit = new JitTiers();
        var watch = Stopwatch.StartNew();
        var figures = new List<Figure>();
        figures.AddRange(EditTable.Print());
        foreach (var size in sizes)
        {
            // The largest pack is so large that what was measured before must be gone.
            figures.AddRange(Table.Print(size));
            figures.AddRange(StartTable.Print(size, jit));
            figures.AddRange(BulkTable.Print(listings, size));
            GC.Collect();
        }

        figures.Add(new Figure(Goals.Narrow, SizeForVectors, NarrowVectors()));
        Output.Line($"## every goal; {listings} listings in bulk; {watch.Elapsed.TotalMinutes:F0} minutes");
        Goals.Print(figures, sizes);
    }

    /// <summary>What a process of its own does: the nanoseconds of a call.</summary>
    public static void PrintOneCall()
    {
        var pack = SyntheticPack.Make(SizeForVectors);
        var rows = Rows.Make(pack.Corpus, 2_048, seed: 7);
        var ours = new Ours(pack, rows);
        var ids = new int[65_536];
        var measuring = new Measuring();
        measuring.Add("ours", rows.Length * 16, () =>
        {
            for (var call = 0; call < rows.Length * 16; call++)
            {
                ours.Ids(call % rows.Length, ids);
            }
        });
        Console.WriteLine(measuring.Run().Nanoseconds("ours").ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Processes with and without vectors of 512 bits, in turns.</summary>
    private static double NarrowVectors()
    {
        var ratios = new List<double>();
        for (var pair = 0; pair < Pairs; pair++)
        {
            ratios.Add(OneCallWith("0") / OneCallWith("1"));
        }

        return Measuring.Median(ratios);
    }

    private static double OneCallWith(string wide)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(AllTable).Assembly.Location, OneCall]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_EnableAVX512"] = wide;
        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(printed, CultureInfo.InvariantCulture);
    }
}
