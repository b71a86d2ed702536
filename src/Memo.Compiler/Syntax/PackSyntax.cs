using Memo.Compiler.Diagnostics;
using Memo.Compiler.Syntax.Parsing;
using Memo.Compiler.Text;

namespace Memo.Compiler.Syntax;

/// <summary>The texts of one rule pack, read but not bound, with what its <c>pack</c> block says of its name and of the packs it builds on.</summary>
public sealed class PackSyntax
{
    private readonly BlockSyntax? _block;

    private PackSyntax(ImmutableArray<SyntaxTree> trees)
    {
        Trees = trees;
        foreach (var tree in trees)
        {
            if (tree.Blocks.FirstOrDefault(b => b is { Kind: Keyword.Pack, HasMalformedHeader: false }) is { } block)
            {
                _block = block;
                BuildsOn = [.. block.Clauses.OfType<NamesClauseSyntax>().Where(c => c.Keyword == Keyword.Builds).Take(1).SelectMany(c => c.Names).Select(n => (n.Text, tree.At(n.Span)))];
                return;
            }
        }
    }

    /// <summary>By path.</summary>
    public ImmutableArray<SyntaxTree> Trees { get; }

    /// <summary>As written, in either language, each with its place.</summary>
    public ImmutableArray<(string Name, Location At)> BuildsOn { get; } = [];

    public static PackSyntax Read(IEnumerable<SourceText> files) =>
        new([.. files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(SyntaxReader.Read)]);

    /// <summary>With another text for the file of the same path, or a further file; no other file is read again.</summary>
    public PackSyntax With(SourceText file) =>
        new([.. Trees.Where(tree => tree.Source.Path != file.Path).Append(SyntaxReader.Read(file)).OrderBy(tree => tree.Source.Path, StringComparer.Ordinal)]);

    /// <summary>Null without a <c>pack</c> block.</summary>
    public string? Name => _block?.First?.Text;

    /// <summary>Whether one of its two names is this; a pack without a <c>pack</c> block has none.</summary>
    public bool IsNamed(string name) => _block?.First?.Text == name || _block?.Second?.Text == name;
}
