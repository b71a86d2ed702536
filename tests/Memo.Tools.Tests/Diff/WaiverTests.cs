using System.Text.Json;
using System.Text.RegularExpressions;
using Memo.Tools.Tests.Cli;
using Memo.Tools.Tests.Json;

namespace Memo.Tools.Tests.Diff;

/// <summary>A waiver covers the change it was written for, and no later one of the same rule.</summary>
public sealed partial class WaiverTests : IDisposable
{
    private readonly Folder _old = Ferry.InFolder();
    private readonly Folder _now = Ferry.InFolder();

    public void Dispose()
    {
        _old.Dispose();
        _now.Dispose();
    }

    [Fact]
    public void A_file_with_all_changes_is_written_and_waives_them_once_the_reasons_are()
    {
        Change(("at least 50 persons", "at least 20 persons"), ("《渡运法（示例）》第九条", "《渡运法（示例）》第十条"), ("by         SAMR", "by         MOT"));
        foreach (var (language, file, reason) in new[]
        {
            ("en", "waivers:\n  - rule: ferry_safety.no_new_routes\n    changes: { broadened: M, basis: M }\n    reason:\n  - rule: ferry_safety.weigh_in_bids\n    changes: { agency: M }\n    reason:\n", "reason:"),
            ("zh", "豁免:\n  - 规则: ferry_safety.no_new_routes\n    变化: { 扩大: M, 依据: M }\n    理由:\n  - 规则: ferry_safety.weigh_in_bids\n    变化: { 实施机关: M }\n    理由:\n", "理由:"),
        })
        {
            var written = Diff("--format", "waivers", "--lang", language);
            Assert.Equal(file, Mark().Replace(written.Output, "M"));
            Assert.Equal(1, written.ExitCode);
            Assert.Equal(2, Diff("--waivers", _now.Write("waivers.yaml", written.Output)).ExitCode);

            var waivers = _now.Write("waivers.yaml", written.Output.Replace(reason, reason + " agreed", StringComparison.Ordinal));

            Assert.Equal((0, ""), (Diff("--waivers", waivers).ExitCode, Diff("--waivers", waivers).Error));
            Assert.Equal(language == "en" ? "waivers:\n" : "豁免:\n", Diff("--waivers", waivers, "--format", "waivers", "--lang", language).Output);
        }
    }

    [Theory]
    [InlineData("at least 20 persons", "at least 10 persons")]
    [InlineData("at least 20 persons", "at least 20 persons or repaired")]
    [InlineData("3 years from decided", "4 years from decided")]
    public void A_later_change_of_the_same_rule_is_not_waived(string before, string after)
    {
        Change(("at least 50 persons", "at least 20 persons"));
        var waivers = Waive("ferry_safety.no_new_routes");
        Assert.Equal(0, Diff("--waivers", waivers).ExitCode);

        Change(("at least 50 persons", "at least 20 persons"), (before, after));
        var later = Diff("--waivers", waivers);

        Assert.Equal(1, later.ExitCode);
        Assert.Equal(
            $$"""
            {{waivers}}:3:27: warning MEMO9031: The waiver was written for another change of 'ferry_safety.no_new_routes'; this one is not waived.
                3 |     changes: { broadened: M }
                  |                           ^^^^^^^^^^^^^^
              hint: Look at the change again; if it is meant, write { broadened: M }.


            """,
            Mark().Replace(later.Error, "M"));
    }

    [Theory]
    [InlineData("passengers_at_risk at least 20 persons", "not (not (passengers_at_risk more than 19 persons)) and any of (repaired, not repaired)")]
    [InlineData("\"Weighed in tenders\"", "\"Weighed\"")]
    public void The_same_change_in_other_words_is_waived(string before, string after)
    {
        Change(("at least 50 persons", "at least 20 persons"));
        var waivers = Waive("ferry_safety.no_new_routes");

        Change(("at least 50 persons", "at least 20 persons"), (before, after));

        Assert.Equal((0, ""), (Diff("--waivers", waivers, "--fail-on", "broadened").ExitCode, Diff("--waivers", waivers).Error));
    }

