using Memo.Compiler;
using Memo.Compiler.Text;

namespace Memo.Tools.Tests.Legality;

/// <summary>What stays within the law is not reported, and what is one step beyond it is: the draft of a sanction with what a test adds to it.</summary>
public sealed class LawfulDraftTests
{
    private const string Kind = "subject";

    private const string Law = """
        source invented = 虚构示例
          kind       memory
          where      "invented"

        agency bureau = 示例主管部门
          kind       government

        item restrict_office = 限制任职
          class      1
          appears    "2021年版"

        unit points = 分

        fact debt = 欠款
          type       money
          scope      entry
          concerns   own

        fact debtor_points = 欠款分
          type       count of points
          scope      entry

        unit marks = 分数单位

        unit parts = 份

        fact conduct = 表现
          type       count of marks
          scope      entry

        fact shares = 所得分配额
          type       count of parts
          scope      entry

        condition low_conduct = 表现不佳
          when       debtor_points less than 600 points

        list bad = 示例名单
          colour     black
          owner      bureau
          basis      《Big Law》 art 3
          sourced from invented

        ground g1 = 甲事由
          covers     bad

        ground g2 = 乙事由
          covers     bad

        statute big_law = 大法
          title      "大法（示例）"
          title en   "Big Law"

        allowance by_law = 法定限制
          basis      《Big Law》 art 5
          measure    restrict_office
          strength   mandatory
          longest    3 years
          when       debt at least 1_000_000 CNY
          effective  from 2015-01-01
          sourced from invented

        order old_rules = 旧规定
          title      "旧规定（示例）"
          title en   "Old rules"
          document   "示例令第1号"
          effective  from 2015-01-01 until 2020-12-31
          covers     bad
          counts     start day excluded
          remedy     objection to bureau within 10 days from notice
          sourced from invented

        order rules = 新规定
          title      "新规定（示例）"
          title en   "New rules"
          document   "示例令第2号"
          effective  from 2021-01-01
          covers     bad
          counts     start day excluded
          remedy     objection to bureau within 10 days from notice
          sourced from invented

        circular draft = 示例草案
          title      "示例草案（示例）"
          title en   "Draft"
          document   "示例〔2026〕1号"
          lead       bureau
          parties    bureau
          effective  from 2026-01-01
          status     draft
          covers     bad
          counts     start day excluded
          remedy     objection to bureau within 10 days from notice
          sourced from invented

        entry listing = 列入
          under      rules
          covers     bad
          when       debt more than 0 CNY
          duty       notify within 5 days from decided
          sourced from invented

        """;

    /// <summary>The condition is the law's, narrower, of another limit or of the same one said otherwise.</summary>
    [Theory]
    [InlineData("debt at least 1_000_000 CNY", "")]
    [InlineData("debt at least 2_000_000 CNY", "")]
    [InlineData("debt more than 1_000_000 CNY", "")]
    [InlineData("not (debt less than 1_000_000 CNY)", "")]
    [InlineData("debt less than 2_000_000 CNY and debt at least 1_500_000 CNY", "")]
    [InlineData("debt at least 999_999 CNY", "MEMO5006")]
    [InlineData("debt less than 2_000_000 CNY", "MEMO5006")]
    [InlineData("debt at least 2_000_000 CNY or debt less than 5 CNY", "MEMO5006")]
    public void A_condition_is_compared_by_the_values_it_leaves(string when, string expected) =>
        Gives(expected, Term("two_years", "rules", "lasts 2 years from decided") + Sanction("when " + when));

    /// <summary>The law allows three years.</summary>
    [Theory]
    [InlineData("grounds g1", "")]
    [InlineData("grounds g2", "MEMO5004")]
    [InlineData("grounds g1, g2", "MEMO5004")]
    [InlineData("covers bad", "MEMO5004")]
    public void While_listed_is_as_long_as_the_terms_of_the_grounds_of_the_clause(string grounds, string expected) => Gives(
        expected,
        Term("two_years", "rules", "grounds g1\n  lasts 2 years from decided") + Term("five_years", "rules", "grounds g2\n  lasts 5 years from decided")
            + Sanction("when debt at least 1_000_000 CNY\n  " + grounds));

