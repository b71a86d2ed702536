namespace Memo.Compiler.Tests.Syntax;

/// <summary>Chinese words need a space or a mark around them; where one was forgotten, it is offered.</summary>
public class RunTogetherTests
{
    private const string Vocabulary = """
        资料 页 = page
          类别 官方页面
          出处 “页”
        计量单位 人 = persons
        职能 产品质量 = product_quality
        机构 质检总局 = AQSIQ
        机构 发展改革委 = NDRC
        身份 法定代表人 = representative
        措施项 限制市场准入 = restrict
          等类 1
        名单 某名单 = some_list
          颜色 黑
          列入机关 发展改革委
          依据 未见
        事实 涉险乘客 = passengers
          类型 计数 人
          归属 记录
        事实 欠款 = owed
          类型 金额
          归属 记录
        事实 查验率 = rate
          类型 百分比
          归属 记录
        事实 甲 = a
          类型 是否
          归属 记录
        备忘录 某备忘录 = some_memo
          名称 “某备忘录”
          英文名称 "Some memorandum"
          施行 自 2020年3月1日
          适用名单 某名单
          期间计算 始日 不计入
          数额界限 含本数
          救济 未见
          来源 页

        """;

    private const string Start = """
        惩戒 限制新增航线 = no_new_routes
          名称 “限制”
          条款 “一”
          措施 限制市场准入
          依据 未见

        """;

    private const string Rest = "  来源 页\n";

    [Theory]
    [InlineData("  对象 [|法人之本人|]", "法人 之 本人")]
    [InlineData("  对象 [|法人之本人|]、法定代表人", "法人 之 本人")]
    [InlineData("  对象 法人 [|之本人|]", "之 本人")]
    [InlineData("  [|对象法人|] 之 本人", "对象 法人")]
    [InlineData("  [|对象法人之本人|]", "对象 法人 之 本人")]
    public void In_a_reach(string line, string separated) => Offers(line + "\n  力度 应当\n  实施 发展改革委\n  期限 列入期间\n", separated);

    [Theory]
    [InlineData("  条件 涉险乘客 不低于 [|50人且非|]（甲）", "50人 且 非")]
    [InlineData("  条件 [|涉险乘客不低于50人|]", "涉险乘客 不低于 50人")]
    [InlineData("  条件 [|涉险乘客不低于|] 50人", "涉险乘客 不低于")]
    [InlineData("  条件 欠款 [|100万元以上|]", "100万元 以上")]
    [InlineData("  条件 查验率 [|低于20|]%", "低于 20")]
    [InlineData("  条件 甲 [|且甲|]", "且 甲")]
    [InlineData("  条件 [|甲且甲|]", "甲 且 甲")]
    [InlineData("  条件 [|当事人为|] 法人", "当事人 为")]
    public void In_a_condition(string line, string separated) =>
        Offers(line + "\n  对象 法人 之 本人\n  力度 应当\n  实施 发展改革委\n  期限 列入期间\n", separated);

    [Theory]
    [InlineData("力度 应当", "[|力度应当|]", "力度 应当")]
    [InlineData("实施 质检总局 就 产品质量", "实施 [|质检总局就产品质量|]", "质检总局 就 产品质量")]
    [InlineData("实施 质检总局 就 产品质量", "[|实施质检总局|] 就 产品质量", "实施 质检总局")]
    [InlineData("期限 3年 自 公布日期", "期限 [|3年自公布日期|]", "3年 自 公布日期")]
    [InlineData("期限 3年 自 公布日期", "[|期限3年|] 自 公布日期", "期限 3年")]
    [InlineData("期限 列入期间", "[|期限列入期间|]", "期限 列入期间")]
    public void In_other_clauses(string clause, string mistaken, string separated)
    {
        string[] clauses = ["对象 法人 之 本人", "力度 应当", "实施 质检总局 就 产品质量", "期限 列入期间"];
        Offers(string.Concat(clauses.Select(c => $"  {(c[..2] == clause[..2] ? mistaken : c)}\n")), separated);
    }

    [Fact]
    public void In_a_declaration() =>
        Reports(Vocabulary + "[|计量单位次|] = times\n", "计量单位 次");

    [Fact]
    public void A_name_that_is_merely_unknown_is_not_split() => Expect.Reports(Vocabulary + "名单 乙 = b\n  颜色 黑\n  列入机关 [|法律机构|]\n", "MEMO2006");

    private static void Offers(string lines, string separated) => Reports(Vocabulary + Start + lines + Rest, separated);

    private static void Reports(string marked, string separated)
    {
        var diagnostic = Expect.Reports(marked, "MEMO1014").Diagnostics.Single();
        Assert.Equal(separated, diagnostic.Fix!.Replacement);
        var source = Marked.Read(marked).Text;
        var mended = source.Remove(diagnostic.Fix.Span.Start, diagnostic.Fix.Span.Length).Insert(diagnostic.Fix.Span.Start, separated);
        Assert.Empty(Expect.Compile(mended).Diagnostics);
    }
}
