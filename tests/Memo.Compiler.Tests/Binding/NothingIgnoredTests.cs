using Memo.Compiler.Model;

namespace Memo.Compiler.Tests.Binding;

/// <summary>What is written and means nothing is reported, never dropped.</summary>
public class NothingIgnoredTests
{
    [Theory]
    [InlineData("yes_no", "[|range|] 1 persons to 3 persons")]
    [InlineData("money", "[|range|] 1 persons to 3 persons")]
    [InlineData("enumeration\n  values a = 甲, b = 乙", "[|range|] 1 persons to 3 persons")]
    [InlineData("yes_no", "[|values|] a = 甲, b = 乙")]
    [InlineData("count of persons", "[|取值|] a = 甲、b = 乙")]
    [InlineData("date", "[|values|] a = 甲, b = 乙")]
    public void A_clause_that_the_type_does_not_have(string type, string clause) =>
        Expect.Reports($"unit persons = 人\nfact f = 某事\n  type {type}\n  scope entry\n  {clause}\n", "MEMO2038");

    [Theory]
    [InlineData("count of persons\n  range 1 persons to 3 persons")]
    [InlineData("enumeration\n  values a = 甲, b = 乙")]
    [InlineData("grade\n  values a = 甲, b = 乙")]
    public void A_clause_that_the_type_has(string type) => Expect.Reports($"unit persons = 人\nfact f = 某事\n  type {type}\n  scope entry\n");

    [Theory]
    [InlineData("MEMO2921", "MEMO2021")]
    [InlineData("MEMO9020", "MEMO2020")]
    [InlineData("x", null)]
    public void A_check_that_does_not_exist(string code, string? nearest)
    {
        var report = Expect.Reports($"pack p = 包\n  version \"1\"\n  lint [|{code}|] error\n", "MEMO2006").Diagnostics.Single();

        Assert.Equal(nearest is null ? "Write the code as it is printed: MEMO2021." : $"Did you mean “{nearest}”?", report.Hint.English);
        Assert.Equal($"There is no diagnostic of rules “{code}”.", report.Message.English);
    }

    /// <summary>Each names the one that stands for the clause, and that one names none.</summary>
    [Theory]
    [InlineData("not seen, same as [|first|]", "\"3\"", "MEMO2046")]
    [InlineData("not seen, same as [|second|]", "not seen", "MEMO2046")]
    [InlineData("not stated, same as [|first|]", "not seen", "MEMO2046")]
    [InlineData("not seen, same as [|frist|]", "not seen", "MEMO2006")]
    [InlineData("not seen, same as [|stands|]", "not seen", "MEMO2006")]
    public void A_clause_that_another_does_not_stand_for(string second, string first, string code) => Expect.Reports(OfOneClause(second, first), code);

    [Fact]
    public void One_of_a_clause_names_another_that_names_a_third() =>
        Expect.Reports(
            OfOneClause("not seen, same as first", "not seen") + Sanction("third", "第三", "not seen, same as [|second|]"),
            "MEMO2046");

    [Theory]
    [InlineData("by day 15 of next month from service", 15)]
    [InlineData("within day 31 of next month from service", 31)]
    [InlineData("限 次月 1日 自 送达", 1)]
    public void A_day_of_next_month(string limit, int day) => Assert.Equal(
        new TimeLimit.DayOfNextMonth(day),
        Expect.Reports(OfOneClause("\"4\"", "\"3\"\n  duty publish " + limit)).Pack.Measures.Single(m => m.Name.Id == "first").Duties.Single().Within);

    [Theory]
    [InlineData("by day [|32|] of next month")]
    [InlineData("by day [|0|] of next month")]
    [InlineData("by day [|1.5|] of next month")]
    [InlineData("限 次月 [|15个月|]")]
    [InlineData("限 次月 [|40日|]")]
    public void A_day_that_no_month_has(string limit) => Expect.Reports(OfOneClause("\"4\"", "\"3\"\n  duty publish " + limit), "MEMO2011");

    [Fact]
    public void Two_time_limits_of_one_duty() =>
        Expect.Reports(OfOneClause("\"4\"", "\"3\"\n  duty publish within 5 days [|by|] day 15 of next month"), "MEMO2004");

    private static string OfOneClause(string second, string first) => """
        agency MOT = 交通运输部
        source page = 页
          kind official
          where "there"
        item routes = 航线
          class 3
        list ferries = 渡运名单
          colour watch
          owner MOT
        memorandum ferry = 渡运
          title "渡运备忘录"
          title en "Ferry memorandum"
          effective from 2020-01-01
          covers ferries
          remedy not seen
          sourced from page
        term stands = 在列
          covers ferries
          lasts not seen
          sourced from page

        """ + Sanction("first", "第一", first) + Sanction("second", "第二", second);

    private static string Sanction(string id, string chinese, string clause) => $"""
        sanction {id} = {chinese}
          title "减少班次"
          title en "Fewer trips"
          clause {clause}
          measure routes
          strength reference
          by MOT
          on legal_person as itself
          basis not seen
          lasts while listed
          sourced from page

        """;

