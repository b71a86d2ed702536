using Memo.Compiler.Evaluation;
using Memo.Compiler.Listings;
using Memo.Compiler.Model;
using Memo.Compiler.Tests;
using Memo.Compiler.Text;
using Memo.Hosting.Listings;
using Memo.Hosting.Packs;
using Memo.Hosting.Registers;
using Memo.Hosting.Sampling;
using Memo.Hosting.Screening;
using Memo.Runtime;
using Memo.Tools.Tests.Cli;
using Memo.Tools.Tests.Screening;

namespace Memo.Tools.Tests.Sampling;

public sealed class SamplingTests : IDisposable
{
    private static readonly CalendarDate AsOf = new(2023, 6, 1);
    private readonly Folder _folder = Ferry.InFolder();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_seed_gives_the_same_listings_and_the_first_of_many_are_the_same_as_of_few()
    {
        var many = Sampled("many.csv", 300, seed: 7);

        Assert.Equal(many, Sampled("again.csv", 300, seed: 7));
        Assert.Equal(many[..101], Sampled("few.csv", 100, seed: 7));
        Assert.NotEqual(many, Sampled("other.csv", 300, seed: 8));
    }

    [Fact]
    public void A_file_is_made_of_the_keys_of_its_pack_and_stays_as_it_is()
    {
        Assert.Equal(
            [
                "id,list,subject,ground,decided,listed,published,removed,suspended_from,suspended_until,status,region,also,passengers_at_risk,repaired,rescue_service_approved",
                "S-1,ferry_defaulter,legal_person,unsafe_crossing,2017-10-08,2017-10-08,2017-10-16,,,,,,,5001 persons,yes,",
                "S-2,ferry_defaulter,legal_person,unsafe_crossing,2022-07-12,2022-07-25,2022-07-30,,,,active,5918,,5000 persons,yes,no",
            ],
            Sampled("register.csv", 2, seed: 1));
        Assert.Equal(
            [
                """{"id":"S-1","list":"ferry_defaulter","subject":"legal_person","ground":"unsafe_crossing","decided":"2017-10-08","listed":"2017-10-08","published":"2017-10-16","passengers_at_risk":"5001 persons","repaired":"yes"}""",
                """{"id":"S-2","list":"ferry_defaulter","subject":"legal_person","ground":"unsafe_crossing","decided":"2022-07-12","listed":"2022-07-25","published":"2022-07-30","status":"active","region":"5918","passengers_at_risk":"5000 persons","repaired":"yes","rescue_service_approved":"no"}""",
            ],
            Sampled("register.ndjson", 2, seed: 1));
    }

