using System.Text.Json;

namespace Memo.Tools.Tests.Cli;

public sealed class EvalTests
{
    [Fact]
    public void The_account_says_what_follows_and_on_what()
    {
        using var pack = Ferry.InFolder();

        var ran = Eval(pack, "2021-06-01", "--role", "itself");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            """
            Entry E-1 on the list Ferry defaulters (ferry_defaulter), as of 2021-06-01, for the listed subject itself
              Standing      in effect, since 2020-03-04, until 2023-03-04 at the latest
              Sooner by     ferry_safety.repair_done

              Sanctions triggered (2)
              1. No licence for new routes
                  Rule          ferry_safety.no_new_routes
                  Clause        二（三）
                  Instrument    Memorandum on ferry safety (illustration) (示例〔2020〕1号)
                  Strength      mandatory: must be applied
                  By            MOT
                  Until         2023-03-04 at the latest
                  Sooner by     ferry_safety.repair_done
                  Basis         Ferry Law (illustration) art 9 (as the instrument claims; not checked against the law)
                  Remedy        objection to MOT within 20 days from notice, not suspending the measure
              2. Weighed in tenders
                  Rule          ferry_safety.weigh_in_bids
                  Clause        二（四）
                  Instrument    Memorandum on ferry safety (illustration) (示例〔2020〕1号)
                  Strength      reference: one input among others, no prohibition
                  By            SAMR
                  Until         2023-03-04 at the latest
                  Sooner by     ferry_safety.repair_done
                  Basis         not stated in the text
                  Remedy        objection to MOT within 20 days from notice, not suspending the measure
                  Unverified    not everything in this clause has been confirmed

              Presumed no   removed, rescue_service_approved, suspended_from, suspended_until (nothing is recorded)

              Ways off the list (1)
              - repair_done (credit repair): closed
                  By            MOT
                  Basis         Ferry Law (illustration) art 11


            """.ReplaceLineEndings("\n"),
            ran.Output);
    }

    [Fact]
    public void The_account_is_given_in_Chinese()
    {
        using var pack = Ferry.InFolder();
        pack.Write("listing.yaml", "编号: E-1\n名单: 渡运失信企业\n主体: 法人\n事由: 违规渡运\n决定日期: 2020年3月4日\n已批准应急运输: 是\n");

        var ran = Eval(pack, "2021-06-01", "--role", "法定代表人", "--lang", "zh");

        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("条目 E-1，名单“渡运失信企业名单”，基准日 2021-06-01，对象：法定代表人\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("力度          参考：仅供参考，不构成禁止\n", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("passengers_at_risk: 60 persons\nrescue_service_approved: yes", "withheld", "exemption rescue_service_approved")]
    [InlineData("region: '3301'", "undetermined", "passengers_at_risk MOT")]
    public void What_is_not_triggered_says_why(string facts, string group, string why)
    {
        using var pack = Ferry.InFolder();
        pack.Write("listing.yaml", $"list: ferry_defaulter\nsubject: legal_person\nground: unsafe_crossing\ndecided: 2020-03-04\n{facts}\n");

        var item = Assert.Single(Result(Eval(pack, "2021-06-01", "--format", "json")).GetProperty(group).EnumerateArray());

        Assert.Equal("ferry_safety.no_new_routes", item.GetProperty("sanction").GetString());
        var reason = group == "withheld"
            ? $"{item.GetProperty("by").GetProperty("kind")} {item.GetProperty("by").GetProperty("name")}"
            : $"{item.GetProperty("needs")[0].GetProperty("fact")} {item.GetProperty("needs")[0].GetProperty("determined_by")}";
        Assert.Equal(why, reason);
    }

    [Fact]
    public void An_inadmissible_dossier_is_a_finding()
    {
        using var pack = Ferry.InFolder();
        pack.Write("listing.yaml", Ferry.Listing.Replace("60", "6000", StringComparison.Ordinal));

        var ran = Eval(pack, "2021-06-01", "--format", "json");
        var standing = Result(ran).GetProperty("standing");

        Assert.Equal(0, ran.ExitCode);
        Assert.Equal("inadmissible", standing.GetProperty("state").GetString());
        Assert.Equal("ferry_safety.crowd", standing.GetProperty("broken_rule").GetString());
    }

    [Theory]
    [InlineData("list: ferry_defaulter\npasengers_at_risk: 60 persons\n", "MEMO9101")]
    [InlineData("list: ferry_defaulter\ndecided: 2023-02-29\n", "MEMO9107")]
    [InlineData("list: ferry_defaulter\nlist: ferry_defaulter\n", "MEMO9004")]
    [InlineData("list: [", "MEMO9003")]
    [InlineData("", "MEMO9003")]
    public void A_listing_that_cannot_be_read_exits_2(string listing, string code)
    {
        using var pack = Ferry.InFolder();
        pack.Write("listing.yaml", listing);

        var ran = Eval(pack, "2021-06-01");

        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains($"error {code}: ", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_role_exits_2_with_the_nearest()
    {
        using var pack = Ferry.InFolder();

        var ran = Eval(pack, "2021-06-01", "--role", "itself,legal_representativ");

        Assert.Equal((2, "There is no role 'legal_representativ'. Did you mean 'legal_representative'?\n"), (ran.ExitCode, ran.Error));
    }

    [Fact]
    public void A_pack_with_errors_is_not_asked()
    {
        using var pack = Ferry.InFolder();
        pack.Write("more.memo", "sanction x = 某\n");

        var ran = Eval(pack, "2021-06-01");

        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.EndsWith("has errors and is not used.\n", ran.Error, StringComparison.Ordinal);
    }

    private static Ran Eval(Folder pack, string asOf, params string[] more) =>
        Ran.Memo(["eval", pack.Path, "--listing", pack.Path + "/listing.yaml", "--as-of", asOf, .. more]);

    private static JsonElement Result(Ran ran) => JsonDocument.Parse(ran.Output).RootElement.GetProperty("results")[0];
}
