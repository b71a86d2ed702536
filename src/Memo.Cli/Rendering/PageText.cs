using Memo.Compiler.Text;
using Memo.Hosting.Catalogue;

namespace Memo.Cli.Rendering;

/// <summary>A diagnostic's page in one language: of its paragraphs those in that language, and all examples.</summary>
internal static class PageText
{
    private const string Fence = "```";

    public static string Of(DiagnosticPage page, Language language)
    {
        var blocks = Blocks(page.Markdown).Skip(1).Where(block => IsFor(block, language)).Select(block => Heading(block, language));
        return string.Join("\n\n", blocks.Prepend($"{page.Code}  {page.Title.In(language)}"));
    }

    /// <summary>What blank lines part, an example in fences being one.</summary>
    private static IEnumerable<string> Blocks(string markdown)
    {
        var block = new List<string>();
        var isExample = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            isExample ^= line.StartsWith(Fence, StringComparison.Ordinal);
            if (line.Length > 0 || isExample)
            {
                block.Add(line);
            }
            else if (block.Count > 0)
            {
                yield return string.Join('\n', block);
                block.Clear();
            }
        }
    }

    private static bool IsFor(string block, Language language) =>
        block.StartsWith('#') || block.StartsWith(Fence, StringComparison.Ordinal) || IsChinese(block) == (language == Language.Chinese);

    private static bool IsChinese(string block) => block.Count(c => c is >= '\u4E00' and <= '\u9FFF') > block.Count(char.IsAsciiLetter);

    /// <summary><c>## Bad · 错误</c>.</summary>
    private static string Heading(string block, Language language) =>
        block.StartsWith('#') && block.Split(" · ") is [var english, var chinese]
            ? new Localized(english, "## " + chinese).In(language)
            : block;
}
