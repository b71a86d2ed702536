using System.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>One rule as sentences: what it is, what only its kind has, then what all rules share.</summary>
internal static class RuleSentences
{
    /// <param name="alone">Whether the rule is read by itself; otherwise what its instrument already says is left out.</param>
    public static IEnumerable<string> Of(Rule rule, bool alone, Language language) =>
        Body(rule, language)
            .Concat(alone && rule is Measure ? InstrumentSentences.Territory(rule.Instrument, language) : [])
            .Concat(Covered(rule, alone, language))
            .Concat(WhenSentences.Of(rule, language))
            .Concat(Lasting(rule, language))
            .Concat(WhenSentences.EndOf(rule, alone, language))
            .Concat(ClosingSentences.Of(rule, alone, language));

    private static IEnumerable<string> Body(Rule rule, Language language) => rule switch
    {
        Measure measure => MeasureSentences.Of(measure, language),
        EntryRule => [Head(rule, language), ListSentences.Entry(rule, language)],
        TermRule => [Head(rule, language)],
        ExitRule exit => new[] { Head(rule, language) }.Concat(ListSentences.Exit(exit, language)),
        Inadmissibility => [Head(rule, language)],
        Lift lift => new[] { Head(rule, language) }.Concat(ListSentences.Lift(lift, language)),
        _ => throw new UnreachableException($"No such rule: {rule.GetType().Name}."),
    };

    private static IEnumerable<string> Lasting(Rule rule, Language language) => rule switch
    {
        Measure measure => MeasureSentences.Lasting(measure, language),
        TermRule term => ListSentences.Term(term.Begins, term.Lasts, language),
        _ => [],
    };

    private static string Head(Rule rule, Language language)
    {
        var kind = WordText.KindOf(rule, language);
        var title = NameText.QuotedTitle(NameText.Title(rule, language));
        return language.Pick($"{Sentence.Capital(kind)} {title} ({rule.QualifiedId}).", $"{kind}{title}（{rule.QualifiedId}）。");
    }

    private static IEnumerable<string> Covered(Rule rule, bool alone, Language language)
    {
        var covers = rule.Covers.IsEmpty ? rule.Instrument.Covers : rule.Covers;
        if (!covers.IsEmpty && (alone || !covers.SequenceEqual(rule.Instrument.Covers)))
        {
            var lists = ListText.Or(covers.Select(list => NameText.QuotedTitle(NameText.Title(list, language))), language);
            yield return language.Pick($"It concerns entries on {lists}.", $"适用名单：{lists}。");
        }

        if (!rule.Grounds.IsEmpty)
        {
            var grounds = ListText.Or(rule.Grounds.Select(ground => NameText.Quoted(ground, language)), language);
            yield return language.Pick($"It concerns only entries on the ground {grounds}.", $"仅限列入事由为{grounds}的记录。");
        }
    }
}
