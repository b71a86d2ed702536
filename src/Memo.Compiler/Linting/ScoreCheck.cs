using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>A sanction on natural persons by a score, which is a count by its name or unit: points are no unit of a fact of life.</summary>
internal static class ScoreCheck
{
    private static readonly ImmutableArray<string> English = ["point", "points", "score", "scores", "mark", "marks", "rating", "ratings"];
    private static readonly ImmutableArray<string> Chinese = ["积分", "评分", "信用分", "分值"];

    /// <summary>Within a name they may belong to other words: 所得分配, 部分数额.</summary>
    private static readonly ImmutableArray<string> ChineseEndings = ["得分", "分数", "扣分", "计分", "总分"];

    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        from found in AgainstPersons.DecidedBy(pack, IsScore)
        select LegalityDiagnostics.ScoreAgainstPerson(found.Rule.Location!, found.Rule.Name, found.Fact.Name, found.Test.Location!, found.Rule.Instrument.IsDraft);

    private static bool IsScore(Fact fact) =>
        fact.Type is FactType.Count count && (IsScore(fact.Name) || IsScore(count.Unit.Name) || count.Unit.Name.Chinese == "分");

    private static bool IsScore(Name name) =>
        name.Id.Split('_').Any(English.Contains) || Chinese.Any(name.Chinese.Contains) || ChineseEndings.Any(ending => name.Chinese.EndsWith(ending, StringComparison.Ordinal));
}
