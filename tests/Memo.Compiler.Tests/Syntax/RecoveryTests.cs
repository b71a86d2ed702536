using Memo.Compiler.Syntax;
using Memo.Compiler.Syntax.Parsing;
using Memo.Compiler.Text;

namespace Memo.Compiler.Tests.Syntax;

public class RecoveryTests
{
    [Fact]
    public void An_unknown_clause_is_a_node_of_the_tree()
    {
        var tree = Expect.Reports("fact a = 甲\n  [|tipe|] yes_no\n  scope entry\n", "MEMO1010").Trees.Single();
        var clauses = tree.Blocks.Single().Clauses;
        Assert.Equal("tipe", Assert.IsType<UnknownClauseSyntax>(clauses[0]).KeywordToken.Text);
        Assert.Equal(Keyword.Type, ((UnknownClauseSyntax)clauses[0]).Suggestion);
        Assert.IsType<WordClauseSyntax>(clauses[1]);
    }

    [Fact]
    public void A_misspelt_block_keyword_keeps_its_clauses()
    {
        var tree = Expect.Reports("fact a = 甲\n  type yes_no\n  scope entry\n[|fakt|] b = 乙\n  type yes_no\n  scope entry\n", "MEMO1009").Trees.Single();
        Assert.Equal([2, 2], tree.Blocks.Select(b => b.Clauses.Length));
    }

    [Theory]
    [InlineData("item i = 项\n  class 1\n[|itm|] j = 项二\n  class 2\n")]
    [InlineData("fact a = 甲\n  type yes_no\n  scope subject\n[|fakt|] b = 乙\n  type yes_no\n  scope entry\n")]
    [InlineData("agency A = 甲部\n  kind party\n[|agancy|] B = 乙部\n")]
    [InlineData("pack p = 包\n  version \"1\"\n  surface en\n[|agancy|] B = 乙部\n")]
    public void A_line_may_end_with_a_bare_number_or_a_keyword_as_its_value(string marked) => Expect.Reports(marked, "MEMO1009");

    [Fact]
    public void Clauses_of_a_misspelt_block_are_still_read() =>
        Expect.Reports("[|fakt|] b = 乙\n  [|tipe|] yes_no\n  scope [|(|]\n", "MEMO1009", "MEMO1010", "MEMO1012");

    [Fact]
    public void Lines_before_the_first_declaration_are_one_mistake() => Expect.Reports("[|strength mandatory|]\nby NDRC\nfoo bar\n", "MEMO1008");

    [Fact]
    public void One_line_has_one_mistake() => Expect.Reports("calendar c = 历\n  holidays 2016[|-|]1-20\n", "MEMO1001");

    [Fact]
    public void An_English_title_that_cannot_be_read_is_no_second_title() =>
        Expect.Reports("statute s = 某法\n  title \"某法\"\n  title en [|\"Some Act|]\n", "MEMO1003");

    [Fact]
    public void A_comma_before_a_keyword_means_nothing() =>
        Expect.Reports("事实 甲 = a\n  类型 是否，\n  归属 记录\n事实 乙 = b\n  类型 是否\n  归属 记录\n情形 丙 = c\n  条件 甲，且 乙，且 非 甲\n");

    [Fact]
    public void And_and_or_are_flat_in_the_tree()
    {
        var tree = SyntaxReader.Read(new SourceText("t", "condition c = 丙\n  when a and b and not d and (e or f or g)\n"));
        var when = Assert.IsType<ConditionClauseSyntax>(tree.Blocks.Single().Clauses.Single());
        var and = Assert.IsType<ConditionSyntax.Chain>(when.Condition);
        Assert.Equal(4, and.Operands.Length);
        Assert.Equal(3, Assert.IsType<ConditionSyntax.Chain>(and.Operands[3]).Operands.Length);
    }

    [Fact]
    public void A_quoted_keyword_is_a_name() =>
        Expect.Reports("事实 「期限」 = 「term」\n  类型 是否\n  归属 记录\n情形 丙 = c\n  条件 「期限」 且 「term」\n计量单位 「人」 = persons\n事实 丁 = d\n  类型 计数 人\n  归属 记录\n情形 戊 = e\n  条件 丁 不低于 50 「人」\n");

    [Theory]
    [InlineData("fact [|term|] = 期\n  type yes_no\n  scope entry\n")]
    [InlineData("事实 [|期限|] = a\n  类型 是否\n  归属 记录\n")]
    [InlineData("fact a = 甲\n  type yes_no\n  scope entry\ncondition c = 丙\n  when a and [|title|]\n")]
    public void A_keyword_as_a_name_is_offered_in_brackets(string marked)
    {
        var diagnostic = Expect.Reports(marked, "MEMO1013").Diagnostics.Single();
        Assert.Matches("^「.+」$", diagnostic.Fix!.Replacement);
    }

    [Theory]
    [InlineData("“内有“引文”的名称”", "内有“引文”的名称")]
    [InlineData("\"内有“引文的名称\"", "内有“引文的名称")]
    [InlineData("“a \" b”", "a \" b")]
    public void A_string_closes_with_the_partner_of_its_first_mark(string written, string text)
    {
        var tree = Expect.Reports($"pack p = 包\n  version {written}\n").Trees.Single();
        Assert.Equal(text, ((TextClauseSyntax)tree.Blocks.Single().Clauses.Single()).Text.Text);
    }

    [Theory]
    [InlineData("pack p = 包\n  version [|“内有“引文”的名称|]\n")]
    [InlineData("pack p = 包\n  version [|““abc|]\n")]
    [InlineData("pack p = 包\n  version [|\"abc|]\n")]
    [InlineData("pack p = 包\n  version [|“abc|]\r  surface en\r")]
    public void A_string_stands_on_one_line(string marked) => Expect.Reports(marked, "MEMO1003");
}
