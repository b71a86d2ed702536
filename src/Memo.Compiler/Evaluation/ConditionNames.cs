using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>What a condition is called where it is the reason for something.</summary>
internal static class ConditionNames
{
    /// <summary>The id of the one fact, condition, ground or list it asks about; a compound condition has the name of its rule.</summary>
    public static string Of(Condition condition, string otherwise) => condition switch
    {
        Condition.Named named => named.Definition.Name.Id,
        Condition.Test { Variable: Variable.Declared declared } => declared.Fact.Name.Id,
        Condition.Test { Variable: Variable.Elapsed elapsed } => elapsed.From.Name.Id,
        Condition.Test { Variable: Variable.OnGround ground } => ground.Ground.Name.Id,
        Condition.Test { Variable: Variable.HoldsRole role } => role.Role.Name.Id,
        Condition.Test { Variable: Variable.Listed listed } => Of(listed.Guard),
        _ => otherwise,
    };

    public static string Of(Guard guard) => string.Join(
        ",",
        guard.Lists.Select(l => l.Name.Id).Concat(guard.Colours.Select(c => c.ToString().ToLowerInvariant())));
}
