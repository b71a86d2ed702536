using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>Where it was read, as a sentence; empty where nothing says so.</summary>
internal static class EvidenceText
{
    public static IEnumerable<string> Of(ImmutableArray<Evidence> sources, Language language)
    {
        if (!sources.IsEmpty)
        {
            var places = ListText.Semicolons(sources.Select(source => Of(source, language)), language);
            yield return language.Pick($"Read in: {places}.", $"来源：{places}。");
        }
    }

    private static string Of(Evidence evidence, Language language)
    {
        var articles = ArticleText.Of(evidence.Articles, language);
        var kind = WordText.Of(evidence.Source.Kind, language);
        var place = evidence.Source.Where.Length == 0 ? kind : kind + language.Pick(": ", "：") + evidence.Source.Where;
        return NameText.Of(evidence.Source, language) + (articles.Length == 0 ? "" : language.Pick(" ", "") + articles)
            + language.Pick(" ", "") + language.Bracketed(place);
    }
}
