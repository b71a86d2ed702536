using Memo.Compiler;
using Memo.Compiler.Text;

namespace Memo.Tools.Tests.Catalogue;

/// <summary>Mistakes that writing the pages brought to light: passed over in silence, or reported twice.</summary>
public sealed class ReportedOnceTests
{
    private const string Instrument = "statute act = 渡运法\n  title \"渡运法\"\n  effective from 2020-01-01\n  covers unsafe\n  sourced from text\n";
    private const string Vocabulary =
        "agency bureau = 渡运管理局\nlist unsafe = 渡运安全失信企业\n  colour black\n  owner bureau\nsource text = 文本\n  kind primary\n  where \"as issued\"\n"
        + "fact fine = 罚款\n  type money\n  scope entry\nfact operator = 渡运经营者\n  type yes_no\n  scope entry\n";

    [Theory]
    [InlineData("agency bureau = 渡运管理局\n  sourced from nowhere\n", "MEMO2006 2:16")]
    [InlineData("calendar days = 工作日\n  sourced from nowhere\n", "MEMO2006 2:16")]
    [InlineData("fact paid = 已付清\n  type yes_no\n  scope entry\n  under nothing\n", "MEMO2006 4:9")]
    [InlineData("statute act = 渡运法\n  title \"渡运法\"\n  basis 《无此法》第一条\n", "MEMO2019 3:9")]
    [InlineData("statute act = 渡运法\n  title \"渡运法\"\n  title en \"Ferry Act\n", "MEMO1003 3:12")]
    public void A_mistake_is_reported_once(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("statute law = 水运法\n  title \"水运法\"\n  judged by fine\n", "MEMO2012 16:13")]
    [InlineData("statute law = 水运法\n  title \"水运法\"\n  counts start day excluded\nfact due = 到期日\n  type date\n  scope entry\n  derived 7 days after fine\n", "MEMO2012 20:24")]
    public void A_date_is_needed_where_days_are_counted_from(string text, string expected) => Assert.Equal(expected, Found(Vocabulary + text));

    [Theory]
    [InlineData("unless operator")]
    [InlineData("by bureau")]
    public void A_line_that_would_have_no_effect_is_refused(string line) => Assert.Equal(
        "MEMO2003 23:3",
        Found(Vocabulary + Instrument + "inadmissible not_a_ferry = 非渡运企业\n  covers unsafe\n  when not operator\n  sourced from text\n" + "  " + line + "\n"));

    private static string Found(string text) => string.Join(
        "; ",
        Compilation.Of([new SourceText("a.memo", text)]).Diagnostics.Select(d => $"{d.Code} {d.Location.Start.Line}:{d.Location.Start.Column}"));
}
