using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>
/// A draft that sanctions natural persons in a role, or for a fact, that came with it, and does not say whom it concerns. A name tells little: “father
/// is defaulter” and “heirs” are words like any other.
/// </summary>
internal static class ConcernCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack)
    {
        if (pack.Instruments.All(instrument => !instrument.IsDraft))
        {
            return [];
        }

        var words = new DraftersWords(pack);
        return Roles(pack, words).Concat(Facts(pack, words));
    }

    /// <summary>Of a listed natural person nobody else is reached, whatever a role says: that is another check.</summary>
    private static IEnumerable<Diagnostic> Roles(RulePack pack, DraftersWords words) =>
        from measure in LegalityChecks.Sanctions(pack)
        where measure.Instrument.IsDraft && measure.On.IsGiven
        from role in measure.On.Value.SelectMany(reach => reach.Roles.Where(role => !role.IsItself && ReachedPersons.IsPerson(reach.Kind, role) && !ReachedPersons.IsPersonOfPerson(reach.Kind, role))).Distinct()
        where role.Concerns is Concern.NotSaid or Concern.Own or Concern.Assessment && words.Came(role)
        where !FamilyWords.IsFamily(role.Name) && !FamilyWords.IsPupil(role.Name)
        select LegalityDiagnostics.ConcernNotSaid(measure.Location!, measure.Name, role.Name, isRole: true);

    private static IEnumerable<Diagnostic> Facts(RulePack pack, DraftersWords words) =>
        from rule in AgainstPersons.Rules(pack)
        where rule.Instrument.IsDraft
        from fact in DecidingFacts.ThatBring(pack, rule, declaration => declaration is Fact { Concerns: Concern.NotSaid } && words.Came(declaration)).Cast<Fact>()
        where !IsReportedAsGrade(fact) && !FamilyWords.SaysFamilyIsListed(fact.Name) && !(fact.Type is FactType.YesNo && FamilyWords.SaysOneIsFamily(fact.Name))
        select LegalityDiagnostics.ConcernNotSaid(rule.Location!, rule.Name, fact.Name, isRole: false);

    private static bool IsReportedAsGrade(Fact fact) => fact.Type is FactType.Enumeration { IsGrade: true } || AssessmentWords.IsScore(fact) || AssessmentWords.IsGradeByWords(fact);
}
