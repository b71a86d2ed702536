namespace Memo.Tools.Tests.Legality;

/// <summary>A local measure may apply what is national; it may neither state it anew nor go beyond it, in whatever respect.</summary>
public sealed class LocalAndNationalTests
{
    private const string City = """

        ordinance city = 示例市条例
          title      "示例市条例"
          title en   "City regulation"
          document   "示例市人民代表大会公告第1号"

        """;

    private const string LocalDraft = "effective from 2024-01-01\nlead bureau\nlevel local\nstatus draft";
    private const string ByCity = "《City regulation》 art 2";
    private const string ByLaw = "《City regulation》 art 2, 《Big Law》 art 5";

    private const string Items = """

        item honours = 限制评优
          class      2
          appears    "2021年版" "7"

        item city_honours = 限制市级评优
          class      2
          parent     honours
          appears    "示例市补充清单" "1"

        item town_honours = 限制镇级评优
          class      2
          parent     honours

        item city_only = 限制市内活动
          class      2
          appears    "示例市补充清单" "2"

        """;

    private const string Edition = """

        circular edition = 清单2021
          title      "全国失信惩戒措施基础清单（2021年版）"
          title en   "Basic list of 2021"
          effective  from 2022-01-05

        """;

    /// <summary>Who cites the law or the list behind a national item applies it.</summary>
    [Theory]
    [InlineData("honours", ByCity, "", "MEMO5012 Error")]
    [InlineData("town_honours", ByCity, "", "MEMO5012 Error")]
    [InlineData("city_honours", ByCity, "", "MEMO5012 Error")]
    [InlineData("honours", ByLaw, "", "")]
    [InlineData("town_honours", ByLaw, "", "")]
    [InlineData("city_honours", ByLaw, "", "MEMO5012 Error")]
    [InlineData("city_only", ByCity, "", "")]
    [InlineData("honours", "《City regulation》 art 2, 《Basic list of 2021》", Edition, "")]
    [InlineData("honours", ByCity, Edition, "MEMO5012 Error")]
    public void A_national_item(string item, string basis, string edition, string expected) => Assert.Equal(expected, Invented.Gives(
        Items, edition, City, Invented.Text("circular", LocalDraft), Invented.Sanction(item: item, basis: basis)));

    /// <summary>The first edition is of 2022-01-05.</summary>
    [Theory]
    [InlineData("2022-01-04", "")]
    [InlineData("2022-01-05", "MEMO5012 Error")]
    public void A_text_from_before_the_list_repeats_none(string from, string expected) => Assert.Equal(expected, Invented.Gives(
        Items, Edition, City, Invented.Text("circular", LocalDraft.Replace("2024-01-01", from, StringComparison.Ordinal)), Invented.Sanction(item: "honours", basis: ByCity)));

    /// <summary>The list says of its item: units, at most two years, not as a duty, above a million. It binds whatever basis is claimed, unless that allows more.</summary>
    [Theory]
    [InlineData("legal_person as itself", "discretionary", "2 years from decided", "debt at least 1_000_000 CNY", ByLaw, "")]
    [InlineData("legal_person as itself, head", "discretionary", "2 years from decided", "debt at least 1_000_000 CNY", ByLaw, "Basic list of 2021 does not reach the head of a listed legal person")]
    [InlineData("legal_person as itself", "mandatory", "2 years from decided", "debt at least 1_000_000 CNY", ByLaw, "Basic list of 2021 allows it at most as “discretionary”")]
    [InlineData("legal_person as itself", "discretionary", "3 years from decided", "debt at least 1_000_000 CNY", ByLaw, "Basic list of 2021 allows at most 2 years")]
    [InlineData("legal_person as itself", "discretionary", "2 years from decided", "debt at least 1 CNY", ByLaw, "Basic list of 2021 allows it only where debt at least 1,000,000 CNY")]
    [InlineData("legal_person as itself", "discretionary", "3 years from decided", "debt at least 1_000_000 CNY", "《City regulation》 art 2, 《Wide Law》 art 1", "")]
    public void The_national_list(string on, string strength, string lasts, string when, string basis, string why) => Assert.Equal(
        why.Length == 0 ? "" : $"MEMO5022 The local measure “ban” goes beyond the national list: {why}.",
        Invented.Says(
            Items,
            Edition,
            "\nstatute wide_law = 宽法\n  title \"宽法\"\n  title en \"Wide Law\"\n",
            "\nallowance of_wide_law = 宽法准许\n  basis 《Wide Law》 art 1\n  measure honours\n  sourced from invented\n",
            List,
            City,
            Invented.Text("circular", LocalDraft),
            Invented.Sanction(item: "honours", on: on, strength: strength, lasts: lasts, clauses: "when " + when, basis: basis)));

