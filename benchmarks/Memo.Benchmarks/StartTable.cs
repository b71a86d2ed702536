using System.Diagnostics;
using Memo.Benchmarks.Engines;
using Memo.Benchmarks.Synthetic;
using Memo.Compiler;
using Memo.Compiler.Emit.CSharp;
using Memo.Compiler.Text;
using Memo.Hosting.Compiled;
using Memo.Runtime.Packs;

namespace Memo.Benchmarks;

/// <summary>From the start of a process to its first decision: from tables that were built before, and from texts compiled in memory.</summary>
internal static class StartTable
{
    public const string FromTables = "first-decision-from-tables";
    public const string FromTexts = "first-decision-from-texts";
    private const int Rounds = 5;
    private const int Calls = 10_000;

    /// <summary>What a process of its own does.</summary>
    public static int FirstDecision(string from, string path)
    {
        if (from == FromTables)
        {
            return Decide(RulePack.Load(File.ReadAllBytes(path)));
        }

        SourceText[] texts = [.. Directory.GetFiles(path).Order(StringComparer.Ordinal).Select(f => new SourceText(Path.GetFileName(f), File.ReadAllText(f)))];
        using var compiled = CompiledPack.Load(DecisionsToCSharp.Emit(Compilation.Of(texts).Pack));
        return Decide(compiled.Pack);
    }

    private static int Decide(RulePack pack)
    {
        var dossier = pack.NewDossier();
        dossier.Entries.Add(pack.NewEntry(0));
        dossier.Entries[0].Facts.Set(pack.FactOf("decided"), Rows.AsOf);
        var evaluator = pack.NewEvaluator();
        evaluator.Open(dossier, Rows.AsOf);
        return evaluator.Decide(0, pack.NewPerson()).Undetermined.IsEmpty ? 1 : 0;
    }

    /// <param name="size">Of the pack.</param>
    /// <param name="jit">Listens since before anything was compiled.</param>
    public static Figure[] Print(int size, JitTiers jit)
    {
        var pack = SyntheticPack.Make(size);
        byte[] tables = [.. pack.Emitted.Tables];
        var folder = Directory.CreateTempSubdirectory("memo-start").FullName;
        try
        {
            var file = Path.Combine(folder, "pack.tables");
            File.WriteAllBytes(file, tables);
            var texts = Directory.CreateDirectory(Path.Combine(folder, "texts")).FullName;
            foreach (var (name, text) in CorpusToText.Write(pack.Corpus))
            {
                File.WriteAllText(Path.Combine(texts, name), text);
            }

            var (prebuilt, compiled) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                prebuilt.Add(TimeOf(FromTables, file));
                compiled.Add(TimeOf(FromTexts, texts));
            }

            var (built, kept) = DayTable.Make(tables);
            Output.Line($"## start: {size} sanctions");
            Output.Line($"process start to first decision: from tables {Measuring.Median(prebuilt):F0} ms, compiled in memory {Measuring.Median(compiled):F0} ms: 1/{Measuring.Median(prebuilt.Zip(compiled, (p, c) => c / p)):F1} (goal: 1/25)");
            DayTable.Print(built, kept, tables);
            var allocated = AllocatedByCalls(pack);
            Output.Line($"allocated: {allocated} bytes by {Calls} calls (goal: 0)");
            Output.Line($"methods of the runtime compiled so far: {jit.Methods}; left unoptimised by the JIT: {string.Join(", ", jit.Unoptimised.DefaultIfEmpty("none"))} (goal: none)");
            Output.Line($"");
            return
            [
                new(Goals.Start, size, Measuring.Median(prebuilt.Zip(compiled, (p, c) => p / c))),
                new(Goals.TablesTime, size, built),
                new(Goals.TablesSize, size, kept / 1024.0 / 1024.0),
                new(Goals.Allocated, size, allocated / (double)Calls),
                new(Goals.Unoptimised, size, jit.Unoptimised.Count()),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double TimeOf(string from, string path)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(StartTable).Assembly.Location, from, path]) { UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode == 0 ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"{from} decided nothing.");
    }

    private static long AllocatedByCalls(SyntheticPack pack)
    {
        var ours = new Ours(pack, Rows.Make(pack.Corpus, 1_000, seed: 7));
        var ids = new int[65_536];
        pack.Pack.Prepare(Rows.AsOf);
        var allocated = 0L;
        for (var call = -Calls; call < Calls; call++)
        {
            allocated = call == 0 ? GC.GetAllocatedBytesForCurrentThread() : allocated;
            ours.Ids((call + Calls) % 1_000, ids);
        }

        return GC.GetAllocatedBytesForCurrentThread() - allocated;
    }
}
