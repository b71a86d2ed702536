using System.Collections.Immutable;
using System.Text;
using Memo.Compiler.Binding;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;
using Memo.Compiler.Text;

namespace Memo.Compiler.Tests.Comparing;

/// <summary>The national corpus, bound anew each time: a comparison may change what it is given.</summary>
internal static class NationalPack
{
    public static readonly ImmutableArray<SourceText> Texts =
    [
        .. Directory.EnumerateFiles(Repository.PathTo("memoranda/national"), "*.memo", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceText(path, File.ReadAllText(path, Encoding.UTF8))),
    ];

    /// <summary>Read once: a change of one file leaves the others as they are.</summary>
    public static readonly PackSyntax Syntax = PackSyntax.Read(Texts);

    public static RulePack Bind() => SyntaxToModel.Bind(Syntax, [], draftsInForce: true, new BlocksOfFiles()).Rules;
}
