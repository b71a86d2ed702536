using System.Collections.Concurrent;
using Memo.Compiler.Comparing;
using Memo.Compiler.Decisions;
using Memo.Compiler.Model;
using Xunit.Abstractions;

namespace Memo.Compiler.Tests.Comparing;

/// <summary>
/// Each change of one line of the corpus is reported, or shown to be none. <c>MEMO_MUTANTS</c> sets how many are tried, <c>MEMO_FIRST</c> from which
/// on; <c>tests/README.md</c> has the numbers of a long run.
/// </summary>
public sealed class CorpusMutantsTests(ITestOutputHelper output)
{
    private static readonly int First = Setting.Of("MEMO_FIRST", 0);
    private static readonly int Count = Setting.Of("MEMO_MUTANTS", 8);

    private enum Fate
    {
        Reported,

        /// <summary>Not reported, and every decision has the same maximal boxes and the same effect: nothing has changed.</summary>
        Equal,

        /// <summary>Refused by the binder.</summary>
        Invalid,
        Missed,

        /// <summary>A witness that shows no difference.</summary>
        Mistaken,

        /// <summary>Reported, with a decision of which is said that it could not be settled whether it has changed.</summary>
        Open,
    }

    [Fact]
    public void Every_mutant_of_the_corpus_is_reported()
    {
        var meaning = MeaningHash.Of(NationalPack.Bind());
        var found = new ConcurrentBag<(CorpusMutant Mutant, Fate Fate)>();
        Parallel.ForEach(
            Partitioner.Create(CorpusMutants.All.Skip(First).Take(Count), EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            NationalPack.Bind,
            (mutant, _, old) =>
            {
                found.Add((mutant, FateOf(mutant, old, meaning)));
                return old;
            },
            _ => { });

        foreach (var fate in found.GroupBy(f => f.Fate).OrderBy(g => g.Key))
        {
            output.WriteLine($"{fate.Key}: {fate.Count()} ({string.Join(", ", fate.GroupBy(f => f.Mutant.Kind).OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => $"{k.Count()} {k.Key}"))})");
        }

        output.WriteLine($"of {CorpusMutants.All.Count}, from number {First} on");
        output.WriteLine(string.Join("\n", Of(found, Fate.Equal).Concat(Of(found, Fate.Open))));
        Assert.Empty(Of(found, Fate.Missed).Concat(Of(found, Fate.Mistaken)));
        Assert.Contains(found, f => f.Fate == Fate.Reported);
        var open = found.Count(f => f.Fate == Fate.Open);
        Assert.True(open <= 1 + (Count / 50), $"{open} mutants could not be settled");
    }

    /// <summary>
    /// The shorter term leaves no entry standing that did not stand before. It was looked for beside each way in which an entry on the tax list can stand, and given up.
    /// </summary>
    [Fact]
    public void What_another_list_can_no_longer_do_is_settled()
    {
        var mutant = CorpusMutants.All.Single(m => m is { Kind: "term", Before: "  lasts      2 years from decided", After: "  lasts      1 years from decided" } && m.Path.EndsWith("judgment_defaulter.memo", StringComparison.Ordinal));

        var changes = PacksToChanges.Compare(NationalPack.Bind(), mutant.Bind()!);

        Assert.Equal(89, changes.Decisions.Length);
        Assert.All(changes.Decisions, decision => Assert.Equal((false, true), (decision.IsOpen, decision.Mistaken.IsEmpty)));
    }

    private static Fate FateOf(CorpusMutant mutant, RulePack old, string meaning)
    {
        if (mutant.Bind() is not { } now)
        {
            return Fate.Invalid;
        }

        var changes = PacksToChanges.Compare(old, now);
        return changes.Decisions.Any(d => !d.Mistaken.IsEmpty) ? Fate.Mistaken
            : changes.Decisions.Any(d => d.IsOpen) ? Fate.Open
            : !changes.IsEmpty ? Fate.Reported
            : mutant.IsOfConditions && MeaningHash.Of(now) == meaning ? Fate.Equal
            : Fate.Missed;
    }

    private static IEnumerable<string> Of(IEnumerable<(CorpusMutant Mutant, Fate Fate)> found, Fate fate) =>
        found.Where(f => f.Fate == fate).Select(f => $"{fate} {f.Mutant}").Order(StringComparer.Ordinal);
}
