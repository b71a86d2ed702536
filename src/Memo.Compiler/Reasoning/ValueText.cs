using System.Diagnostics;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Reasoning;

/// <summary>Values of facts as they are written in a listing.</summary>
public static class ValueText
{
    /// <summary>The value; where it may be one of several days, the month or the days.</summary>
    public static string Of(ImmutableArray<Value> values, Fact fact, Language language) => values switch
    {
        [var only] => Of(only, fact, language),
        [Value.Day { Date: var first }, .., Value.Day { Date: var last }] when first.Day == 1 && last.IsLastOfMonth && first.Month == last.Month && first.Year == last.Year =>
            DateText.Month(first, language) + language.Pick(" (the day is not known)", "（日不详）"),
        [Value.Day { Date: var first }, .., Value.Day { Date: var last }] =>
            language.Pick($"a day from {DateText.Of(first, language)} to {DateText.Of(last, language)}", $"{DateText.Of(first, language)}至{DateText.Of(last, language)}之间某日"),
        _ => ListText.Or(values.Select(v => Of(v, fact, language)), language),
    };

    /// <summary>As a listing may write it.</summary>
    public static string Written(Value value, Fact fact, Language language) => (value, fact.Type) switch
    {
        (Value.Day day, _) => day.Date.ToString(),
        (Value.Member member, _) when language == Language.English => member.Name.Id,
        (Value.Number number, FactType.Count count) => NumberText.Plain(number.Amount) + language.Pick(" " + count.Unit.Name.Id, count.Unit.Name.Chinese),
        (Value.Number number, _) => QuantityText.Of(number.Amount, fact.Type, language).Replace(",", ""),
        _ => Of(value, fact, language),
    };

    public static string Of(Value value, Fact fact, Language language) => value switch
    {
        Value.Bool given => given.Is ? language.Pick("yes", "是") : language.Pick("no", "否"),
        Value.Number number => QuantityText.Of(number.Amount, fact.Type, language),
        Value.Day day => DateText.Of(day.Date, language),
        Value.NotHappened => language.Pick("not happened", "尚未发生"),
        Value.Member member => NameText.Of(member.Name, language),
        Value.Code code => code.Text,
        _ => throw new UnreachableException($"A {value.GetType().Name} is no value of a fact."),
    };
}
