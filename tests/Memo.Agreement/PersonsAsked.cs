using Memo.Compiler.Evaluation;
using Memo.Compiler.Model;

namespace Memo.Agreement;

/// <summary>
/// Whom a dossier asks about, as section 5 of the language reference says: the listed subject itself, and the person named or else each role
/// that a measure names. The facts at the top of the dossier are those of the subject, unless no other person is given.
/// </summary>
internal static class PersonsAsked
{
    public static IEnumerable<Asked> Of(RulePack pack, Dossier dossier, ImmutableArray<Role>? roles) =>
        dossier.Entries.SelectMany((entry, place) => Of(pack, dossier, entry, roles).Select(p => new Asked(entry, place, p.Roles, p.Facts)));

    private static IEnumerable<(ImmutableArray<Role> Roles, FactValues Facts)> Of(RulePack pack, Dossier dossier, Entry entry, ImmutableArray<Role>? roles)
    {
        var ofPerson = dossier.Person?.Facts;
        if ((roles ?? dossier.Person?.Roles) is not { } held)
        {
            var named = pack.Measures.Where(m => m.Covers.Contains(entry.List) && m.On.IsGiven).SelectMany(m => m.On.Value).SelectMany(r => r.Roles).ToHashSet();
            return pack.Roles.Where(r => !r.IsItself && named.Contains(r))
                .Select(r => (ImmutableArray.Create(r), ofPerson ?? FactValues.None))
                .Prepend(([BuiltIn.Itself], dossier.OwnPersonFacts));
        }

        var asked = (held, ofPerson ?? dossier.OwnPersonFacts);
        return held.Any(r => r.IsItself) ? [asked] : [([BuiltIn.Itself], dossier.Person is null ? FactValues.None : dossier.OwnPersonFacts), asked];
    }
}
