namespace Memo.Tools.Tests.Legality;

/// <summary>Whom a role or a fact concerns: what a draft has to say, what it may not say, and what its names say all the same.</summary>
public sealed class ConcernsTests
{
    private const string Issued = "effective from 2024-01-01\nlead bureau\nparties bureau";
    private const string Draft = Issued + "\nstatus draft";
    private const string Person = "natural_person as itself";
    private const string Family = "MEMO5014 Error";
    private const string NotSaid = "MEMO5024 Error";

    /// <summary>Nobody answers for a natural person but that person; for a unit, who says that they do.</summary>
    [Theory]
    [InlineData("natural_person as those", "those_below_eighteen = 十八岁以下者", "", Family)]
    [InlineData("natural_person as those", "heirs = 继承人", "", Family)]
    [InlineData("natural_person as those", "heirs = 继承人", "concerns responsible", Family)]
    [InlineData("natural_person as those", "heirs = 继承人", "concerns others", Family)]
    [InlineData("natural_person as those", "heirs = 继承人", "backwards", Family)]
    [InlineData("legal_person as those", "those_below_eighteen = 十八岁以下者", "", NotSaid)]
    [InlineData("legal_person as those", "heirs = 继承人", "", NotSaid)]
    [InlineData("legal_person as those", "heirs = 继承人", "concerns own", NotSaid)]
    [InlineData("legal_person as those", "heirs = 继承人", "concerns others", Family)]
    [InlineData("legal_person as those", "heirs = 继承人", "concerns family", Family)]
    [InlineData("legal_person as those", "shift_head = 值班长", "concerns responsible", "")]
    public void A_role(string on, string names, string clause, string expected) => Assert.Equal(expected, Invented.Gives(
        $"\nrole {names}\n  holders natural_person\n  {clause}\n",
        Invented.Text("memorandum", Draft),
        Invented.Sanction(on: on.Replace("those", names.Split(' ')[0], StringComparison.Ordinal))));

    [Theory]
    [InlineData("father_is_defaulter = 其父失信", "", Family)]
    [InlineData("raised_by_defaulter = 由失信者养大", "", Family)]
    [InlineData("has_listed_parent = 双亲列入", "", Family)]
    [InlineData("father_is_defaulter = 某项", "concerns own", Family)]
    [InlineData("an_item = 父母为失信被执行人", "concerns own", Family)]
    [InlineData("an_item = 与失信人员配偶同住", "concerns own", Family)]
    [InlineData("upbringing = 成长情况", "", NotSaid)]
    [InlineData("upbringing = 成长情况", "concerns family", Family)]
    [InlineData("upbringing = 成长情况", "concerns others", Family)]
    [InlineData("harmed_a_child = 伤害儿童", "concerns own", "")]
    [InlineData("debtor_hid_assets_with_family = 被执行人将财产转移给家属", "concerns own", "")]
    [InlineData("parent_company_is_defaulter = 母公司失信", "concerns responsible", Family)]
    [InlineData("controlling_unit_is_defaulter = 母公司失信", "concerns responsible", "")]
    public void A_fact(string names, string clause, string expected)
    {
        var fact = $"\nfact {names}\n  type yes_no\n  scope subject\n  {clause}\n";
        var id = names.Split(' ')[0];

        Assert.Equal(expected, Invented.Gives(fact, Invented.Text("memorandum", Draft), Invented.Sanction(on: Person, clauses: "when " + id)));
        Assert.Equal(expected, Invented.Gives(fact, Invented.Text("memorandum", Draft), Entry($"when {id} and party is natural_person")));
        Assert.Equal("", Invented.Gives(fact, Invented.Text("memorandum", Draft), Invented.Sanction(on: Person, clauses: "unless " + id)));
        Assert.Equal("", Invented.Gives(fact, Invented.Text("memorandum", Draft), Invented.Sanction(clauses: "when " + id)));
    }

    /// <summary>Of an issued text nothing has to be said; what its names and words say is a warning.</summary>
    [Theory]
    [InlineData("father_is_defaulter = 其父失信", "", "MEMO5014 Warning")]
    [InlineData("upbringing = 成长情况", "", "")]
    [InlineData("upbringing = 成长情况", "concerns family", "MEMO5014 Warning")]
    public void A_fact_of_an_issued_text(string names, string clause, string expected) => Assert.Equal(expected, Invented.Gives(
        $"\nfact {names}\n  type yes_no\n  scope subject\n  {clause}\n",
        Invented.Text("memorandum", Issued),
        Invented.Sanction(on: Person, clauses: "when " + names.Split(' ')[0])));

    /// <summary>What an issued text or a statute asks did not come with the draft.</summary>
    [Theory]
    [InlineData("", NotSaid)]
    [InlineData("\nallowance of_law = 法定\n  basis 《Big Law》 art 9\n  measure restrict_office\n  when upbringing\n  sourced from invented\n", "")]
    public void A_fact_that_did_not_come_with_the_draft(string law, string expected) => Assert.Equal(expected, Invented.Gives(
        "\nfact upbringing = 成长情况\n  type yes_no\n  scope subject\n",
        law,
        Invented.Text("memorandum", Draft),
        Invented.Sanction(on: Person, clauses: "when upbringing", basis: law.Length == 0 ? "《Big Law》 art 5" : "《Big Law》 art 9")));

