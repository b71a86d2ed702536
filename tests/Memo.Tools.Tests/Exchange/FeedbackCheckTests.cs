using System.Text;
using Memo.Compiler.Text;
using Memo.Hosting.Exchange;
using Memo.Runtime;

namespace Memo.Tools.Tests.Exchange;

public sealed class FeedbackCheckTests : IDisposable
{
    private const string Header = "entry,agency,measure,carried_out,carried_out_on,list,remarks\n";
    private const string Routes = "A,MOT,ferry_safety.no_new_routes,";
    private const string Bids = "A,SAMR,ferry_safety.weigh_in_bids,";
    private const string BidsOfB = "B,SAMR,ferry_safety.weigh_in_bids,";

    private readonly Exchanged _exchanged = new();

    public FeedbackCheckTests() => Assert.Null(_exchanged.Form().Problem);

    public void Dispose() => _exchanged.Dispose();

    [Fact]
    public void What_was_asked_is_done_not_done_open_or_unanswered()
    {
        var summary = Check(Header + Routes + "yes,2021-01-05,,\n" + Bids + "no,,,\n" + BidsOfB + "not_yet,,,\n");

        Assert.Equal((3L, 1L, 1L, 1L, 0L), Counts(summary.Total));
        Assert.Equal((3L, 3L, 0L, 0L), (summary.Returned, summary.Taken, summary.Blank, summary.Refused));
        Assert.Equal(
            [("MOT", "ferry_safety.no_new_routes", "mandatory", (1L, 1L, 0L, 0L, 0L)), ("SAMR", "ferry_safety.weigh_in_bids", "reference", (2L, 0L, 1L, 1L, 0L))],
            summary.Measures.Select(m => (m.Agency, m.Measure, m.Strength, Counts(m))));
        Assert.Equal([], Findings());
    }

    [Theory]
    [InlineData("Z,MOT,ferry_safety.no_new_routes,yes,2021-01-05,,\n", "unknown_entry", "The form asks nothing about entry Z.")]
    [InlineData("A,MOT,ferry_safety.walk_the_plank,yes,2021-01-05,,\n", "unknown_measure", "The form asks nothing about measure ferry_safety.walk_the_plank.")]
    [InlineData("B,MOT,ferry_safety.no_new_routes,yes,2021-01-05,,\n", "does_not_apply", "ferry_safety.no_new_routes is no measure that the form has for entry B: nothing says that it applies to it.")]
    [InlineData("A,SAMR,ferry_safety.no_new_routes,yes,2021-01-05,,\n", "other_agency", "About ferry_safety.no_new_routes for entry A the form asks MOT, not SAMR.")]
    [InlineData(Routes + "yes,2021-01-05,tax_severe,\n", "other_list", "The form has entry A on ferry_defaulter, not on tax_severe.")]
    [InlineData(Routes + "perhaps,,,\n", "answer_unclear", "Whether it was carried out cannot be \"perhaps\"; it is yes, no or not yet.")]
    [InlineData(Routes + ",2021-01-05,,\n", "answer_unclear", "Something is filled in, but not whether the measure was carried out: yes, no or not yet.")]
    [InlineData(Routes + ",,,something\n", "answer_unclear", "Something is filled in, but not whether the measure was carried out: yes, no or not yet.")]
    [InlineData(Routes + "yes,,,\n", "day_missing", "Carried out, but on which day is not said.")]
    [InlineData(Routes + "yes,2021-02-29,,\n", "day_unclear", "\"2021-02-29\" is no day; a day is written 2026-06-01.")]
    [InlineData(Routes + "yes,2021-02,,\n", "day_unclear", "\"2021-02\" is no day; a day is written 2026-06-01.")]
    [InlineData(Routes + "no,2021-01-05,,\n", "day_not_due", "A day is given (2021-01-05), though the measure was not carried out.")]
    [InlineData(Routes + "not yet,2021-01-05,,\n", "day_not_due", "A day is given (2021-01-05), though the measure was not carried out.")]
    [InlineData(Routes + "yes,2020-03-03,,\n", "before_entry", "2020-03-03 is before 2020-03-04, the day on which the entry took effect.")]
    [InlineData(Routes + "yes,2023-03-05,,\n", "after_end", "2023-03-05 is after 2023-03-04, the last day of the measure.")]
    [InlineData(Routes + "yes,2021-09-02,,\n", "after_check", "2021-09-02 is after 2021-09-01, the day of this check.")]
    [InlineData("A,MOT\n", "unreadable", "The line has 2 fields; the header has 7.")]
    [InlineData("A,M\"OT,x,yes,,,\n", "unreadable", "A quotation mark stands inside a field that does not begin with one, or is not closed.")]
    public void What_cannot_be_is_refused_with_its_line_and_the_record_stays_unanswered(string line, string finding, string reason)
    {
        var summary = Check(Header + line);

        Assert.Equal((1L, 0L, 0L, 1L), (summary.Returned, summary.Taken, summary.Blank, summary.Refused));
        Assert.Equal((3L, 0L, 0L, 0L, 3L), Counts(summary.Total));
        Assert.Equal([(2L, finding, reason)], Findings().Where(f => f.Finding != "unanswered"));
    }

