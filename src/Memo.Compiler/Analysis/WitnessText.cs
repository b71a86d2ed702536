using Memo.Compiler.Comparing;
using Memo.Compiler.Explaining;
using Memo.Compiler.Text;

namespace Memo.Compiler.Analysis;

/// <summary>What shows something, in one line: the day, the whole listing and the roles of the person. Put to the evaluator as it stands, it shows it again.</summary>
internal static class WitnessText
{
    public static Localized Of(Witness witness) => Both.Languages(language => ListingText.Asked(witness.Old.Dossier, witness.AsOf, witness.Old.Roles, language));
}
