namespace Memo.Compiler.Model;

/// <summary>Whether a measure reaches natural persons: as subjects, or through any role but the listed subject's own that a person can hold.</summary>
internal static class ReachedPersons
{
    public static bool ReachesNaturalPersons(Measure measure) => SubjectsOf(measure).Any();

    /// <summary>The kinds of listed subject of which a natural person is reached: the subject itself, or one who holds a role in it.</summary>
    public static IEnumerable<SubjectKind> SubjectsOf(Measure measure) =>
        measure.On.IsGiven ? measure.On.Value.Where(reach => reach.Roles.Any(role => IsPerson(reach.Kind, role))).Select(reach => reach.Kind).Distinct() : [];

    /// <summary>Whether who is reached in a role is a natural person, or may be one.</summary>
    public static bool IsPerson(SubjectKind kind, Role role) => role.IsItself ? kind.IsUnder(BuiltIn.NaturalPerson) : !role.Backwards && IsHeldByPersons(role);

    /// <summary>Whether a role is one that a natural person holds towards a listed natural person: nobody answers for a person but that person.</summary>
    public static bool IsPersonOfPerson(SubjectKind kind, Role role) =>
        !role.IsItself && MayBePerson(kind) && (role.Backwards ? role.Holders.Any(MayBePerson) : IsHeldByPersons(role));

    /// <summary>A role that names no holders is open to anyone.</summary>
    public static bool IsHeldByPersons(Role role) => role.Holders.IsEmpty || role.Holders.Any(MayBePerson);

    public static bool MayBePerson(SubjectKind kind) => !kind.IsUnder(BuiltIn.LegalPerson) && !kind.IsUnder(BuiltIn.OtherOrganisation);
}
