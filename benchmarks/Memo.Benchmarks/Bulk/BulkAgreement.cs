using Memo.Benchmarks.Engines;
using Memo.Benchmarks.Synthetic;
using Memo.Runtime.Packs;

namespace Memo.Benchmarks.Bulk;

/// <summary>Nothing is timed before bulk has said of every listing what the others say.</summary>
internal static class BulkAgreement
{
    /// <exception cref="InvalidOperationException">Two engines differ.</exception>
    /// <param name="every">Asked about every listing; null to leave it out.</param>
    /// <param name="single">How many listings, evenly chosen, are held against the single call.</param>
    /// <param name="reference">How many against the reference evaluator.</param>
    public static void Assert(SyntheticPack pack, Engine? every, Row[] rows, ScreenedListings screened, int single, int reference)
    {
        if (every is not null)
        {
            Parallel.For(0, Environment.ProcessorCount, core => AssertEvery(every, rows.Length, core, screened));
        }

        foreach (var chosen in Chosen(rows.Length, single).Chunk(4_096))
        {
            var ours = new Ours(pack, [.. chosen.Select(i => rows[i])]);
            for (var i = 0; i < chosen.Length; i++)
            {
                var answer = ours.Answer(i);
                Assert(answer.Triggered.Select(m => m.Number), screened.Triggered(chosen[i]), chosen[i], "the single call triggers");
                Assert(answer.Undetermined.Select(m => m.Number), screened.Undetermined(chosen[i]), chosen[i], "the single call leaves open");
            }
        }

        int[] some = [.. Chosen(rows.Length, pack.Corpus.Sanctions.Length > 1_800 ? reference / 8 : reference)];
        var oracle = new Reference(pack, [.. some.Select(i => rows[i])]);
        var ids = new int[65_536];
        for (var i = 0; i < some.Length; i++)
        {
            Assert(ids[..oracle.Ids(i, ids)], screened.Triggered(some[i]), some[i], "the reference evaluator triggers");
            Assert(oracle.Undetermined(i), screened.Undetermined(some[i]), some[i], "the reference evaluator leaves open");
        }
    }

    /// <exception cref="InvalidOperationException">They differ.</exception>
    public static void AssertSame(ScreenedListings full, ScreenedListings changedOnly)
    {
        var (expected, actual) = (new int[65_536], new int[65_536]);
        for (var row = 0; row < full.Count; row++)
        {
            if (!AreSame(full.Triggered(row), changedOnly.Triggered(row)) || !AreSame(full.Undetermined(row), changedOnly.Undetermined(row)))
            {
                throw new InvalidOperationException($"Row {row}: screening changed lists only says something else than screening all.");
            }
        }

        bool AreSame(MeasureSet one, MeasureSet other) => expected.AsSpan(0, one.CopyTo(expected)).SequenceEqual(actual.AsSpan(0, other.CopyTo(actual)));
    }

    private static void AssertEvery(Engine every, int count, int core, ScreenedListings screened)
    {
        var (expected, actual) = (new int[65_536], new int[65_536]);
        for (var row = core; row < count; row += Environment.ProcessorCount)
        {
            var ids = expected.AsSpan(0, every.Ids(row, expected));
            var own = actual.AsSpan(0, screened.Triggered(row).CopyTo(actual));
            if (!ids.SequenceEqual(own))
            {
                throw new InvalidOperationException($"Row {row}: {every.Name} says {string.Join(" ", ids.ToArray())}; bulk {string.Join(" ", own.ToArray())}.");
            }
        }
    }

    private static IEnumerable<int> Chosen(int count, int wanted) => Enumerable.Range(0, Math.Min(count, wanted)).Select(i => (int)((long)i * count / Math.Min(count, wanted)));

    private static void Assert(IEnumerable<int> expected, MeasureSet actual, int row, string what)
    {
        if (!expected.SequenceEqual(actual.Select(m => m.Number)))
        {
            throw new InvalidOperationException($"Row {row}: {what} {string.Join(" ", expected)}; bulk {string.Join(" ", actual.Select(m => m.Number))}.");
        }
    }
}
