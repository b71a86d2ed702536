using System.Text.RegularExpressions;
using Memo.Compiler.Tests;
using Memo.Tools.Tests.Cli;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>
/// Who writes the worked example of <c>memoranda/README.md</c> down block by block has the example, and is told what the page says.
/// </summary>
public sealed partial class WorkedExampleTests
{
    private const string Example = "memoranda/examples/pool_water";

    private static readonly string Chapter = File.ReadAllText(Repository.PathTo("memoranda/README.md"))
        .Split("## How to write a memorandum and its cases")[1].Split("\n## ")[0];

    [Theory]
    [InlineData("memo", "pack.memo", "vocabulary.memo", "pool_water.memo")]
    [InlineData("yaml", "pool_water.cases.yaml", "listing.yaml")]
    public void The_blocks_are_the_files(string language, params string[] files) =>
        Assert.Equal(
            string.Concat(files.Select(f => File.ReadAllText(Repository.PathTo($"{Example}/{f}"))).SelectMany(Lines)),
            string.Concat(Blocks(language).SelectMany(Lines)));

    [Theory]
    [InlineData("check")]
    [InlineData("test")]
    public void The_command_says_what_the_page_says(string command)
    {
        var shown = Assert.Single(Blocks("text"), b => b.StartsWith($"$ memo {command} {Example}\n", StringComparison.Ordinal));

        var ran = Ran.Memo(command, Repository.PathTo(Example));

        Assert.Equal(shown[(shown.IndexOf('\n', StringComparison.Ordinal) + 1)..], ran.Output);
    }

    private static IEnumerable<string> Blocks(string language) =>
        Block().Matches(Chapter).Where(m => m.Groups["language"].Value == language).Select(m => m.Groups["text"].Value);

    /// <summary>The lines but the empty ones: between two blocks of the page there is none.</summary>
    private static IEnumerable<string> Lines(string text) => text.Split('\n').Where(l => l.Length > 0).Select(l => l + "\n");

    [GeneratedRegex("```(?<language>[a-z]+)\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