    [Theory]
    [InlineData("《渡运法（示例）》第十条", "《渡运法（示例）》第十一条", "basis")]
    [InlineData("by         MOT", "by         MOT, SAMR", "agency")]
    public void What_a_rule_says_is_waived_in_these_words_alone(string first, string second, string change)
    {
        var original = change == "basis" ? "《渡运法（示例）》第九条" : "by         SAMR";
        Change((original, first));
        var waivers = Waive(change == "basis" ? "ferry_safety.no_new_routes" : "ferry_safety.weigh_in_bids");
        Assert.Equal(0, Diff("--waivers", waivers).ExitCode);

        Change((original, second));

        Assert.Equal(1, Diff("--waivers", waivers).ExitCode);
    }

    /// <summary>For whom the measure holds is the same in all three.</summary>
    [Fact]
    public void A_reason_why_a_measure_is_withheld_is_waived_as_that_reason_alone()
    {
        const string Exempted = "  unless     rescue_service_approved\n";
        Change((Exempted, "  suspended when rescue_service_approved\n"));
        var waivers = Waive("ferry_safety.no_new_routes");
        Assert.StartsWith("    changes: { withheld: \"", File.ReadAllLines(waivers)[2], StringComparison.Ordinal);
        Assert.Equal((0, ""), (Diff("--waivers", waivers).ExitCode, Diff("--waivers", waivers).Error));

        Change((Exempted, "  ended when rescue_service_approved\n"));

        Assert.Equal(1, Diff("--waivers", waivers).ExitCode);
        Assert.Contains("warning MEMO9031", Diff("--waivers", waivers).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_is_new_is_waived_as_it_is()
    {
        const string Weather = "\nfact weather = 天气\n  type       yes_no\n  scope      entry\n";
        _now.Write("pack.memo", Ferry.Vocabulary + Weather);
        var waivers = Waive("weather");
        Assert.Equal(0, Diff("--waivers", waivers).ExitCode);

        _now.Write("pack.memo", Ferry.Vocabulary + Weather + "  silence    means no\n");

        Assert.Equal(1, Diff("--waivers", waivers).ExitCode);
    }

    /// <summary>Each with its place, and what to do.</summary>
    [Theory]
    [InlineData("rule: ferry_safety.no_new_route", "changes: { broadened: x }", 2, "3:27", "error MEMO9030: Neither version has a rule, an instrument or a word 'ferry_safety.no_new_route'.", "Did you mean 'ferry_safety.no_new_routes'?")]
    [InlineData("rule: ferry_safety.no_new_routes", "changes: { broadnd: x }", 2, "3:16", "error MEMO9030: There is no kind of change 'broadnd'.", "Did you mean 'broadened'?")]
    [InlineData("rule: ferry_safety.no_new_routes", "changes: [broadened]", 2, "3:15", "error MEMO9031: The waiver does not say for which change of 'ferry_safety.no_new_routes' it was written.", "Look at the change; if it is meant, write { broadened: M }.")]
    [InlineData("rule: ferry_safety.no_new_routes", "changes: basis", 2, "3:14", "error MEMO9031: The waiver does not say for which change of 'ferry_safety.no_new_routes' it was written.", "Each kind of change needs the mark of the change behind it; there is none of this kind now.")]
    [InlineData("rule: ferry_safety.no_new_routes", "changes: { basis: x }", 1, "3:23", "warning MEMO9030: The waiver of 'ferry_safety.no_new_routes: basis' waives nothing: there is no such change.", "Remove it, or compare the versions it was written for.")]
    [InlineData("rul: ferry_safety.no_new_routes", "changes: { basis: x }", 2, "2:5", "error MEMO9020: There is no key 'rul' here.", "Did you mean 'rule'?")]
    public void A_mistake_has_its_place_and_a_hint(string rule, string changes, int exitCode, string place, string message, string hint)
    {
        Change(("at least 50 persons", "at least 20 persons"));
        var waivers = _now.Write("waivers.yaml", $"waivers:\n  - {rule}\n    {changes}\n    reason: agreed\n");

        var ran = Diff("--waivers", waivers);

        Assert.Equal(exitCode, ran.ExitCode);
        var lines = ran.Error.Split('\n');
        Assert.Equal(
            [$"{waivers}:{place}: {message}", $"  hint: {hint}"],
            lines.Where(line => line.StartsWith(waivers, StringComparison.Ordinal) || line.StartsWith("  hint", StringComparison.Ordinal)).Select(line => Mark().Replace(line, "M")));
    }

    [Fact]
    public void Without_a_reason_nothing_is_waived()
    {
        Change(("at least 50 persons", "at least 20 persons"));

        var ran = Diff("--waivers", _now.Write("waivers.yaml", "waivers:\n  - rule: ferry_safety.no_new_routes\n    changes: { broadened: x }\n"));

        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
    }

    [Fact]
    public void That_a_reason_is_missing_is_said()
    {
        Change(("at least 50 persons", "at least 20 persons"));
        var waivers = _now.Write("waivers.yaml", "waivers:\n  - rule: ferry_safety.no_new_routes\n    changes: { broadened: x }\n    reason:\n");

        var ran = Diff("--waivers", waivers);

        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Equal(
            [$"{waivers}:4:12: error MEMO9030: The reason of this waiver is missing.", "  hint: Write after `reason:` why the change is meant. Without a reason nothing is waived."],
            ran.Error.Split('\n').Where(line => line.StartsWith(waivers, StringComparison.Ordinal) || line.StartsWith("  hint", StringComparison.Ordinal)));
    }

    /// <summary>What is waived, and what a waiver lies about for, is said in every report.</summary>
    [Theory]
    [InlineData("text", "  waived (broadened): agreed <on> 3 May", "Waivers that waive nothing here\n  ferry_safety.no_new_routes (basis, x): agreed <on> 3 May\n")]
    [InlineData("markdown", "> Waived (broadened): agreed \\<on\\> 3 May", "### Waivers that waive nothing here\n\n- ferry\\_safety.no\\_new\\_routes (basis, x): agreed \\<on\\> 3 May\n")]
    [InlineData("html", "<p class=\"waived\">Waived (broadened): agreed &lt;on&gt; 3 May</p>", "<h2>Waivers that waive nothing here</h2><ul><li class=\"waived\">ferry_safety.no_new_routes (basis, x): agreed &lt;on&gt; 3 May</li></ul>\n")]
    public void Reports_show_the_reason_and_what_is_stale(string format, string waived, string stale)
    {
        Change(("at least 50 persons", "at least 20 persons"));
        var waivers = _now.Write("waivers.yaml", File.ReadAllText(Waive("ferry_safety.no_new_routes"))
            .Replace(" }", ", basis: x }", StringComparison.Ordinal).Replace("reason: agreed", "reason: agreed <on> 3 May", StringComparison.Ordinal));

        var ran = Diff("--waivers", waivers, "--format", format);

        Assert.Equal(0, ran.ExitCode);
        Assert.Equal((1, 1), (Regex.Count(ran.Output, Regex.Escape(waived)), Regex.Count(ran.Output + "\n", Regex.Escape(stale))));
    }

    [Fact]
    public void Json_has_the_mark_of_each_change_and_why_it_is_waived()
    {
        Change(("at least 50 persons", "at least 20 persons"), ("《渡运法（示例）》第九条", "《渡运法（示例）》第十条"));
        var waivers = _now.Write("waivers.yaml", Regex.Replace(File.ReadAllText(Waive("ferry_safety.no_new_routes")), "basis: \"[0-9a-f]+\"", "basis: x"));

        var json = JsonDocument.Parse(Diff("--waivers", waivers, "--format", "json").Output).RootElement;

        Assert.Equal(
            """[{"change":"broadened","mark":"M","waived":"agreed"},{"change":"basis","mark":"M","waived":null}] [{"id":"ferry_safety.no_new_routes","change":"basis","mark":"x","reason":"agreed"}]""",
            Mark().Replace(json.GetProperty("decisions")[0].GetProperty("findings").Compact(), "\"M\"") + " " + json.GetProperty("stale_waivers").Compact());
    }

    [GeneratedRegex("\"?[0-9a-f]{12}\"?")]
    private static partial Regex Mark();

    /// <summary>Waives all that changes now of one rule.</summary>
    private string Waive(string rule)
    {
        var written = Diff("--format", "waivers").Output;
        Assert.StartsWith($"waivers:\n  - rule: {rule}\n", written, StringComparison.Ordinal);
        return _now.Write("waivers.yaml", written.Replace("reason:", "reason: agreed", StringComparison.Ordinal));
    }

    private void Change(params (string Before, string After)[] changes) => _now.Write("instruments/ferry.memo", Ferry.Changed(changes));

    private Ran Diff(params string[] options) => Ran.Memo(["diff", _old.Path, _now.Path, .. options]);
}
