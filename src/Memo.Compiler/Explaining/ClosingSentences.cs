using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>How the reading of every rule ends: its time in force, basis, remedies, duties, what is not known, where it was read.</summary>
internal static class ClosingSentences
{
    public static IEnumerable<string> Of(Rule rule, bool alone, Language language) =>
        InForce(rule, language)
            .Concat(rule is Measure || rule.Basis.IsGiven ? Basis(rule.Basis, language) : []) // Only a measure has to name its basis.
            .Concat(Remedies(rule, alone).Select(remedy => RemedyText.Of(remedy, language)))
            .Concat(rule.Duties.Select(duty => DutyText.Of(duty, language)))
            .Concat(Origin(rule.Honesty, rule.Sources, rule.Notes, language));

    /// <summary>What is not known, where it was read, and what the drafter notes.</summary>
    public static IEnumerable<string> Origin(Honesty honesty, ImmutableArray<Evidence> sources, ImmutableArray<string> notes, Language language) =>
        HonestyText.Of(honesty, language)
            .Concat(EvidenceText.Of(sources, language))
            .Concat(notes.Select(note => language.Pick($"Note: {note}", $"备注：{note}")));

    private static IEnumerable<string> InForce(Rule rule, Language language)
    {
        var (own, instrument) = (rule.Effective, rule.Instrument.Effective);
        if ((own.From, own.Until) != (instrument.From, instrument.Until) && DateText.Of(own, language) is { Length: > 0 } period)
        {
            yield return language.Pick($"It is in force {period}.", $"{period}有效。");
        }
    }

    public static IEnumerable<string> Basis(Stated<ImmutableArray<Citation>> basis, Language language)
    {
        if (basis is { IsGiven: true, Value: { IsDefaultOrEmpty: false } citations })
        {
            var cited = ListText.Semicolons(citations.Select(citation => CitationText.Of(citation, language)), language);
            yield return language.Pick($"The basis it claims: {cited}.", $"所称依据：{cited}。");
        }
        else if (!basis.IsGiven)
        {
            yield return AbsenceText.Of(basis.Absence, language.Pick("its basis", "依据"), language);
        }
    }

    private static IEnumerable<Remedy> Remedies(Rule rule, bool alone) =>
        alone ? rule.Remedies.Union(rule is Measure ? rule.Instrument.Remedies : []) : rule.Remedies.Except(rule.Instrument.Remedies);
}
