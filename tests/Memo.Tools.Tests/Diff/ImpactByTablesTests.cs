using System.Text.RegularExpressions;
using Memo.Agreement.Generating;
using Memo.Compiler;
using Memo.Compiler.Comparing;
using Memo.Compiler.Model;
using Memo.Compiler.Tests;
using Memo.Compiler.Text;
using Memo.Hosting.Catalogue;
using Memo.Hosting.Diff;
using Memo.Hosting.Packs;
using Memo.Hosting.Registers;
using Memo.Hosting.Sampling;
using Memo.Runtime;
using Memo.Tools.Tests.Catalogue;
using Samples = Memo.Hosting.Sampling.Sampling;

namespace Memo.Tools.Tests.Diff;

/// <summary>Many listings are answered by compiled tables, on all cores: every count is the one that the reference evaluator comes to.</summary>
public sealed class ImpactByTablesTests : IDisposable
{
    /// <summary>More than are asked of the reference evaluator.</summary>
    private const int Many = (ListingsToImpact.FewBlocks * ListingsToImpact.RecordsABlock) + 100;

    private const int RandomPacks = 3;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Dossiers of several entries, of other persons, with anything left out.</summary>
    [Theory]
    [InlineData("^  unless .*\n", "", 1)]
    [InlineData("at most", "less than", 2)]
    [InlineData("^  ended when .*\n", "", 3)]
    [InlineData("ever listed in", "listed in", 4)]
    [InlineData("^  lifted by .*\n", "", 5)]
    [InlineData("^  silence    means no\n", "", 6)]
    public void Random_dossiers_are_counted_as_the_evaluator_does(string pattern, string replacement, int seed)
    {
        var changed = 0;
        for (var pack = 0; pack < RandomPacks; pack++)
        {
            var dice = new Dice((seed * 1_000_003) + pack);
            var rules = new RandomPack(dice);
            var (old, now) = (Bind(rules.Text), Bind(Regex.Replace(rules.Text, pattern, replacement, RegexOptions.Multiline | RegexOptions.CultureInvariant)));
            var dossiers = Enumerable.Range(0, Many).Select(_ => (Yaml.Map)new RandomDossier(dice, rules.Words).Next()).ToArray();
            var listings = _folder.Write($"{pack}.yaml", string.Concat(dossiers.Select(d => "- " + new Yaml.Sequence(d.Pairs[^1].Value).ToText().Trim()[1..^1] + "\n")));

            changed += AssertCountsAlike(old, now, listings, new CalendarDate(2024, 6, 1));
        }

        Assert.NotEqual(0, changed);
    }

    [Theory]
    [InlineData("at least 50 persons", "at least 20 persons")]
    [InlineData("3 years from decided", "6 months from decided")]
    [InlineData("when       repaired", "when       not repaired")]
    [InlineData("more than 5000 persons", "more than 4999 persons")]
    [InlineData("legal_person as itself, legal_representative", "legal_person as legal_representative")]
    public void Samples_of_a_pack_are_counted_as_the_evaluator_does(string before, string after)
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(memorandum: Ferry.Changed((before, after)));
        var rules = LoadedPack.Load(old.Path).Rules;

        Assert.NotEqual(0, AssertCountsAlike(rules, LoadedPack.Load(now.Path).Rules, Sampled(rules, 2_000), Samples.DayFor(rules)));
    }

    [Fact]
    public void Samples_of_the_national_pack_are_counted_as_the_evaluator_does()
    {
        var files = LoadedPack.Load(Repository.PathTo("memoranda/national")).Files;
        (string Path, string Before, string After)[] changes =
        [
            ("instruments/spc_2016.memo", "  unless     private_spending_allowed unverified\n", ""),
            ("instruments/tax_2016.memo", "case_published and assessed_tax_unpaid", "case_published"),
            ("lists/tax_severe.memo", "  lasts      3 years from published", "  lasts      2 years from published"),
        ];
        var altered = files with { Texts = [.. files.Texts.Select(text => changes.Aggregate(text, Changed))] };
        var (old, now) = (LoadedPack.Of(files).AsIfIssued().Rules, LoadedPack.Of(altered).AsIfIssued().Rules);

        Assert.NotEqual(0, AssertCountsAlike(old, now, Sampled(old, 600), Samples.DayFor(old)));
    }

    [Fact]
    public void What_is_too_large_for_tables_is_counted_by_the_evaluator()
    {
        var tangled = DiagnosticCatalogue.Find("MEMO3001")!.Examples("Bad")[0].Text;
        var (old, now) = (Bind(tangled), Bind(tangled.Replace("harbour_called_at is harbour_13)", "harbour_called_at is harbour_12)", StringComparison.Ordinal)));

        Assert.Null(TablesOfVersion.Of(old, Samples.DayFor(old)));
        Assert.NotEqual(0, AssertCountsAlike(old, now, Sampled(old, Many), Samples.DayFor(old)));
    }

    private static SourceText Changed(SourceText text, (string Path, string Before, string After) change) =>
        text.Path.EndsWith(change.Path, StringComparison.Ordinal) ? new SourceText(text.Path, text.Text.Replace(change.Before, change.After, StringComparison.Ordinal)) : text;

    /// <returns>How many change.</returns>
    private static int AssertCountsAlike(RulePack old, RulePack now, string listings, CalendarDate asOf)
    {
        var changes = PacksToChanges.Compare(old, now);
        var (keys, impact, rejected) = (new SharedKeys(old, now), new Impact(old, now, changes), 0);
        var (before, after) = (new AnswersOfEvaluator(old, asOf), new AnswersOfEvaluator(now, asOf));
        foreach (var record in Records(listings, keys))
        {
            if (record.Input is { } input && keys.Read(input).Dossiers is var (o, n))
            {
                impact.Add(impact.Of(n, before.Of(o), after.Of(n)));
            }
            else
            {
                rejected++;
            }
        }

        var (report, diagnostics, problem) = ListingsToImpact.Count(old, now, changes, new ImpactOrder(listings, asOf, Fewest: 1, ColumnMapping.None, Rejects: null));

        Assert.Empty(diagnostics);
        Assert.Null(problem);
        Assert.True(report!.Listings + report.Rejected >= Many);
        Assert.Equal(Said(ImpactReport.Of(impact, rejected, [], 1)), Said(report));
        return impact.Changed;
    }

    private static IEnumerable<ListingRecord> Records(string listings, SharedKeys keys)
    {
        if (!ListingsFile.IsRegister(listings))
        {
            return ListingsFile.ReadList(listings).Records!;
        }

        using var register = ListingsFile.Open(listings);
        return [.. ListingsFile.ReadRegister(register, name => keys.ColumnOf(name, ColumnMapping.None), ColumnMapping.None).Records!];
    }

    private static string[] Said(ImpactReport report) =>
    [
        $"{report.Listings} listings, {report.Rejected} rejected, {report.Changed}",
        .. report.Tables.SelectMany(t => t.Rows.Select(row => $"{t.By} {row.Id}: {row.Listings}")),
    ];

    private static RulePack Bind(string text) => Compilation.Of([new SourceText("pack.memo", text)]).Pack;

    private string Sampled(RulePack pack, int count)
    {
        var path = Path.Combine(_folder.Path, "listings.csv");
        new Samples(pack, new SampleOrder(count, 7, path, Samples.DayFor(pack))).Write(_ => { });
        return path;
    }
}
