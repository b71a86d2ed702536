using System.Text.Json;
using Memo.Tools.Tests.Json;

namespace Memo.Tools.Tests.Cli;

/// <summary>A new version that takes effect in the future: until then nothing changes, and every report says from when.</summary>
public sealed class DiffInTimeTests
{
    private const string Successor = """
        memorandum ferry_2027 = 渡运安全二
          title      “渡运安全备忘录（2027年）”
          title en   "Memorandum on ferry safety of 2027"
          document   "示例〔2026〕9号"
          lead       MOT
          effective  from 2027-01-01
          supersedes ferry_safety
          covers     ferry_defaulter
          total      1
          sourced from bulletin

        sanction no_new_routes = 二零二七限制新增航线
          title      “限制新增航线经营许可”
          title en   "No licence for new routes"
          clause     "二（三）"
          measure    restrict_market_entry
          strength   mandatory
          by         MOT
          on         legal_person as itself
          when       passengers_at_risk at least 20 persons
          basis      《渡运法（示例）》第九条
          lasts      while listed
          sourced from bulletin
        """;

    [Fact]
    public void The_terminal_says_from_when()
    {
        using var old = Ferry.InFolder();
        using var now = WithSuccessor();

        Assert.Equal(
            [
                "  not triggered -> triggered, on ferry_defaulter, from 2027-01-01 on; for example:",
                "    as_of: 2027-01-01",
                "    as_of: 2027-01-01",
                "    as_of: 2030-01-02",
                "    as_of: 2027-01-01",
                "  withheld: ended -> withheld: suspended, on ferry_defaulter, from 2030-01-02 on, for entries decided from 2027-01-01 on; for example:",
                "    as_of: 2030-01-02",
                "  ended -> in effect, on ferry_defaulter, for entries decided from 2027-01-01 on; for example:",
            ],
            Ran.Memo("diff", old.Path, now.Path).Output.Split('\n').Where(line => line.Contains("->", StringComparison.Ordinal) || line.Contains("as_of", StringComparison.Ordinal)).Take(8));
    }

    [Theory]
    [InlineData("markdown", "en", "**not triggered → triggered** (on ferry\\_defaulter, from 2027-01-01 on)")]
    [InlineData("markdown", "zh", "**不触发 → 触发**（名单：渡运失信企业，自 2027-01-01 起）")]
    [InlineData("html", "en", "<p><strong>not triggered → triggered</strong>, on ferry_defaulter, from 2027-01-01 on; for example:</p><pre>as_of: 2027-01-01")]
    [InlineData("html", "zh", "<p><strong>不触发 → 触发</strong>，名单：渡运失信企业，自 2027-01-01 起；例如：</p><pre>基准日: 2027-01-01")]
    public void Every_report_says_from_when(string format, string language, string line)
    {
        using var old = Ferry.InFolder();
        using var now = WithSuccessor();

        Assert.Contains(line, Ran.Memo("diff", old.Path, now.Path, "--format", format, "--lang", language).Output.Split('\n'));
    }

    [Fact]
    public void Programs_are_told_the_days()
    {
        using var old = Ferry.InFolder();
        using var now = WithSuccessor();

        var decisions = JsonDocument.Parse(Ran.Memo("diff", old.Path, now.Path, "--format", "json").Output).RootElement.GetProperty("decisions").EnumerateArray();
        var added = decisions.Single(d => d.GetProperty("id").GetString() == "ferry_2027.no_new_routes").GetProperty("differences").EnumerateArray().First();

        Assert.Equal("""{"from":"2027-01-01","until":null}""", added.GetProperty("days").Compact());
        Assert.False(added.TryGetProperty("decided", out _));
        Assert.Equal("2027-01-01", added.GetProperty("as_of").GetString());
    }

    private static Folder WithSuccessor()
    {
        var folder = Ferry.InFolder();
        folder.Write("instruments/ferry_2027.memo", Successor);
        return folder;
    }
}
