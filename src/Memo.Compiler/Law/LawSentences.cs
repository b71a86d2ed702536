using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Law;

/// <summary>
/// How each basis of a measure compares with the law over time, as sentences, and without a basis what the law forbids; nothing where nothing could be compared.
/// </summary>
public static class LawSentences
{
    public static IEnumerable<string> Of(RulePack pack, Measure measure, Language language)
    {
        ImmutableArray<LawOfDay> laws = [.. LegalDates.Of(pack, measure).Select(date => new LawOfDay(pack, date, []))];
        foreach (var basis in measure.Basis.IsGiven ? measure.Basis.Value : [])
        {
            if (laws.Any(law => law.Check(measure, basis).Verdict != StatuteVerdict.NotChecked))
            {
                yield return Sentence(CitationText.Of(basis, language), laws, law => Phrase(law.Check(measure, basis), language), language);
            }
        }

        if (laws.Any(law => !law.ForbiddenWithoutBasis(measure).IsEmpty))
        {
            yield return Sentence(language.Pick("whatever the basis", "不论依据为何，"), laws, law => Phrase(law.Forbidden(measure), language), language);
        }
    }

    /// <summary>A phrase is said on the first day from which it is true.</summary>
    private static string Sentence(string what, ImmutableArray<LawOfDay> laws, Func<LawOfDay, string> phraseOf, Language language)
    {
        var said = new List<string>();
        foreach (var law in laws)
        {
            var phrase = phraseOf(law);
            if (said.Count == 0 || !said[said.Count - 1].EndsWith(phrase, StringComparison.Ordinal))
            {
                said.Add(language.Pick($"from {law.Date} {phrase}", $"自{law.Date}起{phrase}"));
            }
        }

        return language.Pick("Compared with the law, ", "与法律比对：") + what + language.Pick(": ", "") + string.Join(language.Pick("; ", "；"), said) + language.Pick(".", "。");
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
