using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>How long something lasts; what is given holds together, so the first to end ends it.</summary>
internal static class LastingText
{
    /// <summary>Follows "lasts" and 期限为.</summary>
    public static string Of(Lasting lasting, Language language)
    {
        var parts = Parts(lasting, language).ToImmutableArray();
        var all = string.Join(language.Pick(" and ", "，且"), parts);
        return parts.Length < 2 ? all : all + language.Pick(", whichever ends first", "，以先届满者为准");
    }

    private static IEnumerable<string> Parts(Lasting lasting, Language language)
    {
        if (lasting.Term is { } term)
        {
            yield return Term(term, language);
        }

        if (lasting.WhileListed)
        {
            yield return language.Pick("while the entry is in effect", "列入期间");
        }

        if (lasting.Until is { } until)
        {
            var condition = ConditionText.Of(until, language);
            yield return language.Pick($"until {condition}", $"至{condition}为止");
        }

        if (lasting.Indefinitely)
        {
            yield return language.Pick("without a fixed end", "不定期");
        }

        if (lasting.Permanently)
        {
            yield return language.Pick("permanently", "终身");
        }
    }

    private static string Term(FixedTerm term, Language language)
    {
        var length = DurationText.Of(term.Length, language);
        var plus = term.Plus is { } more ? language.Pick(" plus ", "加") + NameText.Within(more, language) : "";
        var from = DateFactText.Of(term.From, language);
        return language.Pick($"{length}{plus} from {from}", $"自{from}起{length}{plus}");
    }
}
