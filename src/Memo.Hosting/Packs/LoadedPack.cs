using Memo.Compiler;
using Memo.Compiler.Decisions;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;

namespace Memo.Hosting.Packs;

/// <summary>A rule pack from files, bound together with the packs it builds on, with everything that is wrong with it.</summary>
/// <param name="BuiltOn">The files of the packs it builds on, each once.</param>
public sealed record LoadedPack(PackFiles Files, ImmutableArray<PackFiles> BuiltOn, RulePack Rules, ImmutableArray<Decision> Decisions, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool IsReadable => BuiltOn.Add(Files).All(files => files.Unreadable.IsEmpty);

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    public static LoadedPack Load(string path) => Of(PackFolder.Read(path));

    /// <summary>The same files with drafts taken as if they were issued: what one asks who checks, tests or compares a draft.</summary>
    public LoadedPack AsIfIssued() => Rules.Instruments.All(instrument => instrument.HasForce) ? this : Of(Files, draftsInForce: true);

    public static LoadedPack Of(PackFiles files) => Of(files, draftsInForce: false);

    private static LoadedPack Of(PackFiles files, bool draftsInForce)
    {
        var syntax = PackSyntax.Read(files.Texts);
        var (others, problems) = PackFinder.Find(files, syntax);
        var compilation = Compilation.Of(syntax, others.Select(other => other.Syntax), draftsInForce);
        ImmutableArray<PackFiles> builtOn = [.. others.Select(other => other.Files)];
        var unread = builtOn.Insert(0, files).SelectMany(read => read.Unreadable.Concat(read.Encoding));
        return new LoadedPack(files, builtOn, compilation.Pack, compilation.Decisions, [.. unread, .. problems, .. compilation.Diagnostics]);
    }
}
