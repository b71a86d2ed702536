using Memo.Compiler;
using Memo.Compiler.Decisions;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;

namespace Memo.Hosting.Packs;

/// <summary>A rule pack from files, bound together with the packs it builds on, with everything that is wrong with it.</summary>
public sealed class LoadedPack
{
    private readonly Compilation _compilation;

    /// <summary>What was wrong before any text was read.</summary>
    private readonly ImmutableArray<Diagnostic> _ofFiles;

    private LoadedPack(PackFiles files, ImmutableArray<PackFiles> builtOn, Compilation compilation, ImmutableArray<Diagnostic> ofFiles)
    {
        (Files, BuiltOn, _compilation, _ofFiles) = (files, builtOn, compilation, ofFiles);
    }

    public PackFiles Files { get; }

    /// <summary>The files of the packs it builds on, each once.</summary>
    public ImmutableArray<PackFiles> BuiltOn { get; }

    public RulePack Rules => _compilation.Pack;

    /// <inheritdoc cref="Compilation.Decisions"/>
    public ImmutableArray<Decision> Decisions => _compilation.Decisions;

    public ImmutableArray<Diagnostic> Diagnostics => [.. _ofFiles, .. _compilation.Diagnostics];

    /// <inheritdoc cref="Compilation.TurnedOff"/>
    public ImmutableArray<Diagnostic> TurnedOff => _compilation.TurnedOff;

    public bool IsReadable => BuiltOn.Add(Files).All(files => files.Unreadable.IsEmpty);

    public bool HasErrors => _ofFiles.Any(diagnostic => diagnostic.Severity == Severity.Error) || _compilation.HasErrors;

    public static LoadedPack Load(string path) => Of(PackFolder.Read(path));

    /// <summary>The same files with drafts taken as if they were issued: what one asks who checks, tests or compares a draft.</summary>
    public LoadedPack AsIfIssued() => Rules.Instruments.All(instrument => instrument.HasForce) ? this : Of(Files, draftsInForce: true);

    public static LoadedPack Of(PackFiles files) => Of(files, draftsInForce: false);

    /// <param name="builtOn">The packs that it builds on, all of them.</param>
    public static LoadedPack Of(PackFiles files, ImmutableArray<PackFiles> builtOn) =>
        new(files, builtOn, Compilation.Of(PackSyntax.Read(files.Texts), builtOn.Select(other => PackSyntax.Read(other.Texts))), []);

    private static LoadedPack Of(PackFiles files, bool draftsInForce)
    {
        var syntax = PackSyntax.Read(files.Texts);
        var (others, problems) = PackFinder.Find(files, syntax);
        ImmutableArray<PackFiles> builtOn = [.. others.Select(other => other.Files)];
        var unread = builtOn.Insert(0, files).SelectMany(read => read.Unreadable.Concat(read.Encoding));
        return new LoadedPack(files, builtOn, Compilation.Of(syntax, others.Select(other => other.Syntax), draftsInForce), [.. unread, .. problems]);
    }
}
