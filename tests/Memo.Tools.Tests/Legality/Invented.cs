using Memo.Compiler;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Tools.Tests.Legality;

/// <summary>Invented words and law, within which a test writes the clause it is about. Alone they give no diagnostic.</summary>
internal static class Invented
{
    private const string Words = """
        source invented = 虚构示例
          kind       memory
          where      "invented"

        agency bureau = 示例主管部门
          kind       government

        agency tax_bureau = 示例税务局
          kind       government

        agency court = 示例法院
          kind       judicial

        agency state_council = 国务院
          kind       government

        performers both_bureaus = 两部门
          members    bureau, tax_bureau

        item restrict_office = 限制任职
          class      1

        item closer_checks = 加强检查
          class      2

        fact debt = 欠款
          type       money
          scope      entry
          concerns   own

        fact grade = 等级
          type       grade
          values     high = 高, low = 低
          scope      entry

        role head = 负责人
          holders    natural_person
          concerns   responsible

        list bad = 示例名单
          colour     black
          owner      bureau
          basis      《Big Law》 art 3
          sourced from invented

        list court_list = 示例法院名单
          colour     black
          owner      court
          basis      《Big Law》 art 3
          sourced from invented

        list rated = 示例评级名单
          colour     none
          owner      bureau
          sourced from invented

        ground conduct = 行为
          covers     bad, court_list, rated

        statute big_law = 大法
          title      "大法（示例）"
          title en   "Big Law"

        order list_rules = 名单规定
          title      "名单规定（示例）"
          title en   "List rules"
          document   "示例部令第1号"
          effective  from 2015-01-01
          covers     bad, court_list
          counts     start day excluded
          remedy     objection to bureau within 10 days from notice
          sourced from invented

        term two_years = 两年
          under      list_rules
          covers     bad, court_list
          lasts      2 years from decided
          sourced from invented

        """;

    /// <summary>The measure of class 1 or 2 with a basis, a term and a remedy of its own.</summary>
    public static string Sanction(
        string under = "text",
        string item = "restrict_office",
        string strength = "mandatory",
        string by = "bureau",
        string on = "legal_person as itself",
        string covers = "bad",
        string basis = "《Big Law》 art 5",
        string lasts = "while listed",
        string clauses = "") => $"""

        sanction ban = 示例限制
          under {under}
          title "限制（示例）"
          title en "Limit"
          clause "一"
          measure {item}
          strength {strength}
          by {by}
          on {on}
          covers {covers}
          basis {basis}
          lasts {lasts}
          {clauses}
          sourced from invented

        """;

    /// <param name="keyword">Of the block.</param>
    /// <param name="clauses">Besides title, lists and counting.</param>
    public static string Text(string keyword, string clauses, string title = "示例文件", string remedy = "objection to bureau within 10 days from notice") => $"""

        {keyword} text = 示例文本
          title "{title}"
          title en "Text"
          covers bad, court_list, rated
          counts start day excluded
          remedy {remedy}
          {clauses.ReplaceLineEndings("\n  ")}
          sourced from invented

        """;

    /// <summary>Codes with severities, in the order of the text.</summary>
    public static string Gives(params string[] texts) => string.Join(" ", Found(texts).Select(d => $"{d.Code} {d.Severity}"));

    /// <summary>Codes with what is said in English.</summary>
    public static string Says(params string[] texts) => string.Join(" ", Found(texts).Select(d => $"{d.Code} {d.Message.English}"));

    private static ImmutableArray<Diagnostic> Found(string[] texts) => Compilation.Of([new SourceText("draft.memo", Words + string.Concat(texts))]).Diagnostics;
}
