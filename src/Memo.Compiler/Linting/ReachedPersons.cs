using Memo.Compiler.Model;

namespace Memo.Compiler.Linting;

/// <summary>Whether a measure reaches natural persons: as subjects, or through any role but the listed subject's own.</summary>
internal static class ReachedPersons
{
    public static bool ReachesNaturalPersons(Measure measure) =>
        measure.On.IsGiven && measure.On.Value.Any(reach => reach.Kind.IsUnder(BuiltIn.NaturalPerson) || reach.Roles.Any(r => !r.IsItself && !r.Backwards));
}
