using Memo.Compiler;
using Memo.Compiler.Decisions;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Hosting.Packs;

/// <summary>A rule pack from files, bound, with everything that is wrong with it.</summary>
public sealed record LoadedPack(PackFiles Files, RulePack Rules, ImmutableArray<Decision> Decisions, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool IsReadable => Files.Unreadable.IsEmpty;

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    public static LoadedPack Load(string path) => Of(PackFolder.Read(path));

    public static LoadedPack Of(PackFiles files)
    {
        var compilation = Compilation.Of(files.Texts);
        return new LoadedPack(files, compilation.Pack, compilation.Decisions, [.. files.Unreadable, .. files.Encoding, .. compilation.Diagnostics]);
    }
}
