using System.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Decisions;

/// <summary>A condition as it is written, for the rare one whose maximal boxes are too many to keep.</summary>
internal static class WrittenText
{
    public static string Of(Condition condition) => condition switch
    {
        Condition.Constant constant => constant.Value ? "always" : "never",
        Condition.Named named => Of(named.Definition.Body),
        Condition.Not not => $"not({Of(not.Operand)})",
        Condition.All all => $"all({string.Join("; ", all.Operands.Select(Of))})",
        Condition.Any any => $"any({string.Join("; ", any.Operands.Select(Of))})",
        Condition.Test test => $"{VariableText.Of(test.Variable, [])} {Of(test.Predicate)}",
        _ => throw new UnreachableException($"No text for {condition.GetType().Name}."),
    };

    private static string Of(Predicate predicate) => predicate switch
    {
        Predicate.IsOneOf values => "one of " + string.Join(",", values.Values.Select(v => v.Id)),
        Predicate.BeginsWith begins => "begins " + string.Join(",", begins.Prefixes),
        Predicate.IsKind kinds => "kind " + string.Join(",", kinds.Kinds.Select(k => k.Name.Id)),
        Predicate.HasState states => "state " + string.Join(",", states.States),
        _ => predicate.ToString(),
    };
}
