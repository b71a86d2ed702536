using BenchmarkDotNet.Attributes;
using Memo.Benchmarks.Engines;
using Memo.Benchmarks.Synthetic;

namespace Memo.Benchmarks;

/// <summary>One listing, all its sanctions out, on synthetic packs. Times are for one call.</summary>
[MemoryDiagnoser]
public class SingleCallBenchmark
{
    private const int Calls = 4096;
    private const int CallsOfReference = 64;
    private readonly int[] _ids = new int[65_536];
    private Engines? _engines;

    [ParamsSource(nameof(Sizes))]
    public int Sanctions { get; set; }

    public static IEnumerable<int> Sizes => Settings.Sizes;

    [GlobalSetup]
    public void Prepare() => _engines = Engines.Of(Sanctions);

    [Benchmark(OperationsPerInvoke = Calls)]
    public int Floor() => All(_engines!.Floor);

    [Benchmark(OperationsPerInvoke = Calls, Baseline = true)]
    public int HandwrittenDispatch() => All(_engines!.Dispatch);

    [Benchmark(OperationsPerInvoke = Calls)]
    public int StraightLinePredicates() => All(_engines!.StraightLine);

    [Benchmark(OperationsPerInvoke = Calls)]
    public int ExpressionTreeDelegates() => All(_engines!.Delegates);

    [Benchmark(OperationsPerInvoke = CallsOfReference)]
    public int ReferenceEvaluator() => All(_engines!.Reference, CallsOfReference);

    [Benchmark(OperationsPerInvoke = Calls)]
    public int Ours() => All(_engines!.Ours);

    [Benchmark(OperationsPerInvoke = Calls)]
    public int OursUndetermined() => All(_engines!.OursUndetermined);

    private int All(Engine engine, int calls = Calls)
    {
        var sum = 0;
        for (var row = 0; row < calls; row++)
        {
            sum += engine.Ids(row, _ids);
        }

        return sum;
    }

    /// <summary>All engines for a pack of one size, held against each other; made once for all benchmarks of a process.</summary>
    private sealed record Engines(Engine Floor, Engine Dispatch, Engine StraightLine, Engine Delegates, Engine Reference, Engine Ours, Engine OursUndetermined)
    {
        private static readonly Dictionary<int, Engines> Made = [];

        public static Engines Of(int sanctions)
        {
            if (!Made.TryGetValue(sanctions, out var engines))
            {
                engines = Make(sanctions);
                Made.Add(sanctions, engines);
            }

            return engines;
        }

        private static Engines Make(int sanctions)
        {
            var pack = SyntheticPack.Make(sanctions);
            var rows = Rows.Make(pack.Corpus, Calls, seed: 7);
            var bare = Rows.Make(pack.Corpus, Calls, seed: 8, bare: true);
            var made = new Engines(
                new EmptyCall(rows),
                Memo.Benchmarks.Engines.Dispatch.Make(pack.Corpus, rows),
                Memo.Benchmarks.Engines.StraightLine.Make(pack.Corpus, rows),
                new ExpressionTrees(pack.Corpus, rows),
                new Reference(pack, rows),
                new Ours(pack, rows),
                new Ours(pack, bare));
            Agreement.Assert([made.Reference, made.Dispatch, made.StraightLine, made.Delegates, made.Ours], Settings.RowsHeldAgainstReference);
            Agreement.Assert([made.Dispatch, made.StraightLine, made.Delegates, made.Ours], Calls);
            Agreement.AssertUndetermined(new Reference(pack, bare), (Ours)made.OursUndetermined, Settings.RowsHeldAgainstReference);
            return made;
        }
    }
}
