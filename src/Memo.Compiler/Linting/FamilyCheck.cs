using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>A sanction that reaches a minor, or a family member of the listed person. Told by the names: leaving a mark out must not help. A unit has no family.</summary>
internal static class FamilyCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack)
    {
        // Who is listed may be a student; who is reached as the student of somebody listed did nothing.
        ImmutableHashSet<Declaration> members =
        [
            .. pack.Roles.Where(ReachedPersons.IsHeldByPersons).Where(role => FamilyWords.IsFamily(role.Name) || FamilyWords.IsPupil(role.Name)),
            .. pack.SubjectKinds.Where(ReachedPersons.MayBePerson).Where(kind => FamilyWords.IsFamily(kind.Name)),
        ];
        return
            from measure in LegalityChecks.Sanctions(pack)
            where measure.On.IsGiven
            from member in measure.On.Value.SelectMany(reach => reach.Roles.Append<Declaration>(reach.Kind)).Where(members.Contains).Concat(BecauseOfFamily(pack, measure)).Distinct()
            select LegalityDiagnostics.ReachesFamily(measure.Location!, measure.Name, member.Name, measure.Instrument.IsDraft);
    }

    /// <summary>The facts, that somebody is a minor or a family member, for which the measure meets a person whom it would not meet without them. To exempt a minor is no sanction.</summary>
    private static IEnumerable<Declaration> BecauseOfFamily(RulePack pack, Measure measure) => ReachedPersons.ReachesNaturalPersons(measure)
        ? DecidingFacts.ThatBring(pack, measure, fact => fact.Type is FactType.YesNo && FamilyWords.SaysOneIsFamily(fact.Name))
        : [];
}
