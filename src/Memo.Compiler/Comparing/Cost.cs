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
        Variable.HoldsRole role => choice.IsYes == role.Role.IsItself ? 0 : 1,
        Variable.OnGround => choice.IsYes ? 1 : 0,
        Variable.Listed => choice.IsYes ? OtherEntry : 0,
        Variable.Declared { Fact: var fact } => fact == BuiltIn.Decided || (alignment.IsSilent(fact) && IsDefault(choice)) ? 0 : 1,
        Variable.Elapsed { From: var fact } => fact == BuiltIn.Decided || choice.IsNever ? 0 : 1,
        _ => 1,
    };

    private static bool IsDefault(Choice choice) => choice.Part switch
    {
        ValuePart.Single single => single.Name is "no" or "never",
        ValuePart.Stretch stretch => stretch.From == "0",
        _ => false,
    };
}