    [Theory]
    [InlineData("2020-03-04")]
    [InlineData("2021-09-01")]
    [InlineData("2021/9/1")]
    [InlineData("2021年9月1日")]
    public void The_first_and_the_last_day_count_in_every_way_of_writing(string day) => Assert.Equal(1, Check(Header + Routes + $"是,{day},,\n").Total.Done);

    [Fact]
    public void A_mandatory_measure_not_carried_out_is_counted_and_pointed_out_others_may_stay_undone()
    {
        var summary = Check(Header + Routes + "no,,,\n" + Bids + "no,,,\n" + BidsOfB + "no,,,\n");

        Assert.Equal((3L, 0L, 3L, 0L, 0L), Counts(summary.Total));
        Assert.Equal([(2L, "not_done_though_mandatory", "Not carried out, though it must be, and neither a basis nor a remark says why.")], Findings());

        Check(Header + Routes + "no,,,lifted by the court\n" + Bids + "no,,,\n" + BidsOfB + "no,,,\n");

        Assert.Equal([(2L, "not_done_though_mandatory", "Not carried out, though it must be; a basis or a remark is given.")], Findings());
    }

    [Fact]
    public void The_same_answer_twice_counts_once()
    {
        var summary = Check(Header + Routes + "yes,2021-01-05,,\n" + Routes + "是,2021-01-05,,again\n");

        Assert.Equal((3L, 1L, 0L, 0L, 2L), Counts(summary.Total));
        Assert.Equal([(3L, "duplicate", "Line 2 gives this answer already.")], Findings().Where(f => f.Finding != "unanswered"));
    }

    [Fact]
    public void Of_two_different_answers_none_counts()
    {
        var summary = Check(Header + Routes + "yes,2021-01-05,,\n" + Bids + "no,,,\n" + Routes + "no,,,\n");

        Assert.Equal((3L, 0L, 1L, 0L, 2L), Counts(summary.Total));
        Assert.Equal(
            [(2L, "contradictory", "Lines 2, 4 answer the same differently; none of them is taken."), (4L, "contradictory", "Lines 2, 4 answer the same differently; none of them is taken.")],
            Findings().Where(f => f.Finding != "unanswered"));
    }

    [Fact]
    public void An_entry_that_the_register_gives_twice_is_answered_twice()
    {
        using var twice = new Exchanged(Exchanged.Register + "A,ferry_defaulter,legal_person,unsafe_crossing,2020-03-04,,60 persons,no,none\n");
        twice.Form();

        var summary = Check(Header + Routes + "yes,2021-01-05,,\n" + Routes + "no,,,\n", exchanged: twice);

        Assert.Equal((2L, 1L, 1L, 0L, 0L), Counts(summary.Measures[0]));
    }

    [Fact]
    public void The_form_as_it_went_out_is_blank_and_everything_is_unanswered()
    {
        var summary = Check(File.ReadAllText(_exchanged.PathTo("form.csv")));

        Assert.Equal((3L, 0L, 3L, 0L), (summary.Returned, summary.Taken, summary.Blank, summary.Refused));
        Assert.Equal([(0L, "unanswered", "No answer has come back."), (0L, "unanswered", "No answer has come back."), (0L, "unanswered", "No answer has come back.")], Findings());
    }

    [Fact]
    public void Only_the_answers_of_one_body_are_awaited_where_it_is_named()
    {
        var summary = Check(Header + Routes + "yes,2021-01-05,,\n" + Bids + "no,,,\n", agency: "MOT");

        Assert.Equal((1L, 1L, 0L, 0L, 0L), Counts(summary.Total));
        Assert.Equal([(3L, "other_agency", "The check is of what MOT was asked; the answer is given for SAMR.")], Findings());
    }

    [Fact]
    public void A_remark_may_run_over_lines_and_each_record_keeps_the_line_where_it_begins()
    {
        Check(Header + "\n" + Routes + "yes,2021-01-05,,\"one\ntwo\"\n" + "\n" + Bids + "perhaps,,,\n");

        Assert.Equal([(6L, "answer_unclear")], Findings().Where(f => f.Finding != "unanswered").Select(f => (f.Line, f.Finding)));
    }

