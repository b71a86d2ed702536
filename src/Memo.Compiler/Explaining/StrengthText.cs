using System.Diagnostics;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>How strongly a measure binds, as a sentence. A reference measure is never worded as a ban.</summary>
internal static class StrengthText
{
    /// <param name="by">Who applies it; null where the text names nobody.</param>
    public static string Of(Strength strength, string? by, Language language)
    {
        var (english, chinese) = (by is null ? "" : $" by {by}", by is null ? "" : $"由{by}");
        return strength switch
        {
            Strength.NotStated => language.Pick($"It is applied{english}.", $"本措施{chinese}实施。"),
            Strength.Mandatory => language.Pick($"It must be applied{english}.", $"应当{chinese}实施。"),
            Strength.Discretionary => language.Pick($"It may be applied{english}.", $"可以{chinese}实施。"),
            Strength.Reference => language.Pick(
                $"It is weighed as one input among others{english}; by itself it decides nothing.",
                $"{chinese}作为参考因素之一，与其他因素一并权衡，本身不决定结果。"),
            Strength.Oversight => language.Pick($"It is carried out as closer oversight{english}.", $"{chinese}以加强监管的方式实施。"),
            Strength.Publicity => language.Pick($"It is carried out as publication{english}.", $"{chinese}以公示的方式实施。"),
            Strength.Assist => language.Pick($"It is carried out as assistance{english}.", $"{chinese}以协助的方式实施。"),
            _ => throw new UnreachableException($"No such strength: {strength}."),
        };
    }
}
