using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Law;

/// <summary>
/// How each basis of a measure compares with the law over time, as sentences, and without a basis what the law forbids; nothing of a basis of which no article was read.
/// </summary>
public static class LawSentences
{
    public static IEnumerable<string> Of(RulePack pack, Measure measure, Language language)
    {
        ImmutableArray<LawOfDay> laws = [.. LegalDates.Of(pack, measure).Select(date => new LawOfDay(pack, date, []))];
        foreach (var basis in measure.Basis.IsGiven ? measure.Basis.Value : [])
        {
            ImmutableArray<(CalendarDate Date, StatuteCheck Check)> checks = [.. laws.Select(law => (law.Date, law.Check(measure, basis)))];
            if (checks.Any(c => c.Check.Verdict != StatuteVerdict.NotChecked || c.Check.Findings.Any(f => f.Provision is not null)))
            {
                yield return Sentence(CitationText.Of(basis, language), checks.Select(c => (c.Date, Phrase(c.Check, language))), language);
            }
        }

        ImmutableArray<(CalendarDate Date, ImmutableArray<Finding> Forbidden)> prohibitions = [.. laws.Select(law => (law.Date, law.ForbiddenWithoutBasis(measure)))];
        if (prohibitions.Any(p => !p.Forbidden.IsEmpty))
        {
            yield return Sentence(language.Pick("whatever the basis", "不论依据为何，"), prohibitions.Select(p => (p.Date, Phrase(p.Forbidden, language))), language);
        }
    }

    /// <summary>A phrase is said on the first day from which it is true.</summary>
    private static string Sentence(string what, IEnumerable<(CalendarDate Date, string Phrase)> days, Language language)
    {
        var said = new List<string>();
        foreach (var (date, phrase) in days)
        {
            if (said.Count == 0 || !said[said.Count - 1].EndsWith(phrase, StringComparison.Ordinal))
            {
                said.Add(language.Pick($"from {date} {phrase}", $"自{date}起{phrase}"));
            }
        }

        return language.Pick("Compared with the law, ", "与法律比对：") + what + language.Pick(": ", "") + ListText.Semicolons(said, language) + language.Pick(".", "。");
    }

    private static string Phrase(ImmutableArray<Finding> forbidden, Language language) =>
        forbidden.IsEmpty ? language.Pick("no prohibition on record", "没有已录入的禁止规定") : FindingText.Of(forbidden).In(language);

    private static string Phrase(StatuteCheck check, Language language)
    {
        var why = FindingText.Of(check.Findings).In(language);
        return check.Verdict switch
        {
            StatuteVerdict.Allows => language.Pick("allows it", "准许此项措施"),
            StatuteVerdict.FallsShort => language.Pick($"falls short ({why})", $"依据不足（{why}）"),
            _ => language.Pick($"is not checked ({why})", $"未核对（{why}）"),
        };
    }
}
