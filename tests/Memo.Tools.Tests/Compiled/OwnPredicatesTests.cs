using Memo.Compiler;
using Memo.Compiler.Emit.CSharp;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;
using Memo.Hosting.Compiled;

namespace Memo.Tools.Tests.Compiled;

/// <summary>A pack that builds on another can be compiled with its own predicates alone; the tables answer for both.</summary>
public sealed class OwnPredicatesTests
{
    private const string Harbour = """
        pack harbour = 港口
          version    "1.0"
          builds on  ferry

        memorandum harbour_safety = 港口安全
          title      “港口安全备忘录（示例）”
          title en   "Memorandum on harbour safety (illustration)"
          document   "示例〔2021〕1号"
          lead       MOT
          effective  from 2021-03-01
          covers     ferry_defaulter
          sourced from bulletin

        sanction no_berth = 不予靠泊
          clause     "二（一）"
          measure    weigh_in_tenders
          strength   reference
          by         MOT
          on         legal_person as itself
          basis      not stated
          lasts      while listed
          sourced from bulletin
        """;

    [Fact]
    public void The_predicates_of_the_pack_built_on_are_left_out_and_its_measures_are_not()
    {
        var ferry = PackSyntax.Read([new SourceText("pack.memo", Ferry.Vocabulary), new SourceText("ferry.memo", Ferry.Memorandum)]);
        var rules = Compilation.Of(PackSyntax.Read([new SourceText("harbour.memo", Harbour)]), [ferry]).Pack;

        var emitted = DecisionsToCSharp.EmitOwn(rules);

        using var compiled = CompiledPack.Load(emitted);
        Assert.Equal(["harbour_safety.no_berth"], emitted.Predicates.Keys);
        Assert.NotNull(compiled.PredicateOf("harbour_safety.no_berth"));
        Assert.Null(compiled.PredicateOf("ferry_safety.no_new_routes"));
        Assert.Equal(
            ["ferry_safety.no_new_routes", "ferry_safety.weigh_in_bids", "harbour_safety.no_berth"],
            compiled.Pack.Measures.Select(m => m.Id).Order(StringComparer.Ordinal));
        Assert.Equal(3, DecisionsToCSharp.Emit(rules).Predicates.Count);
    }
}
