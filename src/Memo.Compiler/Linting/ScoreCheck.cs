using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>A sanction on natural persons by a score, its own or that of the entry it follows: points are no unit of a fact of life.</summary>
internal static class ScoreCheck
{
    private static readonly ImmutableArray<string> English = ["point", "points", "score", "scores"];
    private static readonly ImmutableArray<string> Chinese = ["积分", "评分", "得分", "信用分", "分值"];

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
        pack.EntryRules.Where(rule => Leads(rule, measure)).SelectMany(rule => rule.Unless.Append(rule.When))
            .Concat(measure.Unless).Append(measure.When).Append(measure.EndedWhen).Append(measure.SuspendedWhen);

    private static bool Leads(EntryRule rule, Measure measure) =>
        rule.Covers.Any(measure.Covers.Contains)
        && (rule.Grounds.IsEmpty || measure.Grounds.IsEmpty || rule.Grounds.Any(measure.Grounds.Contains));

    private static bool IsScore(Fact fact) =>
        fact.Type is FactType.Count count && (IsScore(fact.Name) || IsScore(count.Unit.Name));

    private static bool IsScore(Name name) => name.Id.Split('_').Any(English.Contains) || Chinese.Any(name.Chinese.Contains);
}
