using System.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>Conditions in words; brackets only where <c>and</c> and <c>or</c> meet. Named conditions stand by their name.</summary>
public static class ConditionText
{
    public static string Of(Condition condition, Language language) => Part(condition, language, Surroundings.None);

    /// <summary>As part of a larger phrase: in brackets if it joins several tests.</summary>
    internal static string Closed(Condition condition, Language language) => Part(condition, language, Surroundings.Other);

    private static string Part(Condition condition, Language language, Surroundings around) => condition switch
    {
        Condition.Constant { Value: var value } => Constant(value, language),
        Condition.Test test => TestText.Of(test, true, language),
        Condition.Named named => NameText.Quoted(named.Definition, language),
        Condition.Not not => Negated(not.Operand, language, around),
        Condition.All { Operands: [var only] } => Part(only, language, around),
        Condition.Any { Operands: [var only] } => Part(only, language, around),
        Condition.All { Operands: [] } => Constant(true, language),
        Condition.Any { Operands: [] } => Constant(false, language),
        Condition.All all => Joined(all.Operands, language.Pick(" and ", "且"), language, Surroundings.All, around),
        Condition.Any any => Joined(any.Operands, language.Pick(" or ", "或者"), language, Surroundings.Any, around),
        _ => throw new UnreachableException($"No such condition: {condition.GetType().Name}."),
    };

    private static string Negated(Condition operand, Language language, Surroundings around) => operand switch
    {
        Condition.Constant constant => Constant(!constant.Value, language),
        Condition.Test test => TestText.Of(test, false, language),
        Condition.Not twice => Part(twice.Operand, language, around),
        _ => language.Pick("not ", "并非") + Closed(operand, language),
    };

    private static string Joined(ImmutableArray<Condition> operands, string word, Language language, Surroundings own, Surroundings around)
    {
        var text = string.Join(word, operands.Select(operand => Part(operand, language, own)));
        return around == Surroundings.None || around == own ? text : language.Bracketed(text);
    }

    private static string Constant(bool value, Language language) =>
        value ? language.Pick("always", "任何情形") : language.Pick("never", "没有任何情形");

    private enum Surroundings
    {
        None,
        All,
        Any,
        Other,
    }
}
