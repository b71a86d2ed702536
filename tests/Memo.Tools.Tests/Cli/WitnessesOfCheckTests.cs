using System.Text.Json;

namespace Memo.Tools.Tests.Cli;

/// <summary>What <c>memo check</c> shows a finding by, put to <c>memo eval</c> as it is printed.</summary>
public sealed class WitnessesOfCheckTests
{
    /// <summary>What the reward asks was left out once, and the reward undetermined.</summary>
    [Theory]
    [InlineData("when repaired")]
    [InlineData("when passengers_at_risk less than 100 persons")]
    [InlineData("when harbour is any of (east, west) and unsafe_crossing")]
    [InlineData("when region within \"3302\" and fine at least 12345.67元")]
    [InlineData("when published at least 2 years ago and not (published before 2021-01-01)")]
    [InlineData("when ever listed in ferry_defaulter with (passengers_at_risk at least 7 persons and repaired)")]
    [InlineData("when listed in ferry_defaulter and approved")]
    [InlineData("when legal_representative")]
    public void A_reward_and_a_sanction_follow_from_the_listing_that_is_shown(string condition)
    {
        using var pack = Ferry.InFolder(Ferry.Vocabulary + More, Ferry.Memorandum + $"\n{Reward}  {condition}\n");
        foreach (var lang in new[] { "en", "zh" })
        {
            var found = Assert.Single(Ran.Memo("check", pack.Path, "--lang", lang).Output.Split('\n'), line => line.Contains(" MEMO6004", StringComparison.Ordinal));

            var ran = Ran.Memo("eval", pack.Path, "--listing", pack.Write("shown.yaml", found[found.IndexOf('{', StringComparison.Ordinal)..^1]), "--format", "json");

            Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
            using var answer = JsonDocument.Parse(ran.Output);
            var triggered = answer.RootElement.GetProperty("results").EnumerateArray().SelectMany(r => r.GetProperty("triggered").EnumerateArray()).Select(t => t.GetProperty("sanction").GetString());
            Assert.Equal(["ferry_safety.no_new_routes", "ferry_safety.open_routes"], triggered.Where(id => id!.EndsWith("_routes", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
        }
    }

    private const string More = """


        fact harbour = 港口
          type       enumeration
          values     north = 北港, east = 东港, west = 西港
          scope      entry

        fact fine = 罚款
          type       money
          scope      subject

        fact approved = 已批准
          type       yes_no
          scope      person
        """;

    private const string Reward = """
        reward open_routes = 优先新增航线
          title      “优先新增航线”
          title en   "New routes first"
          clause     "三"
          measure    restrict_market_entry
          strength   mandatory
          by         SAMR
          on         legal_person as itself
          basis      not seen
          lasts      while listed
          sourced from bulletin

        """;
}
