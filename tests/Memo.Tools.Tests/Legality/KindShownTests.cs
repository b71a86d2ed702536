namespace Memo.Tools.Tests.Legality;

/// <summary>What carries a measure that cuts rights follows from the number, the issuer and the title of a text, not from the word in front of it.</summary>
public sealed class KindShownTests
{
    private const string None = "MEMO5001 Warning";
    private const string Draft = "\nstatus draft";

    [Theory]
    [InlineData("statute", "document \"中华人民共和国主席令第9号\"", "示例法", "")]
    [InlineData("statute", "document \"国务院令第9号\"", "示例条例", "")]
    [InlineData("statute", "document \"示例部令第9号\"", "示例法", None)]
    [InlineData("statute", "document not seen", "示例法（2020年修正）", "")]
    [InlineData("statute", "document not seen", "示例办法", None)]
    [InlineData("statute", "document not seen", "关于示例的合作备忘录（2016版）", None)]
    [InlineData("regulation", "document \"国务院令第9号\"", "示例办法", "")]
    [InlineData("regulation", "document \"示例〔2020〕9号\"", "示例条例", None)]
    [InlineData("regulation", "lead bureau", "示例条例", None)]
    [InlineData("regulation", "lead state_council", "示例条例", "")]
    [InlineData("regulation", "document not seen", "关于示例的通知", None)]
    [InlineData("opinions", "document \"国办发〔2020〕9号\"", "关于示例的通知", "")]
    [InlineData("opinions", "document \"示例〔2020〕9号\"", "关于示例的意见", None)]
    [InlineData("opinions", "lead bureau", "关于示例的意见", None)]
    [InlineData("opinions", "lead bureau, state_council", "关于示例的意见", None)]
    [InlineData("interpretation", "document \"法释〔2020〕9号\"", "关于示例的规定", None)]
    [InlineData("order", "document \"国务院令第9号\"", "示例办法", None)]
    public void A_text_that_gives_the_measure_itself(string keyword, string clauses, string title, string expected) => Assert.Equal(
        expected,
        Invented.Gives(Invented.Text(keyword, "effective from 2020-01-01\n" + clauses, title), Invented.Sanction(basis: "not stated")));

    /// <summary>Who drafts a text knows who is to issue it.</summary>
    [Theory]
    [InlineData("statute", "document not seen", "示例法", "MEMO5001 Error")]
    [InlineData("regulation", "lead state_council", "示例条例", "")]
    public void A_draft_that_gives_the_measure_itself(string keyword, string clauses, string title, string expected) => Assert.Equal(
        expected,
        Invented.Gives(Invented.Text(keyword, "effective from 2020-01-01\n" + clauses + Draft, title), Invented.Sanction(basis: "not stated")));

    [Theory]
    [InlineData("document \"国发〔2020〕9号\"", "")]
    [InlineData("document \"示例〔2020〕9号\"", "MEMO5001 Error")]
    public void A_text_that_is_cited(string clauses, string expected) => Assert.Equal(expected, Invented.Gives(
        $"opinions policy = 政策\n  title \"关于示例的意见\"\n  title en \"Policy\"\n  {clauses}\n\n",
        Invented.Text("memorandum", "effective from 2020-01-01\nlead bureau" + Draft),
        Invented.Sanction(basis: "《Policy》 art 2")));

    /// <summary>A judicial interpretation binds courts, and what follows from their decisions.</summary>
    [Theory]
    [InlineData("court", "bad", "")]
    [InlineData("bureau", "court_list", "")]
    [InlineData("bureau", "bad", "MEMO5001 Error")]
    [InlineData("bureau", "bad, court_list", "MEMO5001 Error")]
    public void An_interpretation(string by, string covers, string expected) => Assert.Equal(expected, Invented.Gives(
        "interpretation of_courts = 解释\n  title \"关于示例的规定\"\n  title en \"Provisions\"\n  document \"法释〔2020〕9号\"\n\n",
        Invented.Text("circular", "effective from 2020-01-01\nlead bureau" + Draft),
        Invented.Sanction(by: by, covers: covers, basis: "《Provisions》 art 2")));

    [Theory]
    [InlineData("order", "document \"示例部令第9号\"", "示例办法", "")]
    [InlineData("order", "document \"示例〔2020〕9号\"", "示例办法", "MEMO5017 Warning")]
    [InlineData("order", "document not seen", "关于示例的通知", "MEMO5017 Warning")]
    [InlineData("opinions", "document \"示例〔2020〕9号\"", "关于示例的意见", "MEMO5017 Warning")]
    [InlineData("ordinance", "document not seen", "示例条例", "MEMO5017 Warning")]
    [InlineData("ordinance", "document not seen\nlevel local", "示例条例", "")]
    [InlineData("ordinance", "document \"示例〔2020〕9号\"\nlevel local", "示例条例", "MEMO5017 Warning")]
    public void A_text_that_sets_a_list(string keyword, string clauses, string title, string expected) => Assert.Equal(expected, Invented.Gives(
        Invented.Text(keyword, "effective from 2020-01-01\n" + clauses, title),
        "entry by_debt = 列入\n  under text\n  covers rated\n  when debt more than 5 CNY\n  sourced from invented\n",
        "term a_year = 一年\n  under text\n  covers rated\n  lasts 1 years from decided\n  sourced from invented\n",
        "circular follow = 后续\n  title \"后续文件\"\n  title en \"Follow\"\n  effective from 2021-01-01\n  covers rated\n  remedy objection to bureau within 10 days from notice\n  sourced from invented\n",
        Invented.Sanction(under: "follow", covers: "rated")));

    [Theory]
    [InlineData("document not seen", "")]
    [InlineData("document \"示例市人民代表大会公告第1号\"", "")]
    [InlineData("document \"示例〔2020〕9号\"", "MEMO5010 Error")]
    [InlineData("lead bureau", "MEMO5010 Error")]
    public void A_local_regulation(string clauses, string expected) => Assert.Equal(expected, Invented.Gives(
        $"ordinance city = 示例市条例\n  title \"示例市条例\"\n  title en \"City regulation\"\n  {clauses}\n\n",
        Invented.Text("circular", "effective from 2020-01-01\nlead bureau\nlevel local" + Draft),
        Invented.Sanction(item: "closer_checks", strength: "oversight", basis: "《City regulation》 art 2, 《Big Law》 art 5")));
}
