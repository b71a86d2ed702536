using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Explaining;

/// <summary>Citations as statutes are cited: 《公司法》第一百四十六条第一款第（二）项, <c>Company Law art 146(1)(2)</c>.</summary>
public static class CitationText
{
    public static string Of(Citation citation, Language language)
    {
        var articles = ArticleText.Of(citation.Articles, language);
        return Cited(citation, language) + (articles.Length == 0 ? "" : language.Pick(" ", "") + articles);
    }

    private static string Cited(Citation citation, Language language) => citation.Instrument switch
    {
        null => citation.Document ?? "",
        { Title.English.Length: > 0 } instrument when language == Language.English => instrument.Title.English,
        var instrument => NameText.MarkedTitle(NameText.Title(instrument, language)),
    };
}
