using Memo.Compiler.Comparing;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Analysis;

/// <summary>A listing that shows something, in one line.</summary>
internal static class WitnessText
{
    public static Localized Of(Witness witness, ListDefinition list) => new(In(witness, list, Language.English), In(witness, list, Language.Chinese));

    private static string In(Witness witness, ListDefinition list, Language language)
    {
        var entry = witness.Old.Dossier.Entries[0];
        var grounds = ListText.And((entry.Grounds ?? []).Select(g => NameText.Of(g, language)), language);
        var roles = ListText.And(witness.Old.Roles.Select(r => NameText.Of(r, language)), language);
        var on = grounds.Length == 0 ? "" : language.Pick($" on {grounds}", $"（{grounds}）");
        return language.Pick(
            $"an entry on {NameText.Of(list, language)}{on}, asked on {witness.AsOf} for a person who is {roles}",
            $"{NameText.Of(list, language)}的记录{on}，{witness.AsOf}就{roles}询问");
    }
}
