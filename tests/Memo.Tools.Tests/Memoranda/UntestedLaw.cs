using Memo.Compiler.Explaining;
using Memo.Compiler.Law;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>Statutory facts on which nothing turns, as a page for a lawyer: by statute and provision, with the reason.</summary>
internal static class UntestedLaw
{
    public static string Page(RulePack pack, ImmutableArray<(Provision Provision, string Fact)> untested) => string.Join(
        "\n\n",
        untested
            .GroupBy(u => NameText.Title(u.Provision.Article.Instrument!, Language.English))
            .OrderBy(statute => statute.Key, StringComparer.Ordinal)
            .Select(statute => Statute(pack, statute.Key, statute))
            .Prepend($"{untested.Length} statutory facts that may be made narrower or wider and no clause of the corpus, of clauses.memo, on_list.memo or steps.txt is told anything else."));

    private static string Statute(RulePack pack, string title, IEnumerable<(Provision Provision, string Fact)> untested)
    {
        var facts = untested.ToArray();
        return string.Join(
            "\n",
            facts.GroupBy(u => u.Provision).OrderBy(p => p.Key.Name.Id, StringComparer.Ordinal).Select(p => Provision(pack, p.Key, p.Select(u => u.Fact)))
                .Prepend($"{title} ({facts.Length})"));
    }

    private static string Provision(RulePack pack, Provision provision, IEnumerable<string> facts) =>
        $"""
          {provision.Name.Id} ({CitationText.Of(provision.Article, Language.English)}): {Reason(pack, provision)}
            {string.Join("; ", facts.Order(StringComparer.Ordinal))}
        """;

    private static string Reason(RulePack pack, Provision provision) => provision.Forbids ? OfProhibition(pack, provision) : OfAllowance(pack, provision);

    private static string OfProhibition(RulePack pack, Provision provision) => pack.Measures.Any(m => provision.IsAbout(m.Item))
        ? "it forbids none of the clauses of these kinds, or another prohibition forbids them too"
        : "no clause is of a kind that it forbids";

    private static string OfAllowance(RulePack pack, Provision provision)
    {
        var statute = Claims(pack).Where(claim => claim.Basis.Instrument is { } instrument && provision.IsOf(instrument)).ToArray();
        var article = statute.Where(claim => !claim.Basis.Articles.IsDefaultOrEmpty && CitedArticles.Meet(provision.Article.Articles, claim.Basis.Articles)).ToArray();
        return provision.Items.IsEmpty ? "the rest of an article, which was not read: all it does is to keep clauses of other kinds from falling short"
            : provision.Doubtful.Contains(ProvisionPart.Reach) ? "whom it reaches was not read, so that no clause is ever compared with it"
            : statute.Length == 0 ? "no clause claims this statute as its basis"
            : article.Length == 0 && statute.All(claim => !claim.Basis.Articles.IsDefaultOrEmpty) ? "clauses claim this statute, but none of them this article"
            : article.Length == 0 ? "no clause claims this article, and none of those that claim the statute as a whole turns on it"
            : article.All(claim => !provision.IsAbout(claim.Measure.Item)) ? "clauses claim this article, but for other kinds of measure"
            : "the clauses that claim this article turn on other facts of it, or another provision of the same article tells them the same";
    }

    private static IEnumerable<(Measure Measure, Citation Basis)> Claims(RulePack pack) =>
        from measure in pack.Measures
        where measure.Basis is { IsGiven: true, Value.IsDefaultOrEmpty: false }
        from basis in measure.Basis.Value
        select (measure, basis);
}
