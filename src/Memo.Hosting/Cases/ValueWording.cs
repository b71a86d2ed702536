using Memo.Compiler.Covering;
using Memo.Compiler.Decisions;
using Memo.Compiler.Text;

namespace Memo.Hosting.Cases;

/// <summary>How a decision whose tests are covered is named to a reader.</summary>
public static class ValueWording
{
    /// <summary>The bound next to which a value is wanted.</summary>
    public static Localized Of(ValueOfTest value) => value switch
    {
        { Test.Bounds.Length: 1 } => new("the bound", "界限"),
        { At: Bound.Lower } => new("the lower bound", "下限"),
        _ => new("the upper bound", "上限"),
    };

    public static string Of(TestedDecision decision, Language language) => decision.Kind switch
    {
        DecisionKind.Entry => new Localized($"entry on {decision.Id}", $"列入{decision.About.Name.Chinese}").In(language),
        DecisionKind.Standing => new Localized($"standing on {decision.Id}", $"{decision.About.Name.Chinese}的状态").In(language),
        _ => language == Language.Chinese && decision.About.Name.Chinese.Length > 0 ? decision.About.Name.Chinese : decision.Id,
    };
}
