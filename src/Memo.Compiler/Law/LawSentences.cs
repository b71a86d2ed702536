using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Law;

/// <summary>How each basis of a measure compares with the law over time, as sentences; nothing where it could not be compared.</summary>
public static class LawSentences
{
    public static IEnumerable<string> Of(RulePack pack, Measure measure, Language language)
    {
        ImmutableArray<CalendarDate> dates = LegalDates.Of(pack, measure);
        foreach (var basis in measure.Basis.IsGiven ? measure.Basis.Value : [])
        {
            var said = new List<string>();
            var isCompared = false;
            foreach (var date in dates)
            {
                var check = StatuteLaw.Check(pack, measure, basis, date, []);
                isCompared |= check.Verdict != StatuteVerdict.NotChecked;
                var phrase = Phrase(check, language);
                if (said.Count == 0 || !said[said.Count - 1].EndsWith(phrase, StringComparison.Ordinal))
                {
                    said.Add(language.Pick($"from {date} {phrase}", $"自{date}起{phrase}"));
                }
            }

            if (isCompared)
            {
                yield return language.Pick("Compared with the law, ", "与法律比对：") + CitationText.Of(basis, language) + language.Pick(": ", "")
                    + string.Join(language.Pick("; ", "；"), said) + language.Pick(".", "。");
            }
        }
    }

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
