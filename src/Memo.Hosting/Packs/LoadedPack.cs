using Memo.Compiler;
using Memo.Compiler.Decisions;
using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;

namespace Memo.Hosting.Packs;

/// <summary>A rule pack from files, bound together with the packs it builds on, with everything that is wrong with it.</summary>
public sealed class LoadedPack
{
    private readonly PackSyntax _syntax;
    private readonly ImmutableArray<PackSyntax> _others;
    private readonly Compilation _compilation;

    /// <summary>What was wrong before any text was read.</summary>
    private readonly ImmutableArray<Diagnostic> _ofFiles;

    private LoadedPack(
        PackFiles files, ImmutableArray<PackFiles> builtOn, PackSyntax syntax, ImmutableArray<PackSyntax> others, ImmutableArray<Diagnostic> ofFiles, bool draftsInForce)
    {
        (Files, BuiltOn, _syntax, _others, _ofFiles) = (files, builtOn, syntax, others, ofFiles);
        _compilation = Compilation.Of(syntax, others, draftsInForce);
    }

    public PackFiles Files { get; }

    /// <summary>The files of the packs it builds on, each once.</summary>
    public ImmutableArray<PackFiles> BuiltOn { get; }

    /// <summary>The same with what they say of themselves; a pack that could not be bound has none.</summary>
    public ImmutableArray<(PackHeader Header, PackFiles Files)> PacksBuiltOn =>
    [
        .. from header in Rules.Header?.AllBuiltOn ?? []
           from built in BuiltOn.Zip(_others, (files, syntax) => (Files: files, Syntax: syntax))
           where built.Syntax.IsNamed(header.Name.Id)
           select (header, built.Files),
    ];

    public RulePack Rules => _compilation.Pack;

    /// <inheritdoc cref="Compilation.Decisions"/>
    public ImmutableArray<Decision> Decisions => _compilation.Decisions;

    public ImmutableArray<Diagnostic> Diagnostics => [.. _ofFiles, .. _compilation.Diagnostics];

    /// <inheritdoc cref="Compilation.TurnedOff"/>
    public ImmutableArray<Diagnostic> TurnedOff => _compilation.TurnedOff;

    public bool IsReadable => BuiltOn.Add(Files).All(files => files.Unreadable.IsEmpty);

    public bool HasErrors => _ofFiles.Any(diagnostic => diagnostic.Severity == Severity.Error) || _compilation.HasErrors;

    /// <summary>What its rules cannot do that they were written for; takes longer than reading them.</summary>
    public ImmutableArray<Diagnostic> Analyse() => _compilation.Analyse();

    public static LoadedPack Load(string path) => Of(PackFolder.Read(path));

    /// <summary>The same files with drafts taken as if they were issued: what one asks who checks, tests or compares a draft.</summary>
    public LoadedPack AsIfIssued() => Rules.Instruments.All(instrument => instrument.HasForce) ? this : new(Files, BuiltOn, _syntax, _others, _ofFiles, draftsInForce: true);

    /// <param name="builtOn">The packs that it builds on, all of them.</param>
    public static LoadedPack Of(PackFiles files, ImmutableArray<PackFiles> builtOn) =>
        new(files, builtOn, PackSyntax.Read(files.Texts), [.. builtOn.Select(other => PackSyntax.Read(other.Texts))], [], draftsInForce: false);

    public static LoadedPack Of(PackFiles files)
    {
        var syntax = PackSyntax.Read(files.Texts);
        var (others, problems) = PackFinder.Find(files, syntax);
        ImmutableArray<PackFiles> builtOn = [.. others.Select(other => other.Files)];
        var unread = builtOn.Insert(0, files).SelectMany(read => read.Unreadable.Concat(read.Encoding));
        return new LoadedPack(files, builtOn, syntax, [.. others.Select(other => other.Syntax)], [.. unread, .. problems], draftsInForce: false);
    }
}
