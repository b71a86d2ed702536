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

    [Theory]
    [InlineData("《渡运法（示例）》第九条\n", "《渡运法（示例）》第九条、第十条\n", "《渡运法（示例）》第十条、第九条\n")]
    [InlineData("《渡运法（示例）》第九条\n", "《渡运法（示例）》第九条、第十条\n", "《渡运法（示例）》第九条, 《渡运法（示例）》第十条、第九条\n")]
    [InlineData("lasts      3 years from decided", "lasts      3 years from decided until repaired", "lasts      3 years from decided\n  ended when repaired")]
    [InlineData("lasts      3 years from decided", "lasts      3 years from decided until repaired", "lasts      3 years from decided until not (not repaired)")]
    public void The_same_in_other_clauses_is_no_change(string before, string one, string other)
    {
        using var old = Ferry.InFolder(memorandum: Ferry.Changed((before, one)));
        using var now = Ferry.InFolder(memorandum: Ferry.Changed((before, other)));

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
            1 decision changed, 3 are the same.

            sanction No licence for new routes (ferry_safety.no_new_routes): broadened
              not triggered -> triggered, on ferry_defaulter, from 2020-03-01 on; for example:
                as_of: 2020-03-01
                listing:
                  list: ferry_defaulter
                  subject: legal_person
                  ground: unsafe_crossing
                  decided: 2020-03-01
                  passengers_at_risk: 20 persons
                  also: []
                roles: [itself]
              condition:
                - when passengers at risk at least 50 persons
                + when passengers at risk at least 20 persons

            """,
            ran.Output);
    }

    [Fact]
    public void An_exemption_that_is_gone_is_said_to_be_one()
    {
        using var old = Ferry.InFolder();
        using var now = Changed(("  unless     rescue_service_approved\n", ""));

        Assert.Equal(
            """
            1 项判断有变化，3 项相同。

            惩戒措施 限制新增航线经营许可（ferry_safety.no_new_routes）：扩大
              不触发 → 触发，名单：渡运失信企业，自 2020-03-01 起；例如：
                基准日: 2020-03-01
                记录:
                  名单: 渡运失信企业
                  主体: 法人
                  事由: 违规渡运
                  决定日期: 2020-03-01
                  涉险乘客: 50人
                  已批准应急运输: 是
                  其他名单: []
                身份: [本人]
              条件：
                - 除外：已批准应急运输

            """,
            Ran.Memo("diff", old.Path, now.Path, "--lang", "zh").Output);
    }

    /// <summary>Said to be unchanged once: that an entry rests on a ground was taken for granted.</summary>
    [Fact]
    public void A_listing_on_none_of_the_grounds_of_its_list_is_a_difference()
    {
        using var old = Ferry.InFolder();
        using var now = Changed(("passengers_at_risk at least 50 persons", "passengers_at_risk at least 50 persons and unsafe_crossing"));

        var ran = Ran.Memo("diff", old.Path, now.Path);

        Assert.Equal((1, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            """
            1 decision changed, 3 are the same.

            sanction No licence for new routes (ferry_safety.no_new_routes): narrowed
              triggered -> not triggered, on ferry_defaulter, from 2020-03-01 on; for example:
                as_of: 2020-03-01
                listing:
                  list: ferry_defaulter
                  subject: legal_person
                  ground: []
                  decided: 2020-03-01
                  passengers_at_risk: 50 persons
                  also: []
                roles: [itself]
              condition:
                - when passengers at risk at least 50 persons
                + when passengers at risk at least 50 persons and the entry rests on the ground “unsafe crossing”

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

    [Fact]
    public void The_first_line_counts_what_is_no_decision_too()
    {
        using var old = Ferry.InFolder();
        using var now = Changed(("within 20 days from notice", "within 30 days from notice"));

        Assert.Equal("0 decisions changed, 4 are the same; 1 text changed.", Ran.Memo("diff", old.Path, now.Path).Output.Split('\n')[0]);
        Assert.Equal("0 项判断有变化，4 项相同；另有 1 处文本变化。", Ran.Memo("diff", old.Path, now.Path, "--lang", "zh").Output.Split('\n')[0]);
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

    /// <summary>There was no word of it once.</summary>
    [Fact]
    public void Where_nothing_speaks_of_an_entry_any_more_it_is_said_why_there_is_no_case()
    {
        const string List = "\n\nlist ferry_praised = 渡运守信企业\n  title      “渡运守信企业名单”\n  colour     red\n  owner      MOT\n  sourced from bulletin\n";
        using var old = Ferry.InFolder(Ferry.Vocabulary + List, Ferry.Changed(("covers     ferry_defaulter\n  counts", "covers     ferry_defaulter, ferry_praised\n  counts")));
        using var now = Ferry.InFolder(Ferry.Vocabulary + List);

        var difference = Json(Ran.Memo("diff", old.Path, now.Path, "--format", "json")).GetProperty("decisions")[0].GetProperty("differences")[0];

        Assert.Equal(JsonValueKind.Null, difference.GetProperty("case").ValueKind);
        Assert.Equal("No case to keep: no clause of the new version speaks of such an entry.", difference.GetProperty("no_case").GetProperty("en").GetString());
        Assert.Equal(
            ["<p class=\"id\">没有可保留的案例：新版没有条款涉及此类记录。</p>"],
            Ran.Memo("diff", old.Path, now.Path, "--format", "html", "--lang", "zh").Output.Split('\n').Where(line => line.Contains("没有可保留", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_unknown_instrument_or_a_single_version_is_wrong_use()
    {
        using var pack = Ferry.InFolder();

        Assert.Equal(new Ran(2, "", "There is no instrument 'ferry_safty'. Did you mean 'ferry_safety'?\n"), Ran.Memo("diff", pack.Path, "--between", "ferry_safty", "ferry_law"));
        Assert.Equal(2, Ran.Memo("diff", pack.Path).ExitCode);
    }

    /// <summary>It was said to have changed once, in nothing.</summary>
    [Theory]
    [InlineData("渡运安全", "en", "--between names one instrument twice: ferry_safety. Name the one that it is to be compared with.\n")]
    [InlineData("ferry_safety", "zh", "--between 两次写的是同一份文件：渡运安全。请写明与之比较的另一份文件。\n")]
    public void One_instrument_cannot_be_compared_with_itself(string other, string language, string expected)
    {
        using var pack = Ferry.InFolder();

        Assert.Equal(new Ran(2, "", expected), Ran.Memo("diff", pack.Path, "--between", "ferry_safety", other, "--lang", language));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("--fail-on narrowed,term", 0)]
    [InlineData("--fail-on narrowed,broadened", 1)]
    [InlineData("--fail-on 扩大", 1)]
    [InlineData("--fail-on 词汇", 0)]
    [InlineData("--fail-on broadned", 2)]
    public void Only_the_changes_named_fail(string options, int expected)
    {
        using var old = Ferry.InFolder();
        using var now = Changed(("at least 50 persons", "at least 20 persons"));

        Assert.Equal(expected, Ran.Memo(["diff", old.Path, now.Path, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).ExitCode);
    }

    [Fact]
    public void Markdown_has_a_table_and_a_case_to_keep()
    {
        using var old = Ferry.InFolder();
        using var now = Changed(("at least 50 persons", "at least 20 persons"), ("by         SAMR", "by         MOT"));

        var ran = Ran.Memo("diff", old.Path, now.Path, "--format", "markdown");

        Assert.StartsWith(
            """
            **2 decisions changed, 2 are the same.**

            Heavier for those listed: 1; the same answers, other contents: 1.

            | rule | change |
            |---|---|
            | sanction No licence for new routes `ferry_safety.no_new_routes` | broadened |
            | sanction Weighed in tenders `ferry_safety.weigh_in_bids` | agency |

            ## Heavier for those listed

            ### No licence for new routes `ferry_safety.no_new_routes`

            **not triggered → triggered** (on ferry\_defaulter, from 2020-03-01 on)

            ```yaml
            of: [ferry_safety]
            cases:
            """,
            ran.Output,
            StringComparison.Ordinal);
        Assert.Contains("```diff\n- SAMR\n+ MOT\n```\n", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_has_both_texts_and_no_text_becomes_markup()
    {
        using var old = Ferry.InFolder();
        using var now = Changed(("at least 50 persons", "at least 20 persons"), ("\"No licence for new routes\"", "\"<script>alert(1)</script>\""));

        var page = Ran.Memo("diff", old.Path, now.Path, "--format", "html").Output;

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.Contains("<del>  when       passengers_at_risk at least <b>50</b> persons</del>", page, StringComparison.Ordinal);
        Assert.Contains("<ins>  when       passengers_at_risk at least <b>20</b> persons</ins>", page, StringComparison.Ordinal);
        Assert.Contains("passengers_at_risk: 20 persons", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_says_what_was_compared()
    {
        using var pack = Ferry.InFolder();
        Commit(pack);

        Assert.Equal($"{pack.Path} → {pack.Path}", Compared(pack.Path, pack.Path));
        Assert.Equal($"HEAD..HEAD ({pack.Path})", Compared("HEAD..HEAD", pack.Path));
        Assert.Equal($"ferry_safety → ferry_law ({pack.Path})", Compared(pack.Path, "--between", "ferry_safety", "ferry_law"));

        static string Compared(params string[] arguments)
        {
            var head = Ran.Memo(["diff", .. arguments, "--format", "html"]).Output.Split("</h1><p class=\"id\">")[1];
            return System.Net.WebUtility.HtmlDecode(head[..head.IndexOf("</p>", StringComparison.Ordinal)]);
        }
    }

    [InBrowserFact]
    public void A_browser_shows_the_page_with_the_weightiest_change_first()
    {
        using var old = Ferry.InFolder();
        using var now = Changed(("by         SAMR", "by         MOT"), ("at least 50 persons", "at least 20 persons"));
        var page = now.Write("changes.html", Ran.Memo("diff", old.Path, now.Path, "--format", "html").Output);

        var shown = InBrowserFact.Show(page);

        Assert.Contains("2 decisions changed, 2 are the same.</h1>", shown, StringComparison.Ordinal);
        Assert.InRange(shown.IndexOf("broadened", StringComparison.Ordinal), 0, shown.IndexOf(">agency<", StringComparison.Ordinal));
    }

    [Fact]
    public void Revisions_are_read_from_git_and_what_they_lack_is_said()
    {
        using var pack = Ferry.InFolder();
        Commit(pack);
        pack.Write("instruments/ferry.memo", Ferry.Memorandum.Replace("at least 50 persons", "at least 20 persons", StringComparison.Ordinal));

        Assert.Equal(0, Ran.Memo("diff", "HEAD..HEAD", pack.Path).ExitCode);
        Assert.Contains("(ferry_safety.no_new_routes): broadened", Ran.Memo("diff", "HEAD..", "--", pack.Path).Output, StringComparison.Ordinal);
        var lacking = Ran.Memo("diff", "elsewhere..HEAD", pack.Path);
        Assert.Equal(2, lacking.ExitCode);
        Assert.StartsWith("There is no revision 'elsewhere' here. git: ", lacking.Error, StringComparison.Ordinal);
    }

    /// <summary>As the help has it: everything behind the two dashes was taken for a word once.</summary>
    [Theory]
    [InlineData("--fail-on agency", 0)]
    [InlineData("--fail-on broadened", 1)]
    [InlineData("--format json --fail-on agency,broadened", 1)]
    [InlineData("--lang zh", 1)]
    [InlineData("--help", 0)]
    public void Options_may_follow_the_folder_behind_two_dashes(string options, int expected)
    {
        using var pack = Ferry.InFolder();
        Commit(pack);
        pack.Write("instruments/ferry.memo", Ferry.Memorandum.Replace("at least 50 persons", "at least 20 persons", StringComparison.Ordinal));

        var ran = Ran.Memo(["diff", "HEAD..", "--", pack.Path, .. options.Split(' ')]);

        Assert.Equal((expected, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(Ran.Memo(["diff", "HEAD..", pack.Path, .. options.Split(' ')]), ran);
    }

    [Fact]
    public void A_pack_may_lie_anywhere_in_its_repository()
    {
        using var repository = new Folder();
        repository.Write("rules/ferry/pack.memo", Ferry.Vocabulary);
        repository.Write("rules/ferry/instruments/ferry.memo", Ferry.Memorandum);
        Commit(repository);
        repository.Write("rules/ferry/instruments/ferry.memo", Ferry.Memorandum.Replace("at least 50 persons", "at least 20 persons", StringComparison.Ordinal));

        var ran = Ran.Memo("diff", "HEAD..", "--", repository.Path + "/rules/ferry");

        Assert.Equal(("", 1), (ran.Error, ran.ExitCode));
        Assert.Contains("(ferry_safety.no_new_routes): broadened", ran.Output, StringComparison.Ordinal);
    }

    /// <summary>All of the folder, in a repository that begins with it.</summary>
    private static void Commit(Folder folder)
    {
        Git(folder, "init", "-q");
        Git(folder, "add", ".");
        Git(folder, "-c", "user.name=t", "-c", "user.email=t@t", "commit", "-qm", "old");
    }

    private static void Git(Folder folder, params string[] arguments)
    {
        using var git = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git", arguments) { WorkingDirectory = folder.Path })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }

    private static Folder Changed(params (string Before, string After)[] changes) => Ferry.InFolder(memorandum: Ferry.Changed(changes));

    private static JsonElement Json(Ran ran)
    {
        Assert.Equal("", ran.Error);
        return JsonDocument.Parse(ran.Output).RootElement;
    }
}
