using System.Diagnostics;
using Memo.Compiler;
using Memo.Compiler.Text;

namespace Memo.Benchmarks;

/// <summary>Prints how long it takes from an edit of the national corpus to its diagnostics.</summary>
internal static class EditTable
{
    private const int Edits = 15;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);

    public static Figure[] Print()
    {
        var compilation = NationalPack.Bind();
        SourceText[] texts = [.. NationalPack.Files.Texts];
        var edited = NationalPack.Edited();
        var (all, one) = (Milliseconds(() => Compilation.Of(texts).Diagnostics.Length), Milliseconds(() => compilation.WithFile(edited).Diagnostics.Length));
        Output.Line($"## edit to diagnostics, the national corpus, warm: all files read anew {all:F0} ms (goal: 300), a measure of one file changed {one:F0} ms (goal: 50)");
        Output.Line($"");
        return [new(Goals.Edited, Goals.NoPack, all), new(Goals.EditedOne, Goals.NoPack, one)];
    }

    /// <summary>Warm, as in an editor that has been open for a while.</summary>
    private static double Milliseconds(Func<int> work)
    {
        var warm = Stopwatch.StartNew();
        while (warm.Elapsed < WarmUp)
        {
            work();
        }

        return Measuring.Median([.. Enumerable.Range(0, Edits).Select(_ =>
        {
            var watch = Stopwatch.StartNew();
            work();
            return watch.Elapsed.TotalMilliseconds;
        })]);
    }
}
