using Memo.Hosting.Compiled;
using Memo.Runtime;

namespace Memo.Tools.Tests.Compiled;

/// <summary>One pack, many threads: no difference from one.</summary>
public sealed class ThreadsTests
{
    [Fact]
    public void Eight_threads_find_what_one_finds()
    {
        using var compiled = CompiledPack.Load(Packs.Ferry.Value);
        CalendarDate[] days = [.. Enumerable.Range(0, 2_000).Select(i => new CalendarDate(2019, 1, 1).AddDays(i)!.Value)];

        string Run()
        {
            var (evaluator, dossier, person) = FerryQuestion.Of(compiled.Pack);
            return string.Join("\n", days.Select(day =>
            {
                evaluator.Open(dossier, day);
                var answer = evaluator.Decide(0, person);
                return $"{day} {answer.Standing} {answer.Triggered.Count} {answer.Withheld.Count} {answer.Undetermined.Count}";
            }));
        }

        var alone = Run();
        var together = new string[8];
        var threads = together.Select((_, i) => new Thread(() => together[i] = Run())).ToArray();
        foreach (var thread in threads)
        {
            thread.Start();
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }

        Assert.All(together, answer => Assert.Equal(alone, answer));
        Assert.Contains("2020-03-04 InEffect 2 0 0", alone, StringComparison.Ordinal);
    }
}
