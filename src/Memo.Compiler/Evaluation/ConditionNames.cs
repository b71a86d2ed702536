using Memo.Compiler.Model;

namespace Memo.Compiler.Evaluation;

/// <summary>What a condition is called where it is the reason for something.</summary>
internal static class ConditionNames
{
    /// <summary>The id of the one fact, condition, ground or list it asks about; a compound condition has the name of its rule.</summary>
    public static string Of(Condition condition, string otherwise) => Of(condition, otherwise, Id, Id, ",");

    public static string Of(Guard guard) => Of(guard, Id, Id, ",");

    /// <summary>The same in the words of a reader.</summary>
    public static string Of(Condition condition, string otherwise, Func<Declaration, string> name, Func<Colour, string> colour, string separator) => condition switch
    {
        Condition.Named named => name(named.Definition),
        Condition.Test { Variable: Variable.Declared declared } => name(declared.Fact),
        Condition.Test { Variable: Variable.Elapsed elapsed } => name(elapsed.From),
        Condition.Test { Variable: Variable.OnGround ground } => name(ground.Ground),
        Condition.Test { Variable: Variable.HoldsRole role } => name(role.Role),
        Condition.Test { Variable: Variable.Listed listed } => Of(listed.Guard, name, colour, separator),
        _ => otherwise,
    };

    private static string Of(Guard guard, Func<Declaration, string> name, Func<Colour, string> colour, string separator) =>
        string.Join(separator, guard.Lists.Select(list => name(list)).Concat(guard.Colours.Select(colour)));

    private static string Id(Declaration declaration) => declaration.Name.Id;

    private static string Id(Colour colour) => colour.ToString().ToLowerInvariant();
}
