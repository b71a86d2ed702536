using System.Diagnostics;
using System.Globalization;
using Memo.Agreement;
using Memo.Agreement.Engines;

return Arguments.Read(args) is { } asked ? Run(asked) : Usage();

static int Run(Arguments asked)
{
    var watch = Stopwatch.StartNew();
    var run = new LongRun(AllEngines.Kinds, asked.Seed);
    Console.WriteLine($"{string.Join(", ", AllEngines.Kinds.Select(k => k.Name))}; seed {asked.Seed}");
    var found = run.FindDisagreement(asked.Pairs);
    Console.Write(run.Tally);
    Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "  {0,-32}{1,14:N0}", "seconds", watch.Elapsed.TotalSeconds));
    if (found is null)
    {
        Console.WriteLine(run.Tally.HasEnoughOfEach ? "All agree." : "All agree, but some kind of answer occurs in fewer than 5 % of the pairs.");
        return run.Tally.HasEnoughOfEach ? 0 : 1;
    }

    Console.WriteLine("They disagree. Looking for a smaller example.");
    var smallest = run.Shrink(found);
    var differences = run.Differences(smallest);
    Console.WriteLine($"{smallest.Pack}\n{smallest.Dossier.ToText()}\n{string.Join("\n", differences)}");
    if (asked.Out is { } folder)
    {
        smallest.WriteTo(folder, differences);
    }

    return 1;
}

static int Usage()
{
    Console.Error.WriteLine("dotnet run --project tests/Memo.Agreement -c Release -- --pairs 1000000 --seed 1 [--out FOLDER]");
    return 2;
}
