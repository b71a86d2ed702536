using Memo.Compiler.Text;

namespace Memo.Compiler.Tests.Binding;

/// <summary>Whether an entry is made, stands or ends does not depend on who asks, by whichever door a fact of the person comes.</summary>
public class PersonScopeTests
{
    private const string Vocabulary = """
        source bulletin = 公报
          kind  primary
          where "an invented bulletin"

        agency MOT = 交通运输部

        list ferry_defaulter = 渡运失信
          colour black
          owner  MOT

        order ferry_rules = 渡运规则
          title      “渡运失信名单办法（示例）”
          effective  from 2020-01-01
          covers     ferry_defaulter
          counts     start day excluded
          sourced from bulletin

        fact hardship = 生活困难
          type   yes_no
          scope  person

        fact own_day = 本人日期
          type   date
          scope  person

        condition in_hardship = 处于困境
          when   hardship

        """;

    [Theory]
    [InlineData("exit repaired = 已修复\n  covers ferry_defaulter\n  kind repair\n  when in_hardship\n  sourced from bulletin\n", "in_hardship")]
    [InlineData("term one_year = 一年\n  covers ferry_defaulter\n  lasts 1 years from own_day\n  sourced from bulletin\n", "own_day")]
    [InlineData("term later = 以后\n  covers ferry_defaulter\n  begins own_day\n  lasts indefinitely\n  sourced from bulletin\n", "own_day")]
    public void A_fact_of_the_person_is_refused_in_rules_about_the_entry(string rule, string marked)
    {
        var diagnostic = Assert.Single(Compilation.Of([new SourceText("ferry.memo", Vocabulary + rule)]).Diagnostics);
        Assert.Equal("MEMO2029", diagnostic.Code);
        Assert.Equal(marked, diagnostic.Location.Source.Text.Substring(diagnostic.Location.Span.Start, diagnostic.Location.Span.Length));
    }
}
