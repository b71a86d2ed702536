using System.Diagnostics;

namespace Memo.Benchmarks;

/// <summary>
/// Times several things side by side: warmed up until tiering has done its work, then in rounds in which each runs once, so that what disturbs
/// the machine disturbs all. Medians; a ratio is the median of the ratios of the rounds.
/// </summary>
internal sealed class Measuring
{
    private const int Rounds = 15;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private readonly List<(string Name, Action Run, int Operations, List<double> Nanoseconds, List<double> Bytes)> _subjects = [];

    /// <summary>In the order in which they were added.</summary>
    public IEnumerable<string> Names => _subjects.Select(s => s.Name);

    /// <param name="operations">How many operations one run makes.</param>
    public void Add(string name, int operations, Action run) => _subjects.Add((name, run, operations, [], []));

    public Measuring Run()
    {
        // Tier-1 code is made in the background, 100 ms after the last new method was first called.
        for (var warm = 0; warm < 12; warm++)
        {
            foreach (var subject in _subjects)
            {
                var watch = Stopwatch.StartNew();
                do
                {
                    subject.Run();
                }
                while (watch.ElapsedMilliseconds < 20);
            }

            Thread.Sleep(Pause);
        }

        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var (_, run, operations, nanoseconds, bytes) in _subjects)
            {
                var allocated = GC.GetAllocatedBytesForCurrentThread();
                var watch = Stopwatch.GetTimestamp();
                run();
                var elapsed = Stopwatch.GetElapsedTime(watch);
                if (round > 0)
                {
                    nanoseconds.Add(elapsed.TotalNanoseconds / operations);
                    bytes.Add((GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)operations);
                }
            }
        }

        return this;
    }

    public double Nanoseconds(string name) => Median(Of(name).Nanoseconds);

    public double Bytes(string name) => Median(Of(name).Bytes);

    public double Ratio(string name, string to) => Median(Of(name).Nanoseconds.Zip(Of(to).Nanoseconds, (a, b) => a / b));

    /// <summary>Of an even number of values the higher of the two in the middle.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private (string, Action, int, List<double> Nanoseconds, List<double> Bytes) Of(string name) => _subjects.Find(s => s.Name == name);
}