    /// <summary>A term on another condition never holds an entry that the clause reaches.</summary>
    [Theory]
    [InlineData("debt less than 1_000_000 CNY", "")]
    [InlineData("debt less than 1_000_001 CNY", "MEMO5004")]
    public void While_listed_is_as_long_as_the_terms_on_the_condition_of_the_clause(string when, string expected) => Gives(
        expected,
        Term("two_years", "rules", "lasts 2 years from decided") + Term("five_years", "rules", $"when {when}\n  lasts 5 years from decided")
            + Sanction("when debt at least 1_000_000 CNY"));

    /// <summary>The last entry under the old rules is of 2020-12-31, the clause begins on 2026-01-01: what is left of it counts.</summary>
    [Theory]
    [InlineData("old_rules", "5 years", "")]
    [InlineData("old_rules", "8 years", "")]
    [InlineData("old_rules", "9 years", "MEMO5004")]
    [InlineData("rules", "5 years", "MEMO5004")]
    public void While_listed_is_as_long_as_is_left_of_a_term_of_former_rules(string rules, string term, string expected) => Gives(
        expected,
        Term("two_years", "rules", "lasts 2 years from decided") + Term("former", rules, $"lasts {term} from decided") + Sanction("when debt at least 1_000_000 CNY"));

    /// <summary>A unit has no family; who holds a role in it may be somebody's, whatever the role is called and says that it concerns.</summary>
    [Theory]
    [InlineData("role", "parent_company = 母公司", "legal_person", "")]
    [InlineData("role", "mother = 母亲", "natural_person", "MEMO5014")]
    [InlineData("role", "elder = 父亲", "natural_person", "MEMO5014")]
    [InlineData("role", "brother = 某甲", "natural_person", "MEMO5014")]
    [InlineData("role", "boys = 兄弟", "natural_person", "MEMO5014")]
    [InlineData("role", "little_one = 儿童", "natural_person", "MEMO5014")]
    [InlineData("role", "pupil = 某乙", "natural_person", "MEMO5014")]
    [InlineData("role", "learner = 学生", "natural_person", "MEMO5014")]
    [InlineData("role", "in_laws = 某丙", "natural_person", "MEMO5014")]
    [InlineData("role", "dependant = 某丁", "natural_person", "MEMO5014")]
    [InlineData("role", "cared_for = 被抚养人", "natural_person", "MEMO5014")]
    [InlineData("role", "employee = 员工", "natural_person", "")]
    [InlineData("role", "grandmother = 某己", "natural_person", "MEMO5014")]
    [InlineData("role", "stepson = 继子", "natural_person", "MEMO5014")]
    [InlineData("role", "cousins = 某庚", "natural_person", "MEMO5014")]
    [InlineData("role", "mother_in_law = 某辛", "natural_person", "MEMO5014")]
    [InlineData("role", "children_of_debtor = 某壬", "natural_person", "MEMO5014")]
    [InlineData("role", "spouse_and_director = 某癸", "natural_person", "MEMO5014")]
    [InlineData("role", "member_of_household = 某子", "natural_person", "MEMO5014")]
    [InlineData("role", "family_member_2 = 某丑", "natural_person", "MEMO5014")]
    [InlineData("role", "director_with_children = 某寅", "natural_person", "")]
    [InlineData("role", "family_doctor = 家庭医生", "natural_person", "")]
    [InlineData("role", "children_hospital_head = 儿童医院院长", "natural_person", "")]
    [InlineData("role", "dependent_contractor = 从属承包人", "natural_person", "")]
    [InlineData("role", "board_member = 董事会成员", "natural_person", "")]
    [InlineData("role", "talent = 国家人才", "natural_person", "")]
    [InlineData("role", "nearest = 近亲属等", "natural_person", "MEMO5014")]
    [InlineData("role", "other = 外祖父母之一", "natural_person", "MEMO5014")]
    [InlineData("role", "third = 董事及其配偶", "natural_person", "MEMO5014")]
    [InlineData("role", "fifth = 家人", "natural_person", "MEMO5014")]
    [InlineData("role", "sixth = 被监护人", "natural_person", "MEMO5014")]
    [InlineData("role", "mother = 母公司", "legal_person, natural_person", "")]
    [InlineData("role", "sister = 兄弟企业", "legal_person, natural_person", "")]
    [InlineData(Kind, "family_farm = 家庭农场", "natural_person", "")]
    [InlineData(Kind, "household = 某户", "natural_person", "MEMO5014")]
    [InlineData(Kind, "minor_shareholder = 小股东", "legal_person", "")]
    [InlineData(Kind, "minor_partner = 小合伙人", "natural_person", "")]
    [InlineData(Kind, "unmarried_minor = 某戊", "natural_person", "MEMO5014")]
    [InlineData(Kind, "youth = 未成年人", "natural_person", "MEMO5014")]
    [InlineData(Kind, "graduate = 大学生", "natural_person", "")]
    public void Family_are_persons(string declared, string names, string who, string expected)
    {
        var id = names.Split(' ')[0];
        Gives(
            expected,
            declared == Kind ? $"subject {names}\n  parent {who}\n\n" : $"role {names}\n  holders {who}\n  concerns responsible\n\n",
            Term("two_years", "rules", "lasts 2 years from decided")
                + Sanction("when debt at least 1_000_000 CNY", declared == Kind ? id + " as itself" : "legal_person as " + id));
    }

