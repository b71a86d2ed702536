using Memo.Benchmarks.Engines;
using Memo.Benchmarks.Synthetic;

namespace Memo.Benchmarks;

/// <summary>Prints, for each size of pack, what was measured beside what it should be.</summary>
internal static class Table
{
    private const int LargestForDelegates = 1_800;
    private const int Calls = 2_048;

    public static Figure[] Print(int size)
    {
        var pack = SyntheticPack.Make(size);
        var rows = Rows.Make(pack.Corpus, Calls, seed: 7);
        var bare = Rows.Make(pack.Corpus, 1_024, seed: 8, bare: true);
        var reference = new Reference(pack, rows);
        var (floor, c, d, ours) = (new EmptyCall(rows), StraightLine.Make(pack.Corpus, rows), Dispatch.Make(pack.Corpus, rows), new Ours(pack, rows));
        var undetermined = new Ours(pack, bare);
        var filled = new Filled(pack, rows);
        var delegates = size <= LargestForDelegates ? new ExpressionTrees(pack.Corpus, rows) : null;
        var held = size <= 1_800 ? 2_048 : 64;
        Engine[] engines = [c, d, ours, filled, .. delegates is null ? Array.Empty<Engine>() : [delegates]];
        Agreement.Assert([reference, .. engines], held);
        Agreement.Assert(engines, Calls);
        Agreement.AssertUndetermined(new Reference(pack, bare), undetermined, Math.Min(held, bare.Length));

        var ids = new int[65_536];
        var measuring = new Measuring();
        void Add(string name, Engine engine, int count, bool set = false, int repeat = 1) => measuring.Add(name, count * repeat, () =>
        {
            for (var again = 0; again < repeat; again++)
            {
                for (var row = 0; row < count; row++)
                {
                    _ = set ? engine.Set(row) : engine.Ids(row, ids);
                }
            }
        });
        Add("floor", floor, Calls, repeat: 32);
        Add("c", c, Math.Max(256, Calls / Math.Max(1, size / 500)));
        Add("d", d, Calls, repeat: 16);
        Add("ours", ours, Calls, repeat: 16);
        Add("d set", d, Calls, set: true, repeat: 16);
        Add("ours set", ours, Calls, set: true, repeat: 16);
        Add("undetermined", undetermined, bare.Length);
        Add("ours, filled", filled, Calls);
        if (delegates is not null)
        {
            Add("delegates", delegates, Math.Max(256, Calls / Math.Max(1, size / 100)));
        }

        Add("reference", reference, size <= 1_800 ? 32 : 4);
        measuring.Run();

        var mean = Enumerable.Range(0, Calls).Average(row => ours.Ids(row, ids));
        Output.Line($"## {size} sanctions, {pack.Corpus.Sanctions.Max(s => s.Instrument) + 1} memoranda, {pack.Corpus.Lists} lists; {mean:F1} triggered on average");
        Output.Line($"agreement: {held} listings held against the reference evaluator, {Calls} against each other");
        Output.Line($"tables: {pack.Emitted.Tables.Length / 1024.0:F0} KiB; check {pack.Check.TotalMilliseconds:F0} ms, emit {pack.Emit.TotalMilliseconds:F0} ms, load {pack.Load.TotalMilliseconds:F0} ms (cold process)");
        foreach (var name in new[] { "floor", "d", "d set", "c", "delegates", "reference", "ours", "ours set", "ours, filled", "undetermined" }.Where(n => n != "delegates" || delegates is not null))
        {
            Output.Line($"{name,-14} {measuring.Nanoseconds(name),14:F1} ns  {measuring.Bytes(name),10:F1} B  {measuring.Ratio(name, "d"),10:F3} of d  {measuring.Ratio(name, "c"),10:F4} of c");
        }

        Output.Line($"one call, ids out: {measuring.Ratio("ours", "c"):F4} of c (goal at 1,800: 0.0556), {measuring.Ratio("ours", "d"):F3} of d (goal at 1,800: 0.6; at 50,000: 0.05)");
        Output.Line($"one call, set out: {measuring.Ratio("ours set", "d set"):F3} of d's own set, {measuring.Ratio("ours set", "d"):F3} of d (goal at 1,800: 0.25)");
        Output.Line($"");
        return
        [
            new(Goals.IdsOfC, size, measuring.Ratio("ours", "c")),
            new(Goals.IdsOfD, size, measuring.Ratio("ours", "d")),
            new(Goals.SetOfD, size, measuring.Ratio("ours set", "d")),
            new(Goals.IdsOfDAtMost, size, measuring.Ratio("ours", "d")),
            new(Goals.Undetermined, size, measuring.Ratio("undetermined", "d")),
            new(Goals.Filled, size, measuring.Ratio("ours, filled", "d")),
        ];
    }
}
