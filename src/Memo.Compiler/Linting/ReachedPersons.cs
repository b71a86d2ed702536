using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>Whether a measure reaches natural persons: as subjects, or through any role but the listed subject's own that a person can hold.</summary>
internal static class ReachedPersons
{
    public static bool ReachesNaturalPersons(Measure measure) =>
        measure.On.IsGiven
        && measure.On.Value.Any(reach => reach.Kind.IsUnder(BuiltIn.NaturalPerson) || reach.Roles.Any(r => !r.IsItself && !r.Backwards && IsHeldByPersons(r)));

    /// <summary>A role that names no holders is open to anyone.</summary>
    public static bool IsHeldByPersons(Role role) => role.Holders.IsEmpty || role.Holders.Any(MayBePerson);

    public static bool MayBePerson(SubjectKind kind) => !kind.IsUnder(BuiltIn.LegalPerson) && !kind.IsUnder(BuiltIn.OtherOrganisation);
}
