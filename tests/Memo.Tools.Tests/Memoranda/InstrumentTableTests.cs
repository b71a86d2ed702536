using Memo.Compiler.Model;
using Memo.Compiler.Tests;
using Memo.Hosting.Packs;
using Memo.Tools.Tests.Cli;

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

    /// <summary>What the table leaves out, and that with it the sums are those that a check prints.</summary>
    [Fact]
    public void The_rows_and_the_rest_are_what_a_check_counts()
    {
        var folder = Repository.PathTo("memoranda/national");
        var pack = LoadedPack.Load(folder).Rules;
        var rest = pack.Instruments.Where(i => i.Kind != InstrumentKind.Memorandum && pack.Rules.All(r => r.Instrument != i)).Select(i => i.Honesty).ToArray();
        var printed = Ran.Memo(["check", folder, "--lang", "en"]).Output.TrimEnd().Split('\n')[^1].Split("; ", 2)[1];
        var said = FormattableString.Invariant(
            $"The table leaves out {rest.Length} instruments that are only cited ({rest.Sum(h => h.Unverified)} clauses unverified, {rest.Sum(h => h.NotStated)} not stated, {rest.Sum(h => h.NotSeen)} not seen). With them `memo check memoranda/national` counts: {printed}.");

        Assert.Contains(said, File.ReadAllLines(Repository.PathTo("memoranda/README.md")));
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
