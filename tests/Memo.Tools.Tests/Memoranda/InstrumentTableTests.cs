using System.Globalization;
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
            .Where(i => IsOfTheField(i, pack))
            .OrderBy(i => i.Name.Id, StringComparer.Ordinal)
            .Select(i => RowOf(pack, i))
            .ToArray();
        var readme = File.ReadAllLines(Repository.PathTo("memoranda/README.md"));
        var rows = readme.SkipWhile(l => !l.StartsWith("| instrument |", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|'));
        Assert.True(rows.SequenceEqual(expected), "The table should be:\n" + string.Join("\n", expected));
    }

    /// <summary>The fifty-one instruments for which the national pack was made: each has its row, also one of which nothing but the title is known.</summary>
    [Fact]
    public void No_instrument_of_the_field_is_missing()
    {
        var rows = File.ReadAllLines(Repository.PathTo("memoranda/README.md")).SkipWhile(l => !l.StartsWith("| instrument |", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|'));
        var field = File.ReadAllLines(Repository.PathTo("tests/Memo.Tools.Tests/Memoranda/instruments_of_the_field.txt"));

        Assert.Equal(51, field.Length);
        Assert.Empty(field.Except(rows.Select(row => row.Split('`')[1])));
    }

    /// <summary>What the table leaves out, and that with it the sums are those that a check prints.</summary>
    [Fact]
    public void The_rows_and_the_rest_are_what_a_check_counts()
    {
        var folder = Repository.PathTo("memoranda/national");
        var pack = LoadedPack.Load(folder).Rules;
        var rest = pack.Instruments.Where(i => !IsOfTheField(i, pack)).Select(i => i.Honesty).ToArray();
        var printed = Ran.Memo(["check", folder, "--lang", "en"]).Output.TrimEnd().Split('\n')[^1].Split("; ", 2)[1];
        var said = FormattableString.Invariant(
            $"The table leaves out {rest.Length} instruments that are only cited ({rest.Sum(h => h.Unverified)} clauses unverified, {rest.Sum(h => h.NotStated)} not stated, {rest.Sum(h => h.NotSeen)} not seen). With them `memo check memoranda/national` counts: {printed}.");

        Assert.Contains(said, File.ReadAllLines(Repository.PathTo("memoranda/README.md")));
    }

    /// <summary>Memoranda, whatever gives rules, and what speaks of a list without a clause having been seen; the rest is only cited.</summary>
    private static bool IsOfTheField(Instrument instrument, RulePack pack) =>
        instrument.Kind == InstrumentKind.Memorandum || !instrument.Covers.IsEmpty || pack.Rules.Any(r => r.Instrument == instrument);

    private static string RowOf(RulePack pack, Instrument instrument)
    {
        var rules = pack.Rules.Where(r => r.Instrument == instrument).ToArray();
        var measures = rules.OfType<Measure>().ToArray();
        var encoded = MeasuresOfText.Count(measures);
        var unverified = measures.Count(m => m.Honesty.Unverified > 0);
        var honesty = rules.Select(r => r.Honesty).Append(instrument.Honesty).ToArray();
        object[] cells =
        [
            $"`{instrument.Name.Id}`",
            instrument.Document.Value ?? "–",
            instrument.Total?.ToString(CultureInfo.InvariantCulture) ?? "–",
            encoded,
            instrument.Total is { } total ? total - encoded : "–",
            measures.Length,
            measures.Length - unverified,
            unverified,
            rules.Length - measures.Length,
            honesty.Sum(h => h.Unverified),
            honesty.Sum(h => h.NotStated),
            honesty.Sum(h => h.NotSeen),
        ];
        return $"| {string.Join(" | ", cells)} |";
    }
}
