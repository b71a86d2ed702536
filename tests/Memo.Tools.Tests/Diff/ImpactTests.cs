using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Memo.Tools.Tests.Cli;
using Memo.Tools.Tests.Json;

namespace Memo.Tools.Tests.Diff;

/// <summary>Listings are read for a comparison as a register is screened: what cannot be read is rejected with its line, and counts add up.</summary>
public sealed class ImpactTests : IDisposable
{
    private const string Header = "id,list,subject,ground,decided,passengers_at_risk,rescue_service_approved,region,also\n";
    private readonly Folder _old = Ferry.InFolder();
    private readonly Folder _now = Ferry.InFolder();

    public ImpactTests() =>
        _now.Write("instruments/ferry.memo", Ferry.Memorandum.Replace("at least 50 persons", "at least 20 persons", StringComparison.Ordinal));

    public void Dispose()
    {
        _old.Dispose();
        _now.Dispose();
    }

    [Fact]
    public void Counts_are_told_in_steps_and_small_ones_not_at_all()
    {
        var listings = _now.Write("listings.ndjson", Json(12, 30, "110105") + Json(3, 30, "310115") + Json(20, 60, "110105") + """{"list":"no_such_list"}""" + "\n");

        var ran = Diff(listings);

        Assert.Equal((1, $"{listings}:36: There is no list “no_such_list”.\n"), (ran.ExitCode, ran.Error));
        Assert.StartsWith(
            """
            1 decision changed, 3 are the same.
            36 records read: 35 compared, 1 rejected. 10–19 change. Counts are told in steps of 10; what has fewer is left out.

            sanction No licence for new routes (ferry_safety.no_new_routes): broadened
            """,
            ran.Output,
            StringComparison.Ordinal);
        Assert.Equal(
            """
            How many listings change
              by list
                     10–19  ferry_defaulter
              by agency
                     10–19  MOT
              by region
                     10–19  11
              by role
                     10–19  itself
              by measure
                     10–19  ferry_safety.no_new_routes
              by direction
                     10–19  broadened

            """,
            ran.Output[ran.Output.IndexOf("How many", StringComparison.Ordinal)..]);
    }

    /// <summary>The tables stood before what changed once, and it was nowhere on the first screen.</summary>
    [Fact]
    public void In_markdown_the_tables_stand_below_what_changed()
    {
        var listings = _now.Write("listings.ndjson", Json(12, 30, "110105"));

        var lines = Diff(listings, "--format", "markdown", "--suppress-below", "1").Output.Split('\n');

        Assert.Equal(
            [
                "**1 decision changed, 3 are the same.**",
                "**12 records read: 12 compared, 0 rejected. 12 change.**",
                "### No licence for new routes `ferry_safety.no_new_routes`",
                "### How many listings change",
                "| list | listings |",
                "| ferry\\_defaulter | 12 |",
            ],
            lines.Where(line => line.StartsWith("**1", StringComparison.Ordinal) || line.StartsWith("###", StringComparison.Ordinal) || line.StartsWith("| list", StringComparison.Ordinal) || line.Contains("ferry\\_defaulter |", StringComparison.Ordinal)));
    }

