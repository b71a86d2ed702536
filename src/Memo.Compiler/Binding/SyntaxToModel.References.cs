using Memo.Compiler.Model;
using Memo.Compiler.Syntax;

namespace Memo.Compiler.Binding;

/// <summary>What declarations other than rules refer to without the model keeping it: it must exist all the same.</summary>
internal sealed partial class SyntaxToModel
{
    private void CheckReferences()
    {
        foreach (var block in Readable(k => !k.IsRule()))
        {
            if (block.Syntax.Kind != Keyword.List)
            {
                BasisOf(block);
            }

            if (block.Get<NamesClauseSyntax>(Keyword.Under) is { } under)
            {
                Own(_symbols.Resolve<Instrument>(Category.Instrument, under.Names[0], block.Tree), under.Names[0], block);
            }

            if (!block.Syntax.Kind.IsInstrument())
            {
                SourcesOf(block);
            }
        }
    }
}
