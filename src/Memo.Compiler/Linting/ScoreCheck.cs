using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>A sanction on natural persons by a score, its own or that of the rules of the list it follows: points are no unit of a fact of life.</summary>
internal static class ScoreCheck
{
    private static readonly ImmutableArray<string> English = ["point", "points", "score", "scores", "mark", "marks", "rating", "ratings"];
    private static readonly ImmutableArray<string> Chinese = ["积分", "评分", "信用分", "分值"];

    /// <summary>Within a name they may belong to other words: 所得分配, 部分数额.</summary>
    private static readonly ImmutableArray<string> ChineseEndings = ["得分", "分数", "扣分", "计分", "总分"];

    /// <summary>Where no fact is a score, which is where rules are as they should be, no condition is looked through.</summary>
    public static IEnumerable<Diagnostic> Find(RulePack pack)
    {
        var scores = pack.Facts.Where(IsScore).ToImmutableHashSet();
        return scores.IsEmpty
            ? []
            : from measure in LegalityChecks.Sanctions(pack)
              where ReachedPersons.ReachesNaturalPersons(measure)
              from score in Conditions(pack, measure).SelectMany(ConditionWalk.TestsIn).Select(t => t.Variable).OfType<Variable.Declared>()
                  .Select(v => v.Fact).Where(scores.Contains).Distinct()
              select LegalityDiagnostics.ScoreAgainstPerson(measure.Location!, measure.Name, score.Name, measure.Instrument.IsDraft);
    }

    /// <summary>What decides about the person, from the entry to the end of the measure.</summary>
    private static IEnumerable<Condition> Conditions(RulePack pack, Measure measure) =>
        pack.EntryRules.Cast<Rule>().Concat(pack.TermRules).Concat(pack.ExitRules).Where(rule => Leads(rule, measure)).Append(measure)
            .SelectMany(rule => rule.Unless.Append(rule.When).Append(rule.EndedWhen).Append(rule.SuspendedWhen));

    private static bool Leads(Rule rule, Measure measure) =>
        rule.Covers.Any(measure.Covers.Contains)
        && (rule.Grounds.IsEmpty || measure.Grounds.IsEmpty || rule.Grounds.Any(measure.Grounds.Contains));

    private static bool IsScore(Fact fact) =>
        fact.Type is FactType.Count count && (IsScore(fact.Name) || IsScore(count.Unit.Name) || count.Unit.Name.Chinese == "分");

    private static bool IsScore(Name name) =>
        name.Id.Split('_').Any(English.Contains) || Chinese.Any(name.Chinese.Contains) || ChineseEndings.Any(ending => name.Chinese.EndsWith(ending, StringComparison.Ordinal));
}
