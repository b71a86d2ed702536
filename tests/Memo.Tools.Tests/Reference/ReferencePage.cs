using System.Text.RegularExpressions;
using Memo.Compiler.Tests;

namespace Memo.Tools.Tests.Reference;

/// <summary>The examples of the language reference: each memo block with the case file behind it, if there is one.</summary>
internal static partial class ReferencePage
{
    private static readonly string Text = File.ReadAllText(Repository.PathTo("grammar/README.md")).ReplaceLineEndings("\n");

    public static string Prelude { get; } = Blocks().Single(block => block.Kind == "memo prelude").Content;

    /// <summary>By the line they begin in.</summary>
    public static IReadOnlyDictionary<int, (string Memo, string? Cases)> Examples { get; } = ReadExamples();

    private static SortedDictionary<int, (string Memo, string? Cases)> ReadExamples()
    {
        var examples = new SortedDictionary<int, (string, string?)>();
        var blocks = Blocks().ToArray();
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Kind == "memo")
            {
                examples.Add(blocks[i].Line, (blocks[i].Content, blocks.ElementAtOrDefault(i + 1) is { Kind: "yaml" } cases ? cases.Content : null));
            }
        }

        return examples;
    }

    private static IEnumerable<(string Kind, string Content, int Line)> Blocks() =>
        Fence().Matches(Text).Select(match => (match.Groups[1].Value, match.Groups[2].Value, Text[..match.Index].Count(c => c == '\n') + 1));

    [GeneratedRegex("^```([a-z ]+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
