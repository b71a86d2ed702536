using System.Collections.Immutable;
using System.Text;
using Memo.Compiler.Model;
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

    public static RulePack Bind() => Compilation.Of(Texts).Pack;
}
