using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>A sanction on natural persons by a score: points are no unit of a fact of life.</summary>
internal static class ScoreCheck
{
    private static readonly ImmutableArray<string> English = ["point", "points", "score", "scores"];
    private static readonly ImmutableArray<string> Chinese = ["积分", "评分", "得分", "信用分", "分值"];

    public static IEnumerable<Diagnostic> Find(RulePack pack) =>
        from measure in LegalityChecks.Sanctions(pack)
        where ReachedPersons.ReachesNaturalPersons(measure)
        from score in measure.Unless.Append(measure.When).SelectMany(ConditionWalk.TestsIn).Select(t => t.Variable).OfType<Variable.Declared>()
            .Select(v => v.Fact).Where(IsScore).Distinct()
        select LegalityDiagnostics.ScoreAgainstPerson(measure.Location!, measure.Name, score.Name, measure.Instrument.IsDraft);

    private static bool IsScore(Fact fact) =>
        fact.Type is FactType.Count count && (IsScore(fact.Name) || IsScore(count.Unit.Name));

    private static bool IsScore(Name name) => name.Id.Split('_').Any(English.Contains) || Chinese.Any(name.Chinese.Contains);
}
