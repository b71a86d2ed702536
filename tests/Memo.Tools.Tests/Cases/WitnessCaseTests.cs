using System.Globalization;
using Memo.Compiler.Comparing;
using Memo.Compiler.Model;
using Memo.Compiler.Tests;
using Memo.Compiler.Text;
using Memo.Hosting.Cases;
using Memo.Hosting.Diff;
using Memo.Hosting.Listings;
using Memo.Hosting.Packs;

namespace Memo.Tools.Tests.Cases;

/// <summary>What a comparison shows by a listing is a case that the new version passes and the old one does not, whatever it is about.</summary>
public sealed class WitnessCaseTests
{
    /// <summary>Of the pack as it is: 54 failed there once, since they were asked as if the newer one had always been in force, and did not say so.</summary>
    /// <param name="asIf">How many cases say so, each of which fails without.</param>
    [Theory]
    [InlineData("tax_2014", "tax_2016", 14, 0)]
    [InlineData("consumption_2010", "consumption_2015", 73, 0)]
    [InlineData("customs_237", "customs_2026", 90, 16)]
    [InlineData("customs_dishonest_2017", "customs_2026", 77, 13)]
    public void Every_witness_between_national_instruments_is_a_case(string older, string newer, int all, int asIf)
    {
        var files = LoadedPack.Load(Repository.PathTo("memoranda/national")).Files;
        RulePack Anew() => LoadedPack.Of(files).AsIfIssued().Rules;
        var actual = Anew();
        var (found, _) = InstrumentsToChanges.Compare(Anew(), Anew(), older, newer);
        var changes = found! with { Actual = actual };
        var (pack, assumption) = (new PackAsIf(Anew), new Localized("    as_if: { in_force: ", "    假定: { 施行: "));

        foreach (var language in new[] { Language.English, Language.Chinese })
        {
            var texts = Differences(changes).Select(d => DifferenceToCase.Write(changes, d.Change, d.Difference, language)!).ToArray();
            var assuming = texts.Where(text => text.Contains(assumption.In(language), StringComparison.Ordinal)).ToArray();

            Assert.Equal((all, asIf), (texts.Length, assuming.Length));
            Assert.All(texts, text => Assert.Equal([], FaultsOf(actual, text, pack)));
            Assert.All(assuming, text => Assert.NotEmpty(FaultsOf(actual, string.Join('\n', text.Split('\n').Where(line => !line.StartsWith(assumption.In(language), StringComparison.Ordinal))))));
        }
    }

    /// <summary>Not only what has become of measures: entries and exits that are new or gone, an instrument that is gone, states of a list on which nothing follows.</summary>
    [Theory]
    [InlineData("at least 50 persons", "at least 20 persons")]
    [InlineData("3 years from decided", "4 years from decided")]
    [InlineData("unless     rescue_service_approved", "unless     repaired")]
    [InlineData("legal_person as itself, legal_representative", "legal_person as legal_representative")]
    [InlineData("when       repaired", "when       not repaired")]
    [InlineData("more than 5000 persons", "more than 4000 persons")]
    [InlineData(
        "exit repair_done = 修复移出\n  covers     ferry_defaulter\n  kind       repair\n  when       repaired\n",
        "exit few_at_risk = 涉险较少移出\n  covers     ferry_defaulter\n  kind       early\n  when       not rescue_service_approved\n")]
    [InlineData("counts     start day excluded", "counts     start day included")]
    [InlineData("effective  from 2020-03-01", "effective  from 2027-01-01")]
    [InlineData("exit repair_done = 修复移出\n  covers     ferry_defaulter\n  kind       repair\n  when       repaired\n  by         MOT\n  basis      《渡运法（示例）》第十一条\n  sourced from bulletin\n", "")]
    [InlineData("inadmissible crowd = 超出载客量\n  covers     ferry_defaulter\n  when       passengers_at_risk more than 5000 persons\n  sourced from bulletin\n", "")]
    public void Every_witness_of_a_change_is_a_case(string before, string after)
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(memorandum: Ferry.Changed((before, after)));

