using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;
using Memo.Hosting.Packs;
using Memo.Hosting.Registers;
using Memo.Hosting.Screening;
using Memo.Runtime;
using Memo.Tools.Tests.Cli;
using Memo.Tools.Tests.Listings;

namespace Memo.Tools.Tests.Screening;

public sealed class ScreeningTests : IDisposable
{
    private const string Header = "id,list,subject,ground,decided,removed,passengers_at_risk,rescue_service_approved,also\n";
    private static readonly CalendarDate AsOf = new(2021, 6, 1);
    private readonly Folder _folder = Ferry.InFolder();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_register_gives_what_each_listing_gives_alone()
    {
        string[] lists = ["ferry_defaulter", "渡运失信企业"];
        string[] subjects = ["legal_person", "法人", "natural_person", ""];
        string[] decided = ["2020-03-04", "2020-03", "2017-01-01", "2022-01-01", ""];
        string[] removed = ["", "2021-01-05", "2019-01-05"];
        string[] risks = ["60 persons", "12人", "", "6000 persons"];
        string[] approved = ["", "true", "no"];
        var lines = new List<string>();
        foreach (var (list, subject, day, removal, risk, approval) in
            from l in lists from s in subjects from d in decided from r in removed from p in risks from a in approved select (l, s, d, r, p, a))
        {
            var also = lines.Count % 7 == 0 ? "ferry_defaulter" : "";
            lines.Add($"E-{lines.Count},{list},{subject},unsafe_crossing,{day},{removal},{risk},{approval},{also}");
        }

        var result = Screened(Header + string.Join("\n", lines) + "\n");

        Assert.Equal((lines.Count, 0), (result.Summary.Screened, result.Summary.Rejected));
        var pack = LoadedPack.Load(_folder.Path).Rules;
        Assert.Equal(["entry,list,standing,sanctions,undetermined", .. lines.Select(line => Alone(pack, line))], result.Lines);
    }

    [Fact]
    public void What_cannot_be_read_is_rejected_with_its_line_and_reason_and_the_rest_is_screened()
    {
        var result = Screened(Header
            + "A,ferry_defaulter,legal_person,,2020-03-04,,60 persons,,\n"
            + "B,no_such_list,legal_person,,2020-03-04,,60 persons,,\n"
            + "C,ferry_defaulter,legal_person,,2020-02-30,,60 persons,,\n"
            + "D,ferry_defaulter\n"
            + "\"E,ferry_defaulter,legal_person,,2020-03-04,,60 persons,,\n"
            + ",ferry_defaulter,legal_person,,2020-03-04,,60 persons,,\n"
            + "\n"
            + "\"G,\"\"x\"\"\",ferry_defaulter,legal_person,,2020-03-04,,60 persons,,");

        Assert.Equal((7, 2, 5), (result.Summary.Read, result.Summary.Screened, result.Summary.Rejected));
        Assert.Equal(["A", "\"G,\"\"x\"\"\""], result.Lines.Skip(1).Select(l => l[..l.IndexOf(",ferry_defaulter", StringComparison.Ordinal)]));
        Assert.Equal(["3,B,", "4,C,", "5,D,", "6,,", "7,,"], result.Rejects.Skip(1).Select(l => string.Join(',', l.Split(',')[..2]) + ","));
        Assert.All(result.Rejects, line => Assert.True(line.Split(',').Length >= 4));
    }

    [Fact]
    public void Each_cell_is_remembered_as_itself_and_no_other()
    {
        var names = Enumerable.Range(1, 20).SelectMany(length => new[] { "aa", "ab", "ba" }.Select(n => new string(n[0], length - 1) + n[1])).Distinct()
            .Concat(Enumerable.Range(0, 2_000).Select(i => $"list_{i}"))
            .ToArray();
        string[] twice = [.. names, .. names];

        var result = Screened("id,list\n" + string.Concat(twice.Select(name => $"A,{name}\n")));

        Assert.Equal(twice, result.Rejects.Skip(1).Select(line => line.Split('“', '”')[1]));
    }

