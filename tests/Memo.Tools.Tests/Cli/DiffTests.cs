using System.Text.Json;
using Memo.Hosting.Cases;
using Memo.Hosting.Packs;

namespace Memo.Tools.Tests.Cli;

public sealed class DiffTests
{
    [Fact]
    public void The_same_rules_in_other_files_and_words_are_no_change()
    {
        using var old = Ferry.InFolder();
        using var now = new Folder();
        now.Write("words.memo", Ferry.Vocabulary);
        now.Write("a/memorandum.memo", Ferry.Memorandum.Replace(
            "passengers_at_risk at least 50 persons", "not (not (passengers_at_risk more than 49 persons)) and any of (repaired, not repaired)", StringComparison.Ordinal));

        var ran = Ran.Memo("diff", old.Path, now.Path);

        Assert.Equal((0, "Nothing changed in meaning: 4 decisions are the same.\n", ""), (ran.ExitCode, ran.Output, ran.Error));
    }

    [Fact]
    public void A_lower_bound_broadens_the_measure_and_the_witness_stands_next_to_it()
    {
        using var old = Ferry.InFolder();
        using var now = Changed(("at least 50 persons", "at least 20 persons"));

        var ran = Ran.Memo("diff", old.Path, now.Path);

        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            """
            1 decisions changed, 3 are the same.

            measure 限制新增航线经营许可 (ferry_safety.no_new_routes): broadened
              not triggered -> triggered, on ferry_defaulter; for example:
                as_of: 2020-03-01
                listing:
                  list: ferry_defaulter
                  subject: legal_person
                  ground: unsafe_crossing
                  decided: 2020-03-01
                  passengers_at_risk: 20 persons
                  also: []
                roles: [itself]

            """,
            ran.Output);
    }

    [Fact]
    public void A_longer_term_shows_in_the_standing_and_in_the_measures_only_as_far_as_it_does()
    {
        using var old = Ferry.InFolder();
        using var now = Changed(("3 years from decided", "4 years from decided"));

        var changes = Json(Ran.Memo("diff", old.Path, now.Path, "--format", "json"));

        Assert.Equal(
            ["measure ferry_safety.no_new_routes broadened", "measure ferry_safety.weigh_in_bids broadened", "exit ferry_safety.repair_done broadened", "standing ferry_defaulter standing"],
            changes.GetProperty("decisions").EnumerateArray().Select(d =>
                $"{d.GetProperty("kind")} {d.GetProperty("id")} {string.Join(" ", d.GetProperty("differences").EnumerateArray().Select(x => x.GetProperty("direction").GetString()).Distinct())}"));
        Assert.Equal(["ferry_safety.three_years"], changes.GetProperty("texts").EnumerateArray().Select(t => t.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("by         SAMR", "by         MOT", "agency")]
    [InlineData("strength   reference", "strength   discretionary", "strength")]
    [InlineData("《渡运法（示例）》第九条", "《渡运法（示例）》第十条", "basis")]
    [InlineData("title en   \"Weighed in tenders\"", "title en   \"Weighed\"", "title")]
    [InlineData("measure    weigh_in_tenders", "measure    restrict_market_entry", "item")]
    [InlineData("on         legal_person as itself, legal_representative", "on         legal_person as itself", "reach")]
    public void Each_aspect_is_compared_by_itself(string before, string after, string aspect)
    {
        using var old = Ferry.InFolder();
        using var now = Changed((before, after));

        var changes = Json(Ran.Memo("diff", old.Path, now.Path, "--format", "json"));

        var change = Assert.Single(changes.GetProperty("decisions").EnumerateArray());
        Assert.Equal([aspect], change.GetProperty("aspects").EnumerateArray().Select(a => a.GetProperty("aspect").GetString()));
        Assert.Equal(aspect == "reach" ? ["narrowed"] : [], change.GetProperty("differences").EnumerateArray().Select(d => d.GetProperty("direction").GetString()!));
    }

    [Fact]
    public void A_witness_is_a_case_that_the_new_version_passes()
    {
        using var old = Ferry.InFolder();
        foreach (var (before, after) in new[]
        {
            ("at least 50 persons", "at least 20 persons"), ("3 years from decided", "4 years from decided"), ("unless     rescue_service_approved", "unless     repaired"),
            ("legal_person as itself, legal_representative", "legal_person as legal_representative"), ("when       repaired", "when       not repaired"),
        })
        {
            foreach (var language in new[] { "en", "zh" })
            {
                using var now = Changed((before, after));
                var number = 0;
                foreach (var difference in Json(Ran.Memo("diff", old.Path, now.Path, "--format", "json", "--lang", language)).GetProperty("decisions").EnumerateArray()
                    .SelectMany(d => d.GetProperty("differences").EnumerateArray()))
                {
                    now.Write($"instruments/w{number++}.cases.yaml", difference.GetProperty("case").GetString()!);
                }

                var report = PackTests.Run(LoadedPack.Load(now.Path));
                Assert.True(
                    report.Failed == 0 && report.Passed == number && number > 0,
                    string.Join("\n", report.Diagnostics.Select(d => d.Message.English).Concat(report.Outcomes.SelectMany(o => o.Failures).Select(f => f.Message.English))));
            }
        }
    }

    [Fact]
    public void An_unknown_instrument_or_a_single_version_is_wrong_use()
    {
        using var pack = Ferry.InFolder();

        Assert.Equal((2, "There is no instrument 'ferry_safty'. Did you mean 'ferry_safety'?\n"), (Ran.Memo("diff", pack.Path, "--between", "ferry_safty", "ferry_law") is var ran ? ran.ExitCode : 0, ran.Error));
        Assert.Equal(2, Ran.Memo("diff", pack.Path).ExitCode);
    }

    private static Folder Changed(params (string Before, string After)[] changes)
    {
        var folder = new Folder();
        folder.Write("pack.memo", Ferry.Vocabulary);
        var text = Ferry.Memorandum;
        foreach (var (before, after) in changes)
        {
            Assert.Contains(before, text, StringComparison.Ordinal);
            text = text.Replace(before, after, StringComparison.Ordinal);
        }

        folder.Write("instruments/ferry.memo", text);
        return folder;
    }

    private static JsonElement Json(Ran ran)
    {
        Assert.Equal("", ran.Error);
        return JsonDocument.Parse(ran.Output).RootElement;
    }
}
