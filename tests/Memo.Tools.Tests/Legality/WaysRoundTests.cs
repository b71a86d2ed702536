namespace Memo.Tools.Tests.Legality;

/// <summary>What was once a way round a check of the law.</summary>
public sealed class WaysRoundTests
{
    private const string Issued = "effective from 2024-01-01\nlead bureau\nparties bureau";
    private const string Draft = Issued + "\nstatus draft";

    /// <summary>A bar on who is listed is one on who stands on certain lists; what was not confirmed of them lets nothing through.</summary>
    [Theory]
    [InlineData("lasts while listed", "MEMO5023 Warning")]
    [InlineData("lasts while listed\n  covers bad", "")]
    [InlineData("lasts while listed\n  covers bad unverified", "MEMO5023 Warning")]
    [InlineData("lasts while listed\n  covers court_list", "MEMO5006 Error")]
    [InlineData("longest 3 years", "")]
    public void A_bar_on_whoever_is_listed(string clauses, string expected) =>
        Assert.Equal(expected, Invented.Gives(Allowance(clauses), Invented.Text("memorandum", Draft), Invented.Sanction()));

    /// <summary>For life by an article that says so, confirmed, of these lists.</summary>
    [Theory]
    [InlineData("lasts permanently", "")]
    [InlineData("lasts permanently\n  covers bad", "")]
    [InlineData("lasts permanently\n  covers court_list", "MEMO5006 Error MEMO5015 Error")]
    [InlineData("lasts permanently unverified", "MEMO5015 Error MEMO5023 Warning")]
    public void A_bar_for_life(string clauses, string expected) =>
        Assert.Equal(expected, Invented.Gives(Allowance(clauses), Invented.Text("memorandum", Draft), Invented.Sanction(lasts: "permanently")));

    /// <summary>A list that came with the draft: its basis is not unseen, and not any article is one.</summary>
    [Theory]
    [InlineData("basis not seen", "", Draft, "MEMO5017 Error")]
    [InlineData("", "", Draft, "MEMO5017 Error")]
    [InlineData("basis 《Big Law》 art 3", "", Draft, "MEMO5017 Warning")]
    [InlineData("basis 《Big Law》 art 3", "\n  covers own_list, bad", Draft, "MEMO5017 Warning")]
    [InlineData("basis 《Big Law》 art 5", "\n  covers own_list, bad", Draft, "")]
    [InlineData("basis not seen", "", Issued, "")]
    [InlineData("basis 《Big Law》 art 3", "", Issued, "")]
    public void A_list(string basis, string covers, string text, string expected) => Assert.Equal(expected, Invented.Gives(
        $"\nlist own_list = 自有名单\n  colour black\n  owner bureau\n  {basis}\n  sourced from invented\n",
        Allowance("longest 3 years" + covers),
        Invented.Text("memorandum", text).Replace("covers bad, court_list, rated", "covers own_list", StringComparison.Ordinal),
        "\nterm own_term = 自有期限\n  under text\n  covers own_list\n  lasts 2 years from decided\n  sourced from invented\n",
        Invented.Sanction(covers: "own_list")));

    /// <summary>What only private bodies do is theirs, whatever class a draft gives it.</summary>
    [Theory]
    [InlineData("performers actors = 各商业银行", 2, "mandatory", "MEMO2023 Error")]
    [InlineData("performers actors = 各新闻媒体", 1, "mandatory", "MEMO2023 Error")]
    [InlineData("performers hotels = 住宿业", 2, "mandatory", "MEMO2023 Error")]
    [InlineData("agency actors = 示例铁路\n  kind enterprise", 2, "mandatory", "MEMO2023 Error")]
    [InlineData("performers actors = 银行业主管部门", 2, "mandatory", "")]
    [InlineData("performers actors = 各有关部门", 2, "mandatory", "")]
    [InlineData("performers actors = 各商业银行", 2, "reference", "")]
    public void An_act_of_private_bodies(string actors, int itemClass, string strength, string expected) => Assert.Equal(expected, Invented.Gives(
        $"\nitem own_kind = 自有措施\n  class {itemClass}\n\n{actors}\n",
        Invented.Text("circular", Draft),
        Invented.Sanction(item: "own_kind", strength: strength, by: actors.Split(' ')[1])));

    /// <summary>A kind that issued texts use is not the drafter's.</summary>
    [Fact]
    public void An_act_of_private_bodies_of_a_known_kind() => Assert.Equal("", Invented.Gives(
        "\nperformers actors = 各商业银行\n",
        Invented.Text("circular", Draft),
        "\ncircular older = 旧文件\n  title \"旧文件\"\n  title en \"Older\"\n  effective from 2020-01-01\n  covers bad\n  counts start day excluded\n  remedy objection to bureau\n  sourced from invented\n",
        Invented.Sanction(under: "older").Replace("ban = 示例限制", "older_ban = 旧限制", StringComparison.Ordinal),
        Invented.Sanction(by: "actors")));

    /// <summary>A text that a body of a place issues is local, whatever its pack says.</summary>
    [Theory]
    [InlineData("示例市人民政府", "MEMO5010 Error")]
    [InlineData("示例省发展和改革委员会", "MEMO5010 Error")]
    [InlineData("示例县文明办公室", "MEMO5010 Error")]
    [InlineData("国家税务总局示例市税务局", "MEMO5010 Error")]
    [InlineData("示例街道办事处", "MEMO5010 Error")]
    [InlineData("国家市场监督管理总局", "")]
    [InlineData("市场监管总局", "")]
    [InlineData("国家发展和改革委员会", "")]
    [InlineData("全国社会保障基金理事会", "")]
    [InlineData("示例市中级人民法院", "")]
    public void A_body_of_a_place(string issuer, string expected) => Assert.Equal(expected, Invented.Gives(
        $"\nagency issuer = {issuer}\n  kind government\n",
        Invented.Text("circular", Draft.Replace("lead bureau", "lead issuer", StringComparison.Ordinal)),
        Invented.Sanction(item: "closer_checks", strength: "oversight")));

    /// <summary>Of a bar on who is listed: the lists hold an entry two years from the decision.</summary>
    [Theory]
    [InlineData("while listed", "", "")]
    [InlineData("2 years from decided", "", "")]
    [InlineData("1 years from decided", "", "")]
    [InlineData("3 years from decided", "", "MEMO5004 Error")]
    [InlineData("3 years from decided while listed", "", "")]
    [InlineData("2 years from removed", "", "MEMO5004 Error")]
    [InlineData("1 years from published", "", "MEMO5023 Warning")]
    [InlineData("1 years from decided", "kind early", "MEMO5004 Error")]
    [InlineData("1 years from decided", "kind repair\n  opens 6 months after decided", "MEMO5004 Error")]
    [InlineData("1 years from decided", "kind repair\n  opens 1 years after decided", "")]
    [InlineData("1 years from decided", "kind end", "")]
    public void A_term_of_its_own(string lasts, string exit, string expected) => Assert.Equal(expected, Invented.Gives(
        Allowance("lasts while listed\n  covers bad"),
        exit.Length == 0 ? "" : $"\nexit out = 移出\n  under list_rules\n  covers bad\n  {exit}\n  when debt less than 1 CNY\n  sourced from invented\n",
        Invented.Text("memorandum", Draft),
        Invented.Sanction(lasts: lasts)));

    private static string Allowance(string clauses) =>
        $"\nallowance of_law = 法定\n  basis 《Big Law》 art 5\n  measure restrict_office\n  {clauses}\n  sourced from invented\n";
}