    [Fact]
    public void One_json_object_a_line_compressed_or_not_gives_the_same()
    {
        const string Csv = Header + "A,ferry_defaulter,legal_person,unsafe_crossing,2020-03-04,,60 persons,,\nB,ferry_defaulter,,,2020-03-04,,,,\n";
        const string Json = """
            {"id":"A","list":"ferry_defaulter","subject":"legal_person","ground":["unsafe_crossing"],"decided":"2020-03-04","passengers_at_risk":"60 persons"}
            {"编号":"B","名单":"渡运失信企业","decided":"2020-03-04","subject":null}
            """;
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Json));
        }

        var expected = Screened(Csv).Lines;

        Assert.Equal(expected, Screened(Json, name: "register.ndjson").Lines);
        Assert.Equal(expected, Screened(packed.ToArray(), "register.ndjson.gz").Lines);
    }

    [Fact]
    public void A_mapping_says_what_columns_and_codes_mean()
    {
        _folder.Write("mapping.yaml", "columns: { 名单代码: list, 备注: \"\", no: id }\ncodes: { list: { \"07\": ferry_defaulter } }\n");
        var (mapping, _, _) = ColumnMapping.Read(Path.Combine(_folder.Path, "mapping.yaml"));

        var result = Screened("no,名单代码,备注,decided,subject\nA,07,anything,2020-03-04,法人\n", mapping: mapping);

        Assert.Equal("A,ferry_defaulter,in_effect,ferry_safety.weigh_in_bids,ferry_safety.no_new_routes", result.Lines[1]);
    }

    [Fact]
    public void A_key_counts_once_in_whichever_language_and_what_is_left_out_not_at_all()
    {
        var mapping = new ColumnMapping(
            ImmutableDictionary<string, string>.Empty.Add("remark", "").Add("备注", ""),
            ImmutableDictionary<(string, string), string>.Empty.Add(("名单", "07"), "ferry_defaulter"));

        var result = Screened(
            """
            {"id":"A","list":"07","decided":"2020-03-04","subject":"法人","remark":"x","备注":{"any":"thing"}}
            {"id":"B","list":"07","名单":"07"}
            {"id":"C","list":"07","passengers_at_risk":"60 persons","涉险乘客":"6 persons"}
            {"id":"D","list":"07","person":"x"}
            """,
            name: "register.ndjson",
            mapping);

        Assert.Equal(["entry,list,standing,sanctions,undetermined", "A,ferry_defaulter,in_effect,ferry_safety.weigh_in_bids,ferry_safety.no_new_routes"], result.Lines);
        Assert.Equal(
            ["line,entry,reason,原因", "2,B,名单 is given twice.,名单 重复给出。", "3,C,涉险乘客 is given twice.,涉险乘客 重复给出。", "4,D,Here a row of keys with values is required.,此处应为键和值。"],
            result.Rejects);
    }

    [Theory]
    [InlineData(" unverified", "SAMR")]
    [InlineData("", "")]
    public void The_summary_says_which_agency_is_there_by_a_succession_nobody_confirmed(string mark, string unverified)
    {
        using var folder = Ferry.InFolder(vocabulary: Ferry.Vocabulary.Replace(
            "agency MOT = 交通运输部\n  kind       government\n", $"agency MOT = 交通运输部\n  kind       government\n  successor  SAMR from 2021-01-01{mark}\n", StringComparison.Ordinal));
        var path = Path.Combine(folder.Path, "register.csv");
        File.WriteAllText(path, Header + "A,ferry_defaulter,legal_person,,2020-03-04,,60 persons,no,\n");
        var order = new ScreeningOrder(path, path + ".out", WritesJson: false, AsOf, [BuiltIn.Itself], ColumnMapping.None);

        var result = Register.Screened(new(LoadedPack.Load(folder.Path), order, _ => { }), order);

        Assert.Equal(("SAMR", 2L), Assert.Single(result.Summary.Agencies));
        Assert.Equal(unverified, string.Join(" ", result.Summary.UnverifiedSuccessors));
        using var json = JsonDocument.Parse(File.ReadAllText(Hosting.Screening.Screening.SummaryOf(order.Output)));
        Assert.Equal(unverified, string.Join(" ", json.RootElement.GetProperty("succession_unverified").EnumerateArray().Select(id => id.GetString())));
    }

    [Fact]
    public void A_run_that_was_stopped_goes_on_where_it_stood_and_ends_as_if_it_had_not_been()
    {
        var register = Header + string.Concat(Enumerable.Range(0, 500).Select(i => i % 9 == 0 ? $"E-{i},broken\n" : $"E-{i},ferry_defaulter,legal_person,,2020-03-{(i % 28) + 1:D2},,{i} persons,,\n"));
        var undisturbed = Screened(register, name: "a.csv");
        var told = 0;
        Assert.Throws<OperationCanceledException>(() => Screened(register, name: "b.csv", progress: _ =>
        {
            if (++told == 4)
            {
                throw new OperationCanceledException();
            }
        }));
        Assert.False(File.Exists(Path.Combine(_folder.Path, "b.csv.out")));

        var resumed = Screened(register, name: "b.csv");

        Assert.InRange(resumed.Summary.ResumedAfter, 1, 499);
        Assert.Equal(undisturbed.Lines, resumed.Lines);
        Assert.Equal(undisturbed.Rejects, resumed.Rejects);
        Assert.Equal(
            File.ReadAllText(Path.Combine(_folder.Path, "a.csv.out.summary.json")),
            File.ReadAllText(Path.Combine(_folder.Path, "b.csv.out.summary.json")));
        Assert.Equal(
            ["a.csv", "a.csv.out", "a.csv.out.rejects.csv", "a.csv.out.summary.json", "b.csv", "b.csv.out", "b.csv.out.rejects.csv", "b.csv.out.summary.json"],
            Directory.EnumerateFiles(_folder.Path, "?.csv*").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(".part")]
    [InlineData(".rejects.csv.part")]
    public void A_stopped_run_of_which_something_is_missing_is_not_taken_up(string missing)
    {
        var register = Header + string.Concat(Enumerable.Range(0, 100).Select(i => $"E-{i},{(i == 0 ? "no_such_list" : "ferry_defaulter")},legal_person,,2020-03-04,,{i} persons,,\n"));
        var undisturbed = Screened(register, name: "a.csv");
        Assert.Throws<OperationCanceledException>(() => Screened(register, name: "b.csv", progress: _ => throw new OperationCanceledException()));
        File.Delete(Path.Combine(_folder.Path, "b.csv.out" + missing));

        var again = Screened(register, name: "b.csv");

        Assert.Equal((0L, 99L, 1L), (again.Summary.ResumedAfter, again.Summary.Screened, again.Summary.Rejected));
        Assert.Equal(undisturbed.Lines, again.Lines);
        Assert.Equal(undisturbed.Rejects, again.Rejects);
    }

    [Theory]
    [InlineData(".part")]
    [InlineData(".rejects.csv.part")]
    public void A_stopped_run_of_which_the_machine_lost_something_is_not_taken_up(string damaged)
    {
        var register = Header + string.Concat(Enumerable.Range(0, 100).Select(i => $"E-{i},{(i == 0 ? "no_such_list" : "ferry_defaulter")},legal_person,,2020-03-04,,{i} persons,,\n"));
        var undisturbed = Screened(register, name: "a.csv");
        Assert.Throws<OperationCanceledException>(() => Screened(register, name: "b.csv", progress: _ => throw new OperationCanceledException()));
        var part = Path.Combine(_folder.Path, "b.csv.out" + damaged);
        var bytes = File.ReadAllBytes(part);
        bytes[40] = 0;
        File.WriteAllBytes(part, bytes);

        var again = Screened(register, name: "b.csv");

        Assert.Equal((0L, 99L, 1L), (again.Summary.ResumedAfter, again.Summary.Screened, again.Summary.Rejected));
        Assert.Equal(undisturbed.Lines, again.Lines);
        Assert.Equal(undisturbed.Rejects, again.Rejects);
    }

    [Fact]
    public void A_stopped_run_on_other_input_is_not_taken_up()
    {
        var register = Header + string.Concat(Enumerable.Range(0, 100).Select(i => $"E-{i},ferry_defaulter,legal_person,,2020-03-04,,{i} persons,,\n"));
        Assert.Throws<OperationCanceledException>(() => Screened(register, progress: _ => throw new OperationCanceledException()));

        var other = Screened(register + "E-100,ferry_defaulter,legal_person,,2020-03-04,,7 persons,,\n");

        Assert.Equal((0L, 101L), (other.Summary.ResumedAfter, other.Summary.Screened));
    }

    [Fact]
    public void None_says_that_there_is_no_other_list_where_an_empty_cell_says_nothing()
    {
        _folder.Write("other.memo", """
            list ferry_award = 渡运表彰
              title      “渡运表彰名单”
              colour     red
              owner      MOT
              sourced from bulletin

            memorandum ferry_guard = 渡运警示
              title      “渡运警示备忘录（示例）”
              title en   "Memorandum on warnings (illustration)"
              document   "示例〔2020〕2号"
              lead       MOT
              effective  from 2020-03-01
              covers     ferry_defaulter
              counts     start day excluded
              total      1
              remedy     not stated
              sourced from bulletin

            sanction warned = 警示
              title      “警示”
              title en   "Warned"
              clause     “一”
              measure    weigh_in_tenders
              strength   reference
              by         MOT
              on         legal_person as itself
              when       not listed in ferry_award
              basis      《渡运法（示例）》第九条
              lasts      while listed
              sourced from bulletin
            """);
        const string Row = "ferry_defaulter,legal_person,,2020-03-04,,60 persons,";

        var csv = Screened(Header + $"A,{Row},none\nB,{Row},无\nC,{Row},\nD,{Row},ferry_award\nE,{Row},none|ferry_award\n");
        var json = Screened("""
            {"id":"A","list":"ferry_defaulter","subject":"legal_person","decided":"2020-03-04","also":[]}
            {"id":"C","list":"ferry_defaulter","subject":"legal_person","decided":"2020-03-04"}
            """,
            name: "register.ndjson");

        Assert.Equal(["A yes", "B yes", "C open", "D no"], csv.Lines.Skip(1).Select(Warned));
        Assert.Equal(["A yes", "C open"], json.Lines.Skip(1).Select(Warned));
        Assert.Equal(["6,E,There is no list “none”.,没有名为“none”的名单。"], csv.Rejects.Skip(1));

        static string Warned(string line) =>
            line[..1] + (line.Split(',')[3].Contains("warned", StringComparison.Ordinal) ? " yes" : line.Split(',')[4].Contains("warned", StringComparison.Ordinal) ? " open" : " no");
    }

    [Fact]
    public void A_fact_of_the_listed_person_is_refused_where_others_are_asked_about()
    {
        _folder.Write("person.memo", "fact holds_certificate = 持有证书\n  type       yes_no\n  scope      person\n");
        var register = _folder.Write("register.csv", "id,list,持有证书\nA,ferry_defaulter,yes\n");
        string[] command = ["screen", _folder.Path, "--listings", register, "--as-of", "2021-06-01", "--out", register + ".out"];

        var itself = Ran.Memo(command);
        var other = Ran.Memo([.. command, "--role", "legal_representative"]);

        Assert.Equal((0, ""), (itself.ExitCode, itself.Error));
        Assert.Equal((2, ""), (other.ExitCode, other.Output));
        Assert.Equal(
            "holds_certificate is a fact of the listed subject as a person; it counts only where itself is among the roles asked about (--role). A mapping file can leave it out with an empty key.\n",
            other.Error);
    }

    [Fact]
    public void The_command_says_what_was_read_screened_and_rejected()
    {
        var register = _folder.Write("register.csv", Header + "A,ferry_defaulter,legal_person,,2020-03-04,,60 persons,,\nB,x\n");

        var ran = Ran.Memo("screen", _folder.Path, "--listings", register, "--as-of", "2021-06-01", "--out", register + ".out");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Contains("2 records read: 1 screened, 1 rejected.", ran.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,subject\nA,legal_person\n", "The header names no column for list. A mapping file says which column it is.")]
    [InlineData("id,list,height\nA,ferry_defaulter,3\n", "The column height is no key of a listing and no fact of the pack.")]
    [InlineData("id,list,list\nA,ferry_defaulter,3\n", "Two columns stand for list.")]
    [InlineData("id,list,名单\nA,ferry_defaulter,3\n", "Two columns stand for list.")]
    [InlineData("id,list,decided,决定日期\nA,ferry_defaulter,2020-03-04,2020-03-05\n", "Two columns stand for decided.")]
    [InlineData("id,list,person\nA,ferry_defaulter,3\n", "The column person is no key of a listing and no fact of the pack.")]
    public void A_header_that_is_not_understood_stops_the_work(string text, string message)
    {
        var register = _folder.Write("register.csv", text);

        var ran = Ran.Memo("screen", _folder.Path, "--listings", register, "--as-of", "2021-06-01", "--out", register + ".out");

        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(register + ".out"));
    }

    private static string Alone(RulePack pack, string line)
    {
        var given = Header.Trim().Split(',').Zip(line.Split(',')).Where(c => c.Second.Length > 0);
        var dossier = pack.Read(string.Concat(given.Select(c => $"{c.First}: {c.Second}\n")));
        return ScreenedLine.Of(ReferenceEvaluator.Evaluate(pack, dossier, AsOf, [BuiltIn.Itself]).Results.Single());
    }

    private Register Screened(string register, string name = "register.csv", ColumnMapping? mapping = null, Action<double>? progress = null) =>
        Screened(Encoding.UTF8.GetBytes(register), name, mapping, progress);

    private Register Screened(byte[] register, string name, ColumnMapping? mapping = null, Action<double>? progress = null)
    {
        var path = Path.Combine(_folder.Path, name);
        if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(register))
        {
            File.WriteAllBytes(path, register);
        }

        var order = new ScreeningOrder(path, path + ".out", WritesJson: false, AsOf, [BuiltIn.Itself], mapping ?? ColumnMapping.None);
        return Register.Screened(new(LoadedPack.Load(_folder.Path), order, progress ?? (_ => { })) { BlockSize = 200, BetweenStates = TimeSpan.Zero }, order);
    }
}
