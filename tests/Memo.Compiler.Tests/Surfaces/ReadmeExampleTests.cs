using Memo.Compiler.Decisions;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Compiler.Tests.Surfaces;

/// <summary>What a reader sees first of the language: the sanction of the README, in both surfaces.</summary>
public class ReadmeExampleTests
{
    /// <summary>What the example names and a README has no room to declare.</summary>
    private const string Prelude = """
        agency MOT = 交通运输部
        source bulletin = 公报
          kind       primary
          where      "invented"
        unit persons = 人
        item restrict_market_entry = 限制市场准入
          class      1
        list ferry_defaulter = 渡运失信企业
          colour     black
          owner      MOT
          sourced from bulletin
        role legal_representative = 法定代表人
          holders    natural_person
        fact passengers_at_risk = 涉险乘客
          type       count of persons
          scope      entry
        fact waters = 水域
          type       code
          scope      entry
        fact rescue_service_approved = 已批准应急运输
          type       yes_no
          scope      entry
        memorandum ferry_safety = 渡运安全
          title      “渡运安全备忘录（示例）”
          lead       MOT
          effective  from 2020-03-01
          covers     ferry_defaulter
          remedy     objection to MOT
          sourced from bulletin

        """;

    private const string Law = """
        statute ferry_law = 渡运法
          title      “渡运法（示例）”
          title en   "Ferry Law"
          effective  from 2019-01-01
          sourced from bulletin
        """;

    private static readonly string[] Examples =
    [
        .. File.ReadAllText(Repository.PathTo("README.md")).Split("```memo\n").Skip(1).Select(example => example[..example.IndexOf("```", StringComparison.Ordinal)]),
    ];

    [Fact]
    public void Both_surfaces_compile_and_mean_the_same()
    {
        var compiled = Examples.Select(example => Compilation.Of([new SourceText("law.memo", Law), new SourceText("readme.memo", Prelude + example)])).ToArray();

        Assert.Equal(2, compiled.Length);
        Assert.All(compiled, c => Assert.Empty(c.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Code} {d.Message.English}")));
        Assert.Equal(PackText.Of(compiled[0].Pack), PackText.Of(compiled[1].Pack));
        Assert.Equal(MeaningHash.Of(compiled[0].Decisions), MeaningHash.Of(compiled[1].Decisions));
    }
}
