using Memo.Compiler.Diagnostics;
using Memo.Hosting.Catalogue;
using Memo.Compiler.Text;

namespace Memo.Cli.Rendering;

/// <summary>A diagnostic's page as it is printed.</summary>
internal static class PageText
{
    public static string Of(DiagnosticPage page, Language language) =>
        $"{page.Code} {page.Title.In(language)}\n\n{page.Markdown.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd()}";
}
