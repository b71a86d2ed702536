using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>How many clauses are unverified, not stated or not seen, as a sentence; nothing where all is known.</summary>
public static class HonestyText
{
    /// <summary>Of one declaration. What is not stated or not seen is said in its own place; which clauses are unverified is said here.</summary>
    internal static IEnumerable<string> Of(Honesty honesty, Language language) =>
        Counts(honesty, language, UnverifiedClauses(honesty, language) is { Length: > 0 } clauses ? language.Pick($" ({clauses})", $"（{clauses}）") : "") is { Length: > 0 } counts
            ? [language.Pick($"Of its clauses, {counts}.", $"所列条款中，{counts}。")]
            : [];

    /// <summary>Of an instrument and its rules together.</summary>
    internal static IEnumerable<string> Sum(ImmutableArray<Honesty> all, Language language)
    {
        var sum = new Honesty(all.Sum(h => h.Unverified), all.Sum(h => h.NotStated), all.Sum(h => h.NotSeen));
        return Counts(sum, language, "") is { Length: > 0 } counts
            ? [language.Pick($"Of all clauses together, {counts}.", $"全部条款中，{counts}。")]
            : [];
    }

    /// <summary>Which clauses are unverified, as phrases in a row; empty where none is.</summary>
    public static string UnverifiedClauses(Honesty honesty, Language language) =>
        ListText.Row(honesty.UnverifiedClauses.Select(clause => ClauseText.Of(clause, language)), language);

    private static string Counts(Honesty honesty, Language language, string unverified) => ListText.Row(
        from part in new[]
        {
            (Count: honesty.Unverified, Word: language.Pick("unverified", "未核实"), Which: unverified),
            (Count: honesty.NotStated, Word: WordText.Of(Absence.NotStated, language), Which: ""),
            (Count: honesty.NotSeen, Word: WordText.Of(Absence.NotSeen, language), Which: ""),
        }
        where part.Count > 0
        let number = NumberText.Plain(part.Count)
        select language.Pick($"{number} {(part.Count == 1 ? "is" : "are")} {part.Word}{part.Which}", $"{part.Word}{number}处{part.Which}"),
        language);
}
