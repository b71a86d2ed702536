using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>Whom a dossier is asked about.</summary>
public static class PersonsAsked
{
    /// <summary>The listed subject first, then the person asked about; or, where nobody in particular is, each role that a rule names.</summary>
    /// <param name="asked">The complete set of roles held by the person asked about; null to ask about the person of the dossier, if there is one.</param>
    public static IEnumerable<(ImmutableArray<Role> Roles, FactValues Facts)> Of(Dossier dossier, ImmutableArray<Role>? asked, IEnumerable<Role> named)
    {
        var itself = ImmutableArray.Create(BuiltIn.Itself);
        if ((asked ?? dossier.Person?.Roles) is not { } held)
        {
            return named.Select(role => (ImmutableArray.Create(role), dossier.Person?.Facts ?? FactValues.None)).Prepend((itself, dossier.OwnPersonFacts));
        }

        (ImmutableArray<Role>, FactValues) person = (held, dossier.Person?.Facts ?? dossier.OwnPersonFacts);
        return held.Any(role => role.IsItself) ? [person] : [(itself, dossier.Person is null ? FactValues.None : dossier.OwnPersonFacts), person];
    }

    /// <summary>The roles that measures name, but for the listed subject itself, in the order of the pack.</summary>
    public static IEnumerable<Role> RolesNamed(RulePack pack, IEnumerable<Measure> measures) => measures
        .Where(measure => measure.On.IsGiven)
        .SelectMany(measure => measure.On.Value)
        .SelectMany(reach => reach.Roles)
        .Where(role => !role.IsItself)
        .Distinct()
        .OrderBy(role => pack.Roles.IndexOf(role));
}
