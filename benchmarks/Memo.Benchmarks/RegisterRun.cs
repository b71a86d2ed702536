using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Memo.Compiler.Model;
using Memo.Hosting.Packs;
using Memo.Hosting.Registers;
using Memo.Hosting.Screening;
using Memo.Runtime;

namespace Memo.Benchmarks;

/// <summary>A register screened as <c>memo screen</c> does it, from the texts of the pack to the written result, beside a bare reading of the same file by CsvHelper.</summary>
internal static class RegisterRun
{
    private const int Rounds = 3;

    /// <param name="path">A rule pack.</param>
    /// <param name="register">A file of CSV.</param>
    /// <param name="asOf">The day asked about.</param>
    public static int Print(string path, string register, string asOf)
    {
        if (!CalendarDate.TryParse(asOf, out var day))
        {
            Console.Error.WriteLine("screen PACK REGISTER DATE");
            return 2;
        }

        var (screened, read, texts) = (new List<double>(), new List<double>(), new List<double>());
        ScreeningSummary? summary = null;
        var peak = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            screened.Add(Timed(() => summary = Screen(path, register, day)));
            peak = Math.Max(peak, round == 0 ? PeakKiB() : peak);
            read.Add(Timed(() => Read(register, fields: false)));
            texts.Add(Timed(() => Read(register, fields: true)));
        }

        Output.Line($"{summary!.Read} records: {summary.Screened} screened, {summary.Rejected} rejected; {Environment.ProcessorCount} cores; medians of {Rounds} rounds");
        Output.Line($"screen, from the texts of the pack to the result: {Measuring.Median(screened):F1} s, {Measuring.Median(screened) * 1e9 / summary.Read:F0} ns a record; peak memory of the process {peak / 1024.0:F0} MiB");
        Output.Line($"CsvHelper, records read: {Measuring.Median(read):F1} s; every field as a string: {Measuring.Median(texts):F1} s");
        Output.Line($"screen: {Ratio(screened, read):F2} of records read (goal 2), {Ratio(screened, texts):F2} of every field as a string");
        return 0;
    }

    private static ScreeningSummary Screen(string path, string register, CalendarDate day)
    {
        var output = Path.GetTempFileName();
        try
        {
            var order = new ScreeningOrder(register, output, WritesJson: false, day, [BuiltIn.Itself], ColumnMapping.None);
            var (summary, problem) = new Screening(LoadedPack.Load(path), order, _ => { }).Run();
            return summary ?? throw new InvalidOperationException(problem!.Value.English);
        }
        finally
        {
            File.Delete(output);
            File.Delete(Screening.RejectsOf(output));
            File.Delete(Screening.SummaryOf(output));
        }
    }

    private static long Read(string register, bool fields)
    {
        using var text = new StreamReader(register);
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null });
        var count = 0L;
        while (parser.Read())
        {
            count += fields ? parser.Record!.Length : parser.Count;
        }

        return count;
    }

    private static double Timed(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    private static long PeakKiB()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1024;
    }

    private static double Ratio(List<double> values, List<double> others) => Measuring.Median(values.Zip(others, (value, other) => value / other));
}
