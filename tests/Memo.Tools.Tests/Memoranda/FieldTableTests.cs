using System.Text.RegularExpressions;
using Memo.Compiler.Tests;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>The table of the field in <c>memoranda/README.md</c>: each system is shown by cases that are there.</summary>
public sealed partial class FieldTableTests
{
    [Fact]
    public void Every_system_names_cases_that_are_there()
    {
        var rows = File.ReadLines(Repository.PathTo("memoranda/README.md"))
            .SkipWhile(line => line != "## The field").SkipWhile(line => !line.StartsWith("| 1 |", StringComparison.Ordinal))
            .TakeWhile(line => line.StartsWith('|')).Select(row => row.Split('|')).ToArray();
        var cases = Directory.EnumerateFiles(Repository.PathTo("memoranda"), "*.cases.yaml", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines).Select(line => Case().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);
        var named = rows.Select(row => (System: row[2], Cases: Quoted().Matches(row[5]).Select(match => match.Groups[1].Value).ToArray())).ToArray();

        Assert.Equal(Enumerable.Range(1, 18).Select(n => $" {n} "), rows.Select(row => row[1]));
        Assert.Equal([], named.Where(row => row.Cases is []).Select(row => row.System));
        Assert.Equal([], named.SelectMany(row => row.Cases).Where(name => !cases.Contains(name)));
    }

    [GeneratedRegex("^ *- case: \"?(.*?)\"?$")]
    private static partial Regex Case();

    [GeneratedRegex("“(.*?)”")]
    private static partial Regex Quoted();
}