    /// <summary>A score decides about a person wherever it stands: for the sanction, its end, its exemption or the entry it follows. About a unit it may.</summary>
    [Theory]
    [InlineData("natural_person as itself", "ended when debtor_points more than 800 points", "when debt more than 5 CNY", "MEMO5013")]
    [InlineData("natural_person as itself", "suspended when debtor_points more than 800 points", "when debt more than 5 CNY", "MEMO5013")]
    [InlineData("natural_person as itself", "unless debtor_points more than 800 points", "when debt more than 5 CNY", "MEMO5013")]
    [InlineData("natural_person as itself", "covers bad", "when debtor_points less than 600 points", "MEMO5013")]
    [InlineData("natural_person as itself", "covers bad", "when debt more than 5 CNY\n  unless debtor_points more than 800 points", "MEMO5013")]
    [InlineData("natural_person as itself", "grounds g1", "when debtor_points less than 600 points\n  grounds g1, g2", "MEMO5013")]
    [InlineData("natural_person as itself", "grounds g1", "when debtor_points less than 600 points\n  grounds g2", "")]
    [InlineData("natural_person as itself", "covers bad", "when debt more than 5 CNY", "")]
    [InlineData("natural_person as itself", "covers bad", "when low_conduct", "MEMO5013")]
    [InlineData("natural_person as itself", "covers bad", "when conduct less than 60 marks", "MEMO5013")]
    [InlineData("natural_person as itself", "covers bad", "when shares less than 60 parts", "")]
    [InlineData("legal_person as itself", "ended when debtor_points more than 800 points", "when debtor_points less than 600 points", "")]
    public void A_score_decides_about_no_person(string on, string clauses, string entry, string expected) => Gives(
        expected,
        Term("two_years", "rules", "lasts 2 years from decided")
            + $"entry second = 另一列入\n  under rules\n  covers bad\n  {entry}\n  duty notify within 5 days from decided\n  sourced from invented\n\n"
            + Sanction("when debt at least 1_000_000 CNY\n  " + clauses, on));

    /// <summary>A score that decides how long one stays, or how one leaves, decides about the person too.</summary>
    [Theory]
    [InlineData("term longer = 更长\n  under rules\n  covers bad\n  when debtor_points less than 600 points\n  lasts 2 years from decided\n  sourced from invented\n\n", "MEMO5013")]
    [InlineData("exit better = 好转\n  under rules\n  covers bad\n  kind early\n  when debtor_points more than 800 points\n  sourced from invented\n\n", "MEMO5013")]
    public void A_score_decides_about_no_stay(string rule, string expected) => Gives(
        expected, rule, Term("two_years", "rules", "lasts 2 years from decided"), Sanction("when debt at least 1_000_000 CNY", "natural_person as itself"));

    private static string Term(string name, string rules, string clauses) => $"""
        term {name} = {name.Replace("two_years", "两年", StringComparison.Ordinal).Replace("five_years", "五年", StringComparison.Ordinal).Replace("former", "另一期限", StringComparison.Ordinal)}
          under {rules}
          covers bad
          {clauses}
          sourced from invented


        """;

    private static string Sanction(string clauses, string on = "legal_person as itself") => $"""
        sanction ban = 限制任职措施
          under draft
          title "限制任职（示例）"
          title en "No office"
          clause "一"
          measure restrict_office
          strength mandatory
          by bureau
          on {on}
          {clauses}
          basis 《Big Law》 art 5
          lasts while listed
          sourced from invented

        """;

    private static void Gives(string expected, params string[] added)
    {
        var compilation = Compilation.Of([new SourceText("draft.memo", Law + string.Concat(added))]);
        Assert.Equal(expected, string.Join(" ", compilation.Diagnostics.Select(d => d.Code)));
    }
}
