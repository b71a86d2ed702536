using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>How many clauses are unverified, not stated or not seen, as a sentence; nothing where all is known.</summary>
internal static class HonestyText
{
    public static IEnumerable<string> Of(Honesty honesty, Language language)
    {
        var counts = Counts(honesty, language).ToImmutableArray();
        if (!counts.IsEmpty)
        {
            var all = ListText.Row(counts, language);
            yield return language.Pick($"Of its clauses, {all}.", $"其中{all}。");
        }
    }

    private static IEnumerable<string> Counts(Honesty honesty, Language language) =>
        from part in new[]
        {
            (Count: honesty.Unverified, Word: language.Pick("unverified", "未核实")),
            (Count: honesty.NotStated, Word: WordText.Of(Absence.NotStated, language)),
            (Count: honesty.NotSeen, Word: WordText.Of(Absence.NotSeen, language)),
        }
        where part.Count > 0
        let number = NumberText.Plain(part.Count)
        select language.Pick($"{number} {(part.Count == 1 ? "is" : "are")} {part.Word}", $"{part.Word}{number}处");
}