        AssertAreCases(old, now);
        AssertAreCases(now, old);
    }

    [Fact]
    public void Every_witness_of_several_changes_is_a_case()
    {
        using var old = Ferry.InFolder();
        using var now = Ferry.InFolder(memorandum: Ferry.Changed(
            ("3 years from decided", "4 years from decided"), ("at least 50 persons", "at least 20 persons"), ("more than 5000", "more than 6000"), ("from 2020-03-01", "from 2020-02-01")));

        AssertAreCases(old, now);
        AssertAreCases(now, old);
    }

    /// <summary>Another instrument decides whether the entry stands, and nothing of the rule's own is left: it has to be named all the same.</summary>
    [Fact]
    public void Witness_of_a_measure_that_falls_away_fails_with_the_old_version()
    {
        var files = LoadedPack.Load(Repository.PathTo("memoranda/national")).Files;
        var ended = files with { Texts = [.. files.Texts.Select(Ended)] };
        var old = LoadedPack.Of(files).AsIfIssued().Rules;
        var changes = PacksToChanges.Compare(old, LoadedPack.Of(ended).AsIfIssued().Rules);

        var gone = changes.Decisions.Single(change => change.Id == "tax_2016.association_support");
        var text = DifferenceToCase.Write(changes, gone, gone.Differences.Single(), Language.English);

        Assert.StartsWith("of: [sta_2014_41, sta_2016_24, sta_2018_54, sta_54, tax_2016]", text, StringComparison.Ordinal);
        Assert.Equal([], FaultsOf(changes.New, text));
        Assert.NotEmpty(FaultsOf(old, text));
    }

    private static SourceText Ended(SourceText text) => !text.Path.EndsWith("tax_2016.memo", StringComparison.Ordinal)
        ? text
        : new SourceText(text.Path, text.Text.Replace("from 2016-12-30 unverified", "from 2016-12-30 until 2026-12-31 unverified", StringComparison.Ordinal));

    private static void AssertAreCases(Folder older, Folder newer)
    {
        var old = LoadedPack.Load(older.Path).AsIfIssued().Rules;
        var changes = PacksToChanges.Compare(old, LoadedPack.Load(newer.Path).AsIfIssued().Rules);
        var differences = Differences(changes).ToArray();
        Assert.NotEmpty(differences);
        foreach (var (change, difference) in differences)
        {
            foreach (var language in new[] { Language.English, Language.Chinese })
            {
                var text = DifferenceToCase.Write(changes, change, difference, language);
                Assert.Equal([], FaultsOf(changes.New, text));
                Assert.NotEmpty(FaultsOf(old, text));
            }
        }
    }

    private static IEnumerable<(DecisionChange Change, Difference Difference)> Differences(Changes changes) => changes.Decisions
        .SelectMany(change => change.Differences.SelectMany(one => one.Further.Select(further => one with { Witness = further.Witness }).Prepend(one)).Select(difference => (change, difference)));

    /// <summary>Why it is no case that passes.</summary>
    private static string[] FaultsOf(RulePack pack, string? text, PackAsIf? asIf = null)
    {
        if (text is null)
        {
            return ["no case"];
        }

        var (input, malformed) = InputFile.Parse(new SourceText("witness.cases.yaml", text));
        if (input is null)
        {
            return [.. malformed.Select(d => d.Message.English), text];
        }

        var (cases, unread, mistakes) = InputToCases.Read(pack, input, asIf);
        var outcomes = CaseRunner.Run(pack, cases);
        string[] faults = [.. mistakes.Select(d => d.Message.English), .. outcomes.SelectMany(o => o.Diagnostics.Select(d => d.Message.English).Concat(o.Failures.Select(f => f.Message.English)))];
        return faults.Length == 0 && unread == 0 && outcomes.Length == 1 ? [] : [.. faults, string.Create(CultureInfo.InvariantCulture, $"{unread} unread"), text];
    }
}