    [Theory]
    [InlineData("28.5")]
    [InlineData("99_999_999_999")]
    [InlineData("2.0")]
    public void A_total_that_is_no_count(string total) => Expect.Reports($"statute s = 法\n  title \"法\"\n  title en \"Law\"\n  total [|{total}|]\n", "MEMO2018");

    [Fact]
    public void A_total() => Assert.Equal(
        1028, Expect.Reports("statute s = 法\n  title \"法\"\n  title en \"Law\"\n  total 1_028\n").Pack.Instruments.Single().Total);

    [Theory]
    [InlineData("subject ferry = 渡船\n  parent legal_person, [|natural_person|]")]
    [InlineData("subject ferry = 渡船\n  parent legal_person, [|natural_person, other_organisation|]")]
    [InlineData("item routes = 航线\n  class 1\n  parent ease, [|delay|]")]
    [InlineData("agency NRA = 铁路局\n  parent MOT, [|SAMR|]")]
    [InlineData("fact due_on = 到期日\n  type date\n  scope entry\n  workdays weekdays, [|alldays|]")]
    [InlineData("condition grave = 严重\n  when region within \"1\"\n  under c, [|d|]")]
    [InlineData("order o = 令\n  title \"令\"\n  title en \"Order\"\n  judged by listed、[|decided|]")]
    [InlineData("order o = 令\n  title \"令\"\n  title en \"Order\"\n  workdays weekdays, [|alldays|]")]
    public void A_second_name_where_one_counts(string declaration) => Expect.Reports(Vocabulary + declaration + "\n", "MEMO2045");

    [Fact]
    public void A_second_item_of_one_measure()
    {
        var diagnostic = Expect.Reports(Vocabulary + Sanction("measure ease, [|delay|]"), "MEMO2045").Diagnostics.Single();

        Assert.Equal(
            "“measure” takes one name; here stand 2. Keep one, and write each other as a declaration of its own, with the same clause number: each has its own strength, basis and term.",
            $"{diagnostic.Message.English} {diagnostic.Hint.English}");
        Assert.Equal(
            "“measure”只能写一个名称，此处写了 2 个。请只保留一个，其余各写为单独的声明，条款号相同：每项措施各有其力度、依据和期限。",
            diagnostic.Message.Chinese + diagnostic.Hint.Chinese);
    }

    [Fact]
    public void An_article_may_allow_several_items() => Assert.Equal(
        ["ease", "delay"],
        Expect.Reports(Vocabulary + "statute law = 法\n  title \"法\"\n  title en \"Law\"\nallowance both = 均可\n  basis 《Law》 art 1\n  measure ease, delay\n  sourced from page\n")
            .Pack.Provisions.Single().Items.Select(i => i.Name.Id));

    [Theory]
    [InlineData("[|on|] not stated\n  on natural_person as itself")]
    [InlineData("[|on|] not seen")]
    [InlineData("duty stop within 5 days from removed [|within|] 6 days")]
    [InlineData("duty report to MOT [|to|] SAMR")]
    [InlineData("remedy objection within 5 days from notice answered within 3 days [|answered|] within 4 days not suspending")]
    [InlineData("remedy objection from notice [|from|] removed")]
    public void What_stands_twice_where_one_counts(string clause) => Expect.Reports(Vocabulary + Sanction("measure ease\n  " + clause), "MEMO2004");

    [Theory]
    [InlineData("list many = 多色\n  colour black\n  colour red when region within \"1\"\n  [|colour|] watch\n  owner MOT", "MEMO2004")]
    [InlineData("ground late = 逾期\n  covers trusted\n  colour red\n  [|colour|] watch", "MEMO2004")]
    [InlineData("ground late = 逾期\n  covers trusted\n  colour red [|when|] region within \"1\"", "MEMO2003")]
    [InlineData("pack p = 包\n  version \"1\"\n  lint MEMO2021 error\n  [|lint|] MEMO2021 off \"known\"", "MEMO2004")]
    public void A_second_colour_or_level(string declaration, string code) => Expect.Reports(Vocabulary + declaration + "\n", code);

    [Fact]
    public void Every_note_is_kept() => Assert.Equal<string>(
        ["first", "second"],
        Expect.Reports(Vocabulary + Sanction("measure ease\n  note \"first\"\n  note \"second\"")).Pack.Measures.Single().Notes);

    private static string Sanction(string clauses) => $"""
        sanction s = 惩戒项
          under c
          title "惩戒项"
          clause "1"
          strength mandatory
          by MOT
          basis not seen
          lasts while listed
          sourced from page
          on legal_person as itself
          {clauses}

        """;

    private const string Vocabulary = """
        agency MOT = 交通运输部
        agency SAMR = 市场监管总局
        source page = 页
          kind official
          where "there"
        item ease = 便利
          class 1
        item delay = 推迟
          class 1
        list trusted = 守信名单
          colour black
          owner MOT
        calendar weekdays = 周一至周五
          effective from 2024-01-01 until 2026-12-31
        calendar alldays = 每日
          effective from 2024-01-01 until 2026-12-31
        circular c = 通知
          title "通知全称"
          title en "Circular"
          effective from 2020-01-01
          covers trusted
          counts start day excluded
          remedy not seen
          sourced from page
        circular d = 另一通知
          title "另一通知全称"
          title en "Another circular"

        """;
}
