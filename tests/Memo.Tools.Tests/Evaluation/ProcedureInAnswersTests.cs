using System.Text.Json;
using Memo.Tools.Tests.Cli;
using Memo.Tools.Tests.Json;
using Memo.Tools.Tests.Reference;

namespace Memo.Tools.Tests.Evaluation;

/// <summary>Who hears, decides and is told on the day of the answer, and what those who act must do.</summary>
public sealed class ProcedureInAnswersTests
{
    private const string Listing = "list: quay_defaulter\nsubject: legal_person\nground: quay_blocked\ndecided: 2017-05-06\nalso: []\n";

    private const string Rules = """

        agency PORTS = 港务局
          kind       government
          effective  from 1990-01-01 until 2018-03-31
          successor  MOT from 2018-04-01

        list quay_defaulter = 岸线失信名单
          colour     black
          owner      PORTS
          sourced from bulletin

        ground quay_blocked = 堵塞岸线
          covers     quay_defaulter

        fact quay_damaged = 损坏岸线
          type       yes_no
          scope      entry
          determined by PORTS

        order quay_rules = 岸线名单办法
          title      “岸线名单办法（示例）”
          title en   "Rules for quays (illustration)"
          document   "示例令第9号"
          effective  from 2010-01-01
          covers     quay_defaulter
          counts     start day excluded
          workdays   weekdays
          remedy     objection to PORTS within 20 days from notice
          sourced from bulletin

        entry quay_entry = 岸线列入
          under      quay_rules
          covers     quay_defaulter
          when       quay_blocked
          by         PORTS
          duty       serve
          sourced from bulletin

        exit quay_exit = 岸线移出
          under      quay_rules
          covers     quay_defaulter
          kind       repair
          when       fine_paid
          by         PORTS
          duty       decide within 5 working days
          remedy     review to PORTS within 10 days from decided not suspending
          sourced from bulletin

        sanction no_quay = 不予靠岸
          under      quay_rules
          title      “不予靠岸”
          title en   "No quay"
          clause     "一" unverified
          measure    restrict_routes
          strength   mandatory
          by         PORTS
          on         legal_person as itself
          basis      《Ferry Law》 art 9
          lasts      while listed
          duty       report to PORTS every 3 months
          sourced from bulletin unverified

        sanction no_quay_if_damaged = 损坏者不予靠岸
          under      quay_rules
          title      “损坏者不予靠岸”
          title en   "No quay after damage"
          clause     "二"
          measure    restrict_routes
          strength   mandatory
          by         PORTS
          on         legal_person as itself
          when       quay_damaged
          basis      《Ferry Law》 art 9
          lasts      while listed
          sourced from bulletin
        """;

    [Theory]
    [InlineData("2018-03-31", "PORTS")]
    [InlineData("2018-04-01", "MOT")]
    public void Bodies_are_those_of_the_day(string asOf, string body)
    {
        var result = JsonDocument.Parse(Ask(asOf, "--format", "json")).RootElement.GetProperty("results")[0];
        var triggered = result.GetProperty("triggered")[0];
        var exit = result.GetProperty("exits")[0];

        Assert.Equal($$"""[{"kind":"objection","body":"{{body}}","within":"20 days","from":"notice"}]""", triggered.GetProperty("remedy").Compact());
        Assert.Equal($$"""[{"kind":"report","body":"{{body}}","within":null,"from":null,"every":"3 months"}]""", triggered.GetProperty("duty").Compact());
        Assert.Equal($"""["{body}"]""", exit.GetProperty("by").Compact());
        Assert.Equal(
            $$"""[{"kind":"review","body":"{{body}}","within":"10 days","from":"decided","suspending":false},{"kind":"objection","body":"{{body}}","within":"20 days","from":"notice"}]""",
            exit.GetProperty("remedy").Compact());
        Assert.Equal("""[{"kind":"decide","body":null,"within":"5 working days","from":null,"every":null}]""", exit.GetProperty("duty").Compact());
        Assert.Equal(body, result.GetProperty("undetermined")[0].GetProperty("needs")[0].GetProperty("determined_by").GetString());
    }

    [Theory]
    [InlineData("2018-03-31", "en", "  Kept by     PORTS")]
    [InlineData("2018-04-01", "en", "  Kept by     MOT")]
    [InlineData("2018-04-01", "en", "  Until       not known: no rule of the pack says how long the entry lasts; sooner by a way off the list (below)")]
    [InlineData("2018-04-01", "en", "  To object   objection to MOT within 20 days from notice")]
    [InlineData("2018-04-01", "zh", "  期限        不明：规则包中没有规定列入期限的规则；可因下列移出途径提前终止")]
    public void The_account_names_them(string asOf, string language, string line) => Assert.Contains(line, Ask(asOf, "--lang", language).Split('\n'));

    /// <summary>An entry that no term rule governs is not said to have no end.</summary>
    [Fact]
    public void That_no_rule_says_how_long_it_lasts_is_told_to_programs() => Assert.Equal(
        """{"state":"in_effect","since":"2017-05-06","until":null,"until_conditions":["quay_rules.quay_exit"],"no_term_rule":true}""",
        JsonDocument.Parse(Ask("2018-04-01", "--format", "json")).RootElement.GetProperty("results")[0].GetProperty("standing").Compact());

    [Theory]
    [InlineData("en", "  Until       not known: no rule of the pack says how long the entry lasts; sooner by a way off the list (below)")]
    [InlineData("zh", "  期限        不明：规则包中没有规定列入期限的规则；可因下列移出途径提前终止")]
    public void An_explanation_does_not_say_that_it_has_no_end(string language, string line)
    {
        using var pack = PreludePack.InFolder(Rules);
        pack.Write("listing.yaml", Listing);
        var ran = Ran.Memo(["explain", "no_quay", "--pack", pack.Path, "--listing", pack.Path + "/listing.yaml", "--as-of", "2018-04-01", "--role", "itself", "--lang", language]);
        Assert.Contains(line, ran.Output.Split('\n'));
    }

    [Theory]
    [InlineData("en", "must report to MOT every 3 months")]
    [InlineData("zh", "应当每3个月向交通运输部报告")]
    public void The_account_says_what_those_who_act_must_do(string language, string duty) =>
        Assert.Contains(duty, Ask("2018-04-01", "--lang", language), StringComparison.Ordinal);

    [Theory]
    [InlineData("no_quay", "en", "Of its clauses, 2 are unverified (its clause number, where it was read).")]
    [InlineData("no_quay", "zh", "所列条款中，未核实2处（条款号、来源）。")]
    [InlineData("quay_rules", "en", "Of its clauses, 2 are unverified (its clause number, where it was read).")]
    public void What_is_unverified_is_read_back_by_name(string name, string language, string sentence)
    {
        using var pack = PreludePack.InFolder(Rules);
        Assert.Contains(sentence, Ran.Memo(["explain", name, "--pack", pack.Path, "--lang", language]).Output.Split('\n'));
    }

    private static string Ask(string asOf, params string[] options)
    {
        using var pack = PreludePack.InFolder(Rules);
        pack.Write("listing.yaml", Listing);
        var ran = Ran.Memo(["eval", pack.Path, "--listing", pack.Path + "/listing.yaml", "--as-of", asOf, "--role", "itself", .. options]);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        return ran.Output;
    }
}
