using Memo.Compiler.Comparing;
using Xunit.Abstractions;

namespace Memo.Compiler.Tests.Comparing;

/// <summary>Each change of one line of the corpus is reported. <c>MEMO_MUTANTS</c> sets how many are tried.</summary>
public sealed class CorpusMutantsTests(ITestOutputHelper output)
{
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("MEMO_MUTANTS"), out var count) ? count : 8;

    [Fact]
    public void Every_mutant_of_the_corpus_is_reported()
    {
        var tried = new Dictionary<string, int>();
        var missed = new List<string>();
        var old = NationalPack.Bind();
        foreach (var mutant in CorpusMutants.All.Take(Count))
        {
            if (mutant.Bind() is not { } now)
            {
                continue;
            }

            tried[mutant.Kind] = tried.GetValueOrDefault(mutant.Kind) + 1;
            var changes = PacksToChanges.Compare(old, now);
            if (changes.IsEmpty)
            {
                missed.Add(mutant.ToString());
            }

            missed.AddRange(changes.Decisions.Where(d => d.IsOpen || !d.Mistaken.IsEmpty).Select(d => $"{mutant}: {d.Id} is not settled"));
        }

        output.WriteLine($"{tried.Values.Sum()} of {CorpusMutants.All.Count} mutants: {string.Join(", ", tried.OrderBy(t => t.Key).Select(t => $"{t.Value} {t.Key}"))}; missed: {missed.Count}");
        Assert.Empty(missed);
    }
}
