using Memo.Compiler.Decisions;
using Memo.Compiler.Model;

namespace Memo.Compiler.Comparing;

/// <summary>How much a choice makes a witness longer than it would be by default.</summary>
internal sealed class Cost(Alignment alignment)
{
    private const int OtherEntry = 3;

    /// <summary>More than it costs to ask about somebody who holds another office too.</summary>
    private const int OwnOffice = 3;

    /// <summary>The kinds of subject that every pack has.</summary>
    private readonly HashSet<string> _plain = [.. alignment.SharedKinds.Where(kind => kind.Location is null).Select(kind => kind.Name.Id)];

    /// <summary>After what was chosen before: nobody thinks first of a listed party that holds an office in itself.</summary>
    public int Of(Way taken, Choice choice) => Of(choice) + (HeldRole(choice) is { } role && taken.Choices.Any(c => HeldRole(c) is { } other && other.IsItself != role.IsItself) ? OwnOffice : 0);

    /// <summary>Whatever was chosen before.</summary>
    public int Of(Choice choice) => choice.Axis.Variable switch
    {
        Variable.AsOfDate => 0,
        Variable.KindOfParty => choice.Part is ValuePart.Node { Name: var id } && _plain.Contains(id) ? 0 : 1,

        // A date is asked about in several ways; only one that need not have happened makes a dossier longer each time.
        Variable.Elapsed { From: var from } => choice.IsNever || !alignment.IsSilent(from) ? 0 : 1,
        Variable.Declared { Fact: { Type: FactType.Date } date } => choice.IsNever || !alignment.IsSilent(date) ? 0 : 1,
        Variable.HoldsRole role => choice.IsYes == role.Role.IsItself ? 0 : 1,
        Variable.OnGround => choice.IsYes ? 1 : 0,
        Variable.Listed => choice.IsYes ? OtherEntry : 0,
        Variable.Declared { Fact: var fact } => alignment.IsSilent(fact) && IsDefault(choice) ? 0 : 1,
        _ => 1,
    };

    private static Role? HeldRole(Choice choice) => choice is { IsYes: true, Axis.Variable: Variable.HoldsRole holds } ? holds.Role : null;

    private static bool IsDefault(Choice choice) => choice.Part switch
    {
        ValuePart.Single single => single.Name == "no",
        ValuePart.Stretch stretch => stretch.From == "0",
        _ => false,
    };
}
