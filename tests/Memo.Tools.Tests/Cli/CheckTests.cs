using System.Text.Json;

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

            0 errors, 1 warning; instruments 2, measures 2, unverified 1, not stated 1, not seen 0, gaps (stated but not encoded) 1

            """,
            ran.Output);
    }

    [Fact]
    public void An_error_shows_its_place_its_line_and_what_to_do()
    {
        using var pack = Ferry.InFolder();
        pack.Write("instruments/ferry.memo", Ferry.Memorandum.Replace("by         SAMR", "by         市场监管总局、SAMRR", StringComparison.Ordinal));

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
        using var pack = Ferry.InFolder();
        pack.Write("instruments/ferry.memo", Ferry.Memorandum.Replace("by         SAMR", "by         SAMRR", StringComparison.Ordinal));

        var run = JsonDocument.Parse(Ran.Memo("check", pack.Path, "--format", "sarif").Output).RootElement.GetProperty("runs")[0];
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");

        Assert.Equal("""["MEMO2006"]""", JsonSerializer.Serialize(run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString())));
        Assert.Equal(("MEMO2006", "error"), (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString()));
        Assert.Equal("There is no agency “SAMRR”. Did you mean “SAMR”?", result.GetProperty("message").GetProperty("text").GetString());
        Assert.EndsWith("instruments/ferry.memo", place.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
        Assert.Equal("""{"startLine":51,"startColumn":14,"endLine":51,"endColumn":19}""", JsonSerializer.Serialize(place.GetProperty("region")));
    }

    [Fact]
    public void Json_gives_every_diagnostic_in_both_languages()
    {
        using var pack = Ferry.InFolder();
        pack.Write("instruments/ferry.memo", Ferry.Memorandum.Replace("by         SAMR", "by         SAMRR", StringComparison.Ordinal));

        var ran = Ran.Memo("check", pack.Path, "--format", "json");
        var diagnostic = Assert.Single(JsonDocument.Parse(ran.Output).RootElement.EnumerateArray());

        Assert.Equal(1, ran.ExitCode);
        Assert.Equal("MEMO2006", diagnostic.GetProperty("code").GetString());
        Assert.Equal("error", diagnostic.GetProperty("severity").GetString());
        Assert.Equal($"{pack.Path}/instruments/ferry.memo", diagnostic.GetProperty("file").GetString());
        Assert.Equal("""{"line":51,"column":14}""", Compact(diagnostic.GetProperty("start")));
        Assert.Equal("""{"line":51,"column":19}""", Compact(diagnostic.GetProperty("end")));
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
        using var pack = Ferry.InFolder();
        pack.Write("instruments/ferry.memo", Ferry.Memorandum.Replace("by         SAMR", "by         SAMRR -- \u202Eevil\u001B[31m", StringComparison.Ordinal));

        var output = Ran.Memo("check", pack.Path).Output;

        Assert.Contains("SAMRR -- \\u{202E}evil\\u{001B}[31m", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', output);
        Assert.DoesNotContain('\u001B', output);
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
