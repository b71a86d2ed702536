using Memo.Compiler.Decisions;
using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>How much a choice makes a witness longer than it would be by default.</summary>
internal sealed class Cost(Alignment alignment)
{
    private const int OtherEntry = 3;

    public int Of(Choice choice) => choice.Axis.Variable switch
    {
        Variable.AsOfDate or Variable.KindOfParty => 0,

        // A date is asked about in several ways; only one that need not have happened makes a dossier longer each time.
        Variable.Elapsed { From: var from } => choice.IsNever || !alignment.IsSilent(from) ? 0 : 1,
        Variable.Declared { Fact: { Type: FactType.Date } date } => choice.IsNever || !alignment.IsSilent(date) ? 0 : 1,
        Variable.HoldsRole role => choice.IsYes == role.Role.IsItself ? 0 : 1,
        Variable.OnGround => choice.IsYes ? 1 : 0,
        Variable.Listed => choice.IsYes ? OtherEntry : 0,
        Variable.Declared { Fact: var fact } => alignment.IsSilent(fact) && IsDefault(choice) ? 0 : 1,
        _ => 1,
    };

    private static bool IsDefault(Choice choice) => choice.Part switch
    {
        ValuePart.Single single => single.Name == "no",
        ValuePart.Stretch stretch => stretch.From == "0",
        _ => false,
    };
}
