using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Running;
using Memo.Benchmarks;
using Memo.Benchmarks.Bulk;

if (args is ["all", .. var counts])
{
    AllTable.Print(counts.Length == 0 ? Settings.Listings : Number(counts[0]), counts.Length <= 1 ? [.. Settings.Sizes] : [.. counts.Skip(1).Select(Number)]);
    return 0;
}

if (args is ["table", .. var sizes])
{
    foreach (var size in sizes.Length == 0 ? Settings.Sizes : sizes.Select(Number))
    {
        Table.Print(size);
    }

    return 0;
}

if (args is ["edit"])
{
    EditTable.Print();
    return 0;
}

if (args is ["diff", .. var sizesCompared])
{
    foreach (var size in sizesCompared)
    {
        DiffTable.Print(Number(size));
    }

    return 0;
}

if (args is ["screen", var pack, var register, var asOf])
{
    return RegisterRun.Print(pack, register, asOf);
}

if (args is ["bulk", var listings, .. var sizesOfPacks])
{
    foreach (var size in sizesOfPacks)
    {
        BulkTable.Print(Number(listings), Number(size));
    }

    return 0;
}

if (args is ["day", .. var daysOfPacks])
{
    foreach (var size in daysOfPacks)
    {
        DayTable.Print(Number(size));
    }

    return 0;
}

if (args is ["start", .. var ofPacks])
{
    using var jit = new JitTiers();
    foreach (var size in ofPacks)
    {
        StartTable.Print(Number(size), jit);
    }

    return 0;
}

if (args is [AllTable.OneCall])
{
    AllTable.PrintOneCall();
    return 0;
}

if (args is [StartTable.FromTables or StartTable.FromTexts, var path])
{
    return StartTable.FirstDecision(args[0], path);
}

var summaries = BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
