using Memo.Compiler.Syntax;

namespace Memo.Compiler.Binding;

/// <summary>The declarations of each file, read clause by clause: of a file that did not change, those that were read before.</summary>
/// <param name="before">Of the packs as they were before a file changed.</param>
internal sealed class BlocksOfFiles(BlocksOfFiles? before = null)
{
    private readonly Dictionary<SyntaxTree, ImmutableArray<BlockReader>> _read = [];
    private readonly Dictionary<SyntaxTree, ImmutableArray<BlockReader>> _before = before?._read ?? [];

    public ImmutableArray<BlockReader> Of(SyntaxTree tree)
    {
        if (!_read.TryGetValue(tree, out var blocks))
        {
            blocks = _before.TryGetValue(tree, out var known) ? known : [.. tree.Blocks.SelectMany(block => LostHeaders.Part(tree, block))];
            _read.Add(tree, blocks);
        }

        return blocks;
    }
}
