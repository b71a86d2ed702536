namespace Memo.Benchmarks.Engines;

/// <summary>Nothing is timed before every engine has said the same of every listing.</summary>
internal static class Agreement
{
    /// <exception cref="InvalidOperationException">Two engines differ.</exception>
    /// <param name="rows">How many rows, from the first.</param>
    public static void Assert(IReadOnlyList<Engine> engines, int rows)
    {
        var first = new int[65_536];
        var second = new int[65_536];
        for (var row = 0; row < rows; row++)
        {
            var expected = Sorted(engines[0], row, first);
            foreach (var engine in engines.Skip(1))
            {
                if (!expected.SequenceEqual(Sorted(engine, row, second)))
                {
                    throw new InvalidOperationException($"Row {row} ({engines[0].Describe(row)}): {engines[0].Name} says {string.Join(" ", expected.ToArray())}; {engine.Name} says {string.Join(" ", second[..engine.Ids(row, second)].Order())}.");
                }
            }
        }
    }

    /// <summary>What depends on unknown facts, by the reference evaluator and by the compiled pack.</summary>
    /// <exception cref="InvalidOperationException">They differ.</exception>
    public static void AssertUndetermined(Reference reference, Ours ours, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            var expected = reference.Undetermined(row);
            int[] actual = [.. ours.Answer(row).Undetermined.Select(m => m.Number)];
            if (!expected.SequenceEqual(actual))
            {
                throw new InvalidOperationException($"Row {row} ({reference.Describe(row)}): the reference evaluator leaves open {string.Join(" ", expected)}; the compiled pack {string.Join(" ", actual)}.");
            }
        }
    }

    private static Span<int> Sorted(Engine engine, int row, int[] into)
    {
        var ids = into.AsSpan(0, engine.Ids(row, into));
        ids.Sort();
        return ids;
    }
}
