using System.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Decisions;

/// <summary>
/// A condition as it is written, for the rare one whose maximal boxes are too many to keep. Each conjunction and disjunction stands as the
/// hash of its parts, so that conditions named within each other many times over stay short.
/// </summary>
internal sealed class WrittenText
{
    private readonly Dictionary<NamedCondition, string> _named = [];

    private WrittenText()
    {
    }

    public static string Of(Condition condition) => new WrittenText().TextOf(condition);

    private string TextOf(Condition condition) => condition switch
    {
        Condition.Constant constant => constant.Value ? "always" : "never",
        Condition.Named named => TextOf(named.Definition),
        Condition.Not not => $"not({TextOf(not.Operand)})",
        Condition.All all => TextOf("all", all.Operands),
        Condition.Any any => TextOf("any", any.Operands),
        Condition.Test test => $"{VariableText.Of(test.Variable, TextOf)} {TextOf(test.Predicate)}",
        _ => throw new UnreachableException($"No text for {condition.GetType().Name}."),
    };

    private string TextOf(string connective, ImmutableArray<Condition> operands) => connective + " " + MeaningHash.Hash(string.Join("\n", operands.Select(TextOf)));

    private string TextOf(NamedCondition definition)
    {
        if (!_named.TryGetValue(definition, out var text))
        {
            text = TextOf(definition.Body);
            _named.Add(definition, text);
        }

        return text;
    }

    private static string TextOf(Predicate predicate) => predicate switch
    {
        Predicate.IsOneOf values => "one of " + string.Join(",", values.Values.Select(v => v.Id)),
        Predicate.BeginsWith begins => "begins " + string.Join(",", begins.Prefixes),
        Predicate.IsKind kinds => "kind " + string.Join(",", kinds.Kinds.Select(k => k.Name.Id)),
        Predicate.HasState states => "state " + string.Join(",", states.States),
        _ => predicate.ToString(),
    };
}
