using System.Globalization;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Hosting.Packs;
using Memo.Hosting.Registers;
using Memo.Hosting.Screening;
using Memo.Runtime;
using Memo.Tools.Tests.Cli;

namespace Memo.Tools.Tests.Screening;

/// <summary>After a change of the rules about one list, the lines of the others are taken over from the earlier result.</summary>
public sealed class SinceTests : IDisposable
{
    private const string Header = "id,list,subject,decided,passengers_at_risk,also\n";
    private static readonly CalendarDate AsOf = new(2021, 6, 1);
    private static readonly string[] Kinds = ["", ".rejects.csv", ".summary.json"];
    private readonly Folder _folder = Ferry.InFolder();

    public SinceTests()
    {
        WriteRules(leastRisk: 50);
        Write(Records());
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_result_is_that_of_a_full_run_to_the_byte(bool writesJson)
    {
        Run(Order("before", writesJson));
        WriteRules(leastRisk: 20);
        Run(Order("full", writesJson));

        var summary = Run(Order("since", writesJson) with { Since = Out("before") });

        // 180 that could be read are on the list of which the rules changed; 80 more have an entry on it besides.
        Assert.Equal((540, 60, 280), (summary.Screened, summary.Rejected, summary.TakenOver));
        Same("full", "since");
        Assert.NotEqual(File.ReadAllText(Out("before")), File.ReadAllText(Out("since")));
    }

    [Fact]
    public void The_earlier_result_may_be_the_one_that_is_written()
    {
        Run(Order("place"));
        WriteRules(leastRisk: 20);
        Run(Order("full"));

        Run(Order("place") with { Since = Out("place") });

        Same("full", "place");
    }

    [Fact]
    public void A_run_that_was_stopped_goes_on_where_it_stood()
    {
        Run(Order("before"));
        WriteRules(leastRisk: 20);
        Run(Order("full"));
        var told = 0;
        Assert.Throws<OperationCanceledException>(() => Run(Order("since") with { Since = Out("before") }, _ =>
        {
            if (++told == 4)
            {
                throw new OperationCanceledException();
            }
        }));

        var resumed = Run(Order("since") with { Since = Out("before") });

        Assert.InRange(resumed.ResumedAfter, 1, 599);
        Assert.Equal(280, resumed.TakenOver);
        Same("full", "since");
    }

    [Fact]
    public void What_could_not_be_read_before_and_can_be_now_is_asked()
    {
        Run(Order("before"));
        _folder.Write("more.memo", "list raft_defaulter = 筏运失信企业\n  title      “筏运失信企业名单”\n  colour     black\n  owner      MOT\n  sourced from bulletin\n");
        Run(Order("full"));

        var summary = Run(Order("since") with { Since = Out("before") });

        Assert.Equal((600, 0, 540), (summary.Screened, summary.Rejected, summary.TakenOver));
        Same("full", "since");
    }

    [Fact]
    public void An_earlier_result_of_another_register_is_refused_and_nothing_is_written()
    {
        Run(Order("before"));
        Write(Records().Replace("E-7,ferry_defaulter,legal_person,2020-03-08", "E-7,ferry_defaulter,legal_person,2020-03-09", StringComparison.Ordinal));

        Refused(DoesNotBelong("before"));

        Write(Records().Replace("E-7,", "E-8,", StringComparison.Ordinal));
        Refused(DoesNotBelong("before"));

        Write(Header + Records().Split('\n', 3)[2]);
        Refused(DoesNotBelong("before"));
    }

    [Fact]
    public void An_earlier_result_that_was_changed_is_refused()
    {
        Run(Order("before"));
        File.WriteAllText(Out("before"), File.ReadAllText(Out("before")).Replace("E-1,ferry_defaulter,in_effect", "E-1,ferry_defaulter,suspended", StringComparison.Ordinal));

        Refused(DoesNotBelong("before"));
    }

    [Fact]
    public void An_earlier_result_that_answered_something_else_is_refused()
    {
        Run(Order("before"));
        Refused($"{Out("before")} answers for 2021-06-01, not for 2021-06-02.", Order("since") with { AsOf = new CalendarDate(2021, 6, 2) });
        Refused($"{Out("before")} was made for other roles, by another mapping or in another format.", Order("since", writesJson: true));
        File.Delete(Out("before") + ".summary.json");
        Refused($"{Out("before")} is no result of memo screen with its rejects and a summary that says what it was made of.");
    }

    /// <summary>An id on two lines, or a reason that quotes something on two lines, would shift the lines of what follows.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_written_with_line_breaks_takes_one_line_or_is_rejected(bool writesJson)
    {
        File.WriteAllText(Listings + ".ndjson", """
            {"id":"A\n3","list":"ferry_defaulter","subject":"legal_person","decided":"2021-01-04"}
            {"id":"B","list":"ferry_defaulter","subject":"legal_person","decided":"2021\n3,01-04"}
            {"id":"C","list":"ferry_defaulter","subject":"legal_person","decided":"2021-01-04"}

            """);
        var order = Order("before", writesJson) with { Listings = Listings + ".ndjson" };

        var before = Run(order);
        var since = Run(order with { Output = Out("since"), Since = Out("before") });

        Assert.Equal((1, 2, 0), (before.Screened, before.Rejected, before.TakenOver));
        Assert.Equal((1, 2, 1), (since.Screened, since.Rejected, since.TakenOver));
        Assert.Equal(
            [
                "line,entry,reason,原因",
                "1,,The id contains a line break; in a result each entry stands on one line.,编号中有换行；结果中每条记录占一行。",
                "2,B,\"There is no day “2021 3,01-04” between 1949-10-01 and 2199-12-31.\",\"1949年10月1日至2199年12月31日之间没有“2021 3,01-04”这一天。\"",
            ],
            File.ReadAllLines(Out("since") + ".rejects.csv"));
    }

    [Fact]
    public void The_command_says_how_much_was_taken_over()
    {
        string[] command = ["screen", _folder.Path, "--listings", Listings, "--as-of", "2021-06-01", "--out"];
        Ran.Memo([.. command, Out("before")]);
        WriteRules(leastRisk: 20);

        var ran = Ran.Memo([.. command, Out("since"), "--since", Out("before")]);

        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal($"280 stand as in {Out("before")}, on lists about which the rules decide as they did; 260 were asked again.", ran.Output.Split('\n')[1]);
    }

    private string Listings => Path.Combine(_folder.Path, "register.csv");

    private string Out(string name) => Path.Combine(_folder.Path, name + ".out");

    private ScreeningOrder Order(string name, bool writesJson = false) => new(Listings, Out(name), writesJson, AsOf, [BuiltIn.Itself], ColumnMapping.None);

    private ScreeningSummary Run(ScreeningOrder order, Action<double>? progress = null)
    {
        var (summary, problem) = Screen(order, progress);
        Assert.Null(problem);
        return summary!;
    }

    private (ScreeningSummary? Summary, Localized? Problem) Screen(ScreeningOrder order, Action<double>? progress = null) =>
        new Hosting.Screening.Screening(LoadedPack.Load(_folder.Path), order, progress ?? (_ => { })) { BlockSize = 300, BetweenStates = TimeSpan.Zero }.Run();

    private void Refused(string because, ScreeningOrder? order = null)
    {
        var (summary, problem) = Screen((order ?? Order("since")) with { Since = Out("before") });
        Assert.Null(summary);
        Assert.Equal(because, problem!.Value.English);
        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "since.out*"));
    }

    private string DoesNotBelong(string name) =>
        $"{Out(name)} was made of another register, or has been changed since: nothing of it is taken over. Screen the register without --since.";

    private void Same(string one, string other) => Assert.All(Kinds, kind => Assert.Equal(File.ReadAllText(Out(one) + kind), File.ReadAllText(Out(other) + kind)));

    private void Write(string register) => File.WriteAllText(Listings, register);

    /// <summary>In turn: on the one list, with and without an entry on the other; on the other; a tenth on none that there is; now and then an empty line.</summary>
    private static string Records() => Header + string.Concat(Enumerable.Range(0, 600).Select(i => string.Create(
        CultureInfo.InvariantCulture,
        $"{(i % 50 == 0 ? "\"E, \"\"" + i + "\"\"\"" : "E-" + i)},{(i % 10 == 9 ? "raft_defaulter" : i % 3 == 2 ? "pier_defaulter" : "ferry_defaulter")},legal_person,2020-03-{(i % 28) + 1:D2},{i % 90} persons,{(i % 6 == 1 ? "pier_defaulter" : i % 6 == 3 ? "none" : "")}\n{(i % 70 == 0 ? "\r\n" : "")}")));

    private void WriteRules(int leastRisk) => _folder.Write("pier.memo", $"""
        list pier_defaulter = 码头失信企业
          title      “码头失信企业名单”
          colour     black
          owner      MOT
          sourced from bulletin

        memorandum pier_safety = 码头安全
          title      “码头安全备忘录（示例）”
          title en   "Memorandum on pier safety (illustration)"
          document   "示例〔2020〕2号"
          lead       MOT
          effective  from 2020-03-01
          covers     pier_defaulter
          counts     start day excluded
          total      2
          remedy     not stated
          sourced from bulletin

        sanction no_berth = 不予靠泊
          title      “不予靠泊”
          title en   "No berth"
          clause     “一”
          measure    weigh_in_tenders
          strength   reference
          by         MOT
          on         legal_person as itself
          when       passengers_at_risk at least {leastRisk} persons
          basis      《渡运法（示例）》第九条
          lasts      while listed
          sourced from bulletin

        sanction both = 两处失信
          title      “两处失信”
          title en   "On both lists"
          clause     “二”
          measure    weigh_in_tenders
          strength   reference
          by         MOT
          on         legal_person as itself
          covers     ferry_defaulter
          when       listed in pier_defaulter
          basis      《渡运法（示例）》第九条
          lasts      while listed
          sourced from bulletin
        """);
}