    /// <summary>What has no basis at all is asked like any national measure, and once.</summary>
    [Theory]
    [InlineData("legal_person as itself", "discretionary", "2 years from decided", "debt at least 1_000_000 CNY", "")]
    [InlineData("legal_person as head", "discretionary", "2 years from decided", "debt at least 1_000_000 CNY", " MEMO5021 Error")]
    [InlineData("legal_person as itself", "discretionary", "3 years from decided", "debt at least 1_000_000 CNY", " MEMO5021 Error")]
    public void The_national_list_without_a_basis(string on, string strength, string lasts, string when, string beyond) => Assert.Equal(
        $"MEMO5001 Warning MEMO5010 Error MEMO5012 Error{beyond}",
        Invented.Gives(Items, Edition, List, City, Invented.Text("circular", LocalDraft), Invented.Sanction(item: "honours", on: on, strength: strength, lasts: lasts, clauses: "when " + when, basis: "not stated")));

    private const string List =
        "\nallowance of_list = 清单准许\n  basis 《Basic list of 2021》\n  measure honours\n  on legal_person as itself\n  strength discretionary\n  longest 2 years\n  when debt at least 1_000_000 CNY\n  sourced from invented\n";

    /// <summary>The national measure: units and their heads, may, while listed (two years from the decision), above a million, but not where the tax is paid.</summary>
    [Theory]
    [InlineData("legal_person as itself, head", "discretionary", "while listed", Above, "", "")]
    [InlineData("legal_person as head", "reference", "while listed", Above, "", "")]
    [InlineData("legal_person as itself", "discretionary", "1 years from decided while listed", Above, "", "")]
    [InlineData("legal_person as itself", "discretionary", "while listed", "when debt at least 5_000_000 CNY\n  unless paid", "", "")]
    [InlineData("legal_person as itself", "discretionary", "while listed", "when debt at least 1_000_000 CNY and not paid", "", "")]
    [InlineData("legal_person as itself", "discretionary", "while listed", Above + "\n  ended when listed in rated", "", "")]
    [InlineData("natural_person as itself", "discretionary", "while listed", Above, "", "it reaches others")]
    [InlineData("legal_person as itself, proprietor", "discretionary", "while listed", Above, "", "it reaches others")]
    [InlineData("legal_person as itself", "mandatory", "while listed", Above, "", "it binds more strongly")]
    [InlineData("legal_person as itself", "discretionary", "1 years from decided", Above, "", "it lasts longer")]
    [InlineData("legal_person as itself", "discretionary", "3 years from decided", Above, "", "it lasts longer")]
    [InlineData("legal_person as itself", "discretionary", "while listed", "when debt at least 999_999 CNY\n  unless paid", "", "it applies in more cases")]
    [InlineData("legal_person as itself", "discretionary", "while listed", "when debt at least 1_000_000 CNY", "", "it applies in more cases")]
    [InlineData("legal_person as itself", "discretionary", "while listed", "unless paid", "", "it applies in more cases")]
    [InlineData("legal_person as itself", "discretionary", "while listed", Above, "objection to bureau within 19 days from notice", "it gives a weaker way to be heard")]
    [InlineData("legal_person as itself", "discretionary", "while listed", Above, "review to bureau within 60 days from notice", "it gives a weaker way to be heard")]
    [InlineData("legal_person as itself", "discretionary", "while listed", Above, "objection to bureau within 30 days from notice suspending", "")]
    [InlineData("natural_person as itself", "mandatory", "while listed", "unless paid", "", "it reaches others, it applies in more cases and it binds more strongly")]
    public void A_national_measure(string on, string strength, string lasts, string clauses, string remedy, string why) =>
        Assert.Equal(Beyond(why), Against(NationalText + National(), on, strength, lasts, clauses, remedy));