    /// <summary>They stood before the decisions once, each drawn out to the height of the one beside it.</summary>
    [Fact]
    public void On_the_page_the_tables_are_folded_and_the_rest_of_long_ones_again()
    {
        var listings = _now.Write("listings.ndjson", string.Concat(Enumerable.Range(10, 13).Select(province => Json(1, 30, $"{province}0105"))));

        var page = Diff(listings, "--format", "html", "--suppress-below", "1").Output;

        static string Row(string value, int listings) => $"<tr><td>{value}</td><td class=\"n\">{listings}</td></tr>\n";
        static string Table(string by, string rows, string more = "") => $"<div><table><tr><th>{by}</th><th>listings</th></tr>\n{rows}</table>\n{more}</div>\n";
        Assert.Equal(
            "<p><strong>13 records read: 13 compared, 0 rejected. 13 change.</strong></p>\n"
                + "<details class=\"impact\"><summary>How many listings change, by list, agency, region, role, measure, direction</summary><div class=\"sides\">\n"
                + Table("list", Row("ferry_defaulter", 13))
                + Table("agency", Row("MOT", 13))
                + Table(
                    "region",
                    string.Concat(Enumerable.Range(10, 10).Select(province => Row($"{province}", 1))),
                    "<details><summary>3 more</summary><table>\n" + string.Concat(Enumerable.Range(20, 3).Select(province => Row($"{province}", 1))) + "</table></details>\n")
                + Table("role", Row("itself", 13))
                + Table("measure", Row("ferry_safety.no_new_routes", 13))
                + Table("direction", Row("broadened", 13))
                + "</div></details>\n",
            page[page.IndexOf("<p><strong>13", StringComparison.Ordinal)..page.IndexOf("<h3", StringComparison.Ordinal)]);
        Assert.Contains(".sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; align-items: start; }", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lower_threshold_tells_more()
    {
        var impact = Impact(_now.Write("listings.ndjson", Json(12, 30, "110105") + Json(3, 30, "310115") + Json(20, 60, "110105")), "--suppress-below", "1");

        Assert.Equal(
            """{"read":35,"listings":35,"rejected":0,"suppressed_below":1,"changed":{"at_least":15,"at_most":15},"unsettled":{"at_least":0,"at_most":0},"by":{"list":[{"id":"ferry_defaulter","at_least":15,"at_most":15}],"agency":[{"id":"MOT","at_least":15,"at_most":15}],"region":[{"id":"11","at_least":12,"at_most":12},{"id":"31","at_least":3,"at_most":3}],"role":[{"id":"itself","at_least":15,"at_most":15}],"measure":[{"id":"ferry_safety.no_new_routes","at_least":15,"at_most":15}],"direction":[{"id":"broadened","at_least":15,"at_most":15}]}}""",
            impact);
    }

    /// <summary>Two thousand that left out what the changed rule asks were once said not to change, and no more.</summary>
    [Theory]
    [InlineData("1", "5", "")]
    [InlineData("4", "4–9", " Counts are told in steps of 4; what has fewer is left out.")]
    public void What_leaves_out_something_that_a_changed_rule_asks_is_counted(string fewest, string count, string steps)
    {
        var listings = _now.Write("listings.ndjson", Unsaid(5) + Json(4, 60, "110105"));

        var (english, chinese) = (Diff(listings, "--suppress-below", fewest), Diff(listings, "--suppress-below", fewest, "--lang", "zh"));

        Assert.Equal($"9 records read: 9 compared, 0 rejected. None changes. For {count} a rule that has changed cannot be settled: not all that it asks is known.{steps}", english.Output.Split('\n')[1]);
        Assert.StartsWith($"读取 9 条记录：比较 9 条，拒绝 0 条。均无变化。其中 {count} 条，有变化的规则所问事项未全部已知，是否适用无法判定。", chinese.Output.Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public void In_JSON_too() => Assert.StartsWith(
        """{"read":9,"listings":9,"rejected":0,"suppressed_below":1,"changed":{"at_least":0,"at_most":0},"unsettled":{"at_least":5,"at_most":5},"by":{""",
        Impact(_now.Write("listings.ndjson", Unsaid(5) + Json(4, 60, "110105")), "--suppress-below", "1"),
        StringComparison.Ordinal);

    /// <summary>
    /// Of a term that was made longer it was said that listings change because a rule asks something in other words. What no complete listing does is due to what is left out; what a rule does that is new, or that
    /// follows from another, complete listings show too.
    /// </summary>
    [Theory]
    [InlineData(false, "3 change. For 3 a rule that has changed cannot be settled: not all that it asks is known. Some become undetermined or certain as no complete listing does: they leave out something that a rule asks.")]
    [InlineData(true, "3 change.")]
    public void Why_some_change_is_said_only_where_it_is_true(bool areComplete, string expected)
    {
        _now.Write("instruments/ferry.memo", Ferry.Changed(("lasts      3 years", "lasts      5 years")));
        var listings = _now.Write("listings.ndjson", areComplete ? Json(3, 60, "110105") : Unsaid(3));

        var ran = Ran.Memo("diff", _old.Path, _now.Path, "--listings", listings, "--as-of", "2024-06-01", "--suppress-below", "1");

        Assert.Equal($"3 records read: 3 compared, 0 rejected. {expected}", ran.Output.Split('\n')[1]);
    }

    [Fact]
    public void A_new_measure_broadens_without_a_doubt()
    {
        var sanction = Ferry.Memorandum[Ferry.Memorandum.IndexOf("sanction weigh_in_bids", StringComparison.Ordinal)..];
        _now.Write("instruments/ferry.memo", Ferry.Memorandum + "\n" + sanction.Replace("weigh_in_bids = 招标参考", "weigh_in_loans = 贷款参考", StringComparison.Ordinal)
            .Replace("“招投标审慎参考”", "“贷款审慎参考”", StringComparison.Ordinal).Replace("二（四）", "二（五）", StringComparison.Ordinal));
        var listings = _now.Write("listings.ndjson", Json(3, 60, "110105"));

        Assert.Equal("3 records read: 3 compared, 0 rejected. 3 change.", Diff(listings, "--suppress-below", "1").Output.Split('\n')[1]);
    }

    [Theory]
    [InlineData("listings.csv", false)]
    [InlineData("listings.csv.gz", false)]
    [InlineData("listings.txt", false)]
    [InlineData("listings.ndjson.gz", true)]
    [InlineData("listings.JSONL", true)]
    public void A_register_is_read_in_every_form_in_which_it_is_screened(string name, bool isJson)
    {
        var expected = Impact(_now.Write("expected.ndjson", Json(12, 30, "110105") + Json(20, 60, "110105")));

        var text = isJson ? Json(12, 30, "110105") + Json(20, 60, "110105") : Header + Csv(12, 30) + Csv(20, 60);

        Assert.Equal(expected, Impact(_now.Write(name, name.EndsWith(".gz", StringComparison.Ordinal) ? Packed(text) : Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void A_list_of_dossiers_in_yaml_is_read_too_and_each_record_has_its_line()
    {
        var listings = _now.Write("listings.yaml", """
            - { id: A, list: ferry_defaulter, subject: legal_person, decided: 2020-05-01, passengers_at_risk: 30 persons }
            - { id: B, list: ferry_defaulter, subject: no_such_kind }
            - subject: legal_person
              passengers: 3
              entries: [{ id: C, list: ferry_defaulter, decided: 2020-05-01 }]
            """);

        var ran = Diff(listings, "--rejects", _now.Path + "/rejects.csv");

        Assert.Equal(
            $"{listings}:2: There is no kind of subject “no_such_kind”.\n{listings}:3: “passengers” is no fact of the vocabulary.\n", ran.Error);
        Assert.StartsWith("3 records read: 1 compared, 2 rejected. 1 change.", ran.Output.Split('\n')[1], StringComparison.Ordinal);
        Assert.Equal(
            "line,entry,reason,原因\n2,B,There is no kind of subject “no_such_kind”.,没有名为“no_such_kind”的主体类型。\n3,,“passengers” is no fact of the vocabulary.,词汇中没有名为“passengers”的事实。\n",
            File.ReadAllText(_now.Path + "/rejects.csv"));
    }

    /// <summary>Once the run ended there, with no word of the other records.</summary>
    [Theory]
    [InlineData("not json\n", "The line is no JSON.", "该行不是 JSON。")]
    [InlineData("{\"list\":\n", "The line is no JSON.", "该行不是 JSON。")]
    [InlineData("[1]\n", "The line is no JSON object.", "该行不是 JSON 对象。")]
    [InlineData("{\"id\":\"\\ud800\"}\n", "The line is no JSON.", "该行不是 JSON。")]
    public void A_malformed_first_line_is_rejected_and_the_rest_is_counted(string first, string english, string chinese)
    {
        var listings = _now.Write("listings.ndjson", first + Json(12, 30, "110105") + "\n" + """{"id":"Z","also":{"list":"x"}}""");

        var ran = Diff(listings, "--format", "json", "--rejects", _now.Path + "/rejects.csv");

        Assert.Equal((1, $"{listings}:1: {english}\n{listings}:15: also is neither a value nor a sequence of values.\n"), (ran.ExitCode, ran.Error));
        var impact = JsonDocument.Parse(ran.Output).RootElement.GetProperty("impact");
        Assert.Equal((14, 12, 2), (impact.GetProperty("read").GetInt32(), impact.GetProperty("listings").GetInt32(), impact.GetProperty("rejected").GetInt32()));
        Assert.Equal(
            $"line,entry,reason,原因\n1,,{english},{chinese}\n15,Z,also is neither a value nor a sequence of values.,also 既不是值也不是值的列表。\n",
            File.ReadAllText(_now.Path + "/rejects.csv"));
    }

    [Fact]
    public void Of_many_rejects_the_first_are_shown_and_it_is_said_where_the_others_are()
    {
        var listings = _now.Write("listings.csv", "id,list\n" + string.Concat(Enumerable.Range(1, 7).Select(i => $"{i},list_{i}\n")));
        var shown = string.Concat(Enumerable.Range(1, 5).Select(i => $"{listings}:{i + 1}: There is no list “list_{i}”.\n"));

        Assert.Equal(shown + "2 more were rejected; --rejects FILE writes all with their reasons.\n", Diff(listings).Error);
        Assert.Equal(shown + $"2 more are in {_now.Path}/rejects.csv.\n", Diff(listings, "--rejects", _now.Path + "/rejects.csv").Error);
        Assert.Equal(8, File.ReadAllLines(_now.Path + "/rejects.csv").Length);
    }

    [Fact]
    public void A_mapping_says_what_columns_and_codes_mean()
    {
        var mapping = _now.Write("mapping.yaml", "columns: { 名单代码: list, 备注: \"\" }\ncodes: { list: { \"07\": ferry_defaulter } }\n");
        var listings = _now.Write("listings.csv", "名单代码,备注,decided,subject,涉险乘客\n" + string.Concat(Enumerable.Repeat("07,any,2020-05-01,法人,30人\n", 12)) + "08,,,,\n");

        var ran = Diff(listings, "--mapping", mapping);

        Assert.Equal((1, $"{listings}:14: There is no list “08”.\n"), (ran.ExitCode, ran.Error));
        Assert.Equal(
            "13 records read: 12 compared, 1 rejected. 1–12 change. Counts are told in steps of 10; what has fewer is left out.", ran.Output.Split('\n')[1]);
    }

    /// <summary>Once codes counted only under the English id of their key.</summary>
    [Theory]
    [InlineData("名单", "涉险乘客")]
    [InlineData("list", "passengers_at_risk")]
    public void A_mapping_names_keys_by_any_of_their_names(string list, string passengers)
    {
        var mapping = _now.Write("mapping.yaml", $"columns: {{ 名单代码: {list} }}\ncodes: {{ {list}: {{ \"07\": ferry_defaulter }}, {passengers}: {{ few: 30 persons }} }}\n");
        var listings = _now.Write("listings.csv", "名单代码,decided,subject,涉险乘客\n" + string.Concat(Enumerable.Repeat("07,2020-05-01,法人,few\n", 12)));

        var ran = Diff(listings, "--mapping", mapping);

        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.StartsWith("12 records read: 12 compared, 0 rejected. 1–12 change.", ran.Output.Split('\n')[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,subject\nA,legal_person\n", "The header names no column for list. A mapping file says which column it is.")]
    [InlineData("id,list,名单\nA,x,y\n", "Two columns stand for list.")]
    [InlineData("id,list,remark\n", "The column remark is no key of a listing and no fact of the pack. A mapping file can rename it, or leave it out with an empty key.")]
    public void A_header_that_cannot_be_meant_is_refused(string register, string expected)
    {
        var ran = Diff(_now.Write("listings.csv", register));

        Assert.Equal(new Ran(2, "", expected + "\n"), ran);
    }

    [Fact]
    public void What_only_one_version_has_a_word_for_is_given_to_that_one_alone()
    {
        _now.Write("pack.memo", Ferry.Vocabulary.Replace("fact passengers_at_risk = 涉险乘客\n", "fact people_at_risk = 遇险乘客\n  formerly   passengers_at_risk\n", StringComparison.Ordinal)
            + "\nfact weather_was_bad = 恶劣天气\n  type       yes_no\n  scope      entry\n");
        _now.Write("instruments/ferry.memo", Ferry.Memorandum.Replace("passengers_at_risk at least 50 persons", "people_at_risk at least 50 persons and weather_was_bad", StringComparison.Ordinal));
        var listings = _now.Write(
            "listings.csv",
            "id,list,subject,decided,people_at_risk,weather_was_bad,rescue_service_approved\n"
                + string.Concat(Enumerable.Repeat("A,ferry_defaulter,legal_person,2020-05-01,60 persons,no,no\n", 11))
                + string.Concat(Enumerable.Repeat("A,ferry_defaulter,legal_person,2020-05-01,60 persons,yes,no\n", 20)));

        var ran = Diff(listings);

        Assert.Equal("", ran.Error);
        Assert.Equal("31 records read: 31 compared, 0 rejected. 10–19 change. Counts are told in steps of 10; what has fewer is left out.", ran.Output.Split('\n')[1]);
    }

    [Fact]
    public void Where_one_version_cannot_read_a_record_it_is_said_which()
    {
        _now.Write("more.memo", "list harbour_defaulter = 港口失信企业\n  colour     black\n  owner      MOT\n  sourced from bulletin\n");

        var ran = Diff(_now.Write("listings.csv", "id,list\nA,harbour_defaulter\n"));

        Assert.Equal($"{_now.Path}/listings.csv:2: Not in the old version: There is no list “harbour_defaulter”.\n", ran.Error);
    }

    [Theory]
    [InlineData("--as-of", "2021-06-01", "--listings", "nowhere.ndjson")]
    [InlineData("--as-of", "2021-06-01", "--listings", "nowhere.yaml")]
    [InlineData("--listings", "nowhere.ndjson", "--format", "text")]
    public void Without_a_file_or_a_day_it_is_wrong_use(params string[] options) =>
        Assert.Equal(2, Ran.Memo(["diff", _old.Path, _now.Path, .. options]).ExitCode);

    private Ran Diff(string listings, params string[] options) =>
        Ran.Memo(["diff", _old.Path, _now.Path, "--listings", listings, "--as-of", "2021-06-01", .. options]);

    private string Impact(string listings, params string[] options)
    {
        var ran = Diff(listings, ["--format", "json", .. options]);
        Assert.Equal("", ran.Error);
        return JsonDocument.Parse(ran.Output).RootElement.GetProperty("impact").Compact();
    }

    private static string Json(int count, int passengers, string region) => string.Concat(Enumerable.Repeat(
        $$"""{"list":"ferry_defaulter","subject":"legal_person","ground":"unsafe_crossing","decided":"2020-05-01","passengers_at_risk":"{{passengers}} persons","rescue_service_approved":false,"repaired":false,"region":"{{region}}","also":[]}""" + "\n",
        count));

    /// <summary>How many were at risk is left out.</summary>
    private static string Unsaid(int count) => Json(count, 60, "110105").Replace("\"passengers_at_risk\":\"60 persons\",", "", StringComparison.Ordinal);

    private static string Csv(int count, int passengers) => string.Concat(Enumerable.Repeat(
        $"A,ferry_defaulter,legal_person,unsafe_crossing,2020-05-01,{passengers} persons,no,110105,none\n", count));

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
