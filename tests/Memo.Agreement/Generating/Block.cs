namespace Memo.Agreement.Generating;

/// <summary>A declaration as lines: its header and its clauses.</summary>
internal sealed record Block(string Header, ImmutableArray<string> Clauses)
{
    public static ImmutableArray<Block> Parse(string pack) =>
    [
        .. pack.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(lines => new Block(lines[0], [.. lines.Skip(1)])),
    ];

    public static string Join(IEnumerable<Block> blocks) => string.Join("\n", blocks);

    public override string ToString() => Header + "\n" + string.Concat(Clauses.Select(c => $"  {c}\n"));
}