    /// <summary>A number, a share and a value are asked of whom they speak, too.</summary>
    [Theory]
    [InlineData("type count of years", "upbringing at least 2 years")]
    [InlineData("type percentage", "upbringing at least 2 percent")]
    [InlineData("type enumeration\n  values at_home = 在家, away = 在外", "upbringing is away")]
    [InlineData("type code", "upbringing within \"1\"")]
    public void A_fact_of_another_type(string type, string when) => Assert.Equal(NotSaid, Invented.Gives(
        $"\nfact upbringing = 成长情况\n  {type}\n  scope subject\n", Invented.Text("memorandum", Draft), Invented.Sanction(on: Person, clauses: "when " + when)));

    [Theory]
    [InlineData("ground", "father_is_defaulter = 其父失信", "grounds father_is_defaulter", Family)]
    [InlineData("ground", "fare_evaded = 逃票", "grounds fare_evaded", "")]
    public void A_ground(string keyword, string names, string clauses, string expected) => Assert.Equal(expected, Invented.Gives(
        $"\n{keyword} {names}\n  covers bad\n", Invented.Text("memorandum", Draft), Invented.Sanction(on: Person, clauses: clauses)));

    [Fact]
    public void A_list_of_children() => Assert.Equal("MEMO5014 Warning", Invented.Gives(
        "\nlist children_of_defaulters_list = 失信人员子女名单\n  colour black\n  owner bureau\n  basis not seen\n  sourced from invented\n",
        "\nmemorandum other = 另一文本\n  title \"另一备忘录\"\n  title en \"Other\"\n  lead bureau\n  effective from 2024-01-01\n  covers children_of_defaulters_list\n  counts start day excluded\n  remedy objection to bureau\n  sourced from invented\n",
        Invented.Text("memorandum", Issued),
        Invented.Sanction(under: "other", on: Person, covers: "children_of_defaulters_list")));

    /// <summary>What somebody makes of a person is no act of that person, however it is typed.</summary>
    [Theory]
    [InlineData("type enumeration\n  values a = 甲, b = 乙", "conduct_class = 表现", "conduct_class is b", "", "MEMO2022 Error")]
    [InlineData("type enumeration\n  values upper = 上, lower = 下", "credit_band = 表现", "credit_band is lower", "", "MEMO2022 Error")]
    [InlineData("type enumeration\n  values upper = 上, lower = 下", "how_one_does = 信用档次", "how_one_does is lower", "concerns own", "MEMO2022 Error")]
    [InlineData("type enumeration\n  values upper = 上, lower = 下", "how_one_does = 表现", "how_one_does is lower", "concerns assessment", "MEMO2022 Error")]
    [InlineData("type enumeration\n  values larger = 较大, serious = 重大", "accident_grade = 事故等级", "accident_grade is serious", "concerns own", "")]
    [InlineData("type percentage", "credit_score = 表现", "credit_score less than 60 percent", "", "MEMO5013 Error")]
    [InlineData("type percentage", "standing = 排名", "standing less than 10 percent", "concerns own", "MEMO5013 Error")]
    [InlineData("type percentage", "share_unpaid = 欠付比例", "share_unpaid at least 10 percent", "concerns own", "")]
    [InlineData("type percentage", "share_unpaid = 欠付比例", "share_unpaid at least 10 percent", "concerns assessment", "MEMO5013 Error")]
    [InlineData("type money", "worth = 估值", "worth less than 10 CNY", "concerns assessment", "MEMO5013 Error")]
    [InlineData("type yes_no", "in_bottom_tenth = 某项", "in_bottom_tenth", "", "MEMO2022 Error")]
    [InlineData("type yes_no", "an_item = 位列后百分之十", "an_item", "concerns own", "MEMO2022 Error")]
    [InlineData("type yes_no", "last_in_ranking = 某项", "last_in_ranking", "", "MEMO2022 Error")]
    [InlineData("type yes_no", "disliked = 不受欢迎", "disliked", "concerns assessment", "MEMO2022 Error")]
    public void An_assessment(string type, string names, string when, string clause, string expected)
    {
        var fact = $"\nfact {names}\n  {type}\n  scope subject\n  {clause}\n";

        Assert.Equal(expected, Invented.Gives(fact, Invented.Text("memorandum", Draft), Invented.Sanction(on: Person, clauses: "when " + when)));
        Assert.Equal(expected.Replace("Error", "Warning", StringComparison.Ordinal), Invented.Gives(fact, Invented.Text("memorandum", Issued), Invented.Sanction(on: Person, clauses: "when " + when)));
        Assert.Equal("", Invented.Gives(fact, Invented.Text("memorandum", Draft), Invented.Sanction(clauses: "when " + when)));
    }

    private static string Entry(string clauses) => $"\nentry owing = 列入\n  under text\n  covers bad\n  {clauses}\n  sourced from invented\n";
}
