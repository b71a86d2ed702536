using Memo.Compiler.Diagnostics;
using Memo.Compiler.Law;
using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>
/// A sanction, or a blacklist, that meets somebody who neither is the listed subject nor answers for a listed unit: a minor, a family member, anybody else.
/// Told by what roles and facts say that they concern, by the listed subject (nobody answers for a natural person but that person), and by names:
/// leaving a mark out must not help. A unit has no family.
/// </summary>
internal static class FamilyCheck
{
    public static IEnumerable<Diagnostic> Find(RulePack pack) => Reached(pack).Concat(OfPersons(pack)).Concat(BecauseOfOthers(pack));

    private static IEnumerable<Diagnostic> Reached(RulePack pack)
    {
        // Who is listed may be a student; who is reached as the student of somebody listed did nothing.
        ImmutableHashSet<Declaration> members =
        [
            .. pack.Roles.Where(ReachedPersons.IsHeldByPersons).Where(role => IsOther(role.Concerns) || FamilyWords.IsFamily(role.Name) || FamilyWords.IsPupil(role.Name)),
            .. pack.SubjectKinds.Where(ReachedPersons.MayBePerson).Where(kind => FamilyWords.IsFamily(kind.Name)),
        ];
        return
            from measure in LegalityChecks.Sanctions(pack)
            where measure.On.IsGiven
            from member in measure.On.Value.SelectMany(reach => reach.Roles.Append<Declaration>(reach.Kind)).Where(members.Contains).Distinct()
            select LegalityDiagnostics.ReachesFamily(
                measure.Location!,
                measure.Name,
                new($"reaches “{member.Name.Id}”: a minor, a family member or anybody else who answers for nothing bears no sanction", $"及于“{member.Name.Chinese}”：未成年人、家庭成员和其他无责任的人不承受惩戒"),
                measure.Instrument.IsDraft);
    }

    /// <summary>Whoever is something to a listed natural person, whatever the role is called and says that it concerns.</summary>
    private static IEnumerable<Diagnostic> OfPersons(RulePack pack) =>
        from measure in LegalityChecks.Sanctions(pack)
        where measure.On.IsGiven
        from role in measure.On.Value.SelectMany(reach => reach.Roles.Where(role => ReachedPersons.IsPersonOfPerson(reach.Kind, role))).Distinct()
        where !IsOther(role.Concerns) && !FamilyWords.IsFamily(role.Name) && !FamilyWords.IsPupil(role.Name)
        select LegalityDiagnostics.ReachesFamily(
            measure.Location!,
            measure.Name,
            new($"reaches the “{role.Name.Id}” of a listed natural person: nobody answers for a natural person but that person", $"及于被列入自然人的“{role.Name.Chinese}”：自然人的失信只由其本人承担"),
            measure.Instrument.IsDraft);

    /// <summary>Facts, grounds and lists that speak of somebody else, for which a person is met who would not be met without them. To exempt a minor is no sanction.</summary>
    private static IEnumerable<Diagnostic> BecauseOfOthers(RulePack pack) =>
        from rule in AgainstPersons.Rules(pack)
        from because in DecidingFacts.ThatBring(pack, rule, SpeaksOfOthers).Concat(rule.Covers.Where(list => FamilyWords.IsListOfFamily(list.Name))).Distinct()
        select LegalityDiagnostics.ReachesFamily(
            rule.Location!,
            rule.Name,
            new($"meets a person because of “{because.Name.Id}”, which speaks of a minor, a family member or somebody else: nobody bears a sanction for another", $"因“{because.Name.Chinese}”而及于某人，该项所指为未成年人、家庭成员或者他人：任何人不因他人受惩戒"),
            rule.Instrument.IsDraft);

    private static bool SpeaksOfOthers(Declaration declaration) => declaration switch
    {
        Fact fact => IsOther(fact.Concerns) || (fact.Type is FactType.YesNo && FamilyWords.SaysOneIsFamily(fact.Name)) || FamilyWords.SaysFamilyIsListed(fact.Name),
        Role role => IsOther(role.Concerns) || FamilyWords.IsFamily(role.Name),
        Ground => FamilyWords.SaysOneIsFamily(declaration.Name) || FamilyWords.SaysFamilyIsListed(declaration.Name),
        _ => false,
    };

    private static bool IsOther(Concern concern) => concern is Concern.Family or Concern.Others;
}
