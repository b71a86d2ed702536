using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>What the terms of some conditions mean: named conditions, derived dates, who determines a fact, what silence means.</summary>
internal static class DefinitionSentences
{
    public static IEnumerable<string> Of(IEnumerable<Condition> conditions, Language language)
    {
        var used = UsedTerms.In(conditions);
        return used.Conditions.Select(named => Meaning(named, language)).Concat(used.Facts.SelectMany(fact => About(fact, language)));
    }

    private static string Meaning(NamedCondition named, Language language)
    {
        var (name, meaning) = (NameText.Quoted(named, language), ConditionText.Of(named.Body, language));
        return language.Pick($"Here {name} means: {meaning}.", $"{name}是指：{meaning}。");
    }

    private static IEnumerable<string> About(Fact fact, Language language)
    {
        var name = NameText.Quoted(fact, language);
        if (fact.Derived is { } derived)
        {
            var (term, from) = (DurationText.Of(derived.Term, language), DateFactText.Of(derived.From, language));
            yield return language.Pick($"{name} is the last day of {term} from {from}.", $"{name}为自{from}起{term}的末日。");
        }

        if (!fact.DeterminedBy.IsEmpty)
        {
            var bodies = PerformerText.And(fact.DeterminedBy, language);
            yield return language.Pick($"{name} is determined by {bodies}.", $"{name}由{bodies}认定。");
        }

        if (fact.Silence == Silence.No && !fact.IsBuiltIn)
        {
            yield return language.Pick($"{name} is taken as no where nothing is recorded.", $"{name}未有记录的，视为否。");
        }
    }
}
