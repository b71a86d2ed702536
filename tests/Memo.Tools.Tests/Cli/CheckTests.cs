using System.Text.Json;
using Memo.Tools.Tests.Json;

namespace Memo.Tools.Tests.Cli;

public sealed class CheckTests
{
    [Fact]
    public void A_pack_in_order_exits_0_with_its_counts()
    {
        using var pack = Ferry.InFolder();

        var ran = Ran.Memo("check", pack.Path);

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            $"""
            {pack.Path}/instruments/ferry.memo:45:1: warning MEMO5001: “weigh_in_bids” rests on no law, administrative regulation or central policy document.
               45 | sanction weigh_in_bids = 招标参考
                  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              hint: Cite the article that provides for the measure; a memorandum, a circular or a departmental rule cannot carry it by itself.

            0 errors, 1 warning; instruments 2, measures 2, unverified 1, not stated 1, not seen 0, gaps (stated but not encoded) 1; claimed bases: allows 0, falls short 0, not checked 1

            """,
            ran.Output);
    }

    [Theory]
    [InlineData("二（四）", 1)]
    [InlineData("二（三）", 2)]
    public void A_clause_written_as_two_sanctions_hides_no_gap(string second, int gaps)
    {
        using var pack = Ferry.InFolder(memorandum: Ferry.Memorandum.Replace("clause     \"二（四）\"", $"clause     \"{second}\"", StringComparison.Ordinal));

        var lines = Ran.Memo("check", pack.Path).Output.Split('\n');

        Assert.Equal($"0 errors, 1 warning; instruments 2, measures 2, unverified 1, not stated 1, not seen 0, gaps (stated but not encoded) {gaps}; claimed bases: allows 0, falls short 0, not checked 1", lines[^2]);
    }

    /// <summary>What need not be wrong is counted, and printed if asked for; programs have it anyway.</summary>
    [Fact]
    public void Notes_are_counted_and_printed_if_asked_for()
    {
        var sanction = Ferry.Memorandum[Ferry.Memorandum.IndexOf("sanction weigh_in_bids", StringComparison.Ordinal)..];
        using var pack = Ferry.InFolder(memorandum: Ferry.Memorandum + "\n" + sanction.Replace("weigh_in_bids = 招标参考", "weigh_in_loans = 贷款参考", StringComparison.Ordinal).Replace("title      ", "title      “贷款参考”\n  -- ", StringComparison.Ordinal));

        var (without, with, chinese) = (Ran.Memo("check", pack.Path), Ran.Memo("check", pack.Path, "--notes"), Ran.Memo("check", pack.Path, "--notes", "--lang", "zh"));

        Assert.Equal((0, ""), (with.ExitCode, with.Error));
        Assert.Equal("0 errors, 2 warnings, 1 note (--notes)", LastLine(without.Output));
        Assert.Equal("0 个错误，2 个警告，1 条附注（--notes）", LastLine(chinese.Output));
        Assert.Equal(
            $"""
            {pack.Path}/instruments/ferry.memo:45:1: note MEMO6009: “weigh_in_bids” always goes together with “weigh_in_loans”: they ask the same, on the same lists and days, of the same persons.
               45 | sanction weigh_in_bids = 招标参考
                  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              hint: Nothing need be wrong: most texts cut several rights at once. If one of them was meant for some of these cases only, add its condition.
              {pack.Path}/instruments/ferry.memo:56:1: goes with it
               56 | sanction weigh_in_loans = 贷款参考
                  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

            """,
            with.Output[without.Output.LastIndexOf("0 errors", StringComparison.Ordinal)..with.Output.LastIndexOf("\n0 errors", StringComparison.Ordinal)]);
        Assert.Equal("附注", chinese.Output.Split('\n').Single(line => line.Contains("MEMO6009", StringComparison.Ordinal)).Split(' ')[1]);
    }

    /// <summary>Seventeen were once printed one below the other, each with a case of its own.</summary>
    [Fact]
    public void Of_many_related_places_the_first_are_printed_and_JSON_gives_all()
    {
        var sanction = Ferry.Memorandum[Ferry.Memorandum.IndexOf("sanction weigh_in_bids", StringComparison.Ordinal)..];
        var more = Enumerable.Range(1, 6).Select(n => sanction.Replace("weigh_in_bids = 招标参考", $"weigh_{n} = 参考{n}", StringComparison.Ordinal).Replace("title      ", $"title      “参考{n}”\n  -- ", StringComparison.Ordinal));
        using var pack = Ferry.InFolder(memorandum: Ferry.Memorandum + "\n" + string.Join("\n", more));

        var (english, chinese, json) = (Ran.Memo("check", pack.Path, "--notes"), Ran.Memo("check", pack.Path, "--notes", "--lang", "zh"), Ran.Memo("check", pack.Path, "--format", "json"));

        Assert.Equal(4, english.Output.Split('\n').Count(line => line.EndsWith(": goes with it", StringComparison.Ordinal)));
        Assert.Equal("  2 more places are not shown; `--format json` gives all.", Assert.Single(english.Output.Split('\n'), line => line.Contains("not shown", StringComparison.Ordinal)));
        Assert.Equal("  另有 2 处未显示；--format json 可输出全部。", Assert.Single(chinese.Output.Split('\n'), line => line.Contains("未显示", StringComparison.Ordinal)));
        using var parsed = System.Text.Json.JsonDocument.Parse(json.Output);
        Assert.Equal(6, parsed.RootElement.EnumerateArray().Single(d => d.GetProperty("code").GetString() == "MEMO6009").GetProperty("related").GetArrayLength());
    }

    private static string LastLine(string output) => output.Split('\n')[^2].Split(';', '；')[0];

    [Fact]
    public void An_error_shows_its_place_its_line_and_what_to_do()
    {
        using var pack = Ferry.InFolder(memorandum: Ferry.Memorandum.Replace("by         SAMR", "by         市场监管总局、SAMRR", StringComparison.Ordinal));

        var ran = Ran.Memo("check", pack.Path);

        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            $"""
            {pack.Path}/instruments/ferry.memo:51:21: error MEMO2006: There is no agency “SAMRR”.
               51 |   by         市场监管总局、SAMRR
                  |                            ^^^^^
              hint: Did you mean “SAMR”?

            """,
            ran.Output[..ran.Output.IndexOf("\n1 error, ", StringComparison.Ordinal)]);
    }

    [Fact]
    public void Sarif_names_the_rule_the_place_and_the_fix()
    {
        using var pack = Ferry.InFolder(memorandum: Ferry.Memorandum.Replace("by         SAMR", "by         SAMRR", StringComparison.Ordinal));

        var run = JsonDocument.Parse(Ran.Memo("check", pack.Path, "--format", "sarif").Output).RootElement.GetProperty("runs")[0];
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");

        Assert.Equal("""["MEMO2006"]""", JsonSerializer.Serialize(run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString())));
        Assert.Equal(("MEMO2006", "error"), (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString()));
        Assert.Equal("There is no agency “SAMRR”. Did you mean “SAMR”?", result.GetProperty("message").GetProperty("text").GetString());
        Assert.EndsWith("instruments/ferry.memo", place.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
        Assert.Equal("""{"startLine":51,"startColumn":14,"endLine":51,"endColumn":19}""", place.GetProperty("region").Compact());
    }

    [Fact]
    public void Json_gives_every_diagnostic_in_both_languages()
    {
        using var pack = Ferry.InFolder(memorandum: Ferry.Memorandum.Replace("by         SAMR", "by         SAMRR", StringComparison.Ordinal));

        var ran = Ran.Memo("check", pack.Path, "--format", "json");
        var diagnostic = Assert.Single(JsonDocument.Parse(ran.Output).RootElement.EnumerateArray());

        Assert.Equal(1, ran.ExitCode);
        Assert.Equal("MEMO2006", diagnostic.GetProperty("code").GetString());
        Assert.Equal("error", diagnostic.GetProperty("severity").GetString());
        Assert.Equal($"{pack.Path}/instruments/ferry.memo", diagnostic.GetProperty("file").GetString());
        Assert.Equal("""{"line":51,"column":14}""", diagnostic.GetProperty("start").Compact());
        Assert.Equal("""{"line":51,"column":19}""", diagnostic.GetProperty("end").Compact());
        Assert.Equal("是否应为“SAMR”？", diagnostic.GetProperty("hint").GetProperty("zh").GetString());
        Assert.Equal("memo explain MEMO2006", diagnostic.GetProperty("help").GetString());
    }

    [Fact]
    public void Nothing_to_read_exits_2()
    {
        using var empty = new Folder();

        Assert.Equal(2, Ran.Memo("check", empty.Path).ExitCode);
        Assert.Equal($"{empty.Path}: error MEMO9008: There is no .memo file in '{empty.Path}'.", Ran.Memo("check", empty.Path).Error.Split('\n')[0]);
        Assert.Equal(2, Ran.Memo("check", empty.Path + "/none").ExitCode);
    }

    [Fact]
    public void Marks_that_turn_text_around_are_written_out()
    {
        using var pack = Ferry.InFolder(memorandum: Ferry.Memorandum.Replace("by         SAMR", "by         SAMRR -- \u202Eevil\u001B[31m", StringComparison.Ordinal));

        var output = Ran.Memo("check", pack.Path).Output;

        Assert.Contains("SAMRR -- \\u{202E}evil\\u{001B}[31m", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', output);
        Assert.DoesNotContain('\u001B', output);
    }

    [Theory]
    [InlineData("MEMO5001 off \"the basis is being asked for\"", 0, "off error", "en", "MEMO5001 is turned off: the basis is being asked for; found 2")]
    [InlineData("MEMO5001 off \"the basis is being asked for\"", 0, "off error", "zh", "MEMO5001 已关闭：the basis is being asked for；共 2 处")]
    [InlineData("MEMO5001 warning \"the basis is being asked for\"", 0, "warning error", "en", "MEMO5001 is a warning at most: the basis is being asked for; found 1")]
    [InlineData("MEMO5001 warning \"the basis is being asked for\"", 0, "warning error", "zh", "MEMO5001 只作警告：the basis is being asked for；共 1 处")]
    [InlineData("MEMO5009 off \"in case\"", 1, "error", "en", "MEMO5009 is turned off: in case; nothing is found that it lowers")]
    [InlineData("MEMO5009 off \"in case\"", 1, "error", "zh", "MEMO5009 已关闭：in case；没有因此降低的结果")]
    [InlineData("MEMO5001 error", 1, "error", "en", null)]
    public void What_a_pack_lowers_is_shown_with_its_reason(string level, int exitCode, string ofRoutes, string language, string? line)
    {
        using var pack = Drafted(level);

        var text = Ran.Memo("check", pack.Path, "--lang", language);
        var json = JsonDocument.Parse(Ran.Memo("check", pack.Path, "--format", "json").Output).RootElement.EnumerateArray()
            .Single(d => d.GetProperty("code").GetString() == "MEMO5001" && d.GetProperty("message").GetProperty("en").GetString()!.Contains("no_new_routes", StringComparison.Ordinal));

        Assert.Equal(exitCode, text.ExitCode);
        Assert.Equal(line is null ? [] : [line], text.Output.Split('\n').Where(l => l.StartsWith("MEMO", StringComparison.Ordinal)));
        var lowered = json.TryGetProperty("lowered", out var from) ? " " + from.GetProperty("from").GetString() : "";
        Assert.Equal(ofRoutes, json.GetProperty("severity").GetString() + lowered);
        Assert.Equal(lowered.Length > 0 ? "the basis is being asked for" : null, lowered.Length > 0 ? from.GetProperty("reason").GetString() : null);
    }

    [Theory]
    [InlineData("MEMO5001 off \"the basis is being asked for\"", """[{"kind":"external","justification":"the basis is being asked for"}]""", null)]
    [InlineData("MEMO5001 warning \"the basis is being asked for\"", null, """{"loweredFrom":"error","reason":"the basis is being asked for"}""")]
    [InlineData("MEMO5001 error", null, null)]
    public void Sarif_gives_the_reason_too(string level, string? suppressions, string? properties)
    {
        using var pack = Drafted(level);

        var run = JsonDocument.Parse(Ran.Memo("check", pack.Path, "--format", "sarif").Output).RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results").EnumerateArray().First(r => r.GetProperty("message").GetProperty("text").GetString()!.Contains("no_new_routes", StringComparison.Ordinal));

        Assert.Equal(suppressions, result.TryGetProperty("suppressions", out var off) ? off.Compact() : null);
        Assert.Equal(properties, result.TryGetProperty("properties", out var lowered) ? lowered.Compact() : null);
    }

    [Fact]
    public void An_error_that_is_none_of_the_law_stays_and_the_check_says_so()
    {
        using var pack = Drafted("MEMO2006 off \"a try\"");
        pack.Write("instruments/ferry.memo", Ferry.Memorandum.Replace("by         SAMR", "by         SAMRR", StringComparison.Ordinal));

        var ran = Ran.Memo("check", pack.Path);

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("MEMO2006 stays an error: only what goes beyond the law can be lowered", ran.Output.Split('\n'));
    }

    [Fact]
    public void A_grade_against_a_person_is_said_to_stay_where_none_is_found_too()
    {
        using var pack = Drafted("MEMO2022 off \"a try\"");

        var lines = Ran.Memo("check", pack.Path).Output.Split('\n').Where(l => l.StartsWith("MEMO2022", StringComparison.Ordinal));

        Assert.Equal(["MEMO2022 stays an error: only what goes beyond the law can be lowered"], lines);
    }

    [Fact]
    public void An_empty_reason_is_not_shown_as_one()
    {
        using var pack = Drafted("MEMO2021 warning \"\"");

        Assert.DoesNotContain(Ran.Memo("check", pack.Path).Output.Split('\n'), l => l.StartsWith("MEMO2021", StringComparison.Ordinal));
    }

    /// <summary>A draft with a measure of class 1 and one of class 2 without a basis, in a pack that sets a level.</summary>
    private static Folder Drafted(string level) => Ferry.InFolder(
        Ferry.Vocabulary.Replace("  version    \"1.0\"\n", $"  version    \"1.0\"\n  lint       {level}\n", StringComparison.Ordinal),
        Ferry.Memorandum
            .Replace("  total      3\n", "  total      3\n  parties    MOT, SAMR\n  status     draft\n", StringComparison.Ordinal)
            .Replace("basis      《渡运法（示例）》第九条", "basis      not stated", StringComparison.Ordinal));
}
