using System.Diagnostics;
using Memo.Compiler.Comparing;
using Xunit.Abstractions;

namespace Memo.Compiler.Tests.Comparing;

public sealed class NationalChangesTests(ITestOutputHelper output)
{
    [Fact]
    public void The_corpus_does_not_differ_from_itself_in_another_order()
    {
        var (old, now) = (NationalPack.Bind(), Compilation.Of(NationalPack.Texts.Reverse()).Pack);
        var watch = Stopwatch.StartNew();
        var changes = PacksToChanges.Compare(old, now);
        output.WriteLine($"{changes.Unchanged} decisions, {watch.ElapsedMilliseconds} ms");

        Assert.True(changes.IsEmpty);
    }

    [Theory]
    [InlineData("tax_2014", "tax_2016")]
    [InlineData("consumption_2010", "consumption_2015")]
    [InlineData("customs_237", "customs_2026")]
    public void Every_change_between_two_instruments_has_a_witness(string older, string newer)
    {
        var (changes, _) = InstrumentsToChanges.Compare(NationalPack.Bind(), NationalPack.Bind(), older, newer);

        Assert.Empty(changes!.Decisions.Where(d => d.IsOpen || !d.Mistaken.IsEmpty).Select(d => d.Id));
        Assert.Empty(changes.Decisions.Where(d => d.Fate != Fate.Renamed && d.Differences.IsEmpty && d.Aspects.IsEmpty).Select(d => d.Id));
        var lines = changes.Decisions.Select(d =>
            $"{d.Kind} {d.OldId} {d.Id} {d.Fate}: {string.Join(" ", d.Differences.Select(x => $"{x.Old.State?.ToString() ?? x.Old.Truth.ToString()}->{x.New.State?.ToString() ?? x.New.Truth.ToString()}"))} {string.Join(" ", d.Aspects.Select(a => a.Aspect))}");
        var baseline = Repository.PathTo($"tests/Memo.Compiler.Tests/Comparing/{older}-{newer}.txt");
        if (Environment.GetEnvironmentVariable("MEMO_ACCEPT") == "1")
        {
            File.WriteAllLines(baseline, lines);
        }

        Assert.Equal(File.ReadAllLines(baseline), lines);
    }
}