    [Theory]
    [InlineData("""{"entry":"A","agency":"MOT","measure":"ferry_safety.no_new_routes","carried_out":"yes","carried_out_on":"2021-01-05"}""", 1)]
    [InlineData("""{"编号":"A","机关":"MOT","措施":"ferry_safety.no_new_routes","是否执行":"是","执行日期":"2021年1月5日","line":2}""", 1)]
    [InlineData("""{"entry":"A","agency":"MOT","measure":"ferry_safety.no_new_routes","carried_out":false,"carried_out_on":null}""", 0)]
    [InlineData("""{"entry":"A","编号":"A"}""", 0)]
    [InlineData("{\"entry\":\"\"}\n[\"A\"]", 0)]
    public void One_json_object_a_line_is_read_in_either_language(string line, long done) => Assert.Equal(done, Check(line + "\n").Total.Done);

    [Fact]
    public void Whichever_order_parts_and_form_give_the_same_findings()
    {
        var register = new StringBuilder(Exchanged.Header);
        var answers = new List<string>();
        for (var i = 0; i < 200; i++)
        {
            register.Append($"E{i},ferry_defaulter,legal_person,unsafe_crossing,2020-03-04,,60 persons,no,none\n");
            answers.Add($"E{i},MOT,ferry_safety.no_new_routes,{(i % 3 == 0 ? "yes,2021-01-05" : i % 3 == 1 ? "no," : "yes,")},,\n");
            answers.Add($"E{i * 2},SAMR,ferry_safety.weigh_in_bids,no,,,\n");
        }

        using var many = new Exchanged(register.ToString());
        many.Form();
        var expected = Check(Header + string.Concat(answers), exchanged: many);
        var written = many.Lines("findings.csv");

        var inParts = Check(Header + string.Concat(answers), exchanged: many, partSize: 1_000);
        Assert.Equal(written, many.Lines("findings.csv"));
        Assert.Equal(Counts(expected.Total), Counts(inParts.Total));
        Assert.Equal(expected.Findings.AsEnumerable(), inParts.Findings);

        answers.Reverse();
        Assert.Equal(expected.Findings.AsEnumerable(), Check(Header + string.Concat(answers), exchanged: many, partSize: 1_000).Findings);

        many.Form("form.ndjson", json: true);
        Assert.Equal(expected.Findings.AsEnumerable(), Check(Header + string.Concat(answers), exchanged: many, form: "form.ndjson").Findings);
        many.Form("form.zh.csv", language: Language.Chinese);
        Assert.Equal(expected.Findings.AsEnumerable(), Check(Header + string.Concat(answers), exchanged: many, form: "form.zh.csv").Findings);
    }

    [Fact]
    public void Counts_of_any_answers_add_up()
    {
        var chance = new Random(11);
        string[] entries = ["A", "B", "C", "Z", ""];
        string[] measures = ["ferry_safety.no_new_routes", "ferry_safety.weigh_in_bids", "x"];
        string[] said = ["yes", "no", "not_yet", "", "?"];
        string[] days = ["2021-01-05", "2019-01-05", "", "x"];
        for (var run = 0; run < 100; run++)
        {
            var lines = Enumerable.Range(0, chance.Next(12)).Select(_ => chance.Next(8) == 0
                ? "A,\n"
                : $"{entries[chance.Next(5)]},{(chance.Next(2) == 0 ? "MOT" : "SAMR")},{measures[chance.Next(3)]},{said[chance.Next(5)]},{days[chance.Next(4)]},,\n").ToArray();

            var summary = Check(Header + string.Concat(lines), agency: run % 3 == 0 ? "SAMR" : null);

            Assert.Equal(lines.Length, summary.Returned);
            Assert.Equal(summary.Taken, summary.Total.Done + summary.Total.NotDone + summary.Total.Open);
            Assert.Equal(Counts(summary.Total), (summary.Measures.Sum(m => m.Asked), summary.Measures.Sum(m => m.Done), summary.Measures.Sum(m => m.NotDone), summary.Measures.Sum(m => m.Open), summary.Measures.Sum(m => m.Unanswered)));
            Assert.Equal(summary.Refused, summary.Findings.Where(f => f.Kind < FindingKind.NotDoneThoughMandatory).Sum(f => f.Count));
            Assert.Equal(summary.Total.Unanswered, summary.Findings.Where(f => f.Kind == FindingKind.Unanswered).Sum(f => f.Count));
        }
    }

    [Fact]
    public void An_id_that_looks_like_a_formula_comes_back_as_itself()
    {
        using var exchanged = new Exchanged(Exchanged.Header + "=1+1,ferry_defaulter,legal_person,unsafe_crossing,2020-03-04,,60 persons,no,none\n'=1+1,ferry_defaulter,legal_person,unsafe_crossing,2020-03-04,,12 persons,no,none\n");
        exchanged.Form(agency: "MOT");

        var filled = File.ReadAllText(exchanged.PathTo("form.csv")).Replace(",,,,\n", ",yes,2021-01-05,,\n", StringComparison.Ordinal);

        Assert.Equal((1L, 1L, 0L, 0L, 0L), Counts(Check(filled, exchanged: exchanged).Total));
    }

