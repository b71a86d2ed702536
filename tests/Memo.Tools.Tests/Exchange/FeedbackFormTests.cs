using Memo.Compiler.Text;

namespace Memo.Tools.Tests.Exchange;

public sealed class FeedbackFormTests
{
    private const string Columns =
        "line,entry,list,agency,acts_as,succession_unverified,measure,instrument,document,clause,title_zh,title_en,strength,unverified,since,until,until_conditions,report_zh,report_en,carried_out,carried_out_on,basis,remarks";

    private const string Routes =
        "MOT,leads,,ferry_safety.no_new_routes,ferry_safety,示例〔2020〕1号,二（三）,限制新增航线经营许可,No licence for new routes,mandatory,,2020-03-04,2023-03-04,ferry_safety.repair_done,,,,,,";

    private const string Bids =
        "SAMR,leads,,ferry_safety.weigh_in_bids,ferry_safety,示例〔2020〕1号,二（四）,招投标审慎参考,Weighed in tenders,reference,yes,2020-03-04,2023-03-04,ferry_safety.repair_done,,,,,,";

    [Fact]
    public void Each_entry_measure_and_body_is_asked_and_nothing_is_guessed()
    {
        using var exchanged = new Exchanged();

        var summary = exchanged.Form().Summary!;

        Assert.Equal([Columns, "2,A,ferry_defaulter," + Routes, "2,A,ferry_defaulter," + Bids, "3,B,ferry_defaulter," + Bids], exchanged.Lines("form.csv"));
        Assert.Equal((3L, 2L, 0L), (summary.Records, summary.Entries, summary.WithoutBody));
        Assert.Equal([("MOT", "ferry_safety.no_new_routes", 1L), ("SAMR", "ferry_safety.weigh_in_bids", 2L)], summary.Asked.AsEnumerable());
    }

    [Fact]
    public void One_body_is_asked_what_concerns_it()
    {
        using var exchanged = new Exchanged();
        exchanged.Form(agency: "MOT");

        Assert.Equal([Columns, "2,A,ferry_defaulter," + Routes], exchanged.Lines("form.csv"));
        Assert.Equal("MOT", exchanged.Summary("form.csv").GetProperty("agency").GetString());
    }

    [Fact]
    public void A_form_in_Chinese_has_its_columns_and_fixed_words_in_Chinese()
    {
        using var exchanged = new Exchanged();
        exchanged.Form(agency: "MOT", language: Language.Chinese);

        Assert.Equal(
            [
                "行号,编号,名单,机关,作用,职能承继未核实,措施,文件,文号,条款,措施名称,措施名称（英文）,力度,含未核实条款,生效日期,截止日期,提前终止的情形,反馈要求,反馈要求（英文）,是否执行,执行日期,执行依据,备注",
                "2,A,ferry_defaulter," + Routes.Replace("leads", "实施", StringComparison.Ordinal).Replace("mandatory", "应当", StringComparison.Ordinal),
            ],
            exchanged.Lines("form.csv"));
    }

    [Fact]
    public void The_successor_by_date_is_asked_and_an_unconfirmed_succession_is_marked()
    {
        using var folder = Ferry.InFolder(vocabulary: Ferry.Vocabulary.Replace(
            "agency MOT = 交通运输部\n  kind       government\n", "agency MOT = 交通运输部\n  kind       government\n  successor  SAMR from 2021-01-01 unverified\n", StringComparison.Ordinal));
        using var exchanged = new Exchanged(pack: folder.Path);
        exchanged.Form();

        Assert.Equal("2,A,ferry_defaulter," + Routes.Replace("MOT,leads,,", "SAMR,leads,yes,", StringComparison.Ordinal), exchanged.Lines("form.csv")[1]);
        Assert.Equal("MOT acts in no measure of the rules on 2021-06-01; in its place: SAMR.", exchanged.Form("other.csv", agency: "MOT").Problem!.Value.English);
        exchanged.AssertNothingWritten("other.csv");
    }

    [Fact]
    public void Who_helps_is_asked_too_a_class_by_its_members_and_the_duties_say_what_is_reported()
    {
        using var folder = Ferry.InFolder(
            vocabulary: Ferry.Vocabulary + "\n\nperformers ferry_bodies = 渡运机关\n  members    MOT, SAMR\n",
            memorandum: Ferry.Changed(
                ("  by         MOT\n  on         legal_person as itself\n  when", "  by         MOT\n  cooperating ferry_bodies\n  duty       feedback to SAMR every 3 months\n  duty       stop within 5 days from removed\n  duty       report to MOT within 10 days from decided\n  on         legal_person as itself\n  when")));
        using var exchanged = new Exchanged(pack: folder.Path);
        exchanged.Form();

        Assert.Equal(
            [("MOT", "leads"), ("SAMR", "cooperates"), ("SAMR", "leads"), ("SAMR", "leads")],
            exchanged.Lines("form.csv").Skip(1).Select(line => line.Split(',')).Select(fields => (fields[3], fields[4])));
        Assert.Equal(
            "实施机关应当每3个月向市场监管总局反馈。实施机关应当自决定日期起10日内向交通运输部报告。,"
            + "The body that acts must give feedback to SAMR every 3 months. The body that acts must report to MOT within 10 days from the day of the decision.",
            string.Join(',', exchanged.Lines("form.csv")[1].Split(',')[17..19]));
    }

    [Fact]
    public void A_measure_of_nobody_named_is_counted_and_nobody_is_asked()
    {
        using var folder = Ferry.InFolder(memorandum: Ferry.Changed(("  by         SAMR", "  by         not stated")));
        using var exchanged = new Exchanged(pack: folder.Path);

        var summary = exchanged.Form().Summary!;

        Assert.Equal((1L, 1L, 2L), (summary.Records, summary.Entries, summary.WithoutBody));
    }

    [Fact]
    public void A_body_that_acts_in_nothing_is_said_to()
    {
        using var exchanged = new Exchanged();

        Assert.Equal("NDRC acts in no measure of the rules on 2021-06-01.", exchanged.Form(agency: "NDRC").Problem!.Value.English);
    }

    [Fact]
    public void One_json_object_a_line_says_the_same()
    {
        using var exchanged = new Exchanged();
        exchanged.Form("form.ndjson", json: true, agency: "MOT");

        Assert.Equal(
            [
                """{"line":2,"entry":"A","list":"ferry_defaulter","agency":"MOT","acts_as":"leads","succession_unverified":false,"measure":"ferry_safety.no_new_routes","instrument":"ferry_safety","document":"示例〔2020〕1号","clause":"二（三）","title_zh":"限制新增航线经营许可","title_en":"No licence for new routes","strength":"mandatory","unverified":false,"since":"2020-03-04","until":"2023-03-04","until_conditions":["ferry_safety.repair_done"],"report_zh":"","report_en":"","carried_out":null,"carried_out_on":null,"basis":null,"remarks":null}""",
            ],
            exchanged.Lines("form.ndjson"));
    }
}
