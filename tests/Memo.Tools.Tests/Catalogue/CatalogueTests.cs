using Memo.Compiler.Text;
using Memo.Hosting.Catalogue;

namespace Memo.Tools.Tests.Catalogue;

public sealed class CatalogueTests
{
    /// <summary>Codes that were raised once. Their pages stay, and no other diagnostic ever takes them.</summary>
    private static readonly ImmutableHashSet<string> Retired = [];

    [Fact]
    public void Each_code_has_one_page_and_each_page_a_code()
    {
        var raised = RaisedDiagnostics.All.Select(raised => raised.Diagnostic.Code).Concat(Retired).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(raised, DiagnosticCatalogue.Pages.Select(page => page.Code));
    }

    [Fact]
    public void A_page_bears_the_name_of_what_raises_its_code() => Assert.Empty(
        DiagnosticCatalogue.Pages
            .Where(page => !Retired.Contains(page.Code))
            .Where(page => !RaisedDiagnostics.All.Any(raised => raised.Diagnostic.Code == page.Code && raised.Name == page.Name))
            .Select(page => $"{page.Code}-{page.Name}"));

    /// <summary>What a host reads may be wrong in several ways that one page explains.</summary>
    [Fact]
    public void A_code_of_the_compiler_belongs_to_one_diagnostic() => Assert.Empty(
        RaisedDiagnostics.All
            .Where(raised => raised.Diagnostic.Code is not ['M', 'E', 'M', 'O', '9', '0', ..])
            .GroupBy(raised => raised.Diagnostic.Code)
            .Where(group => group.Select(raised => raised.Name).Distinct().Count() > 1)
            .Select(group => group.Key));

    [Fact]
    public void A_code_that_is_retired_is_not_raised_again() =>
        Assert.Empty(RaisedDiagnostics.All.Select(raised => raised.Diagnostic.Code).Intersect(Retired));

    [Fact]
    public void A_page_has_a_title_in_both_languages() => Assert.All(DiagnosticCatalogue.Pages, page =>
    {
        Assert.Matches("^[A-Z“].*[A-Za-z0-9”)]$", page.Title.English);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", page.Title.Chinese);
    });

    [Fact]
    public void A_page_says_what_is_bad_and_what_is_good_in_both_languages() => Assert.All(DiagnosticCatalogue.Pages, page =>
    {
        Assert.Equal(["## Bad · 错误", "## Good · 正确"], page.Headings().Where(heading => heading != "## Pack · 规则包"));
        var opening = page.Markdown.Split("\n\n");
        Assert.Matches("^[A-Z“]", opening[1]);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", opening[2]);
    });

    [Fact]
    public void A_page_of_what_goes_beyond_the_law_names_its_source_in_both_languages()
    {
        var legal = DiagnosticCatalogue.Pages.Where(page => page.Code.StartsWith("MEMO5", StringComparison.Ordinal) || page.Code is "MEMO2022" or "MEMO2023");
        Assert.All(legal, page =>
        {
            var opening = page.Markdown.Split("\n\n");
            Assert.Matches(@"〔\d{4}〕|basic list|\barts?\.? \d|Art\. \d", opening[1]);
            Assert.Matches(@"〔\d{4}〕|《|清单", opening[2]);
        });
    }

    [Fact]
    public void A_message_and_its_hint_are_said_in_both_languages() => Assert.All(RaisedDiagnostics.All, raised =>
    {
        foreach (var text in new[] { raised.Diagnostic.Message, raised.Diagnostic.Hint })
        {
            Assert.Matches("[a-z]", text.English);
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", text.Chinese);
        }
    });

    [Fact]
    public void A_message_uses_no_word_of_compilers()
    {
        var texts = RaisedDiagnostics.All
            .SelectMany(raised => new[] { raised.Diagnostic.Message, raised.Diagnostic.Hint }.Select(text => (raised.Diagnostic.Code, text)))
            .Concat(DiagnosticCatalogue.Pages.Select(page => (page.Code, text: new Localized(page.Markdown, page.Markdown))));

        Assert.All(texts, said =>
        {
            Assert.DoesNotMatch(@"(?i)\b(tokens?|parsers?|parse[ds]?|ASTs?|symbols?|null|lexer|identifiers?|exceptions?)\b", said.text.English);
            Assert.DoesNotMatch("词法|语法树|标识符|空值|异常", said.text.Chinese);
        });
    }
}
