using Memo.Compiler.Model;

namespace Memo.Compiler.Law;

/// <summary>Whether two citations of one statute meet: an article holds its paragraphs and items, a statute its articles.</summary>
internal static class CitedArticles
{
    public static bool Meet(ImmutableArray<ArticleReference> one, ImmutableArray<ArticleReference> other) =>
        one.IsDefaultOrEmpty || other.IsDefaultOrEmpty || one.Any(a => other.Any(b => Meet(a, b)));

    /// <summary>Paragraph and item of articles whose numbers changed.</summary>
    public static bool SamePlace(ImmutableArray<ArticleReference> one, ImmutableArray<ArticleReference> other) =>
        one.Any(a => other.Any(b => a.Numbers.Length > 1 && a.Numbers.Skip(1).SequenceEqual(b.Numbers.Skip(1))));

    private static bool Meet(ArticleReference one, ArticleReference other)
    {
        foreach (var (a, b) in one.Numbers.Zip(other.Numbers, (a, b) => (a, b)))
        {
            // 第一款 is left out where an article has one paragraph, so levels that differ are not compared.
            if (a.Level != b.Level)
            {
                return true;
            }

            if (a.Number != b.Number || a.Inserted != b.Inserted)
            {
                return false;
            }
        }

        return true;
    }
}
