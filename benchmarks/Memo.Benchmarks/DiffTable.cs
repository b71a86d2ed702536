using System.Diagnostics;
using Memo.Benchmarks.Synthetic;
using Memo.Compiler;
using Memo.Compiler.Comparing;
using Memo.Compiler.Text;

namespace Memo.Benchmarks;

/// <summary>Prints how long it takes to compare a synthetic pack with itself after one memorandum changed, and what memory it takes; and with itself unchanged.</summary>
internal static class DiffTable
{
    private const int Yuan = 20_000;

    public static void Print(int size)
    {
        var (old, now) = (new Corpus(size, seed: 1), new Corpus(size, seed: 1, changed: 0));
        var (before, after) = (Texts(old), Texts(now));
        Compare(before, after);
        var memory = MemoryMiB();
        var watch = Stopwatch.StartNew();
        var changes = Compare(before, after);
        var changed = watch.Elapsed;
        watch.Restart();
        var none = Compare(before, before);
        var same = watch.Elapsed;
        Assert(old, changes, none);
        Output.Line($"## diff: {size} sanctions, {changes.Decisions.Length} changed, {changes.Unchanged} decisions the same");
        Output.Line($"agreement: the sanctions that ask for more than before, and no others; each difference shown by a listing that both versions were asked about");
        Output.Line($"from the texts of both versions to the changes {changed.TotalSeconds:F1} s, to none {same.TotalSeconds:F1} s; once before, cold; peak memory of the process {memory} MiB");
    }

    private static Changes Compare(SourceText[] before, SourceText[] after) => PacksToChanges.Compare(Compilation.Of(before).Pack, Compilation.Of(after).Pack);

    private static SourceText[] Texts(Corpus corpus) => [.. CorpusToText.Write(corpus).Select(f => new SourceText(f.Name, f.Text))];

    private static void Assert(Corpus old, Changes changes, Changes none)
    {
        var expected = old.Sanctions.Where(s => s.Instrument == 0 && !s.When.All(Asks)).Select(s => s.Id);
        if (!none.IsEmpty || !changes.Decisions.Select(d => d.Id).ToHashSet().SetEquals(expected) || changes.Decisions.Any(d => d.IsOpen || d.Differences.IsEmpty || !d.Mistaken.IsEmpty))
        {
            throw new InvalidOperationException("The comparison found other changes than there are.");
        }
    }

    /// <summary>Whether all tests together ask for the amount already.</summary>
    private static bool Asks(ImmutableArray<Test> tests) => tests.OfType<Test.AmountAtLeast>().Any(t => t.Yuan >= Yuan);

    private static long MemoryMiB()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 >> 20;
    }
}