    /// <summary>Of several national measures together, one may reach whom another does not; of two strengths each counts for whom it is for.</summary>
    [Theory]
    [InlineData("legal_person as itself", "discretionary", "")]
    [InlineData("natural_person as itself", "mandatory", "")]
    [InlineData("legal_person as itself", "mandatory", "it binds more strongly")]
    public void Two_national_measures(string on, string strength, string why) => Assert.Equal(
        Beyond(why),
        Against(
            NationalText + National()
                + National().Replace("national_limit = 国家限制", "harder_limit = 国家加重限制", StringComparison.Ordinal)
                    .Replace("legal_person as itself, head", "natural_person as itself", StringComparison.Ordinal)
                    .Replace("discretionary", "mandatory", StringComparison.Ordinal),
            on,
            strength,
            "while listed",
            Above,
            ""));

    /// <summary>What was not read or not confirmed of the national measure is no measure of anything.</summary>
    [Theory]
    [InlineData("on legal_person as itself, head", "on not seen", "natural_person as itself", "discretionary", "")]
    [InlineData("on legal_person as itself, head", "on legal_person as itself, head unverified", "natural_person as itself", "discretionary", "")]
    [InlineData("strength discretionary", "strength not seen", "legal_person as itself", "mandatory", "")]
    [InlineData("strength discretionary", "strength discretionary", "natural_person as itself", "discretionary", "it reaches others")]
    public void A_national_measure_that_was_not_read(string given, string instead, string on, string strength, string why) =>
        Assert.Equal(Beyond(why), Against(NationalText + National().Replace(given, instead, StringComparison.Ordinal), on, strength, "while listed", Above, ""));

    /// <summary>Of another kind, from another list, or only drafted.</summary>
    [Theory]
    [InlineData("measure restrict_office", "measure closer_checks")]
    [InlineData("covers bad", "covers court_list")]
    public void Another_national_measure(string given, string instead) =>
        Assert.Equal("", Against(NationalText + National().Replace(given, instead, StringComparison.Ordinal), "natural_person as itself", "mandatory", "while listed", Above, ""));

    [Fact]
    public void A_national_draft() => Assert.Equal(
        "", Against(NationalText.Replace("effective from 2020-01-01", "effective from 2020-01-01\n  status draft", StringComparison.Ordinal) + National(), "natural_person as itself", "mandatory", "while listed", Above, ""));

    private const string Above = "when debt at least 1_000_000 CNY\n  unless paid";

    private const string NationalText = """

        fact paid = 已缴税款
          type       yes_no
          scope      entry

        role proprietor = 所有人
          holders    natural_person
          concerns   responsible

        order national_rules = 国家规定
          title      "国家规定（示例）"
          title en   "National rules"
          document   "示例部令第2号"
          effective from 2020-01-01
          covers     bad, court_list
          counts     start day excluded
          remedy     objection to bureau within 20 days from notice
          sourced from invented

        """;

    private static string National() => """

        sanction national_limit = 国家限制
          under national_rules
          title "国家限制"
          title en "National limit"
          clause "一"
          measure restrict_office
          strength discretionary
          by bureau
          on legal_person as itself, head
          covers bad
          when debt at least 1_000_000 CNY
          unless paid
          basis 《Big Law》 art 5
          lasts while listed
          sourced from invented

        """;

    private static string Beyond(string why) =>
        why.Length == 0 ? "" : $"MEMO5022 The local measure “ban” goes beyond the national measure “national_rules.national_limit”: {why}.";

    private static string Against(string national, string on, string strength, string lasts, string clauses, string remedy) => Invented.Says(
        national,
        City,
        Invented.Text("circular", LocalDraft, remedy: remedy.Length == 0 ? "objection to bureau within 20 days from notice" : remedy),
        Invented.Sanction(on: on, strength: strength, lasts: lasts, clauses: clauses, basis: ByLaw));

    /// <summary>Of two entries of the list as near, the one that reaches the person is meant: the other is not what the measure goes beyond.</summary>
    [Fact]
    public void The_entry_that_reaches_the_person_is_meant() => Assert.Equal(
        "MEMO5001 “ban” rests on no law, administrative regulation or central policy document. MEMO5021 “ban” goes beyond the national basic list, and no law provides for it: Basic list of 2021 allows at most 2 years.",
        Invented.Says(
            Items,
            Edition,
            """

            allowance honours_of_persons = 自然人评优
              basis      《Basic list of 2021》
              measure    honours
              on         natural_person as itself
              sourced from invented

            allowance honours_of_units = 单位评优
              basis      《Basic list of 2021》
              measure    honours
              on         legal_person as itself
              longest    2 years
              sourced from invented

            """,
            Invented.Text("circular", "effective from 2024-01-01\nlead bureau\nstatus draft"),
            Invented.Sanction(item: "honours", basis: "not stated", lasts: "3 years from decided")));
}
