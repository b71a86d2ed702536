using Memo.Hosting.Catalogue;

namespace Memo.Tools.Tests.Catalogue;

/// <summary>A block in fences on a page: its kind (<c>memo</c>, <c>yaml</c>, <c>json</c>) and its text.</summary>
internal sealed record Example(string Code, string Kind, string Text);

/// <summary>The parts of a page of the catalogue: its examples by the English heading they stand under.</summary>
internal static class CataloguePage
{
    private const string Fence = "```";

    public static ImmutableArray<Example> Examples(this DiagnosticPage page, string heading)
    {
        var examples = ImmutableArray.CreateBuilder<Example>();
        foreach (var (at, kind, text) in Blocks(page.Markdown))
        {
            if (at == heading)
            {
                examples.Add(new Example(page.Code, kind, text));
            }
        }

        return examples.ToImmutable();
    }

    /// <summary>The rules that the listings and cases of a page are read with.</summary>
    public static string? Pack(this DiagnosticPage page) => page.Examples("Pack") is [var pack] ? pack.Text : null;

    public static ImmutableArray<string> Headings(this DiagnosticPage page) =>
        [.. page.Markdown.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal))];

    private static IEnumerable<(string Heading, string Kind, string Text)> Blocks(string markdown)
    {
        var heading = "";
        string? kind = null;
        var lines = new List<string>();
        foreach (var line in markdown.Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                if (kind is not null)
                {
                    yield return (heading, kind, string.Join('\n', lines.Append("")));
                    lines.Clear();
                }

                kind = kind is null ? line[Fence.Length..] : null;
            }
            else if (kind is not null)
            {
                lines.Add(line);
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                heading = line["## ".Length..].Split(" · ")[0];
            }
        }
    }
}
