using System.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>When a rule holds, when it does not, and what ends or suspends it.</summary>
internal static class WhenSentences
{
    public static IEnumerable<string> Of(Rule rule, Language language)
    {
        var (yes, no) = Consequence(rule, language);
        if (rule.When is not Condition.Constant { Value: true })
        {
            yield return Of(rule.When, yes, language);
        }

        foreach (var exemption in rule.Unless)
        {
            yield return Of(exemption, no, language);
        }
    }

    public static IEnumerable<string> EndOf(Rule rule, bool alone, Language language) =>
        End(rule.EndedWhen, rule.SuspendedWhen, language)
            .Except(alone ? [] : EndOf(rule.Instrument, language))
            .Concat(alone && rule is Measure ? EndOf(rule.Instrument, language) : [])
            .Distinct();

    public static IEnumerable<string> EndOf(Instrument instrument, Language language) =>
        End(instrument.EndedWhen, instrument.SuspendedWhen, language);

    private static IEnumerable<string> End(Condition ended, Condition suspended, Language language)
    {
        if (ended is not Condition.Constant { Value: false })
        {
            yield return Of(ended, language.Pick("It ends when", "终止"), language);
        }

        if (suspended is not Condition.Constant { Value: false })
        {
            yield return Of(suspended, language.Pick("It is suspended while", "中止"), language);
        }
    }

    private static string Of(Condition condition, string consequence, Language language)
    {
        var text = ConditionText.Of(condition, language);
        return language.Pick($"{consequence} {text}.", $"有下列情形的，{consequence}：{text}。");
    }

    /// <summary>What follows if the condition holds, and if an exemption does.</summary>
    private static (string Yes, string No) Consequence(Rule rule, Language language) => rule switch
    {
        Measure { Strength.Value: Strength.Reference } =>
            (language.Pick("It is weighed when", "予以参考"), language.Pick("It is not weighed if", "不作为参考")),
        Measure => (language.Pick("It applies when", "适用本措施"), language.Pick("It does not apply if", "不适用本措施")),
        EntryRule { Strength.Value: Strength.Mandatory } => (language.Pick("An entry must be made when", "应当列入"), language.Pick("No entry may be made if", "不得列入")),
        EntryRule => (language.Pick("An entry may be made when", "可以列入"), language.Pick("No entry may be made if", "不得列入")),
        TermRule => (language.Pick("It applies when", "适用本期限"), language.Pick("It does not apply if", "不适用本期限")),
        ExitRule => (language.Pick("It is open when", "可以移出"), language.Pick("It is not open if", "不得移出")),
        Inadmissibility => (language.Pick("An entry is not recognised when", "记录不予认可"), language.Pick("That does not hold if", "不受此限")),
        Lift => (language.Pick("It is in force when", "予以解除"), language.Pick("It is not in force if", "不予解除")),
        _ => throw new UnreachableException($"No such rule: {rule.GetType().Name}."),
    };
}
