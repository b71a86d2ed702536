using Memo.Tools.Tests.Cli;
using Memo.Tools.Tests.Listings;
using Memo.Tools.Tests.Reference;

namespace Memo.Tools.Tests.Evaluation;

/// <summary>What was not seen of a text is shown as a doubt, and what it names several times is all shown.</summary>
public sealed class NotSeenTests
{
    private const string Rules = """

        list pier_defaulter = 码头失信名单
          title      “码头失信名单”
          title en   "Pier defaulters"
          colour     black
          owner      MOT, SAMR
          basis      not seen
          sourced from bulletin

        ground pier_blocked = 堵塞码头
          covers     pier_defaulter

        circular pier_rules = 码头名单办法
          title      “码头名单办法（示例）”
          title en   "Rules for piers (illustration)"
          document   not seen
          effective  not seen
          covers     pier_defaulter
          remedy     not stated
          sourced from bulletin

        term pier_term = 码头期限
          under      pier_rules
          covers     pier_defaulter
          lasts      not seen
          sourced from bulletin

        exit pier_exit = 码头移出
          under      pier_rules
          covers     pier_defaulter
          kind       early
          when       fine_paid
          by         MOT
          sourced from bulletin

        sanction no_berth = 不予靠泊
          under      pier_rules
          title      “不予靠泊”
          title en   "No berth"
          clause     "一"
          measure    restrict_routes
          strength   mandatory
          by         MOT
          on         legal_person as itself
          basis      《Ferry Law》 art 9
          lasts      while listed
          sourced from bulletin

        sanction dated_clause = 后增的条款
          under      pier_rules
          title      “后增的条款”
          title en   "A clause with a day of its own"
          clause     "二"
          measure    restrict_routes
          strength   mandatory
          by         MOT
          on         legal_person as itself
          basis      《Ferry Law》 art 9
          lasts      while listed
          effective  from 2024-01-01
          sourced from bulletin
        """;

    [Theory]
    [InlineData("en", "  Kept by     MOT, SAMR")]
    [InlineData("en", "  Until       how long it lasts was not seen in the text; sooner by a way off the list (below)")]
    [InlineData("en", "In doubt: taken for in force, although it was not seen when it took effect: Rules for piers (illustration)")]
    [InlineData("en", "       mandatory: must be applied; by MOT; clause 一; when it took effect not seen")]
    [InlineData("en", "       mandatory: must be applied; by MOT; clause 二")]
    [InlineData("zh", "  名单主管    交通运输部、市场监管总局")]
    [InlineData("zh", "  期限        期限未见，未读到文本；可因下列移出途径提前终止")]
    [InlineData("zh", "存疑：未见施行日期，暂按已施行适用：码头名单办法（示例）")]
    [InlineData("zh", "       应当；由交通运输部实施；条款：一；施行日期未见")]
    [InlineData("zh", "       应当；由交通运输部实施；条款：二")]
    public void The_account_says_what_was_not_seen_and_names_every_owner(string language, string line) =>
        Assert.Contains(line, Ask("eval", "--lang", language).Split('\n'));

    [Theory]
    [InlineData("en", "  In doubt    taken for in force, although it was not seen when it took effect: Rules for piers (illustration)")]
    [InlineData("en", "  Until       how long it lasts was not seen in the text; sooner by a way off the list (below)")]
    [InlineData("zh", "  存疑        未见施行日期，暂按已施行适用：码头名单办法（示例）")]
    public void An_explanation_says_so_too(string language, string line) => Assert.Contains(line, Ask("explain", "--lang", language).Split('\n'));

    [Theory]
    [InlineData("eval", "\"effective_not_seen\": [\"pier_rules\"]")]
    [InlineData("eval", "\"not_seen\": [\"effective\", \"lasts\"]")]
    [InlineData("eval", "\"not_seen\": [\"document\", \"effective\"]")]
    [InlineData("eval", "\"not_seen\": [\"document\"]")]
    [InlineData("explain", "\"effective_not_seen\": [\"pier_rules\"]")]
    public void Programs_are_told_so_too(string command, string json) =>
        Assert.Equal(1, Squeezed(Ask(command, "--format", "json")).Split(Squeezed(json)).Length - 1);

    [Fact]
    public void Any_owner_of_a_list_determines_the_ground_of_an_entry()
    {
        var pack = PreludePack.With(Rules + """

            sanction by_ground = 依事由
              under      pier_rules
              title      “依事由”
              title en   "By ground"
              clause     "三"
              measure    restrict_routes
              strength   mandatory
              by         MOT
              on         legal_person as itself
              grounds    pier_blocked
              basis      《Ferry Law》 art 9
              lasts      while listed
              sourced from bulletin
            """, "MEMO5016");
        var answer = Compiler.Evaluation.ReferenceEvaluator.Evaluate(
            pack, pack.Read("{ list: pier_defaulter, subject: legal_person, decided: 2024-05-06, also: [] }"), new Runtime.CalendarDate(2025, 6, 1), [Compiler.Model.BuiltIn.Itself]);

        var need = Assert.Single(Assert.Single(Assert.Single(answer.Results).Undetermined).Needs);
        Assert.Equal(("ground", "MOT, SAMR"), (need.Fact, string.Join(", ", need.DeterminedBy.Select(body => body.Name.Id))));
    }

    [Theory]
    [InlineData("pier_rules", "What the text says on when it took effect was not seen.")]
    [InlineData("pier_term", "What the text says on how long an entry lasts was not seen.")]
    [InlineData("pier_defaulter", "It is kept by MOT and SAMR.")]
    public void It_is_read_back_so(string name, string sentence) => Assert.Contains(sentence, ReadBack(name).Split('\n'));

    [Fact]
    public void What_a_rule_need_not_say_is_not_missed() => Assert.DoesNotContain("how strongly it binds", ReadBack("pier_exit"), StringComparison.Ordinal);

    private static string ReadBack(string name)
    {
        using var pack = PreludePack.InFolder(Rules);
        var ran = Ran.Memo(["explain", name, "--pack", pack.Path, "--lang", "en"]);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        return ran.Output;
    }

    private static string Ask(string command, params string[] options)
    {
        using var pack = PreludePack.InFolder(Rules);
        pack.Write("listing.yaml", "list: pier_defaulter\nsubject: legal_person\nground: pier_blocked\ndecided: 2024-05-06\nalso: []\n");
        string[] what = command == "eval" ? ["eval", pack.Path] : ["explain", "no_berth", "--pack", pack.Path];
        var ran = Ran.Memo([.. what, "--listing", pack.Path + "/listing.yaml", "--as-of", "2025-06-01", "--role", "itself", .. options]);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        return ran.Output;
    }

    private static string Squeezed(string json) => string.Concat(json.Where(c => !char.IsWhiteSpace(c)));
}
