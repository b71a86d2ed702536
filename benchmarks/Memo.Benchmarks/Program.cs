using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Running;
using Memo.Benchmarks;
using Memo.Benchmarks.Bulk;

if (args is ["table", .. var sizes])
{
    Table.Print(sizes.Length == 0 ? Settings.Sizes : sizes.Select(s => int.Parse(s, CultureInfo.InvariantCulture)));
    return 0;
}

if (args is ["screen", var pack, var register, var asOf])
{
    return RegisterRun.Print(pack, register, asOf);
}

if (args is ["bulk", var listings, .. var sizesOfPacks])
{
    BulkTable.Print(int.Parse(listings, CultureInfo.InvariantCulture), sizesOfPacks.Select(s => int.Parse(s, CultureInfo.InvariantCulture)));
    return 0;
}

if (args is ["start", .. var ofPacks])
{
    StartTable.Print(ofPacks.Select(s => int.Parse(s, CultureInfo.InvariantCulture)));
    return 0;
}

if (args is [StartTable.FromTables or StartTable.FromTexts, var path])
{
    return StartTable.FirstDecision(args[0], path);
}

var summaries = BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
