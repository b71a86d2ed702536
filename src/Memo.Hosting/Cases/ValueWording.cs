using Memo.Compiler.Covering;
using Memo.Compiler.Decisions;
using Memo.Compiler.Text;

namespace Memo.Hosting.Cases;

/// <summary>How a decision whose tests are covered is named to a reader.</summary>
public static class ValueWording
{
    public static string Of(TestedDecision decision, Language language) => decision.Kind switch
    {
        DecisionKind.Entry => new Localized($"entry on {decision.Id}", $"列入{decision.About.Name.Chinese}").In(language),
        DecisionKind.Standing => new Localized($"standing on {decision.Id}", $"{decision.About.Name.Chinese}的状态").In(language),
        _ => language == Language.Chinese && decision.About.Name.Chinese.Length > 0 ? decision.About.Name.Chinese : decision.Id,
    };
}