    [Theory]
    [InlineData("entry,agency,measure,carried_out\n", "is no feedback form: it has no column carried_out_on (执行日期).")]
    [InlineData("", "is no feedback form: it has no column entry (编号).")]
    public void A_file_without_the_columns_is_no_form(string text, string expected) => AssertRefused(Encoding.UTF8.GetBytes(text), expected);

    [Fact]
    public void Another_encoding_is_said_to_be_one() =>
        AssertRefused([.. Encoding.UTF8.GetBytes(Header + Routes + "yes,,,"), 0xCA, 0xC7, (byte)'\n'], "is not UTF-8. In a spreadsheet, save it as \"CSV UTF-8\".");

    [Fact]
    public void A_quotation_mark_that_is_not_closed_spoils_no_answer_in_silence() =>
        AssertRefused(
            Encoding.UTF8.GetBytes(Header + Routes + "yes,2021-01-05,,\"" + string.Concat(Enumerable.Repeat("x\n", 40_000))),
            "a quotation mark that opens in line 2 is not closed.");

    [Fact]
    public void A_form_changed_since_it_went_out_is_no_measure_of_answers()
    {
        File.AppendAllText(_exchanged.PathTo("form.csv"), "\n");

        Assert.Equal(
            $"{_exchanged.PathTo("form.csv")} has been changed since it was written. --issued names the form as it was sent out; what was filled in is a copy, named after --check.",
            Run(Header).Problem!.Value.English);
    }

    [Fact]
    public void Whom_the_form_does_not_ask_cannot_have_answered_it() =>
        Assert.Equal($"{_exchanged.PathTo("form.csv")} asks nothing of NDRC.", Run(Header, agency: "NDRC").Problem!.Value.English);

    [Fact]
    public void A_receipt_is_no_form()
    {
        _exchanged.Receipt();

        Assert.Equal($"{_exchanged.PathTo("receipt.csv")} is no form that memo feedback wrote, with its summary beside it.", Run(Header, form: "receipt.csv").Problem!.Value.English);
    }

    [Theory]
    [InlineData("form.csv")]
    [InlineData("filled.csv")]
    public void No_file_that_is_read_is_written(string name)
    {
        var order = new CheckOrder(_exchanged.Write("filled.csv", Header), _exchanged.PathTo("form.csv"), _exchanged.PathTo(name), false, Language.English, new(2021, 9, 1), null);

        Assert.Equal($"--out names a file that is read: {_exchanged.PathTo(name)}.", FeedbackCheck.Run(order, _ => { }).Problem!.Value.English);
    }

    private static (long, long, long, long, long) Counts(CarriedOutCounts counts) => (counts.Asked, counts.Done, counts.NotDone, counts.Open, counts.Unanswered);

    private FeedbackSummary Check(string filled, string? agency = null, Exchanged? exchanged = null, string form = "form.csv", long partSize = 1 << 20)
    {
        var (summary, problem) = Run(filled, agency, exchanged, form, partSize);
        Assert.Null(problem);
        return summary!;
    }

    private (FeedbackSummary? Summary, Localized? Problem) Run(string filled, string? agency = null, Exchanged? exchanged = null, string form = "form.csv", long partSize = 1 << 20)
    {
        exchanged ??= _exchanged;
        var returned = exchanged.Write("filled.csv", filled);
        return FeedbackCheck.Run(
            new CheckOrder(returned, exchanged.PathTo(form), exchanged.PathTo("findings.csv"), false, Language.English, new CalendarDate(2021, 9, 1), agency), _ => { }, partSize);
    }

    private void AssertRefused(byte[] filled, string expected)
    {
        var path = _exchanged.PathTo("filled.csv");
        File.WriteAllBytes(path, filled);

        var order = new CheckOrder(path, _exchanged.PathTo("form.csv"), _exchanged.PathTo("findings.csv"), false, Language.English, new CalendarDate(2021, 9, 1), null);
        var said = FeedbackCheck.Run(order, _ => { }).Problem!.Value.English;

        Assert.Equal(expected, said[path.Length..].TrimStart(':', ' '));
        _exchanged.AssertNothingWritten("findings.csv");
    }

    private (long Line, string Finding, string Reason)[] Findings()
    {
        using var csv = new CsvHelper.CsvReader(new StreamReader(_exchanged.PathTo("findings.csv")), System.Globalization.CultureInfo.InvariantCulture);
        var rows = new List<(long, string, string)>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            rows.Add((csv.GetField("line") is { Length: > 0 } line ? long.Parse(line, System.Globalization.CultureInfo.InvariantCulture) : 0, csv.GetField("finding")!, csv.GetField("reason_en")!));
        }

        return [.. rows];
    }
}
