using Memo.Compiler.Model;
using Memo.Compiler.Tests;
using Memo.Hosting.Packs;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>The table of instruments in <c>memoranda/README.md</c> says what the national pack holds.</summary>
public class InstrumentTableTests
{
    [Fact]
    public void The_table_of_instruments_counts_what_is_encoded()
    {
        var pack = LoadedPack.Load(Repository.PathTo("memoranda/national")).Rules;
        var expected = pack.Instruments
            .Where(i => i.Kind == InstrumentKind.Memorandum || pack.Rules.Any(r => r.Instrument == i))
            .OrderBy(i => i.Name.Id, StringComparer.Ordinal)
            .Select(i => RowOf(pack, i))
            .ToArray();
        var readme = File.ReadAllLines(Repository.PathTo("memoranda/README.md"));
        var rows = readme.SkipWhile(l => !l.StartsWith("| instrument |", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|'));
        Assert.True(rows.SequenceEqual(expected), "The table should be:\n" + string.Join("\n", expected));
    }

    private static string RowOf(RulePack pack, Instrument instrument)
    {
        var rules = pack.Rules.Where(r => r.Instrument == instrument).ToArray();
        var measures = rules.OfType<Measure>().ToArray();
        var honesty = rules.Select(r => r.Honesty).Append(instrument.Honesty).ToArray();
        return FormattableString.Invariant(
            $"| `{instrument.Name.Id}` | {instrument.Document.Value ?? "–"} | {instrument.Total?.ToString() ?? "–"} | {MeasuresOfText.Count(measures)} | {measures.Length} | {rules.Length - measures.Length} | {honesty.Sum(h => h.Unverified)} | {honesty.Sum(h => h.NotStated)} | {honesty.Sum(h => h.NotSeen)} |");
    }
}
