using Memo.Compiler.Tests;
using Memo.Hosting.Packs;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>Known excesses do not compile. The first line of each file says what it yields: these diagnostics, and no other.</summary>
public sealed class ExcessTests
{
    private const string Yields = "-- yields ";
    private static readonly string Folder = Repository.PathTo("memoranda/examples/excess");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.memo").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void An_excess_yields_exactly_its_diagnostics(string file)
    {
        var path = Path.Combine(Folder, file);
        var expected = File.ReadLines(path).First()[Yields.Length..].Split(' ');

        var pack = LoadedPack.Load(path);

        Assert.True(pack.HasErrors);
        Assert.Equal(expected, pack.Diagnostics.Select(d => d.Code).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void There_are_at_least_fifteen() => Assert.True(Files.Count >= 15);
}