    [Fact]
    public void All_of_it_can_be_screened_and_comes_to_the_same_in_every_form()
    {
        string[] names = ["register.csv", "register.csv.gz", "register.ndjson", "register.ndjson.gz"];
        var screened = names.Select(name =>
        {
            Sampled(name, 2_000, seed: 3);
            return Screened(LoadedPack.Load(_folder.Path), Path.Combine(_folder.Path, name));
        }).ToArray();

        Assert.All(screened, s => Assert.Equal((2_000L, 0L), (s.Summary.Screened, s.Summary.Rejected)));
        Assert.All(screened, s => Assert.Equal(screened[0].Lines, s.Lines));
        Assert.Equal(["ended", "in_effect", "inadmissible", "not_yet", "suspended"], screened[0].Lines.Skip(1).Select(l => l.Split(',')[2]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Values_lie_where_rules_change_their_mind()
    {
        var rows = Sampled("register.csv", 2_000, seed: 3).Skip(1).Select(l => l.Split(',')).ToArray();

        Assert.Subset(rows.Select(r => r[13]).ToHashSet(), new HashSet<string> { "49 persons", "50 persons" });
        Assert.Subset(rows.Select(r => r[4]).ToHashSet(), new HashSet<string> { "2020-05-31", "2020-06-01", "2020-06-02" });
    }

    /// <summary>Three facts of a list were given once, and no rule on another could be tried; neither could a time between two dates, or one counted from a date that follows from another.</summary>
    [Fact]
    public void All_that_the_rules_of_a_list_ask_is_given_in_half_of_its_listings()
    {
        string[] dates = ["accident_on", "inspected_on", "warned_on", "sealed_on"];
        _folder.Write("facts.memo", string.Concat(dates.Select((date, n) => $"fact {date} = 日期{n}\n  type       date\n  scope      entry\n"))
            + "fact warned_until = 警告期满\n  type       date\n  scope      entry\n  derived    3 months after warned_on\n  counts     start day excluded\n"
            + "fact harbour_closed = 港口关闭\n  type       yes_no\n  scope      entry\n");
        _folder.Write("instruments/ferry.memo", Ferry.Changed(
            ("when       repaired", "opens      1 months after sealed_on\n  when       repaired and harbour_closed and inspected_on at most 2 years after accident_on and warned_until before 2023-01-01")));
        var (header, rows) = Sampled("register.csv", 2_000, seed: 3) is var lines ? (lines[0].Split(','), lines[1..].Select(l => l.Split(',')).ToArray()) : default;

        Assert.Equal(["accident_on", "harbour_closed", "inspected_on", "passengers_at_risk", "repaired", "rescue_service_approved", "sealed_on", "warned_on"], header[13..]);
        Assert.All(Enumerable.Range(13, 8), column => Assert.InRange(rows.Count(row => row[column].Length > 0), 900, 1_100));
    }

    [Fact]
    public void Lists_have_their_share_by_their_measures()
    {
        _folder.Write("other.memo", "list ferry_award = 渡运表彰\n  title      “渡运表彰名单”\n  colour     red\n  owner      MOT\n  sourced from bulletin\n");
        var lists = Sampled("register.csv", 3_000, seed: 3).Skip(1).CountBy(l => l.Split(',')[1]).ToDictionary();

        Assert.Equal(3_000, lists["ferry_defaulter"] + lists["ferry_award"]);
        Assert.InRange(lists["ferry_award"], 900, 1_100);
    }

    [Fact]
    public void Of_the_national_pack_each_listing_is_screened_as_the_reference_evaluator_answers_it()
    {
        var pack = LoadedPack.Load(Repository.PathTo("memoranda/national"));
        var path = Path.Combine(_folder.Path, "register.ndjson");
        new Hosting.Sampling.Sampling(pack.Rules, new SampleOrder(400, 11, path, AsOf)).Write(_ => { });
        var expected = File.ReadLines(path).Select(line => ScreenedLine.Of(ReferenceEvaluator.Evaluate(
            pack.Rules, InputToDossier.Read(pack.Rules, InputFile.Parse(new SourceText("line.json", line)).Input!).Dossier!, AsOf, [BuiltIn.Itself]).Results.Single()));

        var screened = Screened(pack, path);

        Assert.Equal(expected.Prepend("entry,list,standing,sanctions,undetermined"), screened.Lines);
    }

    [Fact]
    public void The_command_says_what_was_written()
    {
        var path = Path.Combine(_folder.Path, "register.csv");

        var ran = Ran.Memo("sample", _folder.Path, "--count", "1000", "--seed", "1", "--out", path);

        Assert.Equal(new Ran(0, $"1,000 listings around 2021-03-01 written to {path}.\n", ""), ran);
        Assert.Equal(1_001, File.ReadLines(path).Count());
    }

    private string[] Sampled(string name, long count, ulong seed)
    {
        var path = Path.Combine(_folder.Path, name);
        new Hosting.Sampling.Sampling(LoadedPack.Load(_folder.Path).Rules, new SampleOrder(count, seed, path, AsOf)).Write(_ => { });
        return File.ReadAllLines(path);
    }

    private static Screening.Register Screened(LoadedPack pack, string path)
    {
        var order = new ScreeningOrder(path, path + ".out", WritesJson: false, AsOf, [BuiltIn.Itself], ColumnMapping.None);
        return Screening.Register.Screened(new(pack, order, _ => { }), order);
    }
}
