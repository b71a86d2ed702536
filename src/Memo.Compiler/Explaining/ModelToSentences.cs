using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>Rules read back as sentences, so that a lawyer recognises the clauses.</summary>
public static class ModelToSentences
{
    /// <summary>One rule with all that bears on it, and the meaning of the terms it uses.</summary>
    public static ImmutableArray<string> Describe(Rule rule, Language language)
    {
        var conditions = RuleConditions.Of(rule).Concat(rule is Measure ? RuleConditions.Of(rule.Instrument) : []);
        return
        [
            .. RuleSentences.Of(rule, alone: true, language),
            .. rule is Measure ? [] : rule.Instrument.Remedies.Except(rule.Remedies).Select(remedy => RemedyText.Of(remedy, language)),
            .. DefinitionSentences.Of(conditions, language),
        ];
    }

    /// <summary>An instrument, each of its rules, the meaning of the terms they use, and what is missing.</summary>
    public static ImmutableArray<string> Describe(RulePack pack, Instrument instrument, Language language)
    {
        var rules = InReadingOrder(pack, instrument).ToImmutableArray();
        var conditions = RuleConditions.Of(instrument).Concat(rules.SelectMany(RuleConditions.Of));
        return
        [
            .. InstrumentSentences.Of(instrument, language),
            .. InstrumentSentences.Territory(instrument, language),
            .. ClosingSentences.Origin(instrument.Honesty, instrument.Sources, instrument.Notes, language),
            .. rules.SelectMany(rule => RuleSentences.Of(rule, alone: false, language)),
            .. DefinitionSentences.Of(conditions, language),
            .. GapSentences.Of(instrument, [.. rules.OfType<Measure>()], language),
            .. HonestyText.Sum([instrument.Honesty, .. rules.Select(rule => rule.Honesty)], language),
        ];
    }

    /// <summary>A list: who keeps it, on which grounds, by which rules one comes on it, stays and comes off, what their instruments say for all of them, and which measures follow.</summary>
    public static ImmutableArray<string> Describe(RulePack pack, ListDefinition list, Language language)
    {
        var rules = pack.EntryRules.Concat<Rule>(pack.TermRules).Concat(pack.ExitRules).Concat(pack.Inadmissibilities)
            .Where(rule => rule.Covers.Contains(list))
            .ToImmutableArray();
        return
        [
            .. ListSentences.Of(list, language),
            .. rules.SelectMany(rule => RuleSentences.Of(rule, alone: true, language)),
            .. DefinitionSentences.Of(rules.SelectMany(RuleConditions.Of), language),
            .. rules.Select(rule => rule.Instrument).Distinct().SelectMany(instrument => ListContextSentences.Of(instrument, language)),
            .. ListContextSentences.Measures([.. pack.Measures.Where(measure => measure.Covers.Contains(list))], language),
        ];
    }

    /// <summary>Measures as the text numbers them, then the rules of its lists; within each, as they are declared.</summary>
    private static IEnumerable<Rule> InReadingOrder(RulePack pack, Instrument instrument) =>
        pack.Measures.OrderBy(measure => measure.Clause.Value, ClauseOrder.Instance)
            .Concat<Rule>(pack.EntryRules).Concat(pack.TermRules).Concat(pack.ExitRules).Concat(pack.Inadmissibilities).Concat(pack.Lifts)
            .Where(rule => ReferenceEquals(rule.Instrument, instrument));
}
