using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Compiler.Tests;
using Memo.Hosting.Packs;
using Memo.Runtime;
using Memo.Tools.Tests.Listings;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>
/// On both sides of the days on which the law changed: the version, who acts and until when. The cases of
/// <c>memoranda/national/days_of_change.cases.yaml</c> say what follows; here who acts stands beside it for both sides of each day.
/// </summary>
public sealed class DaysOfChangeTests
{
    private const string TaxOf2014 = "list: tax_severe, subject: enterprise, ground: unpaid_tax, decided: 2014-11-03, published: 2014-12-15";
    private const string Quality =
        "list: market_severe, subject: enterprise, ground: market_quality, decided: 2017-05-08, new_violation_while_listed: yes";
    private const string Certified = "list: red_aeo, subject: enterprise, ground: advanced_certified, decided: 2025-03-03";

    public static TheoryData<string, string, string, string?> Asked() => new()
    {
        { "2014-12-29", TaxOf2014, "tax_2014.lending_reference", null },
        { "2014-12-30", TaxOf2014, "tax_2014.lending_reference", "PBOC, CBRC; no end" },
        { "2014-12-30", TaxOf2014, "tax_2014.inspection_oversight", "AQSIQ; no end" },

        { "2016-12-29", TaxOf2014, "tax_2014.land_reference", "MLR; no end" },
        { "2016-12-29", TaxOf2014, "tax_2016.land_reference", null },
        { "2016-12-30", TaxOf2014, "tax_2014.land_reference", null },
        { "2016-12-30", TaxOf2014, "tax_2016.land_reference", "MLR; no end" },

        { "2018-03-31", TaxOf2014, "tax_2016.land_reference", "MLR; no end" },
        { "2018-04-01", TaxOf2014, "tax_2016.land_reference", "MNR; no end" },
        { "2018-03-31", Quality, "product_quality_2016.limit_permits", "AQSIQ; no end" },
        { "2018-04-01", Quality, "product_quality_2016.limit_permits", "SAMR; no end" },
        { "2018-03-31", Quality, "product_quality_2016.entry_exit_inspection_oversight", "AQSIQ; no end" },
        { "2018-04-01", Quality, "product_quality_2016.entry_exit_inspection_oversight", "GACC; no end" },

        // C45: a quality measure as of 2020-01-01.
        { "2020-01-01", Quality, "product_quality_2016.key_oversight", "SAMR; no end" },
        { "2020-01-01", Quality, "product_quality_2016.entry_exit_inspection_oversight", "GACC; no end" },
        { "2020-01-01", Quality, "product_quality_2016.bank_founding_reference", "CBIRC; no end" },

        { "2022-01-31", TaxOf2014, "sta_54.publish_party", null },
        { "2022-03-01", TaxOf2014, "sta_54.publish_party", null },
        { "2022-03-01", Determined("2022-01-31"), "sta_54.publish_party", null },
        { "2022-03-01", Determined("2022-02-01"), "sta_54.publish_party", "STA; 2025-02-15" },
        { "2022-03-01", Determined("2022-01-31"), "tax_2016.lending_reference", "PBOC, CBIRC; no end" },
        { "2022-03-01", Determined("2022-02-01"), "tax_2016.lending_reference", "PBOC, CBIRC; 2025-02-15" },
        { "2024-03-01", Determined("2022-02-01"), "tax_2016.lending_reference", "PBOC, NFRA; 2025-02-15" },

        { "2026-03-31", Certified, "customs_251.lower_inspection_rate", "GACC; no end" },
        { "2026-03-31", Certified, "customs_2026.facilitation", null },
        { "2026-04-01", Certified, "customs_251.lower_inspection_rate", null },
        { "2026-04-01", Certified, "customs_2026.facilitation", "GACC; no end" },
        { "2026-05-06", FoundDishonest("2026-03-31", "2026-04-01"), "customs_2026.no_certification", "GACC; no end" },
        { "2026-05-06", FoundDishonest("2026-04-01", "2026-04-02"), "customs_2026.no_certification", "GACC; 2027-04-02" },
    };

    private static readonly RulePack National = LoadedPack.Load(Repository.PathTo("memoranda/national")).Rules;

    [Theory]
    [MemberData(nameof(Asked))]
    public void The_version_who_acts_and_until_when(string asOf, string listing, string measure, string? expected)
    {
        var dossier = National.Read("{ " + listing + ", also: [] }");
        Assert.True(CalendarDate.TryParse(asOf, out var day));

        var result = Assert.Single(ReferenceEvaluator.Evaluate(National, dossier, day, [BuiltIn.Itself]).Results);

        var found = result.Triggered.SingleOrDefault(t => $"{t.Measure.Instrument.Name.Id}.{t.Measure.Name.Id}" == measure);
        Assert.Equal(expected, found is null ? null : WhoAndUntilWhen(found));
    }

    private static string Determined(string decided) =>
        $"list: tax_severe, subject: enterprise, ground: unpaid_tax, decided: {decided}, published: 2022-02-15";

    private static string FoundDishonest(string decided, string served) =>
        "list: customs_dishonest, subject: enterprise, ground: customs_fine_overdue, new_customs_circumstance: no, "
        + $"decided: {decided}, customs_decision_served: {served}";

    private static string WhoAndUntilWhen(Triggered triggered) =>
        string.Join(", ", triggered.Agencies.Select(a => a.Name.Id)) + "; " + (triggered.Until?.Certain.ToString() ?? "no end");
}
